import { isSitting, type Meeting, momentAfterwards } from './sitting.ts'
import { type Evolvers, type Fact, remember, type Session } from './session.ts'
import { latest } from './times.ts'
import {
  type By,
  type Capacity,
  capacityKey,
  type Change,
  type DebateId,
  type EntryId,
  type EntryKind,
  type Instant,
  type MeetingId,
  type Mode,
  type ParticipantId,
  type Word,
} from './words.ts'

/** A line of the log: somebody had the floor. */
export interface Entry {
  readonly id: EntryId
  readonly meeting?: MeetingId | undefined
  readonly debate?: DebateId | undefined
  readonly participant: ParticipantId
  readonly capacity: Capacity
  readonly kind: EntryKind
  readonly mode: Mode
  readonly start: Instant
  readonly end?: Instant | undefined
  /** Entered after the fact: has no end unless one was typed, and ends nobody's statement. */
  readonly late: boolean
  readonly pauses: readonly Pause[]
  /** Needs review, by the officer's own mark. */
  readonly review: boolean
  readonly note?: string | undefined
  readonly level?: number | undefined
  readonly person?: string | undefined
  readonly language?: string | undefined
  readonly inscription?: string | undefined
  readonly answers?: EntryId | undefined
  readonly interrupts?: EntryId | undefined
  /** For footnotes: who joined a statement, and how. */
  readonly alignments: Readonly<Partial<Record<Alignment, readonly ParticipantId[]>>>
  /** When and by whom it was entered; either may be unknown in an imported file. */
  readonly entered: { readonly at?: Instant | undefined; readonly by?: By | undefined }
  /** Position of the event that made it: breaks ties between equal times. */
  readonly order: number
  readonly corrections: readonly Correction[]
}

export interface Pause {
  readonly from: Instant
  readonly until?: Instant | undefined
  readonly reason?: string | undefined
}

/** What a corrected entry was before, who changed it, when and why. */
export interface Correction {
  readonly at: Instant
  readonly by: By
  readonly changes: readonly Change[]
  readonly reason?: string | undefined
}

export const alignments = ['members', 'aligned', 'associated', 'dissociated'] as const
export type Alignment = (typeof alignments)[number]

export interface FloorFacts {
  'floor-given': FloorGiven
  'floor-ended': { readonly entry: EntryId }
  'floor-paused': { readonly entry: EntryId; readonly reason?: string | undefined }
  'floor-resumed': { readonly entry: EntryId }
  'alignment-noted': { readonly entry: EntryId; readonly how: Alignment; readonly participants: readonly ParticipantId[] }
}

export interface FloorGiven {
  readonly entry: EntryId
  readonly meeting?: MeetingId | undefined
  readonly debate?: DebateId | undefined
  readonly participant: ParticipantId
  readonly capacity?: Capacity | undefined
  readonly kind?: EntryKind | undefined
  readonly mode?: Mode | undefined
  readonly review?: true | undefined
  readonly note?: string | undefined
  readonly level?: number | undefined
  readonly person?: string | undefined
  readonly language?: string | undefined
  readonly inscription?: string | undefined
  readonly answers?: EntryId | undefined
  readonly interrupts?: EntryId | undefined
  /** Present on what came from a file: who entered it there and when, as far as the file says. */
  readonly entered?: { readonly at?: Instant | undefined; readonly by?: By | undefined } | undefined
}

