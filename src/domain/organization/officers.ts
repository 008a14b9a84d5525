import type { Instant, MeetingId } from '../words.ts'
import type { Officer } from './facts.ts'

export interface ElectOfficer {
  readonly type: 'elect-officer'
  readonly officer: Officer
  readonly at: Instant
}

export interface ChangePresiding {
  readonly type: 'change-presiding'
  readonly meeting: MeetingId
  readonly officer: string
  readonly at: Instant
}
