import type { Session } from '../../domain/session.ts'
import { clockOf, dayOf, lengthOf } from '../../domain/times.ts'
import type { Instant } from '../../domain/words.ts'
import type { DefinitionTold, HeadingKey, TableKey } from '../languages/figure-words.ts'
import { reportLanguages } from '../languages/index.ts'
import type { ReportLanguage } from '../languages/language.ts'
import { type Filter, filterInWords } from './filter.ts'
import { dayInWords } from './labels.ts'

/** What stands in a column, so that each format writes it as its own kind of number. Durations are milliseconds. */
export type ColumnKind = 'text' | 'count' | 'duration' | 'moment' | 'day' | 'share'

export interface Column {
  readonly heading: string
  readonly kind: ColumnKind
}

/** Undefined: there is no such figure, or it is not known. Words may stand in any column. */
export type Cell = string | number | undefined

export interface Table {
  readonly id: string
  readonly title: string
  /** What the figures mean and how they are counted, in sentences. */
  readonly definition: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  readonly total?: readonly Cell[] | undefined
  /** Ids of the delegations of the rows, where each row is one. */
  readonly ids?: readonly string[] | undefined
}

/** Where figures come from, which part they are of, and when they were made: beside every table and picture. */
export interface Provenance {
  readonly source: string
  readonly filter: string
  readonly made: string
}

export const provenanceOf = (
  session: Session,
  filter: Filter,
  now: Instant,
  language: ReportLanguage = reportLanguages.en,
): Provenance => ({
  source: language.figures.source(sessionInWords(session, language), session.entries.size),
  filter: filterInWords(session, filter, language),
  made: momentInWords(now, session.settings.zone, language),
})

export const momentInWords = (at: Instant, zone: string, language: ReportLanguage = reportLanguages.en): string =>
  [dayInWords(dayOf(at, zone), language), `${clockOf(at, zone).slice(0, 5)} (${zone})`].join(language.figures.comma)

/** "Working Group on the Smuggling of Migrants, sixth meeting, Vienna, 11–13 September 2019". */
export const sessionInWords = (
  { settings: { body, title, place, from, to } }: Session,
  { figures, documents }: ReportLanguage = reportLanguages.en,
): string => [body.name, title, place, documents.dates(from, to)].filter(Boolean).join(figures.comma)

/** A cell as a person reads it, in the time of the session. */
export function cellInWords(
  cell: Cell,
  kind: ColumnKind,
  zone: string,
  language: ReportLanguage = reportLanguages.en,
): string {
  if (cell === undefined) return '–'
  if (typeof cell === 'string') {
    if (kind === 'moment') return `${dayOf(cell, zone)} ${clockOf(cell, zone)}`
    return kind === 'day' && /^\d{4}-/.test(cell) ? dayInWords(cell, language) : cell
  }
  if (kind === 'duration') return lengthOf(cell)
  return kind === 'share' ? language.figures.share(cell) : String(cell)
}

/** Columns under their headings in a language. */
export function columnsIn({ figures: { headings } }: ReportLanguage) {
  const of = (kind: ColumnKind) => (heading: HeadingKey) => ({ heading: headings[heading], kind })
  return {
    text: of('text'),
    count: of('count'),
    duration: of('duration'),
    moment: of('moment'),
    share: of('share'),
    day: of('day'),
  }
}

/** What a table is called and what its figures mean. */
export const about = (
  { figures }: ReportLanguage,
  key: TableKey,
  told: DefinitionTold = {},
): Pick<Table, 'id' | 'title' | 'definition'> => ({
  id: key.replace(/^years-/, ''),
  title: figures.titles[key],
  definition: figures.definition(key, told),
})
