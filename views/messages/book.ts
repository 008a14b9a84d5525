import { nouns } from './en/index.ts'
import { fields, toldByNoun } from './en/told/index.ts'

/** All messages of a language by noun: as the files have them. */
export type Messages = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What of a noun’s own words (`<language>/<noun>.json`) stands under keys with this before them, by the rest of the key. */
const ofNouns = (nouns: Messages, before: string): readonly (readonly [string, string])[] =>
  Object.values(nouns).flatMap(messages =>
    Object.entries(messages).flatMap(([key, words]) =>
      key.startsWith(before) ? [[key.slice(before.length), words] as const] : [],
    ),
  )

const fieldKey = 'field:'

/** All that the domain is told in, in rows. */
const rowsOf = (nouns: Messages, told: Messages): readonly (readonly [string, string])[] => [
  ...Object.values(told).flatMap(messages => Object.entries(messages)),
  ...ofNouns(nouns, 'told:'),
]

/** One language of the interface: its words by noun and key, what the domain tells by key, what fields are called. */
export interface Book {
  readonly words: ReadonlyMap<string, string>
  readonly told: ReadonlyMap<string, string>
  readonly labels: ReadonlyMap<string, string>
}

export function bookOf(nouns: Messages, told: Messages, fields: Messages[string]): Book {
  const rows = rowsOf(nouns, told)
  return {
    words: new Map(
      Object.entries(nouns).flatMap(([noun, messages]) =>
        Object.entries(messages).map(([key, template]) => [`${noun}.${key}`, template] as const),
      ),
    ),
    told: new Map(rows),
    // Those of many nouns, and a noun's own, which stand among its words as “field:…”.
    labels: new Map([
      ...Object.entries(fields),
      ...rows.flatMap(([key, label]) =>
        key.startsWith(fieldKey) ? [[key.slice(fieldKey.length), label] as const] : [],
      ),
      ...ofNouns(nouns, fieldKey),
    ]),
  }
}

type SameKeys<M> = { readonly [N in keyof M]: { readonly [K in keyof M[N]]: string } }

/** What a language has of which all words are there: those of English. */
export interface English {
  readonly nouns: SameKeys<typeof nouns>
  readonly told: SameKeys<typeof toldByNoun>
  readonly fields: { readonly [K in keyof typeof fields]: string }
}

/** All that is told in English, in rows: no key stands there twice. */
export const toldInRows = rowsOf(nouns, toldByNoun)

export const english = bookOf(nouns, toldByNoun, fields)
