import type { Kysely, Transaction } from 'kysely'
import type { Gender, PersonMode, PersonRow } from '../src/domain/delegates/facts.ts'
import type { RollTaken } from '../src/domain/roll/facts.ts'
import type { SessionId } from '../src/domain/words.ts'
import { momentIn, rollIn } from './readable.ts'
import type { Tables } from './schema.ts'

/**
 * A transaction that writes by what it has read: nobody else writes that meanwhile. SQLite has one writer at a time
 * anyway; on PostgreSQL they wait for each other.
 */
export const readingFirst = (db: Kysely<Tables>) => db.transaction().setIsolationLevel('serializable')

/** Everybody of a session, in every list that was imported. */
export async function personsOf(db: Kysely<Tables>, session: SessionId): Promise<readonly PersonRow[]> {
  const rows = await db.selectFrom('person').selectAll().where('session', '=', session).execute()
  return rows.map(row => ({
    import: row.import,
    id: row.id,
    participant: row.participant,
    name: row.name,
    title: row.title || undefined,
    function: row.function || undefined,
    role: row.role || undefined,
    level: row.level || undefined,
    gender: (row.gender || undefined) as Gender | undefined,
    mode: (row.mode || undefined) as PersonMode | undefined,
  }))
}

export const keepPersons = (db: Kysely<Tables>, session: SessionId, persons: readonly PersonRow[]): Promise<void> =>
  db.transaction().execute(transaction => insertPersons(transaction, session, persons))

export async function insertPersons(
  db: Transaction<Tables>,
  session: SessionId,
  persons: readonly PersonRow[],
): Promise<void> {
  const rows = persons.map(person => ({
    session,
    import: person.import,
    id: person.id,
    participant: person.participant,
    name: person.name,
    title: person.title ?? '',
    function: person.function ?? '',
    role: person.role ?? '',
    level: person.level ?? 0,
    gender: person.gender ?? '',
    mode: person.mode ?? '',
  }))
  for (let from = 0; from < rows.length; from += 500)
    await db
      .insertInto('person')
      .values(rows.slice(from, from + 500))
      .execute()
}

export async function forgetImports(db: Kysely<Tables>, session: SessionId, imports: readonly string[]): Promise<void> {
  if (imports.length === 0) return
  await db.deleteFrom('person').where('session', '=', session).where('import', 'in', imports).execute()
}

export async function statusTablesOf(db: Kysely<Tables>, instrument?: string) {
  const rows = await db
    .selectFrom('status_table')
    .selectAll()
    .$if(instrument !== undefined, query => query.where('instrument', '=', instrument ?? ''))
    .orderBy('imported', 'desc')
    .execute()
  return rows.flatMap(row => {
    const roll = rollIn(row)
    const { id, instrument, file, by } = row
    return roll ? [{ id, instrument, file, imported: momentIn(row.imported), by, roll }] : []
  })
}

export async function keepStatusTable(
  db: Kysely<Tables>,
  table: { id: string; instrument: string; file: string; imported: string; by: string; roll: RollTaken },
): Promise<void> {
  const { roll, ...row } = table
  await db
    .insertInto('status_table')
    .values({
      ...row,
      as_of: roll.asOf,
      source: roll.source,
      hash: roll.hash,
      content: JSON.stringify(roll.rows),
    })
    .execute()
}

export const recordsAnswerTo = (db: Kysely<Tables>, of: string, attempt: string) =>
  db
    .selectFrom('answer')
    .select(['digest', 'to'])
    .where('of', '=', of)
    .where('attempt', '=', attempt)
    .executeTakeFirst()

export async function keepAnswer(
  db: Kysely<Tables>,
  of: string,
  attempt: string,
  answer: { readonly digest: string; readonly to: string },
): Promise<void> {
  await db
    .insertInto('answer')
    .values({ of, attempt, ...answer })
    // Two servers that were asked the same at once: the first answer stands.
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
