import type { HistoryRecord } from './correction/facts.ts'
import type { Event, Fact, Facts, FactType } from './facts.ts'
import type { Draft } from './session.ts'
import type { Refusal, Word } from './words.ts'

/** What follows from a command: facts for the journal, with a friendly word perhaps, or none and why. */
export type Decided = { readonly facts: readonly Fact[]; readonly word?: Word } | { readonly refusal: Refusal }

export type Evolver<T extends FactType> = (draft: Draft, payload: Facts[T], event: Event) => void

export type Evolvers<Some> = { readonly [T in keyof Some & FactType]: Evolver<T> }

export function remember(draft: Draft, event: Event, record: Omit<HistoryRecord, 'at' | 'recorded' | 'by'>): void {
  draft.history.push({ at: event.at, recorded: event.recorded, by: event.by, ...record })
}