export const floorEvolvers: Evolvers<FloorFacts> = {
  'floor-given': (draft, given, event) => {
    const { entry: id, capacity, kind, mode, review, entered, ...rest } = given
    draft.entries.set(id, {
      ...rest,
      id,
      capacity: capacity ?? {},
      kind: kind ?? 'statement',
      mode: mode ?? 'in the room',
      start: event.at,
      late: event.late ?? false,
      pauses: [],
      review: review ?? false,
      alignments: {},
      entered: entered ?? { at: event.recorded, by: event.by },
      order: event.position,
      corrections: [],
    })
    if (event.late && !entered) remember(draft, event, { action: 'entered late', of: id })
  },
  'floor-ended': (draft, { entry }, { at }) => {
    const was = draft.entries.get(entry)
    if (was) draft.entries.set(entry, { ...was, end: at, pauses: was.pauses.map(pause => ({ until: at, ...pause })) })
  },
  'floor-paused': (draft, { entry, reason }, { at }) => {
    const was = draft.entries.get(entry)
    if (was) draft.entries.set(entry, { ...was, pauses: [...was.pauses, { from: at, reason }] })
  },
  'floor-resumed': (draft, { entry }, { at }) => {
    const was = draft.entries.get(entry)
    if (!was) return
    const pauses = was.pauses.map(pause => (pause.until === undefined ? { ...pause, until: at } : pause))
    draft.entries.set(entry, { ...was, pauses })
  },
  'alignment-noted': (draft, { entry, how, participants }) => {
    const was = draft.entries.get(entry)
    if (was) draft.entries.set(entry, { ...was, alignments: { ...was.alignments, [how]: participants } })
  },
}

const sortedOnce = new WeakMap<ReadonlyMap<EntryId, Entry>, readonly Entry[]>()

/** All entries by the time at which they happened; equal times in the order in which they were made. */
export function sortedEntries(session: Session): readonly Entry[] {
  const known = sortedOnce.get(session.entries)
  if (known) return known
  const sorted = [...session.entries.values()].sort((a, b) =>
    a.start < b.start ? -1 : a.start > b.start ? 1 : a.order - b.order,
  )
  sortedOnce.set(session.entries, sorted)
  return sorted
}

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
      for (const former of open.get(entry.meeting) ?? []) ends.set(former.id, entry.start)
      open.set(entry.meeting, [])
    }
    if (entry.end !== undefined) ends.set(entry.id, entry.end)
    else if (!entry.late) open.get(entry.meeting)?.push(entry)
  }
  endsOnce.set(session.entries, ends)
  return ends
}

/** Length of an entry in milliseconds without its pauses; undefined if it is not timed, or ends before it begins. */
export function lengthOfEntry(session: Session, entry: Entry): number | undefined {
  const end = endsOf(session).get(entry.id)
  if (end === undefined || end < entry.start) return undefined
  const paused = entry.pauses.reduce(
    (sum, pause) => sum + Math.max(0, Date.parse(pause.until ?? end) - Date.parse(pause.from)),
    0,
  )
  return Math.max(0, Date.parse(end) - Date.parse(entry.start) - paused)
}

/** Who has the floor in a meeting that has not risen: at most one. */
export function running(session: Session, meeting: Meeting | undefined): Entry | undefined {
  if (meeting?.to !== undefined) return undefined
  const last = sortedEntries(session).findLast(entry => entry.meeting === meeting?.id && !entry.late)
  return last && last.end === undefined ? last : undefined
}

export interface GiveFloor {
  readonly type: 'give-floor'
  readonly entry: EntryId
  readonly meeting?: MeetingId | undefined
  readonly debate?: DebateId | undefined
  readonly participant: ParticipantId
  /** A name that nobody knows yet, as it was typed: `participant` is the id that it gets. */
  readonly unknown?: string | undefined
  readonly capacity?: Capacity | undefined
  readonly kind?: EntryKind | undefined
  readonly mode?: Mode | undefined
  readonly review?: boolean | undefined
  /** The moment of the first key, by the server's clock. */
  readonly at: Instant
  /** Typed by the officer: stands as it is, and makes the entry a late one unless the meeting is going on. */
  readonly typedAt?: Instant | undefined
  readonly typedUntil?: Instant | undefined
  /** The entry that had the floor on the author's screen. */
  readonly seen?: EntryId | undefined
  readonly now: Instant
}

export interface EndFloor {
  readonly type: 'end-floor'
  readonly entry: EntryId
  readonly at: Instant
}

