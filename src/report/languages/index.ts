import type { Language } from '../../domain/words.ts'
import { english } from './en/index.ts'
import type { ReportLanguage } from './language.ts'

/** The languages in which Rostrum writes the report: each a folder, and a row here. */
export const reportLanguages: { readonly en: ReportLanguage } & Readonly<Partial<Record<Language, ReportLanguage>>> = {
  en: english,
}

/** A text in a language that Rostrum does not write yet gets the rest (headings, masthead) in English, as a whole. */
export const reportLanguage = (code: Language): ReportLanguage => reportLanguages[code] ?? reportLanguages.en
