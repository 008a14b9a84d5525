import type { Prose } from '../drafting/prose.ts'
import type { By, Instant, Language } from '../words.ts'

/**
 * What somebody typed in another language than the session's, for what stands there in that one: a paragraph, or words
 * that may stand in several places, as a title does.
 */
export interface Translation {
  readonly of: string
  readonly language: Language
  readonly text: Prose
  /** Sub-paragraphs (a), (b) … as a list. */
  readonly list?: readonly Prose[] | undefined
  /** As the original was when it was typed. */
  readonly original: string
  readonly at: Instant
  readonly by: By
}

export interface TranslationFacts {
  /** An empty text takes it away. */
  readonly translated: Omit<Translation, 'at' | 'by'> & {
    /** Present on what came from a file: who typed it there. */
    readonly by?: By | undefined
  }
}
