import { readFileSync } from 'node:fs'
import type { Event } from '../src/domain/facts.ts'
import { eventIn } from '../src/journal/read.ts'

/** An event as a golden journal has it: a row whose payload is not text. */
export type GoldenEvent = Omit<Event, 'payload'> & { readonly payload: unknown }

/** A golden journal, read as the database reads a journal: through lifts and schemas. */
export const readAsStored = (journal: readonly GoldenEvent[]): readonly Event[] =>
  journal.map(({ late, payload, ...row }) => eventIn({ ...row, late: late ?? false, payload: JSON.stringify(payload) }))

export const goldenIn = (path: string) =>
  JSON.parse(readFileSync(path, 'utf8')) as { journal: GoldenEvent[]; file: unknown; paragraphs: string[] }
