import type { Session } from '../../domain/session.ts'
import type { Meeting } from '../../domain/sitting/facts.ts'
import { meetingsInOrder } from '../../domain/sitting/moment.ts'
import { between } from '../../domain/times.ts'
import type { Filter } from './filter.ts'

/** Milliseconds; undefined where a time that is needed is not recorded. */
export interface MeetingTime {
  readonly meeting: Meeting
  readonly planned: number | undefined
  readonly actual: number | undefined
  readonly lateStart: number | undefined
  readonly earlyEnd: number | undefined
  readonly overrun: number | undefined
  readonly suspended: number
  /** Late start, early end and suspensions together. */
  readonly lost: number | undefined
  /** From the gavel to the rise, without the suspensions. */
  readonly net: number | undefined
}

/** Planned, actual and lost time of each meeting: for the return on the use of conference services. */
export function meetingTimes(session: Session, filter: Filter = {}): readonly MeetingTime[] {
  return meetingsInOrder(session)
    .filter(each => filter.meeting === undefined || each.id === filter.meeting)
    .map(timeOfMeeting)
}

function timeOfMeeting(meeting: Meeting): MeetingTime {
  const { planned, from, to } = meeting
  const suspended = meeting.suspended.reduce((sum, each) => {
    const begin = from !== undefined && each.from < from ? from : each.from
    const end = each.to ?? to
    if (end === undefined) return sum
    return sum + Math.max(0, between(begin, to !== undefined && end > to ? to : end))
  }, 0)
  const actual = from !== undefined && to !== undefined ? between(from, to) : undefined
  const lateStart = planned && from !== undefined ? Math.max(0, between(planned.from, from)) : undefined
  const earlyEnd = planned && to !== undefined ? Math.max(0, between(to, planned.to)) : undefined
  return {
    meeting,
    planned: planned && between(planned.from, planned.to),
    actual,
    lateStart,
    earlyEnd,
    overrun: planned && to !== undefined ? Math.max(0, between(planned.to, to)) : undefined,
    suspended,
    lost: lateStart === undefined || earlyEnd === undefined ? undefined : lateStart + earlyEnd + suspended,
    net: actual === undefined ? undefined : Math.max(0, actual - suspended),
  }
}
