import type { Expected, Saying } from '../src/domain/saying.ts'
import { say, word, wordHere } from './messages.ts'
import { whyInWords } from './why.ts'

/** What is told by a key, in the language of whoever reads. */
export const tell = ({ key, values }: Saying): string => say(key, valuesInWords(values))

/** A field of a list is called as its column is, and a reason has its own sentence. */
function valuesInWords(values: Saying['values']): Saying['values'] {
  const { field, why } = values
  return {
    ...values,
    ...(typeof field === 'string' ? { field: fieldOfList(field) } : {}),
    ...(typeof why === 'string' ? { why: whyInWords(why) } : {}),
  }
}

/** What a column of a list of participants says. */
export const fieldOfList = (field: string): string => wordHere(`importing.field.${field}`) ?? field

/** Where something else stands than should: a place of a file, what stands there, and what should. */
interface Misplaced {
  readonly path: string
  readonly found: string | Saying
  readonly expected: Expected
}

/** What another program says stands as it says it. */
export const inWords = (told: string | Saying): string => (typeof told === 'string' ? told : tell(told))

export const misplacedInWords = ({ path, found, expected }: Misplaced): string =>
  word('asked.found-expected', { path, found: inWords(found), expected: expectedInWords(expected) })

/** In words that follow “expected”. */
export function expectedInWords(expected: Expected): string {
  if ('key' in expected) return tell(expected)
  if ('either' in expected) return expected.either.map(expectedInWords).join(` ${say('expected.or')} `)
  if ('within' in expected)
    return say('expected.within', { path: expected.within, expected: expectedInWords(expected.expected) })
  const values = expected.oneOf.map(valueOfFile).join(', ')
  return expected.oneOf.length === 1 ? values : say('expected.one-of', { values })
}

/** A value as it stands in a file. */
const valueOfFile = (value: unknown): string =>
  typeof value === 'string' ? word('asked.quoted', { words: value }) : String(value)
