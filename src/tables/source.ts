import type { Saying } from '../domain/saying.ts'

/** Kinds of table that people bring. */
export const tableKinds = ['participants', 'requests', 'status', 'agenda'] as const
export type TableKind = (typeof tableKinds)[number]

/** Cells that are one, from 0, both ends in it. */
export interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** One sheet, or the text of a file: cells as text, days as 2019-09-12. */
export interface Sheet {
  readonly name: string | null
  readonly cells: readonly (readonly string[])[]
  readonly merges: readonly Merge[]
  /** Rows that a filter or a hand had put away, from 0. */
  readonly hiddenRows: readonly number[]
  /** Its owner had put the sheet away: it is read only when somebody names it. */
  readonly isHidden: boolean
}

/** Something that a person should look at: where it stands, what stands there, why, and what it may be. */
export interface Question {
  /** From 1; null for what concerns the whole table. */
  readonly row: number | null
  readonly column: string | null
  readonly value: string
  readonly why: Saying
  readonly proposals: readonly string[]
}

/** A file as its container has it, before anybody asks what its columns mean. */
export interface Source {
  /** Of a text: how its bytes were read, and how else they could be. */
  readonly encoding: string | null
  readonly encodings: readonly string[]
  readonly delimiter: string | null
  readonly sheets: readonly Sheet[]
  /** Lines of a text, as an editor counts them. */
  readonly lines: number | null
  readonly questions: readonly Question[]
  /** What the depositary's own file says beside its table. */
  readonly beside?: Beside | undefined
}

export interface Beside {
  readonly title: string
  /** Participants as the table itself counts them. */
  readonly totals: { readonly signatories?: number | undefined; readonly parties?: number | undefined }
  readonly notes: readonly string[]
}

/** What a person said about a table in place of what was guessed. */
export interface Choices {
  readonly encoding?: string | undefined
  readonly delimiter?: string | undefined
  readonly sheet?: string | undefined
  /** Rows of the headings, from 1; none: the table has no headings. */
  readonly headings?: readonly number[] | undefined
  /** Meaning by heading, letter or number of the column; empty: it means nothing here. */
  readonly columns?: Readonly<Record<string, string>> | undefined
  /** How days such as 10/09/2019 are meant. */
  readonly days?: 'day-first' | 'month-first' | undefined
  /** Hidden rows are taken too. */
  readonly hidden?: boolean | undefined
}
