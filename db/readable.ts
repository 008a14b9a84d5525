import type { RollTaken } from '../src/domain/roll/facts.ts'
import type { Instant, Word } from '../src/domain/words.ts'
import { schemas } from '../src/journal/index.ts'
import { noMoment } from '../src/journal/read.ts'
import { instant } from '../src/journal/words.ts'
import type { AttemptTable, StatusTableTable } from './schema.ts'

/*
 * What stands beside the journals is read as they are: a value that cannot be takes no page with it, and is named by
 * the check.
 */

export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  const value = jsonIn(text)
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined
}

export const textsIn = (text: string): readonly string[] => {
  const value = jsonIn(text)
  return Array.isArray(value) ? value.filter(each => typeof each === 'string') : []
}

export const momentIn = (text: string): Instant => (instant.safeParse(text).success ? text : noMoment)

/** The word of an answer; that it was given stands, whether or not it can be repeated. */
export function wordIn({ word }: Pick<AttemptTable, 'word'>): Word | undefined {
  const value = objectIn(word)
  const isOne = typeof value?.['key'] === 'string' && typeof value['values'] === 'object' && value['values'] !== null
  return isOne ? (value as unknown as Word) : undefined
}

/** What a treaty table says, by the schema of what a session takes over of it. */
export function rollIn({ instrument, as_of: asOf, source, hash, content }: StatusTableTable): RollTaken | undefined {
  const read = schemas['roll-taken'].safeParse({ instrument, asOf, source, hash, rows: jsonIn(content) })
  return read.success ? (read.data as RollTaken) : undefined
}
