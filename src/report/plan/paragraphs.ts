import { type Item, lineOfItem, type Run, textOf } from '../../domain/drafting/tree.ts'
import type { By, DebateId, Instant } from '../../domain/words.ts'

import type { WordingDoubt } from '../languages/doubts.ts'

export { type Run, textOf } from '../../domain/drafting/tree.ts'

/** How a paragraph edited by hand stands to what the log would print now. */
export interface Comparison {
  /** What the log would print; empty where it prints no such paragraph any more. */
  readonly printed: string
  /** Names that the text has and the log has not, in the order of the text. */
  readonly added: readonly string[]
  /** Names that the log prints and the text lacks. */
  readonly missing: readonly string[]
  /** The names that both have stand in another order. */
  readonly otherOrder: boolean
  /** The log has moved on since the paragraph was edited. */
  readonly moved: boolean
}

export interface Paragraph {
  /** Debate, kind and category: stays the same while the log grows. */
  readonly key: string
  readonly debate: DebateId
  readonly runs: readonly Run[]
  /** A line of its own each, of those who made statements. */
  readonly items?: readonly Item[] | undefined
  /** Printed after the paragraph, never inside it. */
  readonly notes?: readonly string[] | undefined
  /** What somebody who reads the language of the report should look at. */
  readonly doubts?: readonly WordingDoubt[] | undefined
  /** Present where a person has put the paragraph into other words. */
  readonly edit?: (Comparison & { readonly by: By; readonly at: Instant }) | undefined
}

/** With its lines run in, as it is edited by hand. */
export const wholeText = ({ runs, items = [] }: Pick<Paragraph, 'runs' | 'items'>): string =>
  [textOf({ runs }), items.map(lineOfItem).join('; ')].filter(Boolean).join(' ')
