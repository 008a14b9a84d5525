import type { Decided } from '../chapter.ts'
import type { Session } from '../session.ts'
import type { Instant, MeetingId } from '../words.ts'
import { refuse } from '../words.ts'
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

export const electOfficer = (_session: Session, { officer, at }: ElectOfficer): Decided => ({
  facts: [{ type: 'officer-elected', at, payload: officer }],
})

export function changePresiding(session: Session, { meeting, officer, at }: ChangePresiding): Decided {
  if (!session.meetings.has(meeting)) return refuse('no-such-meeting')
  if (!session.officers.some(({ role }) => role === officer)) return refuse('no-such-officer')
  return { facts: [{ type: 'presiding-changed', at, payload: { meeting, officer } }] }
}
