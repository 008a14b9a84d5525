import type { Kysely } from 'kysely'

/** That somebody was erased, and how a later list that has the name again is known without keeping it. */
// biome-ignore lint/suspicious/noExplicitAny: a migration is frozen in time and knows no table types of today
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('erasure')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('session', 'text', column => column.notNull())
    .addColumn('participant', 'text', column => column.notNull())
    .addColumn('at', 'text', column => column.notNull())
    .addColumn('by', 'text', column => column.notNull())
    .addColumn('rows', 'integer', column => column.notNull())
    .addColumn('draft_rows', 'integer', column => column.notNull())
    .addColumn('standing', 'text', column => column.notNull())
    .addColumn('typed', 'integer', column => column.notNull())
    .addColumn('in_log', 'integer', column => column.notNull())
    .execute()
  await db.schema
    .createTable('erased_name')
    .addColumn('session', 'text', column => column.notNull())
    .addColumn('print', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('erased_name_once', ['session', 'print'])
    .execute()
  await db.schema
    .createTable('secret')
    .addColumn('name', 'text', column => column.primaryKey())
    .addColumn('value', 'text', column => column.notNull())
    .execute()
}
