import type { Session } from '../../domain/session.ts'
import type { Region } from '../../domain/statistics/facts.ts'
import type { PoliticalGroup } from '../../domain/statistics/regions.ts'
import type { Day, ParticipantId } from '../../domain/words.ts'
import { reportLanguages } from '../languages/index.ts'
import type { ReportLanguage } from '../languages/language.ts'
import type { Category } from './counted.ts'

/** In the words of the body: parties to a treaty, or members. */
export const categoryName = (
  session: Pick<Session, 'settings'>,
  category: Category,
  { figures }: ReportLanguage = reportLanguages.en,
): string =>
  figures.categories[category === 'full' ? (session.settings.body.instrument ? 'parties' : 'members') : category]

export const regionLabel = (region: Region | 'not-a-state', { figures }: ReportLanguage = reportLanguages.en): string =>
  figures.regions[region]

export const groupLabel = (group: PoliticalGroup, { figures }: ReportLanguage = reportLanguages.en): string =>
  figures.groups[group]

/** What others know a delegation by: States have one, and what we call the rest is nobody’s code. */
export const codeOf = (id: ParticipantId): string => (/^[A-Z]{3}$/.test(id) ? id : '')

/** "12 September 2019", in a sentence of the language: what a masthead keeps in English is not. */
export const dayInWords = (day: Day, { documents }: ReportLanguage = reportLanguages.en): string =>
  documents.dates(day, day)
