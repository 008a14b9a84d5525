import type { Child } from 'hono/jsx'
import { dateInWords, dayInBrief } from '../src/report/languages/en/dates.ts'
import { ordinal } from '../src/report/languages/en/grammar.ts'
import { nouns } from './messages/en/index.ts'
import { told } from './messages/told.ts'

export { dateInWords, dayInBrief }

type Nouns = typeof nouns
export type Noun = keyof Nouns

/** "list.nobody-waits": a key that is not there does not compile. */
export type MessageKey = { [N in Noun]: `${N}.${keyof Nouns[N] & string}` }[Noun]

type Values = Readonly<Record<string, string | number>>

/** 12,345: a number as the language writes it. */
export const numberInWords = (number: number): string => number.toLocaleString('en')

/**
 * `{count}` stands for a value, `{count:number}` for 12,345, `{number:nth}` for 1st, 2nd, `{day:date}` for 12 September 2019,
 * and `{count:1 doubt|# doubts}` for one or several.
 */
export const inPlace = (template: string, values: Values): string =>
  template.replace(/\{(\w+)(?::([^{}]*))?\}/g, (_, name: string, how?: string) => {
    const value = values[name] ?? ''
    if (how === undefined) return String(value)
    if (how === 'number') return numberInWords(Number(value))
    if (how === 'nth') return ordinal(Number(value))
    if (how === 'date') return dateInWords(String(value))
    const [one = '', many = ''] = how.split('|')
    return (Number(value) === 1 ? one : many).replace('#', numberInWords(Number(value)))
  })

/** The sentence for a refusal, a word or a doubt of the domain, with its values in place. */
export const say = (key: string, values: Values = {}): string => inPlace(told.get(key) ?? key, values)

/** The words of the interface by their keys. */
export const wordsByKey: ReadonlyMap<string, string> = new Map(
  Object.entries(nouns).flatMap(([noun, messages]) =>
    Object.entries(messages).map(([key, template]): [string, string] => [`${noun}.${key}`, template]),
  ),
)

/** A word of the interface, with its values in place. */
export const word = (key: MessageKey, values: Values = {}): string => inPlace(wordsByKey.get(key) ?? key, values)

/** What is drawn of a message: an element in place of `{name}`, or around what it holds between `<name>` and `</name>`. */
type Drawn = Readonly<Record<string, Child | ((inside: string) => Child)>>

/** A word of the interface of which some is drawn: the sentence stands whole in its language, and the page draws in it. */
export function around(key: MessageKey, drawn: Drawn, values: Values = {}): Child[] {
  const parts = (wordsByKey.get(key) ?? key).split(/(\{\w+\}|<(\w+)>.*?<\/\2>)/gs).filter((_, index) => index % 3 !== 2)
  return parts.map((part): Child => {
    const [, name = '', inside = ''] = /^<(\w+)>(.*)<\/\1>$/s.exec(part) ?? /^\{(\w+)\}$/.exec(part) ?? []
    const draws = Object.hasOwn(drawn, name) ? drawn[name] : undefined
    if (draws === undefined) return inPlace(part, values)
    return typeof draws === 'function' ? draws(inPlace(inside, values)) : draws
  })
}

/** The words that a page's own scripts say, by key. */
export const wordsOf = (...wanted: readonly Noun[]): Readonly<Record<string, string>> =>
  Object.fromEntries([...wordsByKey].filter(([key]) => wanted.some(noun => key.startsWith(`${noun}.`))))
