import type { Decided } from '../chapter.ts'
import type { Session } from '../session.ts'
import type { Change, Instant, MeetingId } from '../words.ts'
import { refuse } from '../words.ts'
import type { Span } from './facts.ts'

export interface PlanMeeting {
  readonly type: 'plan-meeting'
  readonly meeting: MeetingId
  readonly number: number
  readonly planned: Span
  readonly at: Instant
}

export interface AmendMeeting {
  readonly type: 'amend-meeting'
  readonly meeting: MeetingId
  readonly changes: readonly Change[]
  readonly at: Instant
}

/** A meeting that was planned by mistake: nobody opened it, spoke at it or was noted as present. */
export interface RemoveMeeting {
  readonly type: 'remove-meeting'
  readonly meeting: MeetingId
  readonly at: Instant
}

export function removeMeeting(session: Session, { meeting, at }: RemoveMeeting): Decided {
  const was = session.meetings.get(meeting)
  if (!was) return refuse('no-such-meeting')
  if (isUsed(session, meeting)) return refuse('meeting-in-use', { number: was.number })
  return { facts: [{ type: 'meeting-removed', at, payload: { meeting } }] }
}

/** Does anything of the session rest on this meeting, beside its plan? */
export function isUsed(session: Session, id: MeetingId): boolean {
  const meeting = session.meetings.get(id)
  const isAt = (each: { readonly meeting?: MeetingId | undefined } | undefined) => each?.meeting === id
  return (
    meeting?.from !== undefined ||
    (meeting?.takenUp.length ?? 0) > 0 ||
    (meeting?.presiding?.length ?? 0) > 0 ||
    meeting?.seating !== undefined ||
    [...session.entries.values(), ...session.actions.values(), ...session.inscriptions.values()].some(isAt) ||
    session.presence.some(isAt) ||
    [...session.papers.values()].some(({ introduced }) => isAt(introduced)) ||
    [...session.debates.values()].some(({ meetings }) =>
      meetings?.some(each => each === id || each === meeting?.number),
    ) ||
    session.documents.adoption.some(isAt) ||
    isAt(session.documents.adopted)
  )
}

export function planMeeting(session: Session, { meeting, number, planned, at }: PlanMeeting): Decided {
  if (session.meetings.has(meeting)) return refuse('meeting-already-there', { number })
  return { facts: [{ type: 'meeting-planned', at, payload: { meeting, number, planned } }] }
}

export function amendMeeting(session: Session, { meeting, changes, at }: AmendMeeting): Decided {
  const was = session.meetings.get(meeting)
  if (!was) return refuse('no-such-meeting')
  const number = changes.find(({ field }) => field === 'number')?.to
  const isTaken = [...session.meetings.values()].some(
    each => each.id !== meeting && each.number === number && each.organ === was.organ,
  )
  if (isTaken) return refuse('meeting-already-there', { number: Number(number) })
  return { facts: [{ type: 'meeting-amended', at, payload: { meeting, changes } }] }
}
