import { namesKnown } from '../../src/domain/roll/known-as.ts'
import { readSource, sourceOfText } from '../../src/formats/read-source.ts'
import type { Choices, Source, TableKind } from '../../src/tables/source.ts'
import { type Understood, understand } from '../../src/tables/understand.ts'
import { directory } from '../domain/room.ts'

const known = namesKnown(directory)
const isName = (text: string) => known.find(text).length > 0

export const sourceOf = (cells: readonly (readonly string[])[]): Source => ({
  encoding: null,
  encodings: [],
  delimiter: null,
  sheets: [{ name: null, cells, merges: [], hiddenRows: [], isHidden: false }],
  lines: null,
  questions: [],
})

/** Rows of cells as a table of a kind. */
export const understoodRows = (cells: readonly (readonly string[])[], kind: TableKind): Understood =>
  understand(sourceOf(cells), kind, {}, isName)

export const understoodText = (text: string, kind: TableKind): Understood =>
  understand(sourceOfText(text, kind), kind, {}, isName)

export async function understoodFile(bytes: Uint8Array, kind: TableKind, choices: Choices = {}) {
  const source = await readSource(bytes, kind, choices)
  return { source, understood: understand(source, kind, choices, isName) }
}
