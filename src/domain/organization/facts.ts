import type { Day, DebateId, Instant, MeetingId, ParticipantId } from '../words.ts'

/** Somebody elected or designated: names that the report prints are record and stand in the journal. */
export interface Officer {
  /** "Chair", "Vice-Chair", "Rapporteur". */
  readonly role: string
  readonly name: string
  readonly country?: ParticipantId | undefined
  readonly from?: Day | undefined
}

/** Who presides over a meeting from a moment on: the role of an officer. */
export interface Presiding {
  readonly officer: string
  readonly from: Instant
}

/** A document before the body. */
export interface Paper {
  readonly id: string
  readonly symbol?: string | undefined
  readonly title: string
  readonly items: readonly string[]
  readonly introduced?:
    | { readonly meeting?: MeetingId | undefined; readonly debate?: DebateId | undefined; readonly at: Instant }
    | undefined
}

export interface OrganizationFacts {
  'officer-elected': Officer
  'presiding-changed': { readonly meeting: MeetingId; readonly officer: string }
  'paper-listed': {
    readonly paper: string
    readonly symbol?: string | undefined
    readonly title: string
    readonly items: readonly string[]
  }
  'paper-introduced': {
    readonly paper: string
    readonly meeting?: MeetingId | undefined
    readonly debate?: DebateId | undefined
  }
}
