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
  VoteTime,
} from '../words.ts'

/** A line of the log: somebody had the floor. */
export interface Entry {
  readonly id: EntryId
  readonly meeting?: MeetingId | undefined
  readonly debate?: DebateId | undefined
  readonly participant: ParticipantId
  readonly capacity: Capacity
  readonly kind: EntryKind
  readonly mode: Mode
  /** Said before or after a vote. */
  readonly when?: VoteTime | undefined
  /** What whoever spoke for the delegation is: "Minister of Foreign Affairs". */
  readonly function?: string | undefined
  readonly start: Instant
  readonly end?: Instant | undefined
  /** Entered after the fact: has no end unless one was typed, and ends nobody's statement. */
  readonly late: boolean
  readonly pauses: readonly Pause[]
  /** Needs review, by the officer's own mark. */
  readonly review: boolean
  /** Typed while the server was away: it stands at the time of the key. */
  readonly away?: true | undefined
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
  readonly when?: VoteTime | undefined
  readonly function?: string | undefined
  readonly review?: true | undefined
  readonly away?: true | undefined
  readonly note?: string | undefined
  readonly level?: number | undefined
  /** The member of the delegation who spoke, by id. */
  readonly delegate?: string | undefined
  readonly language?: string | undefined
  readonly inscription?: string | undefined
  readonly answers?: EntryId | undefined
  readonly interrupts?: EntryId | undefined
  /** The request to correct that a late entry follows. */
  readonly request?: string | undefined
  /** Present on what came from a file: who entered it there and when, as far as the file says. */
  readonly entered?: { readonly at?: Instant | undefined; readonly by?: By | undefined } | undefined
}
