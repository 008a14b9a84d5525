import type { EntryKind, ParticipantId } from '../words.ts'

/** The regional groups, in the alphabetical order of their English names, and what is in none of them. */
export const regions = ['african', 'asia-pacific', 'eastern-european', 'grulac', 'weog', 'none'] as const

export type Region = (typeof regions)[number]

/** How a session is counted, as far as it departs from the usual. */
export interface StatisticsSettings {
  /** Which kinds of entry the body lists and counts. */
  readonly counting?: Readonly<Partial<Record<EntryKind, Counting>>> | undefined
  /** The region that a State counts in, where it takes part in two or the directory names another. */
  readonly countedAs?: Readonly<Record<ParticipantId, Region>> | undefined
  /** Tables may be put in the order of amounts: off until somebody switches it on. */
  readonly leagueTables?: boolean | undefined
}

interface Counting {
  readonly listed?: boolean | undefined
  readonly statistics?: boolean | undefined
}

export interface StatisticsFacts {
  'statistics-set': StatisticsSettings & {
    /** It came with the session's file, whose history tells how it came about. */
    readonly given?: true | undefined
  }
}
