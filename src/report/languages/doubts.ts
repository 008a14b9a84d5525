/** How a sentence is known: found in a published text, composed of pieces that were found, or written from memory. */
export type Mark = 'found' | 'composed' | 'memory'

/** What a reader of the language should look at in a paragraph. */
export type WordingDoubt =
  /** Written from memory: of which kind of entry, or which sentence of a house. */
  | { readonly doubt: 'unverified'; readonly sentence: string }
  /** The house has a sentence of its own here, which is not known in this language: the general one stands in its place. */
  | { readonly doubt: 'general'; readonly sentence: string }
  /** The name stands as it was typed in another language, or in a form that does not fit its sentence. */
  | { readonly doubt: 'no-form'; readonly name: string }
  /** What an officer typed in another language: its place is marked. */
  | { readonly doubt: 'no-text'; readonly text: 'lead' | 'tail' | 'record' | 'edit' }
