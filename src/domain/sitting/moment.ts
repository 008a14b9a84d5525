import { endOfEntry, entriesAt, sortedEntries } from '../floor/entries.ts'
import type { Entry } from '../floor/facts.ts'
import type { Session } from '../session.ts'
import type { Around } from '../time-typed.ts'
import { between, dayOf, instantAt, later } from '../times.ts'
import type { Day, DebateId, Instant, MeetingId } from '../words.ts'
import type { Meeting, TakenUp } from './facts.ts'

export const isSuspended = (meeting: Meeting): boolean =>
  meeting.to === undefined && meeting.suspended.some(each => each.to === undefined)

/** Milliseconds in which the floor could have been given: those in which the meeting stood suspended are none. */
export const sittingBetween = (meeting: Meeting | undefined, from: Instant, to: Instant): number =>
  (meeting?.suspended ?? []).reduce(
    (left, each) => {
      const begins = each.from > from ? each.from : from
      const ends = each.to !== undefined && each.to < to ? each.to : to
      return left - Math.max(0, between(begins, ends))
    },
    between(from, to),
  )

export const startOf = (meeting: Meeting): Instant | undefined => meeting.from ?? meeting.planned?.from
export const endOf = (meeting: Meeting): Instant | undefined => meeting.to ?? meeting.planned?.to

const orderedOnce = new WeakMap<ReadonlyMap<MeetingId, Meeting>, readonly Meeting[]>()

export function meetingsInOrder({ meetings }: Session): readonly Meeting[] {
  const known = orderedOnce.get(meetings)
  if (known) return known
  const ordered = [...meetings.values()].sort(
    (a, b) => (startOf(a) ?? '').localeCompare(startOf(b) ?? '') || a.number - b.number,
  )
  orderedOnce.set(meetings, ordered)
  return ordered
}

const halfAnHour = 30 * 60_000
const anHour = 60 * 60_000

/**
 * Is this meeting going on at this moment? From half an hour before its time until it rises; a meeting that overruns
 * goes on as long as somebody has the floor or had it within the last hour, and the next one has not begun.
 */
export function isSitting(session: Session, meeting: Meeting | undefined, now: Instant): boolean {
  if (!meeting) {
    const today = dayOf(now, session.settings.zone)
    return session.settings.from <= today && today <= session.settings.to
  }
  if (meeting.to !== undefined) return false
  if (meeting.from !== undefined) return true
  if (!meeting.planned) return false
  if (now < later(meeting.planned.from, -halfAnHour)) return false
  if (now <= meeting.planned.to) return true
  const next = meetingsInOrder(session).find(
    other => other.id !== meeting.id && (startOf(other) ?? '') >= (meeting.planned?.to ?? ''),
  )
  if (next && now >= (startOf(next) ?? '')) return false
  const last = entriesAt(session, meeting.id).findLast(entry => !entry.late)
  return last !== undefined && (last.end === undefined || between(last.end, now) < anHour)
}

/** The meeting that a page opens with: the one going on, else the last that holds an entry, else the first. */
export function meetingInView(session: Session, now: Instant): Meeting | undefined {
  const meetings = meetingsInOrder(session)
  const sitting = meetings.findLast(meeting => isSitting(session, meeting, now))
  if (sitting) return sitting
  const last = sortedEntries(session).at(-1)
  return (last?.meeting ? session.meetings.get(last.meeting) : undefined) ?? meetings[0]
}

/** What was taken up last, by the time at which it was; of equal times the one that was said last. */
const lastTakenUp = (takenUp: readonly TakenUp[]): TakenUp | undefined =>
  takenUp.reduce<TakenUp | undefined>((last, each) => (last && last.at > each.at ? last : each), undefined)

/** The debate that the room is in: the one taken up last, else that of the last entry, else the only one there is. */
export function currentDebate(session: Session, meeting: Meeting | undefined): DebateId | undefined {
  const taken = meeting && lastTakenUp(meeting.takenUp)
  if (taken && taken.until === undefined && session.debates.has(taken.debate)) return taken.debate
  const entries = meeting ? entriesAt(session, meeting.id) : sortedEntries(session)
  const last = entries.findLast((entry: Entry) => entry.debate !== undefined)
  if (last?.debate) return last.debate
  for (const debate of session.debates.values())
    if (meeting && debate.meetings?.some(each => each === meeting.id || each === meeting.number)) return debate.id
  const [only, ...others] = session.debates.keys()
  return others.length === 0 ? only : undefined
}

/**
 * The debate that the room was in at a moment: an entry belongs to that of its own time, whatever is taken up now. Before
 * anything was taken up that of the entry before it, else what was taken up first.
 */
export function debateAt(session: Session, meeting: Meeting | undefined, at: Instant): DebateId | undefined {
  const known = meeting?.takenUp.filter(({ debate }) => session.debates.has(debate)) ?? []
  const last = lastTakenUp(known)
  if (!meeting || !last || at >= last.at) return currentDebate(session, meeting)
  const taken = lastTakenUp(known.filter(each => each.at <= at))
  if (taken) return taken.debate
  const before = entriesAt(session, meeting.id).findLast(({ start, debate }) => start <= at && debate !== undefined)
  return before?.debate ?? known[0]?.debate
}

/** The meeting to which a moment belongs: the one shown, unless it lies outside of that and within another. */
export function meetingAt(session: Session, shown: Meeting | undefined, at: Instant): Meeting | undefined {
  const holds = (meeting: Meeting): boolean => {
    const from = startOf(meeting)
    const to = meeting.to ?? meeting.planned?.to
    return from !== undefined && from <= at && (to === undefined || at <= to)
  }
  if (!shown || holds(shown)) return shown
  return meetingsInOrder(session).find(holds) ?? shown
}

/**
 * The moment that an entry made afterwards takes when nobody types one: a second after the end of the meeting's last
 * entry (its start, if it has no end), else the meeting's beginning.
 */
export function momentAfterwards(session: Session, meeting: Meeting | undefined): Instant {
  let last = ''
  for (const entry of meeting ? entriesAt(session, meeting.id) : session.entries.values()) {
    const end = endOfEntry(session, entry) ?? entry.start
    if (end > last) last = end
  }
  if (last) return later(last, 1000)
  const { from, zone } = session.settings
  return (meeting && startOf(meeting)) ?? instantAt(from, '10:00', zone) ?? `${from}T10:00:00.000Z`
}

/** The day of a meeting, on which typed times are read. */
export const dayOfMeeting = (session: Session, meeting: Meeting | undefined): Day => {
  const start = meeting && startOf(meeting)
  return start ? dayOf(start, session.settings.zone) : session.settings.from
}

/** What times that are typed at a meeting belong to. */
export function aroundMeeting(session: Session, meeting: Meeting | undefined): Around {
  const from = meeting && startOf(meeting)
  return from === undefined ? { day: session.settings.from } : { from, to: (meeting && endOf(meeting)) ?? from }
}

const halfADay = 12 * anHour

/** Of an entry that stands far from its meeting, the day on which it stands. */
export function aroundEntry(session: Session, entry: Entry): Around {
  const meeting = entry.meeting === undefined ? undefined : session.meetings.get(entry.meeting)
  const around = aroundMeeting(session, meeting)
  const isNear =
    'from' in around && between(entry.start, around.from) <= anHour && between(around.to, entry.start) <= halfADay
  return isNear ? around : { day: dayOf(entry.start, session.settings.zone) }
}
