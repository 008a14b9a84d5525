import type { CorrectionFacts, RequestFacts } from './correction/facts.ts'
import type { DelegateFacts } from './delegates/facts.ts'
import type { DraftingFacts } from './drafting/facts.ts'
import type { FloorFacts } from './floor/facts.ts'
import type { ListFacts } from './list/facts.ts'
import type { OrganizationFacts } from './organization/facts.ts'
import type { PresenceFacts } from './presence/facts.ts'
import type { RollFacts } from './roll/facts.ts'
import type { RuleFacts } from './rules/facts.ts'
import type { SetAsideFacts } from './set-aside/facts.ts'
import type { SessionFacts } from './settings/facts.ts'
import type { SittingFacts } from './sitting/facts.ts'
import type { StatisticsFacts } from './statistics/facts.ts'
import type { TranslationFacts } from './translation/facts.ts'
import type { UndoFacts } from './undo/facts.ts'
import type { Attempt, By, Instant, Position } from './words.ts'

/** What can happen, by type of event: the payloads of the journal (docs/journal.md has the inventory). */
export interface Facts
  extends SessionFacts,
    RollFacts,
    SittingFacts,
    FloorFacts,
    ListFacts,
    RuleFacts,
    PresenceFacts,
    OrganizationFacts,
    RequestFacts,
    DelegateFacts,
    CorrectionFacts,
    UndoFacts,
    DraftingFacts,
    TranslationFacts,
    StatisticsFacts,
    SetAsideFacts {}

export type FactType = keyof Facts

/** What a decision says happened, before the journal gives it a place. */
export type Fact = {
  [T in FactType]: { readonly type: T; readonly at: Instant; readonly late?: true; readonly payload: Facts[T] }
}[FactType]

/** Where and how an event stands in the journal. */
export interface Stamp {
  readonly position: Position
  /** Which event of its command, from 1. */
  readonly nth: number
  readonly attempt: Attempt
  readonly v: number
  /** When it was stored; `at` is when it happened. */
  readonly recorded: Instant
  readonly by: By
  /** What was left out of it when it was read, because it cannot be. */
  readonly leftOut?: string | undefined
}

export type Event = Fact & Stamp
