import type { Change, Instant, MeetingId } from '../words.ts'
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
