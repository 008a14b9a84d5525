import type { Child } from 'hono/jsx'
import type { Language } from '../src/domain/words.ts'
import { english } from './messages/book.ts'
import { templateIn } from './messages/books.ts'
import type { nouns } from './messages/en/index.ts'
import { begins } from './messages/finish.ts'
import { dateInWords, formFor, numberInWords, ordinal } from './messages/grammar.ts'
import { languageHere } from './messages/language.ts'

export { dateInWords, dateRange, dayInBrief, languageName, numberInWords, ordinal } from './messages/grammar.ts'

type Nouns = typeof nouns
export type Noun = keyof Nouns

/** "list.nobody-waits": a key that is not there does not compile. */
export type MessageKey = { [N in Noun]: `${N}.${keyof Nouns[N] & string}` }[Noun]

type Values = Readonly<Record<string, string | number>>

/**
 * `{count}` stands for a value, `{count:number}` for 12,345, `{number:nth}` for 1st, 2nd, `{day:date}` for 12 September 2019,
 * and `{count:1 doubt|# doubts}` for one or several: as many forms as the language has.
 */
export const inPlace = (template: string, values: Values, language: Language = languageOf(template)): string =>
  template.replace(/\{(\w+)(?::([^{}]*))?\}/g, (_, name: string, how?: string) => {
    const value = values[name] ?? ''
    if (how === undefined) return String(value)
    if (how === 'number') return numberInWords(Number(value), language)
    if (how === 'nth') return ordinal(Number(value), language)
    if (how === 'date') return dateInWords(String(value), language)
    return formFor(Number(value), how.split('|'), language).replace('#', numberInWords(Number(value), language))
  })

/** What is said in English instead has its numbers and dates in English too. */
const languageOf = (template: string): Language => (template.startsWith(begins) ? 'en' : languageHere())

/** The sentence for a refusal, a word or a doubt of the domain, with its values in place. */
export const say = (key: string, values: Values = {}): string => inPlace(templateIn('told', key) ?? key, values)

/** What a field is called, where it has a name of its own. */
export const labelled = (key: string): string | undefined => templateIn('labels', key)

/** A word of the interface, with its values in place. */
export const word = (key: MessageKey, values: Values = {}): string => inPlace(templateIn('words', key) ?? key, values)

/** A word whose key is put together, where there is one. */
export const wordHere = (key: string): string | undefined => {
  const template = templateIn('words', key)
  return template === undefined ? undefined : inPlace(template, {})
}

/** A value as it is kept, such as a kind or a way to decide, in words; one that somebody typed stands as it is. */
export const valueInWords = (value: string): string => wordHere(`values.${value}`) ?? value

/** What is drawn of a message: an element in place of `{name}`, or around what it holds between `<name>` and `</name>`. */
type Drawn = Readonly<Record<string, Child | ((inside: string) => Child)>>

/** A word of the interface of which some is drawn: the sentence stands whole in its language, and the page draws in it. */
export function around(key: MessageKey, drawn: Drawn, values: Values = {}): Child[] {
  const template = templateIn('words', key) ?? key
  const language = languageOf(template)
  const parts = template.split(/(\{\w+\}|<(\w+)>.*?<\/\2>)/gs).filter((_, index) => index % 3 !== 2)
  return parts.map((part): Child => {
    const [, name = '', inside = ''] = /^<(\w+)>(.*)<\/\1>$/s.exec(part) ?? /^\{(\w+)\}$/.exec(part) ?? []
    const draws = Object.hasOwn(drawn, name) ? drawn[name] : undefined
    if (draws === undefined) return inPlace(part, values, language)
    return typeof draws === 'function' ? draws(inPlace(inside, values, language)) : draws
  })
}

/** The words that a page's own scripts say, by key. */
export const wordsOf = (...wanted: readonly Noun[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...english.words.keys()].flatMap(key =>
      wanted.some(noun => key.startsWith(`${noun}.`)) ? [[key, templateIn('words', key) ?? key]] : [],
    ),
  )
