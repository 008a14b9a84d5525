import connection from './messages/en/connection.json' with { type: 'json' }
import line from './messages/en/line.json' with { type: 'json' }
import list from './messages/en/list.json' with { type: 'json' }
import log from './messages/en/log.json' with { type: 'json' }
import picker from './messages/en/picker.json' with { type: 'json' }
import english from './messages/en.json' with { type: 'json' }

/** The words of the interface by the noun that they belong to. */
const nouns = { connection, line, list, log, picker }
type Nouns = typeof nouns
export type Noun = keyof Nouns

/** "list.nobody-waits": a key that is not there does not compile. */
export type MessageKey = { [N in Noun]: `${N}.${keyof Nouns[N] & string}` }[Noun]

type Values = Readonly<Record<string, string | number>>

const inPlace = (template: string, values: Values): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))

/** The sentence for a refusal, a word or a doubt of the domain, with its values in place. */
export function say(key: string, values: Values = {}): string {
  return inPlace((english as Readonly<Record<string, string>>)[key] ?? key, values)
}

const all: ReadonlyMap<string, string> = new Map(
  Object.entries(nouns).flatMap(([noun, messages]) =>
    Object.entries(messages).map(([key, template]): [string, string] => [`${noun}.${key}`, template]),
  ),
)

/** A word of the interface, with its values in place. */
export const word = (key: MessageKey, values: Values = {}): string => inPlace(all.get(key) ?? key, values)

/** The words that a page's own scripts say, by key. */
export const wordsOf = (...wanted: readonly Noun[]): Readonly<Record<string, string>> =>
  Object.fromEntries([...all].filter(([key]) => wanted.some(noun => key.startsWith(`${noun}.`))))
