import type { Instant } from '../words.ts'

/** What the session says over the profile. */
export interface RulesOfProcedure {
  readonly profile: string
  readonly changes: Readonly<Record<string, unknown>>
  /** By whom a number was confirmed, and when: "Secretary, 2019-09-10". */
  readonly confirmed: Readonly<Record<string, string>>
}

export interface RuleFacts {
  'rules-set': RulesOfProcedure
  'limit-set': LimitSet
}

/** A limit for those who take the floor from now on; each key narrows it, none means everybody. */
export interface LimitSet {
  readonly seconds: number | null
  readonly list?: string | undefined
  readonly capacity?: string | undefined
  readonly level?: number | undefined
  readonly kind?: string | undefined
}

export interface Limit extends LimitSet {
  readonly at: Instant
}
