import type { Directory } from '../../domain/directory.ts'
import { levels } from '../../domain/list/order.ts'
import { attendanceOf, isAttendanceKept } from '../../domain/presence/attendance.ts'
import { compareNames, everybody, nameIn } from '../../domain/roll/names.ts'
import { isState, statusIn } from '../../domain/roll/status.ts'
import type { Session } from '../../domain/session.ts'
import type { Meeting } from '../../domain/sitting/facts.ts'
import { meetingsInOrder } from '../../domain/sitting/moment.ts'
import type { Region } from '../../domain/statistics/facts.ts'
import { isInGroup, regionOf, regions } from '../../domain/statistics/regions.ts'
import { between } from '../../domain/times.ts'
import { type Day, type EntryKind, entryKinds, type Instant, modes, type ParticipantId } from '../../domain/words.ts'
import {
  type Category,
  type Counted,
  categories,
  categoryName,
  countedIn,
  countedKinds,
  type Filter,
  isWithin,
  regionLabel,
} from './counted.ts'

/** How often and how long. An entry whose length is not known counts, and stands in `lengthUnknown`. */
export interface Amount {
  readonly statements: number
  /** Milliseconds without pauses, of the statements whose length is known. */
  readonly length: number
  readonly lengthUnknown: number
}

export interface Row extends Amount {
  readonly key: string
  readonly label: string
  /** How many different delegations made these statements. */
  readonly delegations: number
}

export interface DelegationRow extends Amount {
  readonly id: ParticipantId
  readonly name: string
  readonly category: Category
  readonly region: Region | undefined
  /** Debates in which it made a statement. */
  readonly debates: number
  readonly onBehalf: number
  readonly byKind: Readonly<Partial<Record<EntryKind, number>>>
  readonly first: Instant | undefined
  readonly last: Instant | undefined
}

export interface KindRow {
  readonly kind: EntryKind
  readonly entries: number
  readonly length: number
  readonly lengthUnknown: number
}

/** Milliseconds; each undefined where no length is known. */
export interface Lengths {
  readonly known: number
  readonly total: number
  readonly mean: number | undefined
  readonly median: number | undefined
  /** The shortest length that at least nine in ten do not exceed. */
  readonly p90: number | undefined
  readonly longest: number | undefined
  readonly shortest: number | undefined
  readonly overruns: { readonly statements: number; readonly length: number }
}

export interface Figures {
  /** Delegations: everybody who had the floor, in whatever kind. */
  readonly totals: Amount & { readonly delegations: number }
  /** In alphabetical order. */
  readonly delegations: readonly DelegationRow[]
  readonly kinds: readonly KindRow[]
  readonly items: readonly Row[]
  readonly days: readonly Row[]
  readonly meetings: readonly Row[]
  readonly categories: readonly Row[]
  readonly regions: readonly Row[]
  readonly languages: readonly Row[]
  readonly modes: readonly Row[]
  readonly levels: readonly Row[]
  readonly lengths: Lengths
}

class Tally {
  statements = 0
  length = 0
  lengthUnknown = 0
  readonly ids = new Set<ParticipantId>()
  add(counted: Counted): void {
    this.statements++
    if (counted.length === undefined) this.lengthUnknown++
    else this.length += counted.length
    this.ids.add(counted.id)
  }
  get amount(): Amount {
    return { statements: this.statements, length: this.length, lengthUnknown: this.lengthUnknown }
  }
}

class Tallies {
  readonly by = new Map<string, Tally>()
  add(key: string, counted: Counted): void {
    let tally = this.by.get(key)
    if (!tally) this.by.set(key, (tally = new Tally()))
    tally.add(counted)
  }
  rows(labelOf: (key: string) => string, order?: readonly string[]): readonly Row[] {
    const keys = [...this.by.keys()]
    const place = (key: string) => {
      const found = order?.indexOf(key) ?? -1
      return found < 0 ? (order?.length ?? 0) : found
    }
    const sorted = order ? keys.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1)) : keys.sort()
    return sorted.flatMap(key => {
      const tally = this.by.get(key)
      return tally ? [{ key, label: labelOf(key), ...tally.amount, delegations: tally.ids.size }] : []
    })
  }
}

interface Gathering {
  latest: Counted
  statements: Tally
  readonly debates: Set<string>
  onBehalf: number
  readonly byKind: Partial<Record<EntryKind, number>>
  first: Instant | undefined
  last: Instant | undefined
}

/** What stands in a table for a field that nobody filled in. */
export const notRecorded = 'not recorded'

/** Joint debates are rows of their own, so that the items add up. */
const itemsKey = (items: readonly string[]): string => items.join(' and ')

