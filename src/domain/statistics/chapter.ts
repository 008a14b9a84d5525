import type { Chapter, Deciders } from '../chapter.ts'
import { remember } from '../chapter.ts'
import { participants, the } from '../things.ts'
import type { SetStatistics } from './counting.ts'
import { setStatistics } from './counting.ts'
import type { StatisticsFacts, StatisticsSettings } from './facts.ts'

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

export const statisticsCommands = { 'set-statistics': setStatistics } satisfies Deciders<SetStatistics>
