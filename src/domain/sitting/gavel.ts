import type { Decided } from '../chapter.ts'
import type { Fact } from '../facts.ts'
import { onTheFloor } from '../floor/entries.ts'
import type { Session } from '../session.ts'
import { clockOf, dayOf, latest } from '../times.ts'
import type { Instant, MeetingId } from '../words.ts'
import { refuse } from '../words.ts'
import type { Meeting } from './facts.ts'
import { isSuspended, meetingsInOrder } from './moment.ts'

/** The gavel: what the Chair does with a meeting. */
export interface Gavel {
  readonly type: 'open-meeting' | 'suspend-meeting' | 'resume-meeting' | 'close-meeting'
  readonly meeting: MeetingId
  readonly reason?: string | undefined
  readonly at: Instant
  /** Typed by the officer: it stands as it is. */
  readonly typed?: boolean | undefined
}

/** What is unusual about an opening: another meeting of the organ sits, or the day is another than was planned. */
export interface Unusual {
  readonly kind: 'another-meeting-sits' | 'opened-on-another-day'
  readonly values: Readonly<Record<string, string | number>>
  /** The meetings that it is about. */
  readonly on: readonly MeetingId[]
}

/** Asked before a meeting is opened; of one that was opened so it is a doubt. */
export function unusualOpening(session: Session, meeting: Meeting, at: Instant): Unusual | undefined {
  const { zone } = session.settings
  const { number, planned } = meeting
  const other = meetingsInOrder(session).find(
    each =>
      each.id !== meeting.id &&
      each.organ === meeting.organ &&
      each.from !== undefined &&
      each.from <= at &&
      (each.to === undefined || each.to > at),
  )
  if (other)
    return { kind: 'another-meeting-sits', values: { number, other: other.number }, on: [meeting.id, other.id] }
  if (!planned || dayOf(planned.from, zone) === dayOf(at, zone) || (planned.from <= at && at <= planned.to))
    return undefined
  return { kind: 'opened-on-another-day', values: { number, day: dayOf(planned.from, zone) }, on: [meeting.id] }
}

/** What the gavel can do with a meeting now. */
export function gavelsFor(meeting: Meeting): readonly Gavel['type'][] {
  if (meeting.to !== undefined) return []
  if (meeting.from === undefined) return ['open-meeting']
  return isSuspended(meeting) ? ['resume-meeting', 'close-meeting'] : ['suspend-meeting', 'close-meeting']
}

/** Opens, suspends, resumes a meeting, or notes that it rose: whoever has the floor then has ended. */
export function gavel(session: Session, command: Gavel): Decided {
  const meeting = session.meetings.get(command.meeting)
  if (!meeting) return refuse('no-such-meeting')
  if (!gavelsFor(meeting).includes(command.type)) return refuse(`no-${command.type}`, { number: meeting.number })
  const payload = { meeting: meeting.id }
  const floor = onTheFloor(session, meeting)
  const at = latest(command.at, ...floor.map(entry => entry.start), meeting.from ?? '')
  if (command.typed && at !== command.at)
    return refuse('gavel-before-what-happened', { at: clockOf(at, session.settings.zone) })
  const ends = floor.map((entry): Fact => ({ type: 'floor-ended', at, payload: { entry: entry.id } }))
  switch (command.type) {
    case 'open-meeting':
      return { facts: [{ type: 'meeting-opened', at, payload }] }
    case 'suspend-meeting':
      return { facts: [...ends, { type: 'meeting-suspended', at, payload: { ...payload, reason: command.reason } }] }
    case 'resume-meeting':
      return { facts: [{ type: 'meeting-resumed', at, payload }] }
    case 'close-meeting':
      return { facts: [...ends, { type: 'meeting-rose', at, payload }] }
  }
}
