import type { Session } from '../../domain/session.ts'
import type { Language } from '../../domain/words.ts'
import { arabic } from './ar/index.ts'
import { english } from './en/index.ts'
import { spanish } from './es/index.ts'
import { french } from './fr/index.ts'
import type { ReportLanguage } from './language.ts'
import { russian } from './ru/index.ts'
import { chinese } from './zh/index.ts'

/** The languages in which Rostrum writes: each a folder, and a row here. */
export const reportLanguages: Readonly<Record<Language, ReportLanguage>> = {
  en: english,
  fr: french,
  es: spanish,
  ru: russian,
  zh: chinese,
  ar: arabic,
}

/** In which language the report of a session is written, and what people type in it once. */
export const languageOf = ({ settings: { wording } }: Pick<Session, 'settings'>): ReportLanguage =>
  reportLanguages[wording.language ?? 'en']
