import type { Saying } from '../../src/domain/saying.ts'

/** How a table was read, as the page of its draft shows it. */
export interface Reading {
  readonly encoding: string | null
  readonly encodings: readonly string[]
  readonly delimiter: string | null
  readonly sheet: string | null
  readonly sheetsLeft: readonly string[]
  readonly headings: readonly number[]
  readonly columns: readonly { readonly heading: string; readonly meaning: string | null }[]
  readonly left: readonly { readonly row: number; readonly why: Saying }[]
  readonly questions: readonly { readonly row: number | null; readonly value: string; readonly why: Saying }[]
  readonly lines: number | null
  readonly rowsRead: number
  readonly top: readonly (readonly string[])[]
  readonly first: readonly {
    readonly row: number
    readonly at: readonly string[]
    readonly cells: Readonly<Record<string, string>>
  }[]
  readonly taken: number
}

/** What a column can be called, for a list to choose from. */
export interface Meaning {
  readonly id: string
  readonly words: string
}

export interface ReadingProps {
  readonly reading: Reading
  readonly meanings: readonly Meaning[]
  /** Encodings that may be tried. */
  readonly encodings: readonly string[]
  readonly days: string | undefined
  readonly hidden: boolean
  /** Meanings without which nothing can be taken. */
  readonly missing: readonly string[]
  /** Where the form goes. */
  readonly path: string
}
