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

export function planMeeting(session: Session, { meeting, number, planned, at }: PlanMeeting): Decided {
  if (session.meetings.has(meeting)) return refuse('meeting-already-there', { number })
  return { facts: [{ type: 'meeting-planned', at, payload: { meeting, number, planned } }] }
}

export function amendMeeting(session: Session, { meeting, changes, at }: AmendMeeting): Decided {
  if (!session.meetings.has(meeting)) return refuse('no-such-meeting')
  return { facts: [{ type: 'meeting-amended', at, payload: { meeting, changes } }] }
}
