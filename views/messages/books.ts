import type { Language } from '../../src/domain/words.ts'
import { type Book, bookOf, english } from './book.ts'
import { nouns as inSpanish } from './es/index.ts'
import { fields as fieldsInSpanish, toldByNoun as toldInSpanish } from './es/told/index.ts'
import { inEnglishInstead } from './finish.ts'
import { nouns as inFrench } from './fr/index.ts'
import { fields as fieldsInFrench, toldByNoun as toldInFrench } from './fr/told/index.ts'
import { languageHere } from './language.ts'
import { partly } from './partly.ts'

const bookOfSome = (words: Readonly<Record<string, string>>): Book => ({
  words: new Map(Object.entries(words)),
  told: new Map(),
  labels: new Map(),
})

/** The words of each language; those of which not all are there have English for the rest, marked as such. */
const books: Readonly<Record<Language, Book>> = {
  ar: bookOfSome(partly.ar),
  en: english,
  es: bookOf(inSpanish, toldInSpanish, fieldsInSpanish),
  fr: bookOf(inFrench, toldInFrench, fieldsInFrench),
  ru: bookOfSome(partly.ru),
  zh: bookOfSome(partly.zh),
}

/** Whether all words of a language are there. */
export const isWhole = (language: Language): boolean => whole.includes(language)
const whole: readonly Language[] = ['en', 'es', 'fr']

/** A template of the language in which something is drawn. */
export const templateIn = (part: keyof Book, key: string, language: Language = languageHere()): string | undefined =>
  books[language][part].get(key) ?? instead(english[part].get(key), language)

const instead = (template: string | undefined, language: Language): string | undefined =>
  template === undefined || isWhole(language) ? template : inEnglishInstead(template)
