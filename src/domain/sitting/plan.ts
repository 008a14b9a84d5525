import type { Decided } from '../chapter.ts'
import { inUse } from '../in-use.ts'
import type { Session } from '../session.ts'
import type { Change, Instant, MeetingId } from '../words.ts'
import { refuse } from '../words.ts'
import type { Span } from './facts.ts'

export interface PlanMeeting {
  readonly type: 'plan-meeting'
  readonly meeting: MeetingId
  readonly number: number
  readonly planned: Span
  /** `closed` for one that is not open. */
  readonly access?: string | undefined
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
  if (inUse(session).meeting(meeting)) return refuse('meeting-in-use', { number: was.number })
  return { facts: [{ type: 'meeting-removed', at, payload: { meeting } }] }
}

export function planMeeting(session: Session, { meeting, number, planned, access, at }: PlanMeeting): Decided {
  if (session.meetings.has(meeting)) return refuse('meeting-already-there', { number })
  return {
    facts: [
      {
        type: 'meeting-planned',
        at,
        payload: { meeting, number, planned, ...(access === undefined ? {} : { access }) },
      },
    ],
  }
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
