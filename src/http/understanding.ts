import { z } from 'zod'
import type { Directory } from '../domain/directory.ts'
import { namesKnown } from '../domain/roll/known-as.ts'
import { type Saying, tells } from '../domain/saying.ts'
import type { Session } from '../domain/session.ts'
import { CannotRead } from '../formats/cannot-read.ts'
import { readSource } from '../formats/read-source.ts'
import type { Records } from '../live/records.ts'
import type { IsName } from '../tables/columns.ts'
import { encodingCalled, encodings } from '../tables/encoding.ts'
import type { Beside, Choices, TableKind } from '../tables/source.ts'
import { type Guess, guessOf, type Understood, understand } from '../tables/understand.ts'
import { line, optionalId, optionalName } from './fields.ts'
import type { FileRead } from './file-task.ts'
import { readFile } from './read-file.ts'

/** A file as it was read: its bytes, so that it can be read otherwise, what was chosen, and what that led to. */
export interface Brought {
  readonly file: string
  readonly choices: Choices
  readonly guess: Guess
  readonly understood: Understood
  readonly beside?: Beside | undefined
}

export const isNameIn = (directory: Directory, session?: Session): IsName => {
  const known = namesKnown(directory, session)
  return text => known.find(text).length > 0 || known.former(text) !== undefined
}

/** A file for the first time: understood as somebody said of one with the same headings, if somebody did. */
export async function broughtIn(
  bytes: Uint8Array,
  kind: TableKind,
  records: Records,
  isName: IsName,
): Promise<Brought | { readonly fault: Saying }> {
  const file = Buffer.from(bytes).toString('base64')
  const first = await readOtherwise(file, kind, {}, isName)
  if ('fault' in first) return first
  const remembered = await records.readingOf(kind, first.guess.key)
  if (!remembered) return first
  const again = await readOtherwise(file, kind, remembered as Choices, isName)
  return 'fault' in again ? first : { ...again, guess: { ...again.guess, key: first.guess.key } }
}

/** The same file as a person says that it is to be read. */
export async function readOtherwise(
  file: string,
  kind: TableKind,
  choices: Choices,
  isName: IsName,
): Promise<Brought | { readonly fault: Saying }> {
  const bytes = new Uint8Array(Buffer.from(file, 'base64'))
  const answer = await (isShortText(bytes) ? readHere : readFile)(bytes, kind, choices)
  if ('fault' in answer) return answer
  const understood = understand(answer.read, kind, choices, isName)
  return { file, choices, guess: guessOf(understood), understood, beside: answer.read.beside }
}

/** A thread takes longer to begin than a page that was pasted to be read. */
const isShortText = (bytes: Uint8Array): boolean => bytes.length <= 200_000 && !(bytes[0] === 0x50 && bytes[1] === 0x4b)

async function readHere(bytes: Uint8Array, kind: TableKind, choices: Choices): Promise<FileRead> {
  try {
    return { read: await readSource(bytes, kind, choices) }
  } catch (error) {
    if (error instanceof CannotRead) return { fault: error.saying }
    throw error
  }
}

// ---- read otherwise -------------------------------------------------------------------------------------------------

/** What the lists of the page say: each guess, and `column.3` for what a column is. */
export const Reread = z
  .object({
    encoding: optionalId,
    delimiter: optionalId,
    sheet: optionalName,
    headings: optionalId,
    days: optionalId,
    hidden: optionalId,
  })
  .catchall(line)

/** What differs from what was understood is what was chosen; what was chosen before stays. */
export function choicesIn(
  form: z.output<typeof Reread>,
  { choices, guess }: Pick<Brought, 'choices' | 'guess'>,
): Choices {
  const { encoding, delimiter, sheet, headings, days, hidden, ...others } = form
  const shown = guess.delimiter === '\t' ? 'tab' : (guess.delimiter ?? ',')
  const rows = headings && /^\d{1,5}(?:,\d{1,5})?$/.test(headings) ? headings.split(',').map(Number) : undefined
  const before = guess.headings.length === 0 ? '0' : guess.headings.join(',')
  const columns = { ...choices.columns }
  for (const [field, meaning] of Object.entries(others)) {
    const at = Number(/^column\.(\d{1,3})$/.exec(field)?.[1] ?? Number.NaN)
    const column = guess.columns[at]
    if (!column || (column.meaning ?? '') === meaning) continue
    const isAlone = guess.columns.filter(each => each.heading === column.heading).length === 1
    columns[isAlone && column.heading !== '' ? column.heading : String(at + 1)] = String(meaning)
  }
  return {
    encoding: encoding && encoding !== guess.encoding && encodingCalled(encoding) ? encoding : choices.encoding,
    delimiter: delimiter && delimiter !== shown && delimiters.has(delimiter) ? delimiter : choices.delimiter,
    sheet: sheet && sheet !== guess.sheet ? sheet : choices.sheet,
    headings: rows && headings !== before ? rows.filter(row => row > 0) : choices.headings,
    columns,
    days: days === 'day-first' || days === 'month-first' ? days : undefined,
    hidden: hidden === 'yes' ? true : undefined,
  }
}

const delimiters = new Set([',', ';', 'tab', '|', 'spaces'])

/** An earlier version kept sentences in place of their keys: they stand as they are until the table is read again. */
const guessSaid = (guess: Guess): Guess => {
  const told = <T extends { readonly why: Saying | string }>(each: T) =>
    typeof each.why === 'string' ? { ...each, why: tells(each.why) } : each
  return { ...guess, left: guess.left.map(told), questions: guess.questions.map(told) }
}

/** What the page needs to show how a table was read; undefined for one that was read before this was kept. */
export const readingOf = (
  { choices, guess }: Partial<Pick<Brought, 'choices' | 'guess'>>,
  path: string,
  meanings: readonly { readonly id: string; readonly words: string }[],
  missing: readonly string[] = [],
) =>
  guess && {
    reading: guessSaid(guess),
    meanings,
    encodings,
    days: choices?.days,
    hidden: choices?.hidden === true,
    missing,
    path,
  }
