/** Columns are text and integers only, so that another database is a dialect and not a rewrite. */
export interface Tables {
  session: SessionTable
  journal: JournalTable
  attempt: AttemptTable
  person: PersonTable
  import_draft: ImportDraftTable
  status_table: StatusTableTable
  answer: AnswerTable
  erasure: ErasureTable
  erased_name: ErasedNameTable
  secret: SecretTable
  reading: ReadingTable
  account: AccountTable
  passkey: PasskeyTable
  identity: IdentityTable
  role_grant: RoleGrantTable
  ticket: TicketTable
  audit: AuditTable
}

/** How tables with the same headings are read; JSON. */
export interface ReadingTable {
  kind: string
  headings: string
  choices: string
}

export interface SessionTable {
  id: string
  created: string
  /** Where it came from: `new`, `file`, `example`. */
  origin: string
}

/** Appended to, never updated: a wrong row is answered by a new one. */
export interface JournalTable {
  session: string
  position: number
  nth: number
  attempt: string
  v: number
  type: string
  /** When it happened; `recorded` is when it was stored. Both UTC with milliseconds. */
  at: string
  recorded: string
  by: string
  late: number
  /** JSON. */
  payload: string
  /** Digest of the row and of the seal before it; empty where none could be made. */
  seal: string
}

/** One row a command that changed something: the same attempt again gets the same answer. */
export interface AttemptTable {
  session: string
  attempt: string
  /** Of what was asked, so that the same attempt with another body is told from a repetition. */
  digest: string
  /** JSON of the word that was answered, or empty. */
  word: string
}

/** One row a form that changed what stands beside the journals: the same attempt again leads to the same page. */
export interface AnswerTable {
  /** A session, or empty for what concerns the whole installation. */
  of: string
  attempt: string
  digest: string
  /** The page to which it led. */
  to: string
}

/** A member of a delegation as one list of participants has it; empty or 0: not registered. Events carry the id only. */
export interface PersonTable {
  session: string
  import: string
  id: string
  participant: string
  name: string
  title: string
  function: string
  role: string
  level: number
  gender: string
  mode: string
}

/** A list that was read and is not taken over yet. */
export interface ImportDraftTable {
  id: string
  kind: string
  /** Empty for what concerns the whole installation. */
  session: string
  source: string
  hash: string
  created: string
  /** JSON of what was read. */
  content: string
  /** JSON of what was typed to mend it. */
  mended: string
}

/** A treaty table as it was imported. */
export interface StatusTableTable {
  id: string
  instrument: string
  as_of: string
  source: string
  file: string
  hash: string
  imported: string
  by: string
  /** JSON of its rows. */
  content: string
}

/** That somebody was erased: who did it, when, and how much, without the name. */
export interface ErasureTable {
  id: string
  session: string
  participant: string
  at: string
  by: string
  /** Rows of lists that were taken over, and of those that were not. */
  rows: number
  draft_rows: number
  /** JSON: the issued documents in which the name stands. */
  standing: string
  /** In how many events of the log somebody typed the name. */
  typed: number
  /** 1 until the log of the database is folded, in which the rows stand as they were. */
  in_log: number
  /** The id of the row that went; empty where it went before that was kept. */
  person: string
}

/** Fingerprint, by the key among the secrets, of a name and delegation that were erased: a later list is asked about. */
export interface ErasedNameTable {
  session: string
  print: string
}

/** Random keys that never leave this file. */
export interface SecretTable {
  name: string
  value: string
}

/** Who may come in. Empty: not so. */
export interface AccountTable {
  id: string
  name: string
  /** Nobody else's, whatever the case and the marks. */
  name_folded: string
  sign_in: string
  /** Hash of a password. */
  password: string
  administrator: number
  made: string
  closed: string
}

/** Whom a provider of single sign-on means; an empty account: it has asked to be let in. */
export interface IdentityTable {
  issuer: string
  subject: string
  account: string
  name: string
  mail: string
  made: string
}

export interface PasskeyTable {
  id: string
  account: string
  /** Base64url. */
  public_key: string
  counter: number
  transports: string
  made: string
}

/** A role in a session; an empty account is everybody. */
export interface RoleGrantTable {
  account: string
  session: string
  role: string
  at: string
  by: string
}

/** What a secret opens; only its digest is here. */
export interface TicketTable {
  digest: string
  kind: string
  account: string
  session: string
  role: string
  label: string
  made: string
  by: string
  expires: string
  seen: string
  /** Empty until it was used, or ended. */
  used: string
}

/** Appended to only; old lines go when their time is over. */
export interface AuditTable {
  id: string
  at: string
  by: string
  address: string
  session: string
  what: string
  status: number
  detail: string
}
