import type { Directory, Instrument } from '../domain/directory.ts'
import type { Session } from '../domain/session.ts'
import type { Day } from '../domain/words.ts'
import type { Left } from '../tables/rows.ts'
import type { Question } from '../tables/source.ts'

/** What a table is read against. */
export interface Against {
  readonly session: Session
  readonly directory: Directory
  readonly today: Day
  readonly instrument?: Instrument | undefined
}

/** What the rows of one kind say. */
export interface KindRead {
  readonly rows: readonly object[]
  readonly questions: readonly Question[]
  readonly left?: readonly Left[]
}
