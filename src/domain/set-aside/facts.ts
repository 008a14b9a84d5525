import type { By, Instant, Position } from '../words.ts'

/**
 * What the journal holds and cannot have happened: written by an older Rostrum, or by another hand. It changes nothing,
 * and is told wherever the session is looked at. Undoing its command takes it away.
 */
export interface SetAside {
  readonly position: Position
  /** The type of the event that stands there. */
  readonly type: string
  readonly at: Instant
  readonly by: By
  /** Which part cannot be, and why: `changes[0].to: no moment such as …`. */
  readonly why: string
  /** The event counts, and only this part of it was left out. */
  readonly inPart?: true | undefined
}

export interface SetAsideFacts {
  /** Stands in memory for a row of the journal that cannot be read; never stored. */
  'set-aside': { readonly type: string; readonly why: string }
}
