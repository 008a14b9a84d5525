import { z } from 'zod'
import type { Fact } from '../../domain/facts.ts'
import { piece, some, withIds } from './piece.ts'
import { count, id, meeting, text, time } from './values.ts'

const Action = z.strictObject({
  id: id.optional(),
  meeting: meeting.optional(),
  debate: id.optional(),
  at: time,
  what: text,
  symbol: text.optional(),
  result: text,
  how: text,
  votes: z.strictObject({ for: count, against: count, abstaining: count }).optional(),
  asOrallyAmended: z.boolean().optional(),
})

/** What the body decided. */
export const actions = piece({
  shape: { actions: z.array(Action).optional() },

  faults({ actions: all = [] }, check) {
    check.ids('actions', all)
    all.forEach((action, index) => {
      check.meeting(`actions[${index}].meeting`, action.meeting)
      check.debate(`actions[${index}].debate`, action.debate)
    })
  },

  facts({ actions: all = [] }, { meetingNamed }) {
    return withIds(all, 'a').map(
      ({ id: action, at, meeting: named, ...taken }): Fact => ({
        type: 'action-taken',
        at,
        payload: { action, meeting: meetingNamed(named), ...taken },
      }),
    )
  },

  write: (session, { zoned }) => ({
    actions: some(
      [...session.actions.values()].map(action => ({
        id: action.id,
        meeting: action.meeting,
        debate: action.debate,
        at: zoned(action.at),
        what: action.what,
        symbol: action.symbol,
        result: action.result,
        how: action.how,
        votes: action.votes,
        asOrallyAmended: action.asOrallyAmended,
      })),
    ),
  }),
})
