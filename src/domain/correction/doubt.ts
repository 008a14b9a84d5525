import type { Evidence } from '../roll/evidence.ts'
import type { Confirmation } from './facts.ts'

/** What looks wrong: computed from the state, never stored, gone when it is put right. */
export type DoubtKind =
  | 'spoke-twice'
  | 'logged-twice'
  | 'waits-twice'
  | 'too-many-replies'
  | 'group-changed'
  | 'name-not-resolved'
  | 'no-item'
  | 'needs-review'
  | 'gap'
  | 'inside-another'
  | 'overlaps-another'
  | 'ends-before-it-begins'
  | 'outside-the-meeting'
  | 'while-suspended'
  | 'another-meeting-sits'
  | 'opened-on-another-day'
  | 'status-unknown'
  | 'status-from-memory'
  | 'status-year-only'
  | 'status-after-the-table'
  | 'status-not-yet-in-force'
  | 'status-changed'
  | 'set-aside'
  | 'set-aside-in-part'

export interface Doubt {
  /** Stays the same as long as it rests on the same things. */
  readonly key: string
  readonly doubt: DoubtKind
  /** The entries that it is about, or the meetings; the one to show it beside first. */
  readonly on: readonly string[]
  readonly values: Readonly<Record<string, string | number>>
  /** Of a status: why it is taken for what it is. */
  readonly evidence?: Evidence | undefined
  /** Seen and right as it is. */
  readonly confirmed?: Confirmation | undefined
}

/** Tells of a doubt: its kind, what it is about, what its words say. */
export type Raise = (kind: DoubtKind, on: readonly string[], values?: Doubt['values'], evidence?: Evidence) => void

/** The doubts that a look finds. */
export function raised(look: (doubt: Raise) => void): readonly Doubt[] {
  const doubts: Doubt[] = []
  look((kind, on, values = {}, evidence) => {
    doubts.push({ key: `${kind}:${on.join(',')}`, doubt: kind, on, values, ...(evidence && { evidence }) })
  })
  return doubts
}
