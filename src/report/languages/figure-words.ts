import type { Gender } from '../../domain/delegates/facts.ts'
import type { Region } from '../../domain/statistics/facts.ts'
import type { PoliticalGroup } from '../../domain/statistics/regions.ts'
import type { EntryKind, Mode } from '../../domain/words.ts'
import type { Mark } from './doubts.ts'

/** What the tables of statistics say, in one language. */
export interface FigureWords {
  /** How these words are known; absent: the language is that of the published tables. */
  readonly mark?: Mark
  readonly titles: Readonly<Record<TableKey, string>>
  readonly headings: Readonly<Record<HeadingKey, string>>
  /** What the figures of a table mean and how they are counted, in sentences. */
  definition(table: TableKey, told: DefinitionTold): string
  readonly categories: Readonly<Record<FigureCategory, string>>
  readonly regions: Readonly<Record<Region | 'not-a-state', string>>
  readonly groups: Readonly<Record<PoliticalGroup, string>>
  readonly kinds: Readonly<Record<EntryKind, KindWords>>
  readonly modes: Readonly<Record<Mode, string>>
  readonly genders: Readonly<Record<Gender | 'not recorded', string>>
  level(level: number): string
  /** Behind the heading of a column that holds nothing but numbers. */
  readonly units: Readonly<Record<'duration' | 'share', string>>
  /** What all these tables are. */
  readonly statistics: string
  /** The sheet that explains the others. */
  readonly about: string
  /** Of rows and cells. */
  readonly all: string
  readonly minutes: string
  readonly noItem: string
  readonly anyItem: string
  readonly outsideMeetings: string
  readonly notRecorded: string
  readonly suppressed: string
  /** In place of a table without rows. */
  readonly none: string
  /** Items of a joint debate. */
  items(items: readonly string[]): string
  onBehalf(names: readonly string[], also: boolean): string
  readonly filter: FilterWords
  readonly provenance: {
    readonly source: string
    readonly filter: string
    readonly made: string
    readonly times: string
    /** Whose dates and times these are. */
    timesIn(zone: string): string
  }
  /** Where figures come from. */
  source(session: string, entries: number): string
  /** Between the parts of a line: body, place, dates. */
  readonly comma: string
  share(part: number): string
}

interface KindWords {
  readonly one: string
  /** As the heading of a column says it. */
  readonly many: string
}

interface FilterWords {
  meeting(number: string): string
  item(item: string): string
  readonly asTheBodyCounts: string
  join(words: readonly string[]): string
  readonly none: string
}

export type FigureCategory =
  | 'parties'
  | 'members'
  | 'signatory'
  | 'observer'
  | 'un-entity'
  | 'igo'
  | 'ngo'
  | 'constituency'
  | 'official'
  | 'unresolved'

export interface Denominator {
  readonly instrument: boolean
  readonly denominator: 'represented' | 'roll'
  readonly onRoll: number
}

/** What some definitions depend on. */
export interface DefinitionTold {
  readonly zone?: string
  readonly byAmount?: boolean
  /** States counted in another region than usual, set for the session. */
  readonly countedAs?: readonly (readonly [state: string, region: Region])[]
  readonly silence?: Denominator
}

export type TableKey =
  | 'totals'
  | 'delegations'
  | 'categories'
  | 'regions'
  | 'items'
  | 'days'
  | 'meetings'
  | 'lengths'
  | 'kinds'
  | 'not-spoken'
  | 'only-otherwise'
  | 'participation'
  | 'meeting-time'
  | 'modes'
  | 'languages'
  | 'levels'
  | 'gender'
  | 'course'
  | 'matrix'
  | 'log'
  | 'statements'
  | 'years-sessions'
  | 'years-regions'
  | 'years-delegations'

export type HeadingKey =
  | 'statements'
  | 'time'
  | 'delegations'
  | 'lengthUnknown'
  | 'overLimit'
  | 'delegation'
  | 'code'
  | 'category'
  | 'region'
  | 'debates'
  | 'forOthers'
  | 'first'
  | 'last'
  | 'share'
  | 'shareOfTime'
  | 'item'
  | 'day'
  | 'meeting'
  | 'mode'
  | 'language'
  | 'level'
  | 'lengthKnown'
  | 'total'
  | 'mean'
  | 'median'
  | 'p90'
  | 'longest'
  | 'shortest'
  | 'timeOverLimit'
  | 'kind'
  | 'entries'
  | 'spoke'
  | 'represented'
  | 'onRoll'
  | 'ofRepresented'
  | 'ofRoll'
  | 'notSpoken'
  | 'onlyOtherwise'
  | 'opened'
  | 'rose'
  | 'planned'
  | 'actual'
  | 'lateStart'
  | 'earlyEnd'
  | 'suspended'
  | 'lost'
  | 'overrun'
  | 'net'
  | 'use'
  | 'allStatements'
  | 'began'
  | 'ended'
  | 'length'
  | 'gap'
  | 'limit'
  | 'capacity'
  | 'corrections'
  | 'session'
  | 'sessions'
