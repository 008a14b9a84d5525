import type { Attempt } from '../words.ts'

export interface UndoFacts {
  undone: { readonly attempt: Attempt }
  redone: { readonly attempt: Attempt }
}
