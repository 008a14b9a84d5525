import { z } from 'zod'
import { type MessageKey, word } from '../../views/messages.ts'
import { onOneLine } from '../domain/drafting/prose.ts'
import { type TimeTyped, timeTyped } from '../domain/time-typed.ts'

/** What is said of a field, in the language of whoever sends the form. */
export const asking = (key: MessageKey) => ({ error: () => word(key) })
type Asking = ReturnType<typeof asking>

/** How long a field may be, in characters, by what is typed in it. */
export const longest = {
  /** Ids, symbols, numbers. */
  id: 100,
  /** Names of delegations, persons, organizations, offices. */
  name: 200,
  /** A title, a reason, a sentence, several names. */
  line: 2_000,
  /** A paragraph, a list of names. */
  paragraph: 20_000,
  /** A table or a file's content that was pasted. */
  table: 500_000,
} as const

const words = (most: number) => z.string().max(most).trim()
const onLine = (most: number) =>
  z
    .string()
    .max(most)
    .overwrite(value => onOneLine(value).trim())

const isEmpty = (value: unknown): boolean => typeof value === 'string' && onOneLine(value).trim() === ''

/** An empty field, or one of spaces, is one that was not filled in. */
export const blank = <T extends z.ZodType>(type: T) => z.preprocess(value => (isEmpty(value) ? undefined : value), type)

export const id = words(longest.id)
export const name = onLine(longest.name)
export const text = words(longest.line)
/** Of a paragraph, a title: a line break in it is a space. */
export const line = onLine(longest.line)
export const paragraph = onLine(longest.paragraph)
/** What has a line for each of several things: names, an agenda, plans of meetings. */
export const list = words(longest.paragraph)
/** The same, where the spaces before the first line count. */
export const linesAsTyped = z.string().max(longest.paragraph)
/** What is pasted as a whole. */
export const table = words(longest.table)
/** A field that may be sent more than once. */
export const several = <T extends z.ZodType>(type: T, most = 1_000) =>
  z.preprocess(value => (value === undefined ? [] : [value].flat()), z.array(type).max(most))
/** Megabytes of a list or a table, with what a form adds. */
export const largestTable = 11
/** Of what a browser sends as the name of a file, the name; without what no name has. */
export const nameOfFile = (name: string): string =>
  name
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .slice(0, 120) || 'list'
const chosen = (value: unknown) => (value === '' || (value instanceof File && value.size === 0) ? undefined : value)
/** A file that was chosen; none where the field was left empty. */
export const file = z.preprocess(chosen, z.file().optional())
/** A file without which nothing is to be done: also a form without the field is told so. */
export const fileNeeded = (otherwise: Asking) => z.preprocess(chosen, z.file(otherwise))
export const optional = blank(text.optional())
export const optionalId = blank(id.optional())
export const optionalLine = blank(line.optional())
export const optionalName = blank(name.optional())

/** The fields in which a time is typed, however they are wrapped: the table of spellings goes through all of them. */
export const timeFields = z.registry<{ readonly withDay: boolean }>()

const time = (withDay: boolean) =>
  z
    .string()
    .max(longest.line)
    .transform((typed, context): TimeTyped => {
      const read = timeTyped(typed)
      const shown = typed.length > 60 ? `${typed.slice(0, 60)}…` : typed
      if (read && (withDay || read.day === undefined)) return read
      context.addIssue(
        read
          ? word('asked.has-a-day', { typed: shown })
          : word('asked.no-time', { typed: shown, how: word('asked.how-times-are-written') }),
      )
      return z.NEVER
    })
    .register(timeFields, { withDay })
/** A time as people write it, `9:07`, `09.07`, `0907`, `9h07`, or with a day before it; without one the meeting has it. */
export const moment = blank(time(true).optional())
/** A moment that can be taken away again: an empty field says that there is none. */
export const clearableMoment = z.union([z.literal(''), time(true)]).optional()
/** A time of day that must be there. */
export const clockNeeded = time(false)

/** On every form: the attempt, and the meeting whose page it stands on. */
export const Stamp = {
  attempt: blank(z.uuid().optional()),
  meeting: optionalId,
  /** The page to which it comes back. */
  back: optionalId,
  /** Milliseconds between the key and the sending, by the page's steady clock. */
  elapsed: blank(z.coerce.number().min(0).max(86_400_000).optional()),
  /** That the server was away when it was pressed. */
  away: optional,
}
