import { changesTo } from '../changes.ts'
import type { Decided } from '../chapter.ts'
import type { Session } from '../session.ts'
import { type Instant, refuse } from '../words.ts'
import type { Action } from './facts.ts'

export interface TakeAction {
  readonly type: 'take-action'
  readonly action: Action
}

export interface AmendAction {
  readonly type: 'amend-action'
  readonly action: string
  readonly changes: readonly { readonly field: Exclude<keyof Action, 'id' | 'meeting'>; readonly to: unknown }[]
  readonly reason?: string | undefined
  readonly at: Instant
}

export interface StrikeAction {
  readonly type: 'strike-action'
  readonly action: string
  readonly reason?: string | undefined
  readonly at: Instant
}

export function takeAction(session: Session, { action: { id, at, ...taken } }: TakeAction): Decided {
  if (session.actions.has(id)) return { facts: [] }
  return {
    facts: [{ type: 'action-taken', at, payload: { action: id, ...taken } }],
    word: { key: 'action-taken', values: { action: id } },
  }
}

/** What was noted of an action is put right; the history keeps what it was. */
export function amendAction(session: Session, { action, changes: wanted, reason, at }: AmendAction): Decided {
  const was = session.actions.get(action)
  if (!was) return refuse('no-such-action')
  const changes = changesTo(was, wanted)
  return changes.length === 0
    ? { facts: [] }
    : { facts: [{ type: 'action-amended', at, payload: { action, changes, reason } }] }
}

export function strikeAction(session: Session, { action, reason, at }: StrikeAction): Decided {
  if (!session.actions.has(action)) return refuse('no-such-action')
  return { facts: [{ type: 'action-struck', at, payload: { action, reason } }] }
}
