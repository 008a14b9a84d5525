import type { Kysely } from 'kysely'

/** How forms were answered that changed what stands beside the journals. */
// biome-ignore lint/suspicious/noExplicitAny: a migration is frozen in time and knows no table types of today
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('answer')
    .addColumn('of', 'text', column => column.notNull())
    .addColumn('attempt', 'text', column => column.notNull())
    .addColumn('digest', 'text', column => column.notNull())
    .addColumn('to', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('answer_once', ['of', 'attempt'])
    .execute()
}
