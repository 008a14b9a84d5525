import type { EntryId, Language, ParticipantId } from '../words.ts'

/**
 * A document of the report as plain data: what every printer prints, and what is kept as it stood when a document was
 * issued.
 */
export interface DocumentTree {
  /** In which it is written; absent: English. */
  readonly language?: Language | undefined
  readonly masthead: Masthead
  /** A table of contents stands after the title: final reports have one. */
  readonly contents?: boolean | undefined
  readonly blocks: readonly Block[]
}

/** The words of a masthead, ready to print. No symbol or job number is ever invented: absent until a person gave it. */
export interface Masthead {
  readonly symbol?: string | undefined
  readonly jobNumber?: string | undefined
  readonly parent?: string | undefined
  /** "Limited", "General". */
  readonly distribution?: string | undefined
  /** "12 September 2019". */
  readonly date?: string | undefined
  /** "English". */
  readonly originalLanguage?: string | undefined
  readonly body: string
  /** "Vienna, 11–13 September 2019". */
  readonly held: string
  readonly title: string
  readonly addendum: boolean
  /** Neither “United Nations” nor its emblem stands above: the body is none of theirs. */
  readonly letterhead?: 'none' | undefined
}

export type Block = Heading | Numbered | Gap

export interface Heading {
  readonly kind: 'heading'
  /** 1: chapter; 2: part. */
  readonly level: 1 | 2
  readonly number: string
  readonly title: string
  /** An earlier document of the series has printed it. */
  readonly continued: boolean
}

export interface Numbered {
  readonly kind: 'paragraph' | 'recommendation'
  readonly number: number
  /** Of a paragraph that Rostrum writes: debate, kind, category; or the name of the part and its place in it. */
  readonly key?: string | undefined
  /** Of a paragraph or recommendation that people write. */
  readonly id?: string | undefined
  readonly runs: readonly Run[]
  /** Sub-paragraphs, or the items of an agenda: each a line of its own with its typed label, "(a)". */
  readonly items?: readonly Item[] | undefined
  /** Printed after the paragraph, never inside it. */
  readonly notes?: readonly string[] | undefined
  /** Something is still missing here: "[To be completed]". */
  readonly open?: boolean | undefined
  /** A person has put it into other words than the log prints. */
  readonly byHand?: boolean | undefined
}

export interface Item {
  readonly label: string
  readonly runs: readonly Run[]
  /** It stands below the item before it: “(a)” of an agenda. */
  readonly below?: true | undefined
}

/** What the series has printed and this session does not hold: a visible gap with its numbers. */
export interface Gap {
  readonly kind: 'gap'
  readonly text: string
}

/** Words of a paragraph, and the entries that put them there. */
export interface Run {
  readonly text: string
  readonly from?: readonly EntryId[] | undefined
  readonly participant?: ParticipantId | undefined
  readonly italic?: boolean | undefined
  /** Text of a footnote that stands behind these words (which may be empty). */
  readonly note?: string | undefined
  /** The words are the number of this paragraph or recommendation. */
  readonly ref?: string | undefined
}

export const textOf = ({ runs }: { readonly runs: readonly Run[] }): string => runs.map(run => run.text).join('')

/** An item as one line; a line of a list of persons has no label. */
export const lineOfItem = ({ label, runs }: Item): string => (label ? `${label} ${textOf({ runs })}` : textOf({ runs }))

export const isNumbered = (block: Block): block is Numbered =>
  block.kind === 'paragraph' || block.kind === 'recommendation'

/** How the adoption and the sheet of amendments name it: "3", "recommendation 22". */
export const numberedOf = ({ kind, number }: Numbered): string =>
  kind === 'recommendation' ? `recommendation ${number}` : String(number)

export const numberedIn = ({ blocks }: DocumentTree, name: string): Numbered | undefined =>
  blocks.filter(isNumbered).find(block => numberedOf(block) === name)
