import type { By, DebateId, EntryId, Instant, ParticipantId } from '../domain/words.ts'
import type { Comparison } from './edited.ts'

/** Words of a paragraph, and the entries that put them there. */
export interface Run {
  readonly text: string
  readonly from?: readonly EntryId[] | undefined
  readonly participant?: ParticipantId | undefined
}

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

export const textOf = ({ runs }: { readonly runs: readonly Run[] }): string => runs.map(run => run.text).join('')
