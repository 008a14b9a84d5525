import { z } from 'zod'
import { forbiddenIn } from '../domain/drafting/prose.ts'
import { isTimeZone } from '../domain/times.ts'
import { type Change, entryKinds, type OnBehalf } from '../domain/words.ts'

/** The pieces that the facts are made of, each as narrow as everything that was ever recorded allows. */

/** What the id of a thing names: tests look there for one that exists. */
export type Noun =
  | 'action'
  | 'attempt'
  | 'debate'
  | 'document'
  | 'entry'
  | 'group'
  | 'import'
  | 'inscription'
  | 'item'
  | 'list'
  | 'meeting'
  | 'paper'
  | 'paragraph'
  | 'participant'
  | 'person'
  | 'request'
  | 'role'

/** What a string is, for whoever makes one up. */
export type Meaning =
  | { readonly is: 'text' | 'name' | 'instant' | 'day' | 'zone' | 'json' | 'house' | 'instrument' }
  | { readonly is: 'id'; readonly of: Noun }
export const meanings = z.registry<Meaning>()

export const longestText = 100_000
export const longestId = 500
export const mostOf = 1_000_000

/** Words that a document can hold. */
export const text = z
  .string()
  .max(longestText, `more than ${longestText} characters`)
  .superRefine((words, context) => {
    const found = forbiddenIn(words)
    if (found) context.addIssue(`it holds ${found.character} as character ${found.at}, which no document can hold`)
  })
  .register(meanings, { is: 'text' })

/** What every object has by itself can be nobody's name: “constructor”, “__proto__”. */
const isOwnName = (name: string): boolean => !(name in Object.prototype)

/** A key, a heading, the name of a choice. */
export const name = text
  .max(longestId, `more than ${longestId} characters`)
  .refine(isOwnName, 'a word that every object has')
  .register(meanings, { is: 'name' })

export const idOf = (of: Noun) =>
  text
    .min(1, 'an id is missing')
    .max(longestId, `more than ${longestId} characters`)
    .refine(isOwnName, 'a word that every object has')
    .register(meanings, { is: 'id', of })

export const participant = idOf('participant')
export const by = text.clone().register(meanings, { is: 'text' })

const first = '1900-01-01'
const last = '2199-12-31'

/** Of the years in which a meeting can have been; treaties and their rows stand before them. */
export const instant = z
  .string()
  .refine(at => {
    const milliseconds = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(at) ? Date.parse(at) : Number.NaN
    return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === at
  }, 'no moment such as 2019-09-12T08:20:00.000Z')
  .refine(at => at >= first && at.slice(0, 10) <= last, `not between ${first} and ${last}`)
  .register(meanings, { is: 'instant' })

export const day = z
  .string()
  .refine(typed => {
    const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? Date.parse(typed) : Number.NaN
    return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(typed)
  }, 'no day such as 2019-09-12')
  .refine(typed => typed >= '1800-01-01' && typed <= last, `not between 1800-01-01 and ${last}`)
  .register(meanings, { is: 'day' })

export const zone = z
  .string()
  .max(100)
  .refine(isTimeZone, 'no time zone such as Europe/Vienna')
  .register(meanings, { is: 'zone' })

export const count = z.number().int().nonnegative().max(1_000_000_000)
export const ordinal = z.number().int().positive().max(1_000_000_000)
export const level = z.number().int().min(-1_000_000).max(1_000_000)

/** Whatever the journal of another time kept of a value: drawn as it is, never asked for. */
export const json = z
  .unknown()
  .refine(value => isPlain(value, 30), 'not plain, or too deep')
  .register(meanings, { is: 'json' })

function isPlain(value: unknown, depth: number): boolean {
  if (value === null || value === undefined || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value === 'string') return forbiddenIn(value) === undefined
  if (typeof value !== 'object' || depth === 0) return false
  return Object.entries(value).every(([key, each]) => isOwnName(key) && isPlain(each, depth - 1))
}

export const list = <T extends z.ZodType>(type: T) => z.array(type).max(mostOf)

/** Names are the object's own, and each is a word. */
export const keyed = <K extends z.ZodType<string, string>, T extends z.ZodType>(key: K, type: T) => z.record(key, type)

/**
 * The changes of a thing, each field with what it can become: one whose type is optional can go, the others cannot.
 * Of a field that is not there nothing changes.
 */
export const changesOf = (fields: Readonly<Record<string, z.ZodType>>): z.ZodType<readonly Change[]> => {
  const [one, ...others] = Object.entries(fields).map(([field, type]) =>
    z.strictObject({ field: z.literal(field), from: type.optional(), to: type }),
  )
  if (!one) throw new Error('nothing can change')
  return list(z.discriminatedUnion('field', [one, ...others], 'no field that can change')) as z.ZodType<
    readonly Change[]
  >
}

export const onBehalf: z.ZodType<OnBehalf> = z.union([text.min(1), list(participant).min(1)])
export const capacity = z.strictObject({ onBehalfOf: onBehalf.optional(), alsoOnBehalfOf: onBehalf.optional() })
export const entryKind = z.enum(entryKinds)
export const given = z.literal(true)
