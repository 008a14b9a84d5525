import { table } from '../../domain/table.ts'
import type { Reading } from './language.ts'

/**
 * Words that sessions have in English and that every language has of its own: a language finds them by these keys. What
 * else was typed in another language has its place marked, and is never translated.
 */
const englishTitles = table<string>({
  introduction: 'introduction',
  recommendations: 'recommendations',
  'general recommendations': 'general-recommendations',
  'summary of deliberations': 'summary',
  'organization of the meeting': 'organization-of-meeting',
  'organization of the session': 'organization-of-session',
  'organization of the session and administrative matters': 'organization-and-administration',
  'opening of the meeting': 'opening-of-meeting',
  'opening of the session': 'opening-of-session',
  'opening and duration of the session': 'opening-and-duration',
  statements: 'statements',
  'adoption of the agenda': 'agenda',
  'adoption of the agenda and organization of work': 'agenda-and-work',
  'adoption of the agenda and other organizational matters': 'agenda-and-other-matters',
  attendance: 'attendance',
  documentation: 'documentation',
  officers: 'officers',
  deliberations: 'deliberations',
  'action taken by the commission': 'action',
  'adoption of the report': 'adoption',
  'adoption of the report of the commission': 'adoption-commission',
  'draft report': 'draft-report',
  vienna: 'vienna',
  geneva: 'geneva',
  'new york': 'new-york',
  nairobi: 'nairobi',
  'conference of the parties to the united nations convention against transnational organized crime': 'cop-untoc',
  'working group on the smuggling of migrants': 'wg-migrants',
  'working group on trafficking in persons': 'wg-trafficking',
  'working group on firearms': 'wg-firearms',
  chair: 'chair',
  'vice-chair': 'vice-chair',
  rapporteur: 'rapporteur',
})

/** The key of words that are usual in every report. */
export const usualKey = (typed: string): string | undefined => englishTitles[typed.trim().toLowerCase()]

/** Of roles and titles that were typed in English: they are understood in a report of any language. */
export const readingWith = (
  english: Reading,
  isChair: (role: string) => boolean,
  withoutArticle: Reading['withoutArticle'],
) => ({
  eventIn: english.eventIn,
  isAbout: english.isAbout,
  procedureIn: english.procedureIn,
  isOfRecommendations: english.isOfRecommendations,
  isChair: (role: string) => english.isChair(role) || isChair(role),
  withoutArticle,
})
