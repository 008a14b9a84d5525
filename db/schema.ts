/** Columns are text and integers only, so that another database is a dialect and not a rewrite. */
export interface Tables {
  session: SessionTable
  journal: JournalTable
  attempt: AttemptTable
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
