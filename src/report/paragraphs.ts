import type { DebateId, EntryId, ParticipantId } from '../domain/words.ts'

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
}

export const textOf = ({ runs }: { readonly runs: readonly Run[] }): string => runs.map(run => run.text).join('')
