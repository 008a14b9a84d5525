import type { Run } from '../domain/drafting/tree.ts'
import type { By, DebateId, Instant } from '../domain/words.ts'
import type { Comparison } from './edited.ts'

export { type Run, textOf } from '../domain/drafting/tree.ts'

export interface Paragraph {
  /** Debate, kind and category: stays the same while the log grows. */
  readonly key: string
  readonly debate: DebateId
  readonly runs: readonly Run[]
  /** Printed after the paragraph, never inside it. */
  readonly notes?: readonly string[] | undefined
  /** Present where a person has put the paragraph into other words. */
  readonly edit?: (Comparison & { readonly by: By; readonly at: Instant }) | undefined
}
