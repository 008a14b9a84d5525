import { type Entry, endsOf, onTheFloor, sortedEntries } from '../floor/entries.ts'
import type { Presiding } from '../organization/chapter.ts'
import type { Seating } from '../presence/quorum.ts'
import { type Evolvers, type Fact, remember, type Session, withChanges } from '../session.ts'
import type { Around } from '../time-typed.ts'
import { between, clockOf, dayOf, instantAt, later, latest } from '../times.ts'
import {
  type Change,
  type Day,
  type DebateId,
  type Instant,
  type MeetingId,
  type Refusal,
  refuse,
  type Word,
} from '../words.ts'

/** A meeting: one sitting of half a day. */
export interface Meeting {
  readonly id: MeetingId
  readonly number: number
  readonly organ?: string | undefined
  readonly access?: string | undefined
  readonly planned?: Span | undefined
  /** Gavel. */
  readonly from?: Instant | undefined
  /** Rose; absent while it is sitting. */
  readonly to?: Instant | undefined
  readonly takenUp: readonly TakenUp[]
  readonly suspended: readonly Suspension[]
  readonly seating?: Seating | undefined
  readonly presiding?: readonly Presiding[] | undefined
}

export interface Suspension {
  readonly from: Instant
  readonly to?: Instant | undefined
  readonly reason?: string | undefined
}

export interface Span {
  readonly from: Instant
  readonly to: Instant
}

export interface TakenUp {
  readonly debate: DebateId
  readonly at: Instant
  readonly until?: Instant | undefined
}

export interface SittingFacts {
  'meeting-planned': {
    readonly meeting: MeetingId
    readonly number: number
    readonly organ?: string | undefined
    readonly planned?: Span | undefined
    readonly access?: string | undefined
  }
  'meeting-amended': { readonly meeting: MeetingId; readonly changes: readonly Change[] }
  'meeting-opened': { readonly meeting: MeetingId }
  'meeting-suspended': { readonly meeting: MeetingId; readonly reason?: string | undefined }
  'meeting-resumed': { readonly meeting: MeetingId }
  'meeting-rose': { readonly meeting: MeetingId }
  'debate-taken-up': { readonly meeting: MeetingId; readonly debate: DebateId }
  'debate-concluded': { readonly meeting: MeetingId; readonly debate: DebateId }
}

export const sittingEvolvers: Evolvers<SittingFacts> = {
  'meeting-planned': (draft, { meeting, ...plan }) => {
    draft.meetings.set(meeting, { id: meeting, takenUp: [], suspended: [], ...plan })
  },
  'meeting-amended': (draft, { meeting, changes }, event) => {
    const was = draft.meetings.get(meeting)
    if (was) draft.meetings.set(meeting, withChanges(was, changes))
    remember(draft, event, { action: 'amended', of: meeting, changes })
  },
  'meeting-opened': (draft, { meeting }, { at }) => {
    const was = draft.meetings.get(meeting)
    if (was) draft.meetings.set(meeting, { ...was, from: at })
  },
  'meeting-suspended': (draft, { meeting, reason }, { at }) => {
    const was = draft.meetings.get(meeting)
    if (was) draft.meetings.set(meeting, { ...was, suspended: [...was.suspended, { from: at, reason }] })
  },
  'meeting-resumed': (draft, { meeting }, { at }) => {
    const was = draft.meetings.get(meeting)
    if (was) draft.meetings.set(meeting, { ...was, suspended: ended(was.suspended, at) })
  },
  'meeting-rose': (draft, { meeting }, { at }) => {
    const was = draft.meetings.get(meeting)
    if (was) draft.meetings.set(meeting, { ...was, to: at, suspended: ended(was.suspended, at) })
  },
  'debate-taken-up': (draft, { meeting, debate }, { at }) => {
    const was = draft.meetings.get(meeting)
    if (was) draft.meetings.set(meeting, { ...was, takenUp: [...was.takenUp, { debate, at }] })
  },
  'debate-concluded': (draft, { meeting, debate }, { at }) => {
    const was = draft.meetings.get(meeting)
    if (!was) return
    const takenUp = was.takenUp.map(each =>
      each.debate === debate && each.until === undefined ? { ...each, until: at } : each,
    )
    draft.meetings.set(meeting, { ...was, takenUp })
  },
}

const ended = (suspended: readonly Suspension[], at: Instant): readonly Suspension[] =>
  suspended.map(each => (each.to === undefined ? { ...each, to: at } : each))

export const isSuspended = (meeting: Meeting): boolean =>
  meeting.to === undefined && meeting.suspended.some(each => each.to === undefined)

export const startOf = (meeting: Meeting): Instant | undefined => meeting.from ?? meeting.planned?.from
export const endOf = (meeting: Meeting): Instant | undefined => meeting.to ?? meeting.planned?.to

export const meetingsInOrder = (session: Session): readonly Meeting[] =>
  [...session.meetings.values()].sort(
    (a, b) => (startOf(a) ?? '').localeCompare(startOf(b) ?? '') || a.number - b.number,
  )

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
  const last = sortedEntries(session)
    .filter(entry => entry.meeting === meeting.id && !entry.late)
    .at(-1)
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

/** The debate that the room is in: the one taken up last, else that of the last entry, else the only one there is. */
export function currentDebate(session: Session, meeting: Meeting | undefined): DebateId | undefined {
  const taken = meeting?.takenUp.at(-1)
  if (taken && taken.until === undefined && session.debates.has(taken.debate)) return taken.debate
  const entries = sortedEntries(session).filter(entry => !meeting || entry.meeting === meeting.id)
  const last = entries.findLast((entry: Entry) => entry.debate !== undefined)
  if (last?.debate) return last.debate
  for (const debate of session.debates.values())
    if (meeting && debate.meetings?.some(each => each === meeting.id || each === meeting.number)) return debate.id
  const [only, ...others] = session.debates.keys()
  return others.length === 0 ? only : undefined
}

/**
 * The moment that an entry made afterwards takes when nobody types one: a second after the end of the meeting's last
 * entry (its start, if it has no end), else the meeting's beginning.
 */
export function momentAfterwards(session: Session, meeting: Meeting | undefined): Instant {
  const ends = endsOf(session)
  let last = ''
  for (const entry of session.entries.values()) {
    if (meeting && entry.meeting !== meeting.id) continue
    const end = ends.get(entry.id) ?? entry.start
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

/** The gavel: what the Chair does with a meeting. */
export interface Gavel {
  readonly type: 'open-meeting' | 'suspend-meeting' | 'resume-meeting' | 'close-meeting'
  readonly meeting: MeetingId
  readonly reason?: string | undefined
  readonly at: Instant
  /** Typed by the officer: it stands as it is. */
  readonly typed?: boolean | undefined
}

/** What the gavel can do with a meeting now. */
export function gavelsFor(meeting: Meeting): readonly Gavel['type'][] {
  if (meeting.to !== undefined) return []
  if (meeting.from === undefined) return ['open-meeting']
  return isSuspended(meeting) ? ['resume-meeting', 'close-meeting'] : ['suspend-meeting', 'close-meeting']
}

type Decided = { readonly facts: readonly Fact[]; readonly word?: Word } | { readonly refusal: Refusal }

/** Opens, suspends, resumes a meeting, or notes that it rose: whoever has the floor then has ended. */
export function decideGavel(session: Session, command: Gavel): Decided {
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
