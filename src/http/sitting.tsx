import { z } from 'zod'
import { say, word } from '../../views/messages.ts'
import { RoomPage } from '../../views/room.tsx'
import { unusualOpening } from '../domain/sitting/gavel.ts'
import { currentDebate, meetingsInOrder, startOf } from '../domain/sitting/moment.ts'
import { momentTyped } from './as-typed.ts'
import type { FormPage, InSession } from './asked.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { wrong } from './faults.ts'
import { moment, optional, optionalId, optionalLine } from './fields.ts'

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
const noMeeting = () => wrong('meeting', word('asked.none-planned'))

/** The sitting itself: gavel, plan, actions on proposals; and the page of the room, from which it is planned. */
export function sittingRoutes(desk: Desk, floor: FormPage<InSession>, { directory }: Dependencies): void {
  desk.sessionPage('/sessions/:session/room', ({ session, now }, told) => (
    <RoomPage {...{ session, directory, now, told }} meetings={meetingsInOrder(session)} />
  ))

  floor.posts('/sessions/:session/gavel', Gavel, asked => {
    const { form, session, meeting, pressedAt } = asked
    if (!meeting) return noMeeting()
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
      return meeting && debate
        ? { type: 'conclude-debate', meeting: meeting.id, debate, at }
        : word('asked.no-item-taken-up')
    },
  )
}
