import type { Language } from '../../domain/words.ts'
import { arabic } from './ar/index.ts'
import { english } from './en/index.ts'
import { spanish } from './es/index.ts'
import { french } from './fr/index.ts'
import type { DocumentLanguage, ReportLanguage } from './language.ts'
import { russian } from './ru/index.ts'
import { chinese } from './zh/index.ts'

/** The languages in which Rostrum writes everything: each a folder, and a row here. */
export const reportLanguages: { readonly en: ReportLanguage } & Readonly<Partial<Record<Language, ReportLanguage>>> = {
  en: english,
}

/** The languages in which it writes documents: all but their statistics and amendments. */
export const documentLanguages: Readonly<Record<Language, DocumentLanguage>> = {
  en: english,
  fr: french,
  es: spanish,
  ru: russian,
  zh: chinese,
  ar: arabic,
}

/** A text in a language that Rostrum does not write yet gets the rest (headings, masthead) in English, as a whole. */
export const reportLanguage = (code: Language): ReportLanguage => reportLanguages[code] ?? reportLanguages.en
