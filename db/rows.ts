import { type Kysely, sql } from 'kysely'
import type { Position, SessionId } from '../src/domain/words.ts'
import type { Row } from '../src/journal/read.ts'
import type { JournalTable, Tables } from './schema.ts'

export type StoredRow = Omit<JournalTable, 'session' | 'seal'> & Pick<Row, 'absent'>

/** What stands in place of a row that is not there, or on a page of the file that cannot be read. */
const unreadable = (position: Position, type: string, absent: Row['absent']): StoredRow => ({
  absent,
  position,
  nth: 1,
  attempt: `unreadable-${position}`,
  v: 1,
  type,
  at: '1970-01-01T00:00:00.000Z',
  recorded: '1970-01-01T00:00:00.000Z',
  by: 'nobody',
  late: 0,
  payload: '',
})

/** The journal of a session after a position, without gaps: a row that cannot be read has another in its place. */
export async function rowsAfter(
  db: Kysely<Tables>,
  session: SessionId,
  after: Position,
): Promise<readonly StoredRow[]> {
  const rows = await wholeAfter(db, session, after).catch(error => {
    if (!isDamage(error)) throw error
    return eachAfter(db, session, after)
  })
  return withoutGaps(rows, after)
}

const columns = ['position', 'nth', 'attempt', 'v', 'type', 'at', 'recorded', 'by', 'late', 'payload'] as const

const rowsOf = (db: Kysely<Tables>, session: SessionId) =>
  db.selectFrom('journal').select(columns).where('session', '=', session)

const wholeAfter = (db: Kysely<Tables>, session: SessionId, after: Position): Promise<StoredRow[]> =>
  rowsOf(db, session).where('position', '>', after).orderBy('position').execute()

/** One by one by the index of places, then what the table itself still has. */
async function eachAfter(db: Kysely<Tables>, session: SessionId, after: Position): Promise<StoredRow[]> {
  const found = new Map<Position, StoredRow>()
  const last = await lastPosition(db, session)
  for (let position = after + 1; position <= last; position++) {
    const row = await rowsOf(db, session)
      .where('position', '=', position)
      .executeTakeFirst()
      .catch(() => unreadable(position, 'a row on a damaged page', { why: 'damaged', rows: 1 }))
    if (row) found.set(position, row)
    // A leap that no journal makes is not gone through step by step.
    else if (last - position > longestGap) position = (await nextPosition(db, session, position)) - 1
  }
  return [...found.values()]
}

/** What stands behind every number is no place. */
const beyond = Number.MAX_SAFE_INTEGER

/** By the index of places; where that is damaged, by the index of attempts, whose rows need not be read. */
const lastPosition = async (db: Kysely<Tables>, session: SessionId): Promise<Position> => {
  for (const index of ['sqlite_autoindex_journal_1', 'sqlite_autoindex_journal_2']) {
    const found = await sql<{
      last: number | null
    }>`select max(position) as last from journal indexed by ${sql.ref(index)}
      where session = ${session} and position < ${beyond}`
      .execute(db)
      .catch(() => undefined)
    if (found) return found.rows[0]?.last ?? 0
  }
  return 0
}

/** The next place that the index of places has; the one after it where that cannot be read. */
const nextPosition = async (db: Kysely<Tables>, session: SessionId, after: Position): Promise<Position> =>
  (
    await db
      .selectFrom('journal')
      .select(eb => eb.fn.min('position').as('next'))
      .where('session', '=', session)
      .where('position', '>', after)
      .executeTakeFirst()
      .catch(() => undefined)
  )?.next ?? after + 1

/** So many missing rows are named one by one; of more, only the last place: a leap by a billion is one finding. */
const longestGap = 1_000

function withoutGaps(rows: readonly StoredRow[], after: Position): readonly StoredRow[] {
  const placed = rows.filter(row => Number.isSafeInteger(row.position))
  if ((placed.at(-1)?.position ?? after) - after === placed.length) return placed
  const whole: StoredRow[] = []
  const missing = (position: Position, rows: number) =>
    unreadable(position, rows === 1 ? 'a row that is missing' : `${rows} rows that are missing`, {
      why: 'missing',
      rows,
    })
  let position = after
  for (const row of placed) {
    if (row.position - position > longestGap) whole.push(missing(row.position - 1, row.position - position - 1))
    else for (position++; position < row.position; position++) whole.push(missing(position, 1))
    whole.push(row)
    position = row.position
  }
  return whole
}

export const isDamage = (error: unknown): boolean =>
  /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ)/.test(String((error as { code?: unknown } | undefined)?.code ?? ''))

/** Where each journal ends; empty if that cannot be read. */
export async function lastPositions(db: Kysely<Tables>): Promise<ReadonlyMap<SessionId, Position> | undefined> {
  try {
    const rows = await db
      .selectFrom('journal')
      .select(['session', eb => eb.fn.max('position').as('last')])
      .where('position', '<', beyond)
      .groupBy('session')
      .execute()
    return new Map(rows.map(({ session, last }) => [session, Number(last)]))
  } catch (error) {
    if (isDamage(error)) return undefined
    throw error
  }
}
