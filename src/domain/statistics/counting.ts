import type { Gender } from '../delegates/persons.ts'
import { type Evolvers, type Fact, remember, type Session } from '../session.ts'
import { type EntryId, type EntryKind, type Instant, type ParticipantId, type Refusal, refuse } from '../words.ts'
import type { Region } from './regions.ts'

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

export const statisticsEvolvers: Evolvers<StatisticsFacts> = {
  'statistics-set': (draft, { given, ...set }, event) => {
    const was = draft.statistics
    const countedAs = set.countedAs && { ...was?.countedAs, ...set.countedAs }
    draft.statistics = { ...was, ...set, ...(countedAs ? { countedAs } : {}) }
    if (!given) remember(draft, event, { action: 'amended', of: 'statistics', changes: changesFrom(was, set) })
  },
}

function changesFrom(was: StatisticsSettings | undefined, set: StatisticsSettings) {
  return [
    ...(set.leagueTables === undefined
      ? []
      : [{ field: 'leagueTables', from: was?.leagueTables ?? false, to: set.leagueTables }]),
    ...Object.entries(set.countedAs ?? {}).map(([id, to]) => ({
      field: `countedAs.${id}`,
      from: was?.countedAs?.[id],
      to,
    })),
  ]
}

export interface SetStatistics {
  readonly type: 'set-statistics'
  readonly leagueTables?: boolean | undefined
  readonly countedAs?: { readonly participant: ParticipantId; readonly region: Region } | undefined
  readonly at: Instant
}

/** What stands already is no event. */
export function decideSetStatistics(
  session: Session,
  command: SetStatistics,
): { readonly facts: readonly Fact[] } | { readonly refusal: Refusal } {
  const { leagueTables, countedAs, at } = command
  if (leagueTables === undefined && !countedAs) return refuse('nothing-to-set')
  const known = session.statistics
  const league = leagueTables !== undefined && leagueTables !== (known?.leagueTables ?? false)
  const region = countedAs && known?.countedAs?.[countedAs.participant] !== countedAs.region ? countedAs : undefined
  if (!league && !region) return { facts: [] }
  return {
    facts: [
      {
        type: 'statistics-set',
        at,
        payload: {
          ...(league ? { leagueTables } : {}),
          ...(region ? { countedAs: { [region.participant]: region.region } } : {}),
        },
      },
    ],
  }
}

/** The gender of whoever spoke in an entry; undefined where it is not recorded. Persons stand outside the journal. */
export type GenderOf = (entry: EntryId) => Gender | undefined
export const noGenderRecorded: GenderOf = () => undefined
