import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readInWords } from '../../src/cli/read-table.ts'
import { initial } from '../../src/domain/session.ts'
import { readSource } from '../../src/formats/read-source.ts'
import { tableAsRead } from '../../src/formats/table-as-read.ts'
import type { Choices, TableKind } from '../../src/tables/source.ts'
import { directory } from '../domain/room.ts'

export const today = '2026-11-29'
const bare = initial('none')
const session = { ...bare, settings: { ...bare.settings, from: today, to: today } }

/** A table as the command line prints it. Its rows hold whatever their kind has. */
export type Row = Readonly<Record<string, unknown>> & { readonly row: number }
export type Told = Omit<ReturnType<typeof readInWords>, 'rows'> & { readonly rows: readonly Row[] }

export async function readTable(
  content: string | Uint8Array,
  kind: TableKind,
  choices: Choices = {},
  instrument?: string,
): Promise<Told> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const source = await readSource(bytes, kind, choices)
  const against = { session, directory, today, instrument: directory.instruments.get(instrument ?? '') }
  return readInWords(tableAsRead(source, kind, choices, against)) as unknown as Told
}

export const trial = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, 'trials', name)))
