import type { Kysely } from 'kysely'

/** Members of delegations, lists that are being imported, and the treaty tables that were imported. */
// biome-ignore lint/suspicious/noExplicitAny: a migration is frozen in time and knows no table types of today
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('person')
    .addColumn('session', 'text', column => column.notNull().references('session.id'))
    .addColumn('import', 'text', column => column.notNull())
    .addColumn('id', 'text', column => column.notNull())
    .addColumn('participant', 'text', column => column.notNull())
    .addColumn('name', 'text', column => column.notNull())
    .addColumn('title', 'text', column => column.notNull())
    .addColumn('function', 'text', column => column.notNull())
    .addColumn('role', 'text', column => column.notNull())
    .addColumn('level', 'integer', column => column.notNull())
    .addColumn('gender', 'text', column => column.notNull())
    .addColumn('mode', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('person_once', ['session', 'import', 'id'])
    .execute()
  await db.schema
    .createTable('import_draft')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('session', 'text', column => column.notNull())
    .addColumn('source', 'text', column => column.notNull())
    .addColumn('hash', 'text', column => column.notNull())
    .addColumn('created', 'text', column => column.notNull())
    .addColumn('content', 'text', column => column.notNull())
    .addColumn('mended', 'text', column => column.notNull())
    .execute()
  await db.schema
    .createTable('status_table')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('instrument', 'text', column => column.notNull())
    .addColumn('as_of', 'text', column => column.notNull())
    .addColumn('source', 'text', column => column.notNull())
    .addColumn('file', 'text', column => column.notNull())
    .addColumn('hash', 'text', column => column.notNull())
    .addColumn('imported', 'text', column => column.notNull())
    .addColumn('by', 'text', column => column.notNull())
    .addColumn('content', 'text', column => column.notNull())
    .execute()
}
