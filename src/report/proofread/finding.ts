import type { EntryId, ParticipantId } from '../../domain/words.ts'
import type { Span, Unread } from '../languages/read.ts'

/**
 * What a report that was written elsewhere has otherwise than the log: somebody is missing or was added, stands under
 * another heading, in another place, under another form of the name, or with the status of another day.
 */
export type FindingKind = 'missing' | 'added' | 'heading' | 'order' | 'name' | 'status' | 'count'

/** Which heading is another one. */
export type HeadingOf = 'category' | 'capacity' | 'kind' | 'item'

export interface Finding {
  readonly finding: FindingKind
  readonly of?: HeadingOf | undefined
  readonly participant?: ParticipantId | undefined
  /** As the text has it; of somebody who is missing as the log would print it. */
  readonly name: string
  /** What the log says, and what the text says in its place. */
  readonly log?: string | undefined
  readonly text?: string | undefined
  readonly entries: readonly EntryId[]
  /** Of somebody who is missing, what stands before the place. */
  readonly span: Span
  /** Paragraph of the text, from 0. */
  readonly paragraph: number
}

export interface Proof {
  readonly findings: readonly Finding[]
  readonly unread: readonly Unread[]
  /** How many names of the text were compared. */
  readonly compared: number
}
