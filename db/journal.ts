import type { Kysely, Transaction } from 'kysely'
import type { PersonRow } from '../src/domain/delegates/facts.ts'
import type { Event } from '../src/domain/facts.ts'
import type { Attempt, Instant, Position, SessionId, Word } from '../src/domain/words.ts'
import { eventIn } from '../src/journal/read.ts'
import type { Database } from './database.ts'
import { momentIn, wordIn } from './readable.ts'
import { insertPersons } from './records.ts'
import { isDamage, lastPositions, rowsAfter } from './rows.ts'
import type { Tables } from './schema.ts'
import { sealAt, sealOf } from './seal.ts'

export interface Answered {
  readonly digest: string
  readonly word: Word | undefined
}

/**
 * Appends the events of one command after a position, all or none, and keeps what was answered. `moved-on`: somebody
 * else appended there first. What this acknowledges is on disk.
 */
export async function append(
  db: Kysely<Tables>,
  session: SessionId,
  after: Position,
  events: readonly Event[],
  answered: Answered & { readonly attempt: Attempt },
  ring?: Database['ring'],
): Promise<Position | 'moved-on'> {
  const last = events.at(-1)?.position ?? after
  try {
    await db.transaction().execute(async transaction => {
      await insertEvents(transaction, session, events, await sealAt(transaction, session, after))
      await transaction
        .insertInto('attempt')
        .values({
          session,
          attempt: answered.attempt,
          digest: answered.digest,
          word: answered.word ? JSON.stringify(answered.word) : '',
        })
        .execute()
      await ring?.(transaction, session, last)
    })
    return last
  } catch (error) {
    if (isUniqueViolation(error)) return 'moved-on'
    throw error
  }
}

/** A new session with its first events, which may be many: an imported file. */
export async function beginSession(
  db: Kysely<Tables>,
  session: { readonly id: SessionId; readonly created: string; readonly origin: string },
  events: readonly Event[],
  persons: readonly PersonRow[] = [],
): Promise<void> {
  await db.transaction().execute(async transaction => {
    await transaction.insertInto('session').values(session).execute()
    await insertPersons(transaction, session.id, persons)
    await insertEvents(transaction, session.id, events, '')
    const attempt = events[0]?.attempt
    if (attempt !== undefined)
      await transaction.insertInto('attempt').values({ session: session.id, attempt, digest: '', word: '' }).execute()
  })
}

/** `seal`: that of the event before the first. */
async function insertEvents(
  db: Transaction<Tables>,
  session: SessionId,
  events: readonly Event[],
  seal: string,
): Promise<void> {
  let before = seal
  const rows = events.map(event => {
    const row = {
      session,
      position: event.position,
      nth: event.nth,
      attempt: event.attempt,
      v: event.v,
      type: event.type,
      at: event.at,
      recorded: event.recorded,
      by: event.by,
      late: event.late ? 1 : 0,
      payload: JSON.stringify(event.payload),
    }
    before = sealOf(before, row)
    return { ...row, seal: before }
  })
  for (let from = 0; from < rows.length; from += 1000)
    await db
      .insertInto('journal')
      .values(rows.slice(from, from + 1000))
      .execute()
}

/** Rows become events: lifted from older shapes, and what cannot be set aside under its place. */
export async function eventsAfter(db: Kysely<Tables>, session: SessionId, after: Position): Promise<readonly Event[]> {
  return (await rowsAfter(db, session, after)).map(row => eventIn({ ...row, late: row.late !== 0 }))
}

export async function answerTo(
  db: Kysely<Tables>,
  session: SessionId,
  attempt: Attempt,
): Promise<Answered | undefined> {
  const row = await db
    .selectFrom('attempt')
    .select(['digest', 'word'])
    .where('session', '=', session)
    .where('attempt', '=', attempt)
    .executeTakeFirst()
  return row && { digest: row.digest, word: wordIn(row) }
}

export interface SessionRow {
  readonly id: SessionId
  readonly created: string
  readonly origin: string
}

/** Where the list of sessions itself cannot be read, those that the journal knows. */
export async function sessionsNewestFirst(db: Kysely<Tables>): Promise<readonly SessionRow[]> {
  try {
    return await db.selectFrom('session').select(['id', 'created', 'origin']).orderBy('created', 'desc').execute()
  } catch (error) {
    if (!isDamage(error)) throw error
    return [...((await lastPositions(db)) ?? new Map()).keys()].map(id => ({ id, created: '', origin: 'new' }))
  }
}

/** When the last event of all was stored; undefined where nothing was, or it cannot be read. */
export async function lastRecorded(db: Kysely<Tables>): Promise<Instant | undefined> {
  const row = await db
    .selectFrom('journal')
    .select(eb => eb.fn.max('recorded').as('last'))
    // Whatever stands behind every moment is none.
    .where('recorded', '<', '3')
    .executeTakeFirst()
    .catch(() => undefined)
  return row?.last && momentIn(row.last) === row.last ? row.last : undefined
}

const isUniqueViolation = (error: unknown): boolean => {
  const code = (error as { code?: unknown } | undefined)?.code
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === '23505'
}
