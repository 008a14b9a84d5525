import { z } from 'zod'
import { say } from '../../views/messages.ts'
import { RoomPage } from '../../views/room.tsx'
import { results, type Span } from '../domain/sitting/facts.ts'
import { unusualOpening } from '../domain/sitting/gavel.ts'
import { currentDebate, meetingsInOrder, startOf } from '../domain/sitting/moment.ts'
import { endOfWhat, momentOf, type TimeTyped } from '../domain/time-typed.ts'
import type { Day } from '../domain/words.ts'
import { momentTyped, readAs } from './as-typed.ts'
import type { FormPage, InSession } from './asked.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { type WrongField, wrong } from './faults.ts'
import { blank, clockNeeded, line, moment, optional, optionalId, optionalLine } from './fields.ts'

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
const Planned = z.object({ day: z.iso.date(), from: clockNeeded, to: clockNeeded })
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
export function sittingRoutes(
  desk: Desk,
  floor: FormPage<InSession>,
  { directory }: Dependencies,
): FormPage<InSession> {
  const room = desk.sessionPage('/sessions/:session/room', ({ session, now }, told) => (
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

  room.posts('/sessions/:session/meetings', Planned, ({ form, session, fresh, now }) => {
    const planned = spanOf(form, session.settings.zone)
    if ('words' in planned) return planned
    const number = Math.max(0, ...[...session.meetings.values()].map(each => each.number)) + 1
    return { type: 'plan-meeting', meeting: fresh('meeting'), number, planned, at: now }
  })

  room.posts('/sessions/:session/meetings/:id/plan', Planned, ({ form, session, param, now }) => {
    const planned = spanOf(form, session.settings.zone)
    if ('words' in planned) return planned
    const meeting = session.meetings.get(param('id'))
    if (!meeting) return wrong('meeting', 'it is not planned in this session')
    const changes = [{ field: 'planned', from: meeting.planned, to: planned }]
    return { type: 'amend-meeting', meeting: meeting.id, changes, at: now }
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
  return room
}

/** A meeting may go past midnight: an end that lies before its beginning is of the next day. */
function spanOf({ day, from, to }: { day: Day; from: TimeTyped; to: TimeTyped }, zone: string): Span | WrongField {
  const begins = readAs('from', momentOf(from, { day }, zone))
  if ('words' in begins) return begins
  if (begins.at === undefined) return wrong('from', 'a time is missing')
  const ends = readAs('to', endOfWhat(to, begins.at, { day }, zone))
  if ('words' in ends) return ends
  return ends.at === undefined || ends.at <= begins.at
    ? wrong('to', 'a meeting ends after it begins, and within twelve hours')
    : { from: begins.at, to: ends.at }
}
