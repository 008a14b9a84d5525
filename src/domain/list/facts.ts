import type {
  By,
  Capacity,
  Change,
  DebateId,
  EntryKind,
  InscriptionId,
  Instant,
  ListId,
  MeetingId,
  ParticipantId,
  Position,
} from '../words.ts'

/** Ways to order a list of speakers; the policy decides the place of somebody who is inscribed, and nothing afterwards. */
export const policies = ['receipt', 'protocol', 'status-tiers', 'alphabetical-from-letter', 'lots', 'chair'] as const

export type Policy = (typeof policies)[number]

export const channels = ['in the room', 'e-mail', 'note', 'online'] as const

export type Channel = (typeof channels)[number]

export const publications = ['yes', 'no', 'after delivery'] as const

export type Publication = (typeof publications)[number]

/** A list of speakers: one per debate and purpose. */
export interface SpeakersList {
  readonly id: ListId
  readonly debate: DebateId
  /** The kind of statement that its speakers make. */
  readonly purpose: EntryKind
  readonly policy: Policy
  /** The letter drawn, for the policy that begins with one. */
  readonly letter?: string | undefined
  /** Groups speak before everybody else, whatever the policy. */
  readonly groupsFirst?: boolean | undefined
  /** The announced opening. */
  readonly opens?: Instant | undefined
  readonly steps: readonly Step[]
  /** Everybody who was ever inscribed, the heard included, in the order of the list. */
  readonly order: readonly InscriptionId[]
}

export type Step =
  | { readonly step: 'opened' | 'closed' | 'unpublished'; readonly at: Instant }
  | { readonly step: 'closing announced'; readonly at: Instant; readonly closes: Instant }
  | { readonly step: 'reopened'; readonly at: Instant; readonly reason: string }
  | { readonly step: 'published'; readonly at: Instant; readonly upTo?: InscriptionId | undefined }

/** A request to speak: what it led to are its outcomes and the entries that name it. */
export interface Inscription {
  readonly id: InscriptionId
  readonly list: ListId
  readonly participant: ParticipantId
  readonly capacity: Capacity
  /** When the request came, to the second: by the hand of the officer if it came by other ways than the line. */
  readonly received: Instant
  readonly channel: Channel
  /** Level of the speaker, 1 (Head of State) to 10; decides nothing but the order of a protocol list, and limits. */
  readonly level?: number | undefined
  readonly person?: string | undefined
  /** The language that will be spoken. */
  readonly language?: string | undefined
  /** The meeting that was wished for. */
  readonly meeting?: MeetingId | undefined
  /** The Chair invited it: observers that speak on invitation only. */
  readonly invited?: boolean | undefined
  /** Confirmed in the room, and when. */
  readonly confirmed?: Instant | undefined
  /** Let onto the list by the Chair though it came too early or too late. */
  readonly admitted?: Instant | undefined
  readonly placed: 'policy' | 'hand'
  /** For the officers only; never printed. */
  readonly note?: string | undefined
  readonly text?: TextReceived | undefined
  /** The statement (in a list of replies) or the question that this one answers. */
  readonly answers?: string | undefined
  readonly outcomes: readonly Outcome[]
  /** Who inscribed it. */
  readonly by?: By | undefined
  /** Where in the journal it was last given another place: a reordering that did not see this is refused. */
  readonly movedAt: Position
}

/** A text handed in before delivery. A text received is not a statement made. */
export interface TextReceived {
  readonly at: Instant
  readonly language?: string | undefined
  /** When it was passed to the interpreters. */
  readonly passedOn?: Instant | undefined
  readonly mayPublish?: Publication | undefined
}

export const outcomeWords = ['withdrawn', 'absent', 'passed over', 'yielded', 'swapped', 'cut off', 'returned'] as const

export interface Outcome {
  readonly outcome: (typeof outcomeWords)[number]
  readonly at: Instant
  /** For a swap: with whom; for a slot yielded: to whom. */
  readonly to?: string | undefined
  /** Who asked, for a withdrawal or a swap. */
  readonly askedBy?: string | undefined
}

export interface ListFacts {
  'list-set-up': {
    readonly list: ListId
    readonly debate: DebateId
    readonly purpose: EntryKind
    readonly policy: Policy
    readonly letter?: string | undefined
    readonly groupsFirst?: boolean | undefined
    readonly opens?: Instant | undefined
  }
  /** Policy, letter, groups first, announced opening: moves nobody. */
  'list-amended': { readonly list: ListId; readonly changes: readonly Change[] }
  'list-opened': { readonly list: ListId }
  'list-closing-announced': { readonly list: ListId; readonly closes: Instant }
  'list-closed': { readonly list: ListId }
  'list-reopened': { readonly list: ListId; readonly reason: string }
  'list-published': {
    readonly list: ListId
    readonly yes: boolean
    readonly upTo?: InscriptionId | undefined
  }
  'list-sorted': {
    readonly list: ListId
    readonly policy: Policy
    readonly letter?: string | undefined
    /** Those waiting, in their new order. */
    readonly order: readonly InscriptionId[]
  }
  inscribed: Inscribed
  'inscription-amended': { readonly inscription: InscriptionId; readonly changes: readonly Change[] }
  'inscription-admitted': { readonly inscription: InscriptionId }
  'inscription-confirmed': { readonly inscription: InscriptionId }
  moved: { readonly inscription: InscriptionId } & Place
  swapped: {
    readonly inscription: InscriptionId
    readonly with: InscriptionId
    /** Both agreed; or who asked. */
    readonly agreed?: string | undefined
  }
  withdrawn: { readonly inscription: InscriptionId; readonly askedBy?: string | undefined }
  absent: { readonly inscription: InscriptionId }
  'passed-over': { readonly inscription: InscriptionId }
  'cut-off': { readonly inscription: InscriptionId }
  returned: { readonly inscription: InscriptionId }
  yielded: { readonly inscription: InscriptionId; readonly to: string }
  'text-received': { readonly inscription: InscriptionId } & Omit<TextReceived, 'at' | 'passedOn'> & {
      readonly passedOn?: boolean | undefined
    }
  'note-kept': { readonly inscription: InscriptionId; readonly text: string }
}

/** Between which neighbours: either may be gone when the journal is folded without a command that was undone. */
export interface Place {
  readonly after: InscriptionId | null
  readonly before?: InscriptionId | null | undefined
}

export type Inscribed = Place & {
  readonly inscription: InscriptionId
  readonly list: ListId
  readonly participant: ParticipantId
  readonly capacity?: Capacity | undefined
  readonly received: Instant
  readonly channel: Channel
  readonly level?: number | undefined
  readonly person?: string | undefined
  readonly language?: string | undefined
  readonly meeting?: MeetingId | undefined
  readonly invited?: boolean | undefined
  readonly note?: string | undefined
  readonly answers?: string | undefined
  /** Present on what came from a file, which tells the result and keeps its own history. */
  readonly kept?: Pick<Inscription, 'admitted' | 'confirmed' | 'text' | 'outcomes' | 'placed' | 'by'> | undefined
}
