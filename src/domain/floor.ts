import { type Alignment, type Entry, running, sortedEntries } from './entries.ts'
import { type Evolvers, type Fact, remember, type Session } from './session.ts'
import { isSitting, type Meeting, momentAfterwards } from './sitting.ts'
import { latest } from './times.ts'
import {
  type By,
  type Capacity,
  capacityKey,
  type DebateId,
  type EntryId,
  type EntryKind,
  type Instant,
  type MeetingId,
  type Mode,
  type ParticipantId,
  type Word,
} from './words.ts'

export interface FloorFacts {
  'floor-given': FloorGiven
  'floor-ended': { readonly entry: EntryId }
  'floor-paused': { readonly entry: EntryId; readonly reason?: string | undefined }
  'floor-resumed': { readonly entry: EntryId }
  'alignment-noted': {
    readonly entry: EntryId
    readonly how: Alignment
    readonly participants: readonly ParticipantId[]
  }
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
