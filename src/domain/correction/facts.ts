import type { By, Change, Day, EntryId, Instant } from '../words.ts'

export interface Confirmation {
  readonly doubt: string
  readonly on: readonly string[]
  readonly at: Instant
  readonly by: By
  readonly reason?: string | undefined
}

export const historyActions = [
  'entered late',
  'amended',
  'struck',
  'joined',
  'moved',
  'sorted',
  'undone',
  'redone',
  'written',
  'removed',
  'overruled',
] as const

/** What happened to the facts, oldest first, for the file, the timeline and the page of an entry. */
export interface HistoryRecord {
  readonly at: Instant
  readonly recorded: Instant
  readonly by: By
  readonly action: (typeof historyActions)[number]
  readonly of?: string | undefined
  readonly changes?: readonly Change[] | undefined
  readonly reason?: string | undefined
  readonly request?: string | undefined
  readonly was?: unknown
}

export interface CorrectionFacts {
  'entry-amended': {
    readonly entry: EntryId
    readonly changes: readonly Change[]
    readonly reason?: string | undefined
    readonly request?: string | undefined
  }
  'entry-struck': {
    readonly entry: EntryId
    readonly reason?: string | undefined
    readonly request?: string | undefined
  }
  'entries-joined': { readonly kept: EntryId; readonly joined: EntryId }
  'entry-flagged': { readonly entry: EntryId; readonly yes: boolean }
  'doubt-confirmed': {
    readonly doubt: string
    readonly on: readonly string[]
    readonly reason?: string | undefined
    /** Present on what came from a file: who confirmed it there. */
    readonly by?: By | undefined
  }
}

/**
 * A delegation asks for a correction, by note verbale or memorandum, within a week; the recording is checked and the
 * request decided. The correction that follows names it.
 */
export interface CorrectionRequest {
  readonly id: string
  /** A participant, or whoever wrote. */
  readonly from: string
  /** "note verbale 12/2019". */
  readonly reference?: string | undefined
  readonly day?: Day | undefined
  readonly asks: string
  readonly recording?: Recording | undefined
  readonly decision?: RequestDecision | undefined
  readonly decidedAt?: Instant | undefined
  readonly by?: By | undefined
  readonly reason?: string | undefined
}

/** What listening to the recording brought: in the officer's words, "checked". */
export type Recording = string

export const requestDecisions = ['accepted', 'declined'] as const

export type RequestDecision = (typeof requestDecisions)[number]

export interface RequestFacts {
  'correction-requested': {
    readonly request: string
    readonly from: string
    readonly reference?: string | undefined
    readonly day?: Day | undefined
    readonly asks: string
    readonly recording?: Recording | undefined
  }
  'request-decided': {
    readonly request: string
    readonly decision: RequestDecision
    readonly reason?: string | undefined
    readonly recording?: Recording | undefined
    /** Present on what came from a file: who decided there. */
    readonly by?: By | undefined
  }
}
