import type { Session } from '../session.ts'
import type { Meeting } from '../sitting/facts.ts'
import { between } from '../times.ts'
import type { EntryId, Instant, MeetingId } from '../words.ts'
import type { Entry, Pause } from './facts.ts'
import { byMeeting } from './parts.ts'

/** By the time at which they happened; equal times in the order in which they were made. */
export const inTurn = (one: Entry, other: Entry): number =>
  one.start < other.start ? -1 : one.start > other.start ? 1 : one.order - other.order

/** The same for what is about entries: in the order in which these happened. */
export const inTurnOf =
  <T>({ entries }: Session, about: (each: T) => EntryId | undefined) =>
  (a: T, b: T): number => {
    const [one, other] = [a, b].map(each => entries.get(about(each) ?? ''))
    return one && other ? inTurn(one, other) : 0
  }

const sortedOnce = new WeakMap<ReadonlyMap<EntryId, Entry>, readonly Entry[]>()

/** All entries, in turn. */
export function sortedEntries(session: Session): readonly Entry[] {
  const known = sortedOnce.get(session.entries)
  if (known) return known
  const entered = [...session.entries.values()]
  // Nearly always they were made in turn, and to see it costs less than to sort.
  const sorted = areInTurn(entered) ? entered : entered.sort(inTurn)
  sortedOnce.set(session.entries, sorted)
  return sorted
}

const areInTurn = (entries: readonly Entry[]): boolean => {
  let before: Entry | undefined
  for (const each of entries) {
    if (before && !(before.start < each.start) && inTurn(before, each) > 0) return false
    before = each
  }
  return true
}

/** The entries of one meeting in turn, or of none; however long the session is. */
export function entriesAt(session: Session, meeting: MeetingId | undefined): readonly Entry[] {
  const part = partWith(session, meeting)
  return sortedEntries(part).filter(each => each.meeting === meeting)
}

const partWith = (session: Session, meeting: MeetingId | undefined): Session => {
  const parts = byMeeting(session)
  return parts.get(meeting) ?? parts.get(undefined) ?? session
}

/** What was entered last, whenever it happened. */
export const lastEntered = (entries: Iterable<Entry>): Entry | undefined => {
  let last: Entry | undefined
  for (const each of entries) if (!last || each.order >= last.order) last = each
  return last
}

/** When an entry of the session ended, where that is known. */
export const endOfEntry = (session: Session, { id, meeting }: Entry): Instant | undefined =>
  endsOf(partWith(session, meeting)).get(id)

const endsOnce = new WeakMap<ReadonlyMap<EntryId, Entry>, ReadonlyMap<EntryId, Instant>>()

/**
 * When each entry ended, where that is known: its own end, else the beginning of the next entry of its meeting.
 * An entry made late has no end unless one was typed, and its beginning ends nobody's.
 */
export function endsOf(session: Session): ReadonlyMap<EntryId, Instant> {
  const known = endsOnce.get(session.entries)
  if (known) return known
  const ends = new Map<EntryId, Instant>()
  const open = new Map<MeetingId | undefined, Entry[]>()
  for (const entry of sortedEntries(session)) {
    if (!entry.late) {
      const before = open.get(entry.meeting) ?? []
      for (const former of before) if (!goesOnAfter(former, entry)) ends.set(former.id, entry.start)
      open.set(
        entry.meeting,
        before.filter(former => goesOnAfter(former, entry)),
      )
    }
    if (entry.end !== undefined) ends.set(entry.id, entry.end)
    else if (!entry.late) open.get(entry.meeting)?.push(entry)
  }
  endsOnce.set(session.entries, ends)
  return ends
}

/** Milliseconds that an entry's clock stood still up to a moment; a pause that goes on lasts until then. */
export const pausedUntil = (entry: Entry, moment: Instant): number =>
  entry.pauses.reduce((sum, { from, until }) => {
    const stop = until === undefined || until > moment ? moment : until
    return sum + Math.max(0, between(from, stop))
  }, 0)

/** The pause that goes on, of a statement that has not ended. */
export const openPause = ({ end, pauses }: Entry): Pause | undefined =>
  end === undefined ? pauses.find(pause => pause.until === undefined) : undefined

/** Length of an entry in milliseconds without its pauses; undefined if it is not timed, or ends before it begins. */
export function lengthOfEntry(session: Session, entry: Entry): number | undefined {
  const end = endOfEntry(session, entry)
  if (end === undefined || end < entry.start) return undefined
  return Math.max(0, between(entry.start, end) - pausedUntil(entry, end))
}

/** Began while the other was paused for it: a point of order, a question, a speaker between two segments. */
export const goesOnAfter = (former: Entry, entry: Entry): boolean =>
  former.pauses.some(
    pause =>
      pause.from <= entry.start &&
      (pause.until === undefined ? entry.interrupts === former.id : entry.start < pause.until),
  )

/** Ended before its time and not yet continued: a pause without an end begins where it ends. */
export const isCutOff = (entry: Entry): boolean => cutOffFrom(entry) !== undefined

export const cutOffFrom = ({ end, pauses }: Entry): Pause | undefined => {
  const last = pauses.at(-1)
  return end !== undefined && last !== undefined && last.until === undefined && last.from >= end ? last : undefined
}

/** When it had the floor last: at its beginning, or when it was given back after a pause. */
const tookFloorAt = (entry: Entry): Instant =>
  entry.pauses.reduce((at, { until }) => (until !== undefined && until > at ? until : at), entry.start)

/** Who has the floor in a meeting that has not risen: at most one. */
export function running(session: Session, meeting: Meeting | undefined): Entry | undefined {
  if (meeting?.to !== undefined) return undefined
  let last: Entry | undefined
  for (const entry of entriesAt(session, meeting?.id))
    if (!entry.late && (!last || tookFloorAt(entry) >= tookFloorAt(last))) last = entry
  return last && last.end === undefined ? last : undefined
}

/** The running statement and what it interrupts: all that ends when somebody else takes the floor. */
export function onTheFloor(session: Session, meeting: Meeting | undefined): readonly Entry[] {
  const current = running(session, meeting)
  if (!current) return []
  const chain = [current]
  for (let entry: Entry | undefined = current; entry?.interrupts !== undefined; ) {
    entry = session.entries.get(entry.interrupts)
    if (!entry || entry.end !== undefined || chain.includes(entry)) break
    chain.push(entry)
  }
  for (const entry of session.entries.values())
    if (
      entry.end === undefined &&
      !entry.late &&
      entry.interrupts !== undefined &&
      !chain.includes(entry) &&
      chain.some(each => each.id === entry.interrupts)
    )
      chain.push(entry)
  return chain
}

/** The latest moment that anything in a meeting's log speaks of: nothing new happens before it. */
export function lastMomentIn(session: Session, meeting: Meeting | undefined): Instant {
  let last = ''
  for (const entry of entriesAt(session, meeting?.id)) {
    if (entry.late) continue
    for (const at of [entry.start, entry.end ?? '', ...entry.pauses.flatMap(pause => [pause.from, pause.until ?? ''])])
      if (at > last) last = at
  }
  return last
}
