import type { PersonId, PersonRow } from '../domain/delegates/facts.ts'
import type { RollTaken } from '../domain/roll/facts.ts'
import type { Attempt, By, Instant, SessionId } from '../domain/words.ts'

/** A list that was read from a file and not yet taken over: what people typed to mend it is kept with it. */
export interface ImportDraft {
  readonly id: string
  readonly kind: 'participants' | 'status'
  /** Empty for what concerns the whole installation. */
  readonly session: SessionId | ''
  /** Name of the file. */
  readonly source: string
  readonly hash: string
  readonly created: Instant
  /** As read from the file. */
  readonly content: unknown
  /** What was typed since, by name of the field. */
  readonly mended: Readonly<Record<string, string>>
}

/** A treaty table as it was imported: kept for ever. */
export interface StatusTable {
  readonly id: string
  readonly instrument: string
  /** Name of the file, or how else it came. */
  readonly file: string
  readonly imported: Instant
  readonly by: By
  readonly roll: RollTaken
}

/** The digest of what was sent, and the page to which its answer led. */
export interface KeptAnswer {
  readonly digest: string
  readonly to: string
}

/** What stands beside the journal: persons, who can be erased; lists that are being imported; treaty tables. */
export interface Records {
  persons(session: SessionId): Promise<readonly PersonRow[]>
  /** Persons that no event names are nobody's: they may be stored before the event that names them. */
  keepPersons(session: SessionId, persons: readonly PersonRow[]): Promise<void>
  /** The rows of persons in all lists go; what refers to them stays and finds nobody. */
  erasePersons(session: SessionId, persons: readonly PersonId[]): Promise<void>
  /** Rows of imports that no event names. */
  forgetImports(session: SessionId, imports: readonly string[]): Promise<void>
  drafts(kind: ImportDraft['kind'], session: SessionId | ''): Promise<readonly ImportDraft[]>
  keepDraft(draft: ImportDraft): Promise<void>
  dropDraft(id: string): Promise<void>
  /** Newest first. */
  statusTables(instrument?: string): Promise<readonly StatusTable[]>
  keepStatusTable(table: StatusTable): Promise<void>
  /** How an attempt was answered that changed what stands here; what changed the journal is answered by the journal. */
  answerTo(of: SessionId | '', attempt: Attempt): Promise<KeptAnswer | undefined>
  keepAnswer(of: SessionId | '', attempt: Attempt, answer: KeptAnswer): Promise<void>
}
