import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type Sqlite from 'better-sqlite3'
import type { Kysely, Transaction } from 'kysely'
import type { PersonId } from '../src/domain/delegates/facts.ts'
import { folded } from '../src/domain/roll/names.ts'
import type { By, Instant, ParticipantId, SessionId } from '../src/domain/words.ts'
import { type Draft, draftFrom } from './drafts.ts'
import { momentIn, textsIn } from './readable.ts'
import { readingFirst } from './records.ts'
import type { Tables } from './schema.ts'

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
  /** Issued documents in which the name stands, and events of the log in which it was typed: they stay. */
  readonly standing: readonly string[]
  readonly typed: number
  /** A list that is being imported without these persons, and how many rows it lost; undefined: it has none of them. */
  without(draft: Draft, whom: readonly Whom[]): { readonly draft: Draft; readonly rows: number } | undefined
}

/**
 * The rows of a person go, in all lists and in those that are being imported. What stays is that somebody was erased,
 * and a fingerprint by a secret key, from which no name can be read.
 */
export const erasePerson = (db: Kysely<Tables>, session: SessionId, erasing: Erasing): Promise<void> =>
  readingFirst(db).execute(async transaction => {
    const whose = transaction.selectFrom('person').where('session', '=', session).where('id', '=', erasing.person)
    const rows = await whose.select(['participant', 'name']).execute()
    // Pressed twice: nobody is left.
    if (rows.length === 0) return
    await transaction.deleteFrom('person').where('session', '=', session).where('id', '=', erasing.person).execute()
    const { participant, at, by, standing, typed } = erasing
    await transaction
      .insertInto('erasure')
      .values({
        id: randomUUID(),
        session,
        participant,
        at,
        by,
        rows: rows.length,
        draft_rows: await fromDrafts(transaction, session, rows, erasing),
        standing: JSON.stringify(standing),
        typed,
        in_log: 1,
        person: erasing.person,
      })
      .execute()
    const key = await keyOf(transaction)
    for (const print of new Set(rows.map(row => printOf(key, row))))
      await transaction
        .insertInto('erased_name')
        .values({ session, print })
        .onConflict(conflict => conflict.doNothing())
        .execute()
  })

async function fromDrafts(db: Transaction<Tables>, session: SessionId, whom: readonly Whom[], { without }: Erasing) {
  const drafts = await db
    .selectFrom('import_draft')
    .selectAll()
    .where('session', '=', session)
    .where('kind', '=', 'participants')
    .execute()
  let rows = 0
  for (const row of drafts) {
    const draft = draftFrom(row)
    // Nobody can say whose names stand in it.
    if (!draft) await db.deleteFrom('import_draft').where('id', '=', row.id).execute()
    const left = draft && without(draft, whom)
    if (!left) continue
    rows += left.rows
    await db
      .updateTable('import_draft')
      .set({ content: JSON.stringify(left.draft.content), mended: JSON.stringify(left.draft.mended) })
      .where('id', '=', row.id)
      .execute()
  }
  return rows
}

/** That somebody was erased, without who. */
export interface Erasure {
  readonly participant: ParticipantId
  readonly at: Instant
  readonly by: By
  /** In lists that were taken over, and in those that were not. */
  readonly rows: number
  readonly draftRows: number
  readonly standing: readonly string[]
  readonly typed: number
  /** The name still stands in the log of the database: another program reads it. */
  readonly inLog: boolean
}

export async function erasuresOf(db: Kysely<Tables>, session: SessionId): Promise<readonly Erasure[]> {
  const rows = await db.selectFrom('erasure').selectAll().where('session', '=', session).orderBy('at', 'desc').execute()
  return rows.map(({ participant, at, by, rows, draft_rows, standing, typed, in_log }) => ({
    participant,
    at: momentIn(at),
    by,
    rows,
    draftRows: draft_rows,
    standing: textsIn(standing),
    typed,
    inLog: in_log !== 0,
  }))
}

/** Those of a list who were erased from this session before. */
export async function erasedAmong<W extends Whom>(
  db: Kysely<Tables>,
  session: SessionId,
  list: readonly W[],
): Promise<readonly W[]> {
  const erased = await db.selectFrom('erased_name').select('print').where('session', '=', session).execute()
  if (erased.length === 0) return []
  const prints = new Set(erased.map(each => each.print))
  const key = await keyOf(db)
  return list.filter(each => prints.has(printOf(key, each)))
}

/** Somebody said that they are on the list again: no later list asks. */
export async function forgetErased(db: Kysely<Tables>, session: SessionId, whom: readonly Whom[]): Promise<void> {
  if (whom.length === 0) return
  const key = await keyOf(db)
  const prints = whom.map(each => printOf(key, each))
  await db.deleteFrom('erased_name').where('session', '=', session).where('print', 'in', prints).execute()
}

const printOf = (key: string, { participant, name }: Whom): string =>
  createHmac('sha256', Buffer.from(key, 'hex'))
    .update(`${participant} ${folded(name)}`)
    .digest('hex')

async function keyOf(db: Kysely<Tables>): Promise<string> {
  const kept = () => db.selectFrom('secret').select('value').where('name', '=', 'erased').executeTakeFirst()
  const known = await kept()
  if (known) return known.value
  const value = randomBytes(32).toString('hex')
  await db
    .insertInto('secret')
    .values({ name: 'erased', value })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  return (await kept())?.value ?? value
}

/** Does a name that was erased still stand in the log of the database? */
export const isInLog = async (db: Kysely<Tables>): Promise<boolean> =>
  (await db.selectFrom('erasure').select('id').where('in_log', '=', 1).limit(1).execute()).length > 0

export async function outOfLog(db: Kysely<Tables>): Promise<void> {
  await db.updateTable('erasure').set({ in_log: 0 }).where('in_log', '=', 1).execute()
}

/** Folds the log into the file and empties it, unless somebody reads in it; nobody waits for that. */
export function foldLog(sqlite: Sqlite.Database): boolean {
  if (!sqlite.open || sqlite.inTransaction) return false
  const patience = sqlite.pragma('busy_timeout', { simple: true })
  sqlite.pragma('busy_timeout = 0')
  try {
    const [row] = sqlite.pragma('wal_checkpoint(truncate)') as { busy: number }[]
    return row?.busy === 0
  } catch {
    // A full disk, a lock: tried again.
    return false
  } finally {
    sqlite.pragma(`busy_timeout = ${patience}`)
  }
}
