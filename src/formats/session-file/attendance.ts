import { z } from 'zod'
import type { Fact } from '../../domain/facts.ts'
import { presenceSources } from '../../domain/presence/facts.ts'
import { piece, some } from './piece.ts'
import { id, meeting, notYet, text, time } from './values.ts'

const Seen = z.strictObject({
  meeting,
  participant: id,
  present: z.boolean(),
  source: z.enum(presenceSources),
  mode: text.optional(),
  at: time.optional(),
  by: text.optional(),
})

export const attendance = piece({
  shape: { attendance: z.array(Seen).optional(), presence: notYet() },

  faults({ attendance: all = [] }, check) {
    all.forEach((seen, index) => {
      check.meeting(`attendance[${index}].meeting`, seen.meeting)
      check.participant(`attendance[${index}].participant`, seen.participant)
    })
  },

  facts({ attendance: all = [] }, { begin, meetingNamed }) {
    return all.map(
      ({ at = begin, by, meeting: named, ...seen }): Fact => ({
        type: 'presence-noted',
        at,
        payload: { ...seen, meeting: meetingNamed(named) ?? '', by },
      }),
    )
  },

  write: (session, { zoned }) => ({
    attendance: some(
      session.presence.map(({ meeting: seenAt, participant, present, source, mode, at, by }) => ({
        meeting: seenAt,
        participant,
        present,
        source,
        mode,
        at: zoned(at),
        by,
      })),
    ),
    presence: undefined,
  }),
})
