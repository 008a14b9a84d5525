import type { By, Day, Instant, ParticipantId } from '../words.ts'

export type PersonId = string

/** As the delegation registered it; what it did not register is not recorded, and never inferred. */
export const genders = ['female', 'male', 'other'] as const

export type Gender = (typeof genders)[number]

export const personModes = ['in person', 'remote'] as const

export type PersonMode = (typeof personModes)[number]

/**
 * A member of a delegation. Persons stand outside the journal, in a table of their own: events carry only ids, so that
 * a person can be erased. How somebody can be reached is not kept.
 */
export interface Person {
  readonly id: PersonId
  readonly participant: ParticipantId
  readonly name: string
  readonly title?: string | undefined
  readonly function?: string | undefined
  /** Place in the delegation, in its own words: "head of delegation", "alternate". */
  readonly role?: string | undefined
  /** From 1, Head of State, to 10. */
  readonly level?: number | undefined
  readonly gender?: Gender | undefined
  readonly mode?: PersonMode | undefined
}

/** A row of the table of persons: a later import of the same person is a row of its own, so that it can be taken back. */
export interface PersonRow extends Person {
  readonly import: string
}

/** A list of participants that was imported: whole, or not at all. */
export interface DelegatesImport {
  readonly import: string
  /** Name of the file. */
  readonly source: string
  readonly hash: string
  /** Everybody on this list, the unchanged included. */
  readonly persons: readonly PersonId[]
  readonly at: Instant
  readonly by: By
}

export interface DelegateFacts {
  'delegates-imported': Omit<DelegatesImport, 'at' | 'by'>
  'credentials-received': { readonly participant: ParticipantId; readonly day: Day }
}