/** Every figure of a session, or of the part of it that the filter leaves. */
export function figuresOf(session: Session, directory: Directory, filter: Filter = {}): Figures {
  const counts = countedKinds(session, filter)
  const total = new Tally()
  const gathered = new Map<ParticipantId, Gathering>()
  const kinds = new Map<EntryKind, { entries: number; length: number; lengthUnknown: number }>()
  const items = new Tallies()
  const days = new Tallies()
  const meetings = new Tallies()
  const byCategory = new Tallies()
  const byRegion = new Tallies()
  const languages = new Tallies()
  const byMode = new Tallies()
  const byLevel = new Tallies()
  const lengths: number[] = []
  const over = { statements: 0, length: 0 }
  const within = isWithin(directory, filter)
  for (const each of countedIn(session, directory)) {
    if (!within(each)) continue
    const delegation = gatheringOf(gathered, each)
    if (!counts(each.kind)) {
      delegation.byKind[each.kind] = (delegation.byKind[each.kind] ?? 0) + 1
    }
    const kind = kinds.get(each.kind) ?? { entries: 0, length: 0, lengthUnknown: 0 }
    kinds.set(each.kind, kind)
    kind.entries++
    if (each.length === undefined) kind.lengthUnknown++
    else kind.length += each.length
    if (!counts(each.kind)) continue
    const { entry } = each
    total.add(each)
    delegation.statements.add(each)
    if (entry.debate !== undefined) delegation.debates.add(entry.debate)
    if (entry.capacity.onBehalfOf !== undefined || entry.capacity.alsoOnBehalfOf !== undefined) delegation.onBehalf++
    delegation.first ??= entry.start
    delegation.last = entry.start
    items.add(itemsKey(each.items), each)
    days.add(each.day, each)
    meetings.add(each.meeting ?? '', each)
    byCategory.add(each.category, each)
    byRegion.add(each.region ?? 'not-a-state', each)
    languages.add(entry.language ?? '', each)
    byMode.add(entry.mode, each)
    byLevel.add(entry.level === undefined ? '' : String(entry.level), each)
    if (each.length !== undefined) lengths.push(each.length)
    if (each.over > 0) {
      over.statements++
      over.length += each.over
    }
  }
  const delegations = delegationRows(session, directory, gathered)
  const agenda = session.agenda.map(each => each.item)
  const itemOrder = [...items.by.keys()].sort((a, b) => firstItem(agenda, a) - firstItem(agenda, b) || (a < b ? -1 : 1))
  const inOrder = meetingsInOrder(session)
  return {
    totals: { ...total.amount, delegations: delegations.length },
    delegations,
    kinds: entryKinds.flatMap(kind => {
      const found = kinds.get(kind)
      return found ? [{ kind, ...found }] : []
    }),
    items: items.rows(key => (key === '' ? 'No item' : key), itemOrder),
    days: days.rows(key => key),
    meetings: meetings.rows(
      key => (key === '' ? 'Outside any meeting' : String(session.meetings.get(key)?.number ?? key)),
      inOrder.map(each => each.id),
    ),
    categories: byCategory.rows(key => categoryName(session, key as Category), categories),
    regions: byRegion.rows(key => regionLabel(key as Region), [...regions, 'not-a-state']),
    languages: languages.rows(key => key || notRecorded),
    modes: byMode.rows(key => key, modes),
    levels: byLevel.rows(
      key => (key === '' ? notRecorded : (levels[Number(key)] ?? key)),
      [...Object.keys(levels), ''],
    ),
    lengths: { ...lengthsOf(lengths), overruns: over },
  }
}

const firstItem = (agenda: readonly string[], key: string): number =>
  key === '' ? -1 : Math.min(...key.split(' and ').map(item => (agenda.indexOf(item) + agenda.length) % agenda.length))

function gatheringOf(gathered: Map<ParticipantId, Gathering>, counted: Counted): Gathering {
  const known = gathered.get(counted.id)
  if (known) {
    known.latest = counted
    return known
  }
  const made: Gathering = {
    latest: counted,
    statements: new Tally(),
    debates: new Set(),
    onBehalf: 0,
    byKind: {},
    first: undefined,
    last: undefined,
  }
  gathered.set(counted.id, made)
  return made
}

function delegationRows(
  session: Session,
  directory: Directory,
  gathered: ReadonlyMap<ParticipantId, Gathering>,
): readonly DelegationRow[] {
  const compare = compareNames('en')
  return [...gathered]
    .map(
      ([id, { latest, statements, debates, onBehalf, byKind, first, last }]): DelegationRow => ({
        id,
        name: nameIn(session, directory, id, latest.day).list,
        category: latest.category,
        region: latest.region,
        ...statements.amount,
        debates: debates.size,
        onBehalf,
        byKind,
        first,
        last,
      }),
    )
    .sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
}

