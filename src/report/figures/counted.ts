import type { Directory } from '../../domain/directory.ts'
import { lengthOfEntry, sortedEntries } from '../../domain/floor/entries.ts'
import type { Entry } from '../../domain/floor/facts.ts'
import { limitOfEntry } from '../../domain/floor/limits.ts'
import { resolved } from '../../domain/roll/names.ts'
import { ruleIn } from '../../domain/rules/profiles.ts'
import type { Session } from '../../domain/session.ts'
import { startOf } from '../../domain/sitting/moment.ts'
import type { Region } from '../../domain/statistics/facts.ts'
import { regionOf } from '../../domain/statistics/regions.ts'
import {
  capacityKey,
  type Day,
  type EntryKind,
  type Instant,
  type MeetingId,
  type ParticipantId,
} from '../../domain/words.ts'
import type { Category as ReportCategory } from '../plan/categories.ts'
import { categoryOf, daysIn } from '../plan/speakers.ts'

/** The categories that a statistic counts by: observer States that a report sets apart are together here. */
export const categories = [
  'full',
  'signatory',
  'observer',
  'un-entity',
  'igo',
  'ngo',
  'constituency',
  'official',
  'unresolved',
] as const
export type Category = (typeof categories)[number]

/** An entry as a statistic sees it. */
export interface Counted {
  readonly entry: Entry
  readonly id: ParticipantId
  readonly kind: EntryKind
  /** Milliseconds without pauses; undefined where it is not known. */
  readonly length: number | undefined
  /** Milliseconds over the limit that held when it began. */
  readonly over: number
  /** The day of its meeting; without one its own. */
  readonly day: Day
  readonly meeting: MeetingId | undefined
  /** The items of its debate: several in a joint debate. */
  readonly items: readonly string[]
  readonly category: Category
  /** Undefined for who is no State. */
  readonly region: Region | undefined
}

const countedOnce = new WeakMap<Session, { directory: Directory; counted: readonly Counted[] }>()

/** The whole log, each entry with what it is counted by; kept as long as the session stands as it is. */
export function countedIn(session: Session, directory: Directory): readonly Counted[] {
  const known = countedOnce.get(session)
  if (known?.directory === directory) return known.counted
  const counted = countAnew(session, directory)
  countedOnce.set(session, { directory, counted })
  return counted
}

/** What was kept can be thrown away at any time: it is worked out again from the session. */
export const forgetCounted = (session: Session): boolean => countedOnce.delete(session)

function countAnew(session: Session, directory: Directory): readonly Counted[] {
  const dayOf = daysIn(session.settings.zone)
  const regionsKnown = new Map<ParticipantId, Region | undefined>()
  const categoriesKnown = new Map<string, Category>()
  const limitsKnown = new Map<string, number | undefined>()
  const limited =
    session.limits.length > 0 ||
    (['limit.national', 'limit.group', 'explanation.seconds', 'reply.seconds'] as const).some(key =>
      ruleIn(session, key),
    )
  const limitOf = (entry: Entry, day: Day): number | undefined => {
    if (!limited) return undefined
    // Without limits of the session's own, the rules look at who speaks, in which capacity, and on which day.
    if (session.limits.length > 0 || entry.kind === 'right of reply') return limitOfEntry(session, directory, entry)
    const key = `${entry.kind} ${entry.participant} ${capacityKey(entry.capacity)} ${day}`
    if (!limitsKnown.has(key)) limitsKnown.set(key, limitOfEntry(session, directory, entry))
    return limitsKnown.get(key)
  }
  const dayOfMeeting = daysOfMeetings(session, dayOf)
  return sortedEntries(session).map(entry => {
    const id = resolved(session, entry.participant)
    // Status is that of the very day; a meeting that goes past midnight is one of the day on which it began.
    const date = dayOf(entry.start)
    const day = dayOfMeeting(entry.meeting) ?? date
    const key = `${id} ${date}`
    let category = categoriesKnown.get(key)
    if (!category) {
      category = together(categoryOf(session, directory, id, date))
      categoriesKnown.set(key, category)
    }
    if (!regionsKnown.has(id)) regionsKnown.set(id, regionOf(session, directory, id))
    const length = lengthOfEntry(session, entry)
    const limit = length === undefined ? undefined : limitOf(entry, date)
    return {
      entry,
      id,
      kind: entry.kind,
      length,
      over: length === undefined || limit === undefined ? 0 : Math.max(0, length - limit * 1000),
      day,
      meeting: entry.meeting,
      items: (entry.debate === undefined ? undefined : session.debates.get(entry.debate))?.items ?? [],
      category,
      region: regionsKnown.get(id),
    }
  })
}

function daysOfMeetings(session: Session, dayOf: (at: Instant) => Day) {
  const known = new Map(
    [...session.meetings.values()].flatMap(meeting => {
      const start = startOf(meeting)
      return start === undefined ? [] : [[meeting.id, dayOf(start)] as const]
    }),
  )
  return (meeting: MeetingId | undefined): Day | undefined => (meeting === undefined ? undefined : known.get(meeting))
}

const together = (category: ReportCategory): Category =>
  category === 'holy-see' || category === 'state-of-palestine' || category === 'european-union'
    ? 'observer'
    : category === 'individual'
      ? 'official'
      : category
