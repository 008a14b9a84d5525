import type { Decided } from '../chapter.ts'
import type { Session } from '../session.ts'
import type { Action } from './facts.ts'

export interface TakeAction {
  readonly type: 'take-action'
  readonly action: Action
}

export function takeAction(session: Session, { action: { id, at, ...taken } }: TakeAction): Decided {
  if (session.actions.has(id)) return { facts: [] }
  return {
    facts: [{ type: 'action-taken', at, payload: { action: id, ...taken } }],
    word: { key: 'action-taken', values: { action: id } },
  }
}
