/** What the columns of a kind of table can mean; exact words, and single words that a heading may have among others. */
export interface Headings {
  readonly exact: Readonly<Record<string, readonly string[]>>
  readonly among: Readonly<Record<string, readonly string[]>>
  /** Words that a heading is about something else with, whatever else it says. */
  readonly not: readonly string[]
  /** Headings that mean nothing here and are none of ours: they show that a row is one of headings. */
  readonly other: readonly string[]
}

/** Words with commas between them. */
export const listed = (words: string): readonly string[] => words.split(',').map(each => each.trim())
