import { z } from 'zod'
import { say } from '../../views/messages.ts'
import { RoomPage } from '../../views/room.tsx'
import { results } from '../domain/sitting/facts.ts'
import { unusualOpening } from '../domain/sitting/gavel.ts'
import { currentDebate, meetingsInOrder, startOf } from '../domain/sitting/moment.ts'
import { momentTyped } from './as-typed.ts'
import type { FormPage, InSession } from './asked.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { wrong } from './faults.ts'
import { blank, line, moment, optional, optionalId, optionalLine } from './fields.ts'

const gavels = {
  open: 'open-meeting',
  suspend: 'suspend-meeting',
  resume: 'resume-meeting',
  close: 'close-meeting',
} as const

const Gavel = z.object({
  what: z.enum(['open', 'suspend', 'resume', 'close']),
  at: moment,
  reason: optionalLine,
  sure: optional,
})
const votes = blank(z.coerce.number().int().nonnegative().max(1_000_000).optional())
const Action = z.object({
  what: line.min(1, 'say on what, such as draft resolution'),
  symbol: optionalId,
  result: z.enum(results),
  how: line.default('without a vote'),
  for: votes,
  against: votes,
  abstaining: votes,
  amended: optional,
})

const noMeeting = wrong('meeting', 'none is planned in this session')

/** The sitting itself: gavel, plan, actions on proposals; and the page of the room, from which it is planned. */
export function sittingRoutes(desk: Desk, floor: FormPage<InSession>, { directory }: Dependencies): void {
  desk.sessionPage('/sessions/:session/room', ({ session, now }, told) => (
    <RoomPage {...{ session, directory, now, told }} meetings={meetingsInOrder(session)} />
  ))

  floor.posts('/sessions/:session/gavel', Gavel, asked => {
    const { form, session, meeting, pressedAt } = asked
    if (!meeting) return noMeeting
    // The rise is an end: “24:00” and a time after midnight are read as one.
    const typed = momentTyped(asked, 'at', form.at, form.what === 'close' ? startOf(meeting) : undefined)
    if ('words' in typed) return typed
    const type = gavels[form.what]
    const at = typed.at ?? pressedAt
    const unusual = form.what === 'open' && form.sure === undefined ? unusualOpening(session, meeting, at) : undefined
    if (unusual) return wrong('sure', say(`asked.${unusual.kind}`, unusual.values).replace(/\.$/, ''))
    return { type, meeting: meeting.id, reason: form.reason, at, typed: typed.at !== undefined }
  })

  floor.posts(
    '/sessions/:session/conclude',
    z.object({ debate: optionalId }),
    ({ form, session, meeting, pressedAt: at }) => {
      const debate = form.debate ?? currentDebate(session, meeting)
      return meeting && debate ? { type: 'conclude-debate', meeting: meeting.id, debate, at } : 'No item is taken up.'
    },
  )

  floor.posts('/sessions/:session/actions', Action, ({ form, session, meeting, fresh, now }) => {
    const { what, symbol, result } = form
    const voted = form.for !== undefined || form.against !== undefined || form.abstaining !== undefined
    return {
      type: 'take-action',
      action: {
        id: fresh('action'),
        meeting: meeting?.id,
        debate: currentDebate(session, meeting),
        at: now,
        what,
        symbol,
        result,
        how: voted && form.how === 'without a vote' ? 'by a recorded vote' : form.how,
        votes: voted ? { for: form.for ?? 0, against: form.against ?? 0, abstaining: form.abstaining ?? 0 } : undefined,
        asOrallyAmended: form.amended ? true : undefined,
      },
    }
  })
}
