import type { HistoryRecord } from './correction/facts.ts'
import type { Directory } from './directory.ts'
import type { Event, Fact, Facts, FactType } from './facts.ts'
import type { Draft, Session } from './session.ts'
import type { Thing } from './things.ts'
import type { Refusal, Word } from './words.ts'

/**
 * What a deed is about: the page where it is done, and where it is taken back. What is `kept` no key takes back: what
 * began the session, what was sent, what an import brought (which has a way back of its own).
 */
export const matters = ['floor', 'documents', 'settings', 'organization', 'roll', 'requests', 'statistics'] as const
export type Matter = (typeof matters)[number]

/** All that the house knows of one type of fact. */
export interface Row<T extends FactType> {
  readonly matter: Matter | 'kept'
  /** What it leaves in the session. */
  readonly evolve: (draft: Draft, payload: Facts[T], event: Event) => void
  /** What is there, or is as it is, because of it. */
  readonly makes: (payload: Facts[T], event: Event) => readonly Thing[]
  /** What must be there for it: a deed that made one of these is not undone before this one. */
  readonly uses: (payload: Facts[T], event: Event) => readonly Thing[]
}

/** A noun's facts: a row for each, demanded by the compiler. */
export type Chapter<Some> = { readonly [T in keyof Some & FactType]: Row<T> }

/** What follows from a command: facts for the journal, with a friendly word perhaps, or none and why. */
export type Decided = { readonly facts: readonly Fact[]; readonly word?: Word } | { readonly refusal: Refusal }

export type Decider<Command> = (session: Session, command: Command, directory: Directory) => Decided

type OfType<Command, T> = Command extends { readonly type: infer Types } ? (T extends Types ? Command : never) : never

/** Who decides each of a noun's commands, demanded by the compiler. */
export type Deciders<Command extends { readonly type: string }> = {
  readonly [T in Command['type']]: Decider<OfType<Command, T>>
}

/**
 * What no command makes, and only another hand or an older Rostrum can have written: whoever folds sets the event aside
 * with this reason, whoever would record it is refused.
 * @throws always
 */
export function cannotBe(why: string): never {
  throw new Error(why)
}

export function remember(draft: Draft, event: Event, record: Omit<HistoryRecord, 'at' | 'recorded' | 'by'>): void {
  draft.history.push({ at: event.at, recorded: event.recorded, by: event.by, ...record })
}
