import type { Kysely } from 'kysely'

/** How tables with the same headings are to be read, as somebody said once. */
// biome-ignore lint/suspicious/noExplicitAny: a migration is frozen in time and knows no table types of today
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('reading')
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('headings', 'text', column => column.notNull())
    .addColumn('choices', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('reading_once', ['kind', 'headings'])
    .execute()
}
