import type { Presiding } from '../organization/facts.ts'
import type { Seating } from '../presence/facts.ts'
import type { Texts } from '../texts.ts'
import type { Change, DebateId, Instant, MeetingId } from '../words.ts'

/** As a general debate is printed: a line for each person, with the function. */
export const debateForms = ['list of persons'] as const
export type DebateForm = (typeof debateForms)[number]

export interface Debate {
  readonly id: DebateId
  readonly items: readonly string[]
  readonly meetings?: readonly (MeetingId | number)[] | undefined
  /** Opens the debate's first sentence in place of what the house would say. */
  readonly lead?: string | undefined
  /** Stands behind the verb of its first sentence: "before the vote", "on the occasion of the closing of the session". */
  readonly tail?: string | undefined
  /** Its statements are printed as a list of the persons who made them, meeting by meeting. */
  readonly form?: DebateForm | undefined
  /** Where the record of the debate is found: "see A/C.4/52/SR.9", in brackets behind its last sentence. */
  readonly record?: string | undefined
  /** The three above by language, where they were typed in several. */
  readonly texts?: Texts<'lead' | 'tail' | 'record'> | undefined
}

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
  'meeting-removed': { readonly meeting: MeetingId }
  'meeting-opened': { readonly meeting: MeetingId }
  'meeting-suspended': { readonly meeting: MeetingId; readonly reason?: string | undefined }
  'meeting-resumed': { readonly meeting: MeetingId }
  'meeting-rose': { readonly meeting: MeetingId }
  'debate-set-up': Debate
  'debate-amended': { readonly debate: DebateId; readonly changes: readonly Change[] }
  'debate-taken-up': { readonly meeting: MeetingId; readonly debate: DebateId }
  'debate-concluded': { readonly meeting: MeetingId; readonly debate: DebateId }
  'action-taken': Omit<Action, 'id' | 'at'> & { readonly action: string }
  'action-amended': {
    readonly action: string
    readonly changes: readonly Change[]
    readonly reason?: string | undefined
  }
  'action-struck': { readonly action: string; readonly reason?: string | undefined }
}

export const results = ['adopted', 'rejected', 'withdrawn', 'deferred', 'approved', 'noted'] as const

/** On what a body acts, and how, as its reports say; a file may have others. */
export const proposals = [
  'draft resolution',
  'draft decision',
  'draft recommendations',
  'report',
  'amendment',
  'agenda',
] as const
export const waysToDecide = ['without a vote', 'by a recorded vote', 'by consensus'] as const

export type Result = (typeof results)[number]

/** An action on a proposal: what the body did with it, and how. */
export interface Action {
  readonly id: string
  readonly meeting?: MeetingId | undefined
  readonly debate?: DebateId | undefined
  readonly at: Instant
  /** "draft resolution", "draft decision", "report". */
  readonly what: string
  readonly symbol?: string | undefined
  readonly result: string
  /** "without a vote", "by a recorded vote". */
  readonly how: string
  readonly votes?: Votes | undefined
  readonly asOrallyAmended?: boolean | undefined
}

export interface Votes {
  readonly for: number
  readonly against: number
  readonly abstaining: number
}
