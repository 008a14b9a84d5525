import { z } from 'zod'
import { regions } from '../../domain/statistics/facts.ts'
import { entryKinds } from '../../domain/words.ts'
import { piece } from './piece.ts'
import { id } from './values.ts'

const Statistics = z.strictObject({
  counting: z
    .partialRecord(
      z.enum(entryKinds),
      z.strictObject({ listed: z.boolean().optional(), statistics: z.boolean().optional() }),
    )
    .optional(),
  countedAs: z.record(id, z.enum(regions)).optional(),
  leagueTables: z.boolean().optional(),
})

/** How the body counts. */
export const statistics = piece({
  shape: { statistics: Statistics.optional() },

  faults({ statistics: set }, check) {
    for (const who of Object.keys(set?.countedAs ?? {})) check.participant(`statistics.countedAs.${who}`, who)
  },

  facts({ statistics: set }, { begin }) {
    return set ? [{ type: 'statistics-set', at: begin, payload: { ...set, given: true } }] : []
  },

  write: session => ({ statistics: session.statistics }),
})
