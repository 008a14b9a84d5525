import type { Session } from './session.ts'
import type { Meeting } from './sitting.ts'
import type {
  By,
  Capacity,
  Change,
  DebateId,
  EntryId,
  EntryKind,
  Instant,
  MeetingId,
  Mode,
  ParticipantId,
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
