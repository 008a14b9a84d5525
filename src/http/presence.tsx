import { z } from 'zod'
import { word } from '../../views/messages.ts'
import { PresencePage } from '../../views/presence.tsx'
import { presenceSources } from '../domain/presence/facts.ts'
import { knownAs, namedAs } from './as-typed.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { isWrong, wrong } from './faults.ts'
import { asking, id, optionalId, optionalName } from './fields.ts'

const Presence = z.object({
  participant: optionalId,
  speaker: optionalName,
  present: z.enum(['yes', 'no']),
  source: z.enum(presenceSources).default('desk'),
  mode: optionalId,
})
const Seating = z.object({ letter: id.regex(/^\p{L}$/u, asking('asked.one-letter')) })

const noMeeting = () => wrong('meeting', word('asked.none-planned'))

/** The nameplates of a meeting: who is there, in the order in which they sit. */
export function presenceRoutes(desk: Desk, { directory }: Dependencies): void {
  const page = desk.sessionPage(
    '/sessions/:session/presence',
    ({ session, meeting }, told) => meeting && <PresencePage {...{ session, directory, meeting, told }} />,
    { ofMeeting: true },
  )

  page.posts('/sessions/:session/presence', Presence, ({ form, session, meeting, now: at }) => {
    if (!meeting) return noMeeting()
    const day = session.settings.from
    const who = form.participant
      ? knownAs(session, directory, form.participant)
      : namedAs(session, directory, { field: 'speaker', typed: form.speaker ?? '', day })
    if (isWrong(who)) return who
    const { present, source, mode } = form
    const { participant } = who
    return { type: 'note-presence', meeting: meeting.id, participant, present: present === 'yes', source, mode, at }
  })

  page.posts('/sessions/:session/seating', Seating, ({ form, meeting, now: at }) =>
    meeting ? { type: 'set-seating', meeting: meeting.id, firstLetter: form.letter.toUpperCase(), at } : noMeeting(),
  )
}
