import type { Evolvers } from '../chapter.ts'
import { remember } from '../chapter.ts'
import type { StatisticsFacts, StatisticsSettings } from './facts.ts'

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
