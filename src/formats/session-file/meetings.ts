import { z } from 'zod'
import type { Fact } from '../../domain/facts.ts'
import { tells } from '../../domain/saying.ts'
import { piece, some, withIds } from './piece.ts'
import { id, text, time } from './values.ts'

const Meeting = z.strictObject({
  id: id.optional(),
  number: z.number().int().positive(),
  organ: text.optional(),
  access: text.optional(),
  planned: z.strictObject({ from: time, to: time }).optional(),
  from: time.optional(),
  to: time.optional(),
  takenUp: z.array(z.strictObject({ debate: id, at: time, until: time.optional() })).optional(),
  suspended: z.array(z.strictObject({ from: time, to: time.optional(), reason: text.optional() })).optional(),
  presiding: z.array(z.strictObject({ officer: text, from: time })).optional(),
  seating: z.strictObject({ firstLetter: text.optional(), order: z.array(id).optional() }).optional(),
})

export const meetings = piece({
  shape: { meetings: z.array(Meeting).optional() },

  faults({ meetings: all = [] }, check) {
    check.ids('meetings', all)
    all.forEach(({ from, to, planned, takenUp = [] }, index) => {
      const at = `meetings[${index}]`
      check.notBefore(`${at}.to`, to, from, tells('expected.not-before-from'))
      check.notBefore(`${at}.planned.to`, planned?.to, planned?.from, tells('expected.not-before-from'))
      takenUp.forEach((taken, nth) => {
        check.debate(`${at}.takenUp[${nth}].debate`, taken.debate)
      })
    })
  },

  setUp({ meetings: all = [] }, { begin }) {
    return withIds(all, 'm').map(
      ({ id: meeting, number, organ, access, planned }): Fact => ({
        type: 'meeting-planned',
        at: begin,
        payload: { meeting, number, organ, access, planned },
      }),
    )
  },

  facts({ meetings: all = [] }, { begin }) {
    return withIds(all, 'm').flatMap(each => ranAs(each, begin))
  },

  write: ({ meetings: all }, { zoned }) => ({
    meetings: some(
      [...all.values()].map(
        ({ id: meeting, number, organ, access, takenUp, planned, from, to, suspended, seating, presiding }) => ({
          id: meeting,
          number,
          organ,
          access,
          seating,
          planned: planned && { from: zoned(planned.from), to: zoned(planned.to) },
          from: from && zoned(from),
          to: to && zoned(to),
          presiding: presiding && some(presiding.map(each => ({ ...each, from: zoned(each.from) }))),
          suspended: some(suspended.map(each => ({ ...each, from: zoned(each.from), to: each.to && zoned(each.to) }))),
          takenUp: some(takenUp.map(each => ({ ...each, at: zoned(each.at), until: each.until && zoned(each.until) }))),
        }),
      ),
    ),
  }),
})

function ranAs(
  { id: meeting, seating, from, to, suspended, presiding, takenUp }: z.output<typeof Meeting> & { readonly id: string },
  begin: string,
): readonly Fact[] {
  const facts: Fact[] = []
  if (seating) facts.push({ type: 'seating-set', at: begin, payload: { meeting, ...seating } })
  if (from) facts.push({ type: 'meeting-opened', at: from, payload: { meeting } })
  for (const { from: since, to: until, reason } of suspended ?? []) {
    facts.push({ type: 'meeting-suspended', at: since, payload: { meeting, reason } })
    if (until) facts.push({ type: 'meeting-resumed', at: until, payload: { meeting } })
  }
  for (const { officer, from: since } of presiding ?? [])
    facts.push({ type: 'presiding-changed', at: since, payload: { meeting, officer } })
  if (to) facts.push({ type: 'meeting-rose', at: to, payload: { meeting } })
  for (const { debate, at, until } of takenUp ?? []) {
    facts.push({ type: 'debate-taken-up', at, payload: { meeting, debate } })
    if (until) facts.push({ type: 'debate-concluded', at: until, payload: { meeting, debate } })
  }
  return facts
}
