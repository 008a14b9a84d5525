import type { Decided } from '../chapter.ts'
import type { Session } from '../session.ts'
import { later, latest } from '../times.ts'
import type { Instant } from '../words.ts'
import type { LimitSet, RulesOfProcedure } from './facts.ts'

/** Holds for those who take the floor afterwards. */
export interface SetLimit {
  readonly type: 'set-limit'
  readonly limit: LimitSet
  readonly at: Instant
}

export interface SetRules {
  readonly type: 'set-rules'
  readonly rules: RulesOfProcedure
  readonly at: Instant
}

/** Never before the beginning of a statement: a limit changes for those who follow. */
export function setLimit(session: Session, { limit, at }: SetLimit): Decided {
  let last = ''
  for (const entry of session.entries.values()) if (!entry.late && entry.start > last) last = entry.start
  return { facts: [{ type: 'limit-set', at: latest(at, last && later(last, 1)), payload: limit }] }
}

export const setRules = (_session: Session, { rules, at }: SetRules): Decided => ({
  facts: [{ type: 'rules-set', at, payload: rules }],
})
