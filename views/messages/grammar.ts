import type { Day, Language } from '../../src/domain/words.ts'
import { reportLanguages } from '../../src/report/index.ts'
import * as inEnglish from '../../src/report/languages/en/dates.ts'
import { ordinal as ordinalInEnglish } from '../../src/report/languages/en/grammar.ts'
import { ordinal as ordinalInFrench } from '../../src/report/languages/fr/grammar.ts'
import { languageHere } from './language.ts'

type Numbers = Readonly<Record<Language, string>>

/** As the language writes figures; Arabic documents of the Organization have these digits too. */
const locales: Numbers = { ar: 'ar-u-nu-latn', en: 'en', es: 'es', fr: 'fr', ru: 'ru', zh: 'zh' }

/** 12,345: a number as the language writes it. */
export const numberInWords = (number: number, language: Language = languageHere()): string =>
  number.toLocaleString(locales[language])

/** The kinds of number that ask for forms of their own, in the order in which a message has them between bars. */
const forms: Readonly<Record<Language, readonly Intl.LDMLPluralRule[]>> = {
  ar: ['one', 'two', 'few', 'many'],
  en: ['one', 'other'],
  es: ['one', 'other'],
  fr: ['one', 'other'],
  ru: ['one', 'few', 'many'],
  zh: ['other'],
}
const rules = new Map<Language, Intl.PluralRules>()

/** The form of several that a number asks for: in French none and one are one. */
export function formFor(number: number, written: readonly string[], language: Language): string {
  const rule = rules.get(language) ?? new Intl.PluralRules(language)
  rules.set(language, rule)
  const at = forms[language].indexOf(rule.select(number))
  return written[at < 0 ? written.length - 1 : at] ?? written.at(-1) ?? ''
}

const ordinals: Readonly<Record<Language, (number: number) => string>> = {
  ar: String,
  en: ordinalInEnglish,
  es: number => `${number}ª`,
  fr: ordinalInFrench,
  ru: String,
  zh: String,
}

/** As meetings and statements are counted: 2nd, 2e, 2ª. */
export const ordinal = (number: number, language: Language = languageHere()): string => ordinals[language](number)

/** "11–13 September 2019" as the documents of the language write it. */
export const dateRange = (from: Day, to: Day, language: Language = languageHere()): string =>
  language === 'en' ? inEnglish.dateRange(from, to) : reportLanguages[language].documents.dates(from, to)

export const dateInWords = (day: Day, language: Language = languageHere()): string => dateRange(day, day, language)

const year = /(?: de)? \d{4}(?:\u00a0года)?$|^\d{4}年/

/** Where the year is known: "Tue 10 March". */
export function dayInBrief(day: Day): string {
  const language = languageHere()
  if (language === 'en') return inEnglish.dayInBrief(day)
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
  return `${weekday.format(new Date(`${day}T00:00:00Z`))} ${dateInWords(day).replace(year, '')}`
}

/** What a language is called in the language of the interface. */
export const languageName = (code: Language): string => reportLanguages[languageHere()].documents.languageName(code)
