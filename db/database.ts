import type { Kysely, Transaction } from 'kysely'
import type { Saying } from '../src/domain/saying.ts'
import type { Position, SessionId } from '../src/domain/words.ts'
import type { Misplaced } from './folder.ts'
import type { Loss } from './last.ts'
import type { Tables } from './schema.ts'

/** What keeps an engine from taking something, and which path or server it is about. */
export type Trouble =
  | Misplaced
  | { readonly kind: 'full' | 'locked' | 'failing' | 'damaged' | 'away' | 'standby'; readonly path: string }

/** How well what is said is kept, as what writes needs to know it. */
export interface Disk {
  /** What the check at the start found wrong, a sentence each. */
  readonly damages: readonly (string | Saying)[]
  losses(): readonly Loss[]
  confirmLosses(): void
  /** Why what is written would not be read at the next start; undefined: it would. */
  misplaced(): Trouble | undefined
  /** What an error of the engine says of what it stands on; undefined: it is none of that. */
  troubleOf(error: unknown): Trouble | undefined
  /** Writes and changes nothing: answers, or throws as a command would. */
  probe(): Promise<Trouble | undefined>
  /** Asks whether it is there at all, where nothing else says so. */
  look?(): Promise<Trouble | undefined>
}

/** What one server hears of the others on the same database; it is only a bell, the journals are the record. */
export interface Bell {
  /** `ringed` with a session and its position; without: anything may have been missed. Answers how to hear no more. */
  watch(rung: (session?: SessionId, position?: Position) => void): () => void
  /** Tells all others something short that nobody keeps. */
  say(text: string): void
  hear(said: (text: string) => void): () => void
}

/** What the rest of the house needs of a database, whichever engine it stands on. */
export interface Database {
  readonly db: Kysely<Tables>
  /** What a sentence calls it: a file, or a server’s address without who may enter. */
  readonly name: string
  readonly disk: Disk
  /** Notes what was acknowledged, where the engine might lose it. */
  noted(session: SessionId, position: Position): void
  /** A name that was erased still stands in the log of the engine. */
  readonly inLog: boolean
  /** Takes what was erased out of the log; false while another program reads in it. */
  foldLog(): boolean | Promise<boolean>
  /** Files beside it in which an erased name may stand. */
  beside(): readonly string[]
  /** Rings for the others, in the transaction that they are to hear of. */
  readonly ring?: (transaction: Transaction<Tables>, session: SessionId, position: Position) => Promise<void>
  readonly bell?: Bell
  /** Does a server serve from it now? Where a lock does not say so. */
  inUse?(): Promise<boolean>
  /** The clock of the engine, milliseconds; undefined: this computer’s. */
  readonly clock?: () => number
  close(): Promise<void>
}
