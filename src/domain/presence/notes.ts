import type { Decided } from '../chapter.ts'
import type { Fact } from '../facts.ts'
import type { Session } from '../session.ts'
import type { Instant, MeetingId, ParticipantId } from '../words.ts'
import { refuse } from '../words.ts'
import type { PresenceSource } from './facts.ts'

export interface NotePresence {
  readonly type: 'note-presence'
  readonly meeting: MeetingId
  readonly participant: ParticipantId
  readonly present: boolean
  readonly source: PresenceSource
  readonly mode?: string | undefined
  readonly at: Instant
}

/** Registration confirms that all who registered came to a meeting; whom somebody noted as absent is not touched. */
export interface NoteRegistered {
  readonly type: 'note-registered'
  readonly meeting: MeetingId
  readonly at: Instant
}

export interface SetSeating {
  readonly type: 'set-seating'
  readonly meeting: MeetingId
  readonly firstLetter: string
  readonly at: Instant
}

export function notePresence(session: Session, { type: _, at, ...seen }: NotePresence): Decided {
  if (!session.meetings.has(seen.meeting)) return refuse('no-such-meeting')
  const last = session.presence.findLast(each => each.meeting === seen.meeting && each.participant === seen.participant)
  if (last?.present === seen.present && last.source === seen.source && last.mode === seen.mode) return { facts: [] }
  return { facts: [{ type: 'presence-noted', at, payload: seen }] }
}

export function noteRegistered(session: Session, { meeting, at }: NoteRegistered): Decided {
  if (!session.meetings.has(meeting)) return refuse('no-such-meeting')
  const noted = new Set(session.presence.filter(each => each.meeting === meeting).map(each => each.participant))
  const facts = [...session.participants.values()]
    .filter(({ id, registered }) => registered && !noted.has(id))
    .map(
      ({ id: participant }): Fact => ({
        type: 'presence-noted',
        at,
        payload: { meeting, participant, present: true, source: 'registration' },
      }),
    )
  return { facts }
}

export function setSeating(session: Session, { meeting, firstLetter, at }: SetSeating): Decided {
  if (!session.meetings.has(meeting)) return refuse('no-such-meeting')
  return { facts: [{ type: 'seating-set', at, payload: { meeting, firstLetter } }] }
}
