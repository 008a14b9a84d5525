import type { Chapter, Decided, Deciders } from '../chapter.ts'
import { remember } from '../chapter.ts'
import type { Session } from '../session.ts'
import { participants, the } from '../things.ts'
import { type Instant, type ParticipantId, refuse } from '../words.ts'
import type { Region, StatisticsFacts, StatisticsSettings } from './facts.ts'

export const statisticsFacts = {
  'statistics-set': {
    matter: 'statistics',
    evolve: (draft, { given, ...set }, event) => {
      const was = draft.statistics
      const countedAs = set.countedAs && { ...was?.countedAs, ...set.countedAs }
      draft.statistics = { ...was, ...set, ...(countedAs ? { countedAs } : {}) }
      if (!given) remember(draft, event, { action: 'amended', of: 'statistics', changes: changesFrom(was, set) })
    },
    makes: () => [the.statistics],
    uses: ({ countedAs }) => participants(Object.keys(countedAs ?? {})),
  },
} satisfies Chapter<StatisticsFacts>

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
export function setStatistics(session: Session, command: SetStatistics): Decided {
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

export const statisticsCommands = { 'set-statistics': setStatistics } satisfies Deciders<SetStatistics>
