import type { Numbered } from '../../domain/drafting/tree.ts'

/**
 * Oral amendments: what is read out so that those who hold a document as it was issued have its text as it stands now.
 * Numbers are those of the issued document; numbers that follow from an amendment, commas and “and” adjust without
 * mention. An amendment is applied to the text that those before it have left.
 */
export type Amendment =
  | { readonly what: 'insert name'; readonly in: Target; readonly name: string; readonly place: NamePlace }
  | { readonly what: 'delete name'; readonly in: Target; readonly name: string }
  | { readonly what: 'replace words'; readonly in: Target; readonly from: string; readonly to: string }
  | { readonly what: 'replace text'; readonly of: Target; readonly text: string }
  | { readonly what: 'delete'; readonly of: Target }
  /** Without a place where nothing of the issued document is left to hold on to. */
  | { readonly what: 'insert'; readonly kind: Target['kind']; readonly place: Place | undefined; readonly text: string }
  /** One move of a name: read out in one breath. */
  | { readonly what: 'together'; readonly amendments: readonly Amendment[] }

/** A paragraph or recommendation of the issued document. */
export type Target = Pick<Numbered, 'kind' | 'number'>
export type Place = { readonly after: Target } | { readonly before: Target }
/** Where in a list a name comes in. */
export type NamePlace = { readonly after: string } | { readonly before: string } | { readonly alone: true }

/** What changed as well, and no amendment tells. */
export const untoldKinds = ['masthead', 'headings', 'numbers', 'footnotes', 'italics'] as const
export type Untold = (typeof untoldKinds)[number]
