import type { Block } from '../../domain/drafting/tree.ts'

/**
 * Oral amendments: what is read out so that those who hold a document as it was issued have it as it stands now.
 * Numbers are those of the issued document; numbers that follow from an amendment, commas and “and” adjust without
 * mention. An amendment is applied to the text that those before it have left.
 */
export type Amendment =
  | { readonly what: 'insert name'; readonly in: Target; readonly name: string; readonly place: NamePlace }
  | { readonly what: 'delete name'; readonly in: Target; readonly name: string }
  | { readonly what: 'replace words'; readonly in: Target; readonly from: string; readonly to: string }
  | { readonly what: 'replace text'; readonly of: Target; readonly text: string }
  | { readonly what: 'delete'; readonly of: Target }
  | { readonly what: 'move'; readonly of: Target; readonly place: Place }
  | { readonly what: 'insert'; readonly kind: Kind; readonly place: Place | undefined; readonly text: string }
  /** To a paragraph of the issued document, or to the new one that was read out just before. */
  | { readonly what: 'add subparagraph'; readonly to: Target | 'new'; readonly label: string; readonly text: string }
  | { readonly what: 'insert subparagraph'; readonly place: Place; readonly text: string }
  | { readonly what: 'add footnote'; readonly to: Target | 'new'; readonly text: string }
  | { readonly what: 'insert footnote'; readonly place: Place; readonly text: string }
  /** What plain text does not show: italics, and behind which words a footnote stands. */
  | { readonly what: 'italics'; readonly in: Target | 'new'; readonly words: string; readonly on: boolean }
  | { readonly what: 'place footnote'; readonly in: Target | 'new'; readonly footnote: number; readonly after: string }
  | {
      readonly what: 'number'
      readonly kind: 'paragraph' | 'recommendation'
      readonly from: number
      readonly gap?: string
    }
  | { readonly what: 'masthead'; readonly from?: string; readonly to?: string; readonly place?: NamePlace }
  /** One move of a name: read out in one breath. */
  | { readonly what: 'together'; readonly amendments: readonly Amendment[] }

export type Kind = Block['kind']
/** Where in a list a name comes in. */
export type NamePlace = { readonly after: string } | { readonly before: string } | { readonly alone: true }
export type Place = { readonly after: Target } | { readonly before: Target }

/** A piece of the issued document. */
export type Target =
  | {
      readonly kind: 'paragraph' | 'recommendation'
      readonly number: number
      /** "(b)": one of its sub-paragraphs. */
      readonly item?: string | undefined
      /** 1: its first footnote. */
      readonly footnote?: number | undefined
    }
  | {
      readonly kind: 'heading'
      readonly text: string
      /** Said only where two chapters have the same heading. */
      readonly chapter?: string | undefined
    }
  | { readonly kind: 'gap'; readonly text: string }