export interface PauseFloor {
  readonly type: 'pause-floor' | 'resume-floor'
  readonly entry: EntryId
  readonly at: Instant
  readonly reason?: string | undefined
}

type Decided = { readonly facts: readonly Fact[]; readonly word?: Word }

/**
 * Gives the floor. The former speaker's statement ends at the same moment, and the order of entries is that of the
 * journal: `at` is never before the last entry. Nothing that was seen in the room is refused.
 */
export function decideGiveFloor(session: Session, command: GiveFloor): Decided {
  const meeting = command.meeting ? session.meetings.get(command.meeting) : undefined
  return command.typedAt === undefined && isSitting(session, meeting, command.now)
    ? giveFloorNow(session, command, meeting)
    : giveFloorAfterwards(session, command, meeting)
}

function giveFloorNow(session: Session, command: GiveFloor, meeting: Meeting | undefined): Decided {
  const former = running(session, meeting)
  if (former && isSameSpeaker(former, command)) {
    const key = command.seen === former.id ? 'has-the-floor' : 'already-logged'
    return {
      facts: [],
      word: { key, values: { participant: former.participant, by: former.entered.by ?? '', at: former.start } },
    }
  }
  const last = sortedEntries(session).findLast(entry => entry.meeting === meeting?.id && !entry.late)
  const at = latest(command.at, last?.start ?? '', last?.end ?? '')
  return {
    facts: [
      ...(former ? [{ type: 'floor-ended', at, payload: { entry: former.id } } as const] : []),
      ...unknownName(session, command, at),
      { type: 'floor-given', at, payload: given(command) },
    ],
  }
}

function giveFloorAfterwards(session: Session, command: GiveFloor, meeting: Meeting | undefined): Decided {
  const at = command.typedAt ?? momentAfterwards(session, meeting)
  const facts: Fact[] = [
    ...unknownName(session, command, at),
    { type: 'floor-given', at, late: true, payload: given(command) },
  ]
  if (command.typedUntil)
    facts.push({ type: 'floor-ended', at: command.typedUntil, late: true, payload: { entry: command.entry } })
  return { facts }
}

/** A name that is not resolved is a participant of its own until somebody says who it was. */
const unknownName = (session: Session, { participant, unknown }: GiveFloor, at: Instant): readonly Fact[] =>
  unknown === undefined || session.participants.has(participant)
    ? []
    : [{ type: 'participant-registered', at, payload: { participant, kind: 'unknown', name: unknown } }]

const isSameSpeaker = (entry: Entry, command: GiveFloor): boolean =>
  entry.participant === command.participant &&
  entry.debate === command.debate &&
  entry.kind === (command.kind ?? 'statement') &&
  capacityKey(entry.capacity) === capacityKey(command.capacity ?? {})

const given = (command: GiveFloor): FloorGiven => ({
  entry: command.entry,
  meeting: command.meeting,
  debate: command.debate,
  participant: command.participant,
  capacity: command.capacity,
  kind: command.kind,
  mode: command.mode,
  review: command.review || undefined,
})

export const decideEndFloor = (session: Session, command: EndFloor): Decided => {
  const entry = session.entries.get(command.entry)
  if (!entry || entry.end !== undefined) return { facts: [] }
  return { facts: [{ type: 'floor-ended', at: latest(command.at, entry.start), payload: { entry: entry.id } }] }
}

export const decidePauseFloor = (session: Session, command: PauseFloor): Decided => {
  const entry = session.entries.get(command.entry)
  const paused = entry?.pauses.some(pause => pause.until === undefined) ?? false
  if (!entry || entry.end !== undefined || paused === (command.type === 'pause-floor')) return { facts: [] }
  const at = latest(command.at, entry.start)
  return command.type === 'pause-floor'
    ? { facts: [{ type: 'floor-paused', at, payload: { entry: entry.id, reason: command.reason } }] }
    : { facts: [{ type: 'floor-resumed', at, payload: { entry: entry.id } }] }
}
