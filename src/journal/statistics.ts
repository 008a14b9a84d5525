import { z } from 'zod'
import type { Region } from '../domain/statistics/facts.ts'
import { regions } from '../domain/statistics/facts.ts'
import { entryKind, given, keyed, participant } from './words.ts'

export const statisticsFacts = {
  'statistics-set': z.strictObject({
    counting: z
      .partialRecord(entryKind, z.strictObject({ listed: z.boolean().optional(), statistics: z.boolean().optional() }))
      .optional(),
    countedAs: keyed(participant, z.enum(regions as readonly [Region, ...Region[]])).optional(),
    leagueTables: z.boolean().optional(),
    given: given.optional(),
  }),
}
