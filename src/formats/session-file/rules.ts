import { z } from 'zod'
import type { Fact } from '../../domain/facts.ts'
import { profiles } from '../../domain/rules/profiles.ts'
import { entryKinds } from '../../domain/words.ts'
import { piece, some } from './piece.ts'
import { id, text, time } from './values.ts'

export const rules = piece({
  shape: {
    rules: z
      .strictObject({
        profile: z.enum(profiles.map(each => each.id)),
        changes: z.record(z.string(), z.unknown()).optional(),
        confirmed: z.record(z.string(), text).optional(),
      })
      .optional(),
  },

  facts({ rules: set }, { begin }) {
    if (!set) return []
    const { profile, changes = {}, confirmed = {} } = set
    return [{ type: 'rules-set', at: begin, payload: { profile, changes, confirmed } }]
  },

  write: ({ rules: set }) => ({
    rules: set && { profile: set.profile, changes: set.changes, confirmed: set.confirmed },
  }),
})

const Limit = z.strictObject({
  at: time,
  seconds: z.number().nonnegative().optional(),
  list: id.optional(),
  capacity: text.optional(),
  level: z.number().int().optional(),
  kind: z.enum(entryKinds).optional(),
})

export const limits = piece({
  shape: { limits: z.array(Limit).optional() },

  faults({ limits: all = [] }, check) {
    all.forEach(({ list }, index) => {
      check.list(`limits[${index}].list`, list)
    })
  },

  facts({ limits: all = [] }) {
    return all.map(
      ({ at, seconds = null, ...limit }): Fact => ({ type: 'limit-set', at, payload: { seconds, ...limit } }),
    )
  },

  write: (session, { zoned }) => ({
    limits: some(
      session.limits.map(({ at, seconds, list, capacity, level, kind }) => ({
        at: zoned(at),
        seconds: seconds ?? undefined,
        list,
        capacity,
        level,
        kind,
      })),
    ),
  }),
})
