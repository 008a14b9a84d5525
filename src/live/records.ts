import type { PersonId, PersonRow } from '../domain/delegates/facts.ts'
import type { RollTaken } from '../domain/roll/facts.ts'
import type { Attempt, By, Instant, ParticipantId, Position, SessionId } from '../domain/words.ts'

/** A list that was read from a file and not yet taken over: what people typed to mend it is kept with it. */
export interface ImportDraft {
  readonly id: string
  readonly kind: 'participants' | 'status' | 'requests' | 'agenda'
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

/** What a person said about a table in place of what was guessed. */
export type Reading = Readonly<Record<string, unknown>>

/** What a page that lists them needs: what was read may be megabytes, and stays where it is. */
export type DraftHead = Pick<ImportDraft, 'id' | 'source' | 'created'>

/** Whom a list names: a name in a delegation. */
export interface Whom {
  readonly participant: ParticipantId
  readonly name: string
}

export interface Erasing {
  readonly person: PersonId
  readonly participant: ParticipantId
  readonly at: Instant
  readonly by: By
  /** Issued documents in which the name stands, and in how many events of the log it was typed: they stay. */
  readonly standing: readonly string[]
  readonly typed: number
  /** A list that is being imported without these persons, and how many rows it lost; undefined: it has none of them. */
  without(draft: ImportDraft, whom: readonly Whom[]): { draft: ImportDraft; rows: number } | undefined
}

/** That somebody was erased, without who. */
export interface Erasure extends Omit<Erasing, 'person' | 'without'> {
  /** In lists that were taken over, and in those that were not. */
  readonly rows: number
  readonly draftRows: number
  /** The name still stands in the log of the database: another program reads it. */
  readonly inLog: boolean
  /** Copies in which the name may still stand, and why it could not be taken out of them. */
  readonly inCopies: readonly { readonly file: string; readonly why: 'damaged' | 'closed' | 'busy' | 'away' }[]
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
  /** The rows of a person go, in all lists and in those that are being imported; what refers to them finds nobody. */
  erase(session: SessionId, erasing: Erasing): Promise<void>
  /** Newest first. */
  erasures(session: SessionId): Promise<readonly Erasure[]>
  /** Those of a list who were erased from this session before; they are known by a fingerprint. */
  erasedAmong<W extends Whom>(session: SessionId, list: readonly W[]): Promise<readonly W[]>
  /** Somebody said that they are on the list again: no later list asks. */
  forgetErased(session: SessionId, whom: readonly Whom[]): Promise<void>
  /** Rows of imports that no event names. */
  forgetImports(session: SessionId, imports: readonly string[]): Promise<void>
  /** Newest first. */
  drafts(kind: ImportDraft['kind'], session: SessionId | ''): Promise<readonly DraftHead[]>
  draft(kind: ImportDraft['kind'], session: SessionId | '', id: string): Promise<ImportDraft | undefined>
  /** `too-many`: so much waits there already that nothing more is taken. */
  keepDraft(draft: ImportDraft): Promise<'kept' | 'too-many'>
  mendDraft(id: string, typed: ImportDraft['mended']): Promise<void>
  /** The same file, read otherwise. */
  rereadDraft(id: string, content: unknown): Promise<void>
  /** How tables of a kind with these headings are read, as somebody said once. */
  readingOf(kind: ImportDraft['kind'], headings: string): Promise<Reading | undefined>
  keepReading(kind: ImportDraft['kind'], headings: string, choices: Reading): Promise<void>
  dropDraft(id: string): Promise<void>
  dropDraftsBefore(moment: Instant): Promise<void>
  /** Newest first. */
  statusTables(instrument?: string): Promise<readonly StatusTable[]>
  keepStatusTable(table: StatusTable): Promise<void>
  /** The code of the record up to a change, as `rostrum verify` looks for it; empty where it was not sealed. */
  codeAt(session: SessionId, position: Position): Promise<string>
  /** How an attempt was answered that changed what stands here; what changed the journal is answered by the journal. */
  answerTo(of: SessionId | '', attempt: Attempt): Promise<KeptAnswer | undefined>
  keepAnswer(of: SessionId | '', attempt: Attempt, answer: KeptAnswer): Promise<void>
}
