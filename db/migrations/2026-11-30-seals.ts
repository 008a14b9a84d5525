import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'

/**
 * Each row of a journal carries a seal: a digest of itself and of the seal before it. Rows that stand there already
 * are sealed as they stand; behind a page that cannot be read, those of its session are not.
 */
// biome-ignore lint/suspicious/noExplicitAny: a migration is frozen in time and knows no table types of today
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable('journal')
    .addColumn('seal', 'text', column => column.notNull().defaultTo(''))
    .execute()
  for (const { id } of await db
    .selectFrom('session')
    .select('id')
    .execute()
    .catch(() => []))
    await sealed(db, id).catch(() => undefined)
}

// biome-ignore lint/suspicious/noExplicitAny: as above
async function sealed(db: Kysely<any>, session: string): Promise<void> {
  let seal = ''
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('journal')
      .select(['position', 'nth', 'attempt', 'v', 'type', 'at', 'recorded', 'by', 'late', 'payload'])
      .where('session', '=', session)
      .where('position', '>', after)
      .orderBy('position')
      .limit(1_000)
      .execute()
    for (const { position, nth, attempt, v, type, at, recorded, by, late, payload } of rows) {
      seal = createHash('sha256')
        .update(JSON.stringify([seal, session, position, nth, attempt, v, type, at, recorded, by, late, payload]))
        .digest('hex')
      await db
        .updateTable('journal')
        .set({ seal })
        .where('session', '=', session)
        .where('position', '=', position)
        .execute()
    }
    if (rows.length < 1_000) return
    after = rows.at(-1)?.['position']
  }
}