/** Of lengths in milliseconds, in any order. */
export function lengthsOf(lengths: readonly number[]): Omit<Lengths, 'overruns'> {
  const sorted = [...lengths].sort((a, b) => a - b)
  const known = sorted.length
  const total = sorted.reduce((sum, each) => sum + each, 0)
  if (known === 0)
    return {
      known,
      total,
      mean: undefined,
      median: undefined,
      p90: undefined,
      longest: undefined,
      shortest: undefined,
    }
  const at = (place: number) => sorted[place] ?? 0
  const middle = Math.floor(known / 2)
  return {
    known,
    total,
    mean: total / known,
    median: known % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2,
    p90: at(Math.ceil(known * 0.9) - 1),
    longest: at(known - 1),
    shortest: at(0),
  }
}

/** A copy in another order: by amount only where the session has switched it on. */
export const inOrderOfAmount = (rows: readonly DelegationRow[]): readonly DelegationRow[] =>
  [...rows].sort((a, b) => b.statements - a.statements || b.length - a.length)

export interface Silence {
  /** Against whom it is counted: those known to have been present or registered, else all on the roll. */
  readonly denominator: 'represented' | 'roll'
  readonly spoke: number
  /** Undefined where nobody was registered and no presence was noted. */
  readonly represented: number | undefined
  readonly onRoll: number
  /** Of the denominator, in alphabetical order. */
  readonly silent: readonly { readonly id: ParticipantId; readonly name: string }[]
}

export interface FullRight {
  readonly id: ParticipantId
  readonly name: string
  readonly represented: boolean
}

/** Those with full rights on the last day: parties on the roll, or members, and whether they are known to have come. */
export function fullRights(session: Session, directory: Directory): readonly FullRight[] {
  const day = session.settings.to
  const here = representedIn(session)
  const compare = compareNames('en')
  return everybody(session, directory)
    .filter(id => {
      const found = isState(session, directory, id) ? statusIn(session, directory, id, day) : undefined
      return found?.certain === true && (found.status === 'party' || found.status === 'member')
    })
    .map(id => ({ id, name: nameIn(session, directory, id, day).list, represented: here?.has(id) ?? false }))
    .sort((a, b) => compare(a.name, b.name))
}

/** Who attended; where nobody kept attendance, who registered or was heard; undefined where nobody registered either. */
function representedIn(session: Session): ReadonlySet<ParticipantId> | undefined {
  const attended = attendanceOf(session).keys()
  if (isAttendanceKept(session)) return new Set(attended)
  const registered = [...session.participants.values()].filter(each => each.registered).map(({ id }) => id)
  return registered.length === 0 ? undefined : new Set([...registered, ...attended])
}

/** Who among them has made no statement in the part of the log that the filter leaves. */
export function silenceOf(
  session: Session,
  directory: Directory,
  filter: Filter,
  all: readonly FullRight[] = fullRights(session, directory),
): Silence {
  const counts = countedKinds(session, filter)
  const { region, group } = filter
  const meant = all.filter(
    ({ id }) =>
      (region === undefined || regionOf(session, directory, id) === region) &&
      (group === undefined || isInGroup(directory, id, group, session.settings.to)),
  )
  const within = isWithin(directory, { item: filter.item, day: filter.day, meeting: filter.meeting })
  const speakers = new Set<ParticipantId>()
  for (const each of countedIn(session, directory)) if (counts(each.kind) && within(each)) speakers.add(each.id)
  const represented = all.some(each => each.represented) ? meant.filter(each => each.represented) : undefined
  const denominator = represented ?? meant
  return {
    denominator: represented ? 'represented' : 'roll',
    spoke: meant.filter(each => speakers.has(each.id)).length,
    represented: represented?.length,
    onRoll: meant.length,
    silent: denominator.filter(each => !speakers.has(each.id)).map(({ id, name }) => ({ id, name })),
  }
}

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

/** How often each delegation spoke on each item: for the picture and its table. */
export interface Matrix {
  readonly items: readonly { readonly key: string; readonly label: string }[]
  readonly rows: readonly { readonly id: ParticipantId; readonly name: string; readonly counts: readonly number[] }[]
}

export function matrixOf(session: Session, directory: Directory, filter: Filter, figures: Figures): Matrix {
  const counts = countedKinds(session, filter)
  const within = isWithin(directory, filter)
  const cells = new Map<string, number>()
  for (const each of countedIn(session, directory)) {
    if (!counts(each.kind) || !within(each)) continue
    const key = `${each.id} ${itemsKey(each.items)}`
    cells.set(key, (cells.get(key) ?? 0) + 1)
  }
  const items = figures.items.map(({ key, label }) => ({ key, label }))
  return {
    items,
    rows: figures.delegations
      .filter(each => each.statements > 0)
      .map(({ id, name }) => ({ id, name, counts: items.map(({ key }) => cells.get(`${id} ${key}`) ?? 0) })),
  }
}

/** Days on which somebody had the floor, in order. */
export const daysOf = (session: Session, directory: Directory): readonly Day[] =>
  [...new Set(countedIn(session, directory).map(each => each.day))].sort()
