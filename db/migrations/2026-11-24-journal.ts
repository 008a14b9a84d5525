import type { Kysely } from 'kysely'

/** Sessions, their journals, and the commands that were answered. */
// biome-ignore lint/suspicious/noExplicitAny: a migration is frozen in time and knows no table types of today
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('session')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('created', 'text', column => column.notNull())
    .addColumn('origin', 'text', column => column.notNull())
    .execute()
  await db.schema
    .createTable('journal')
    .addColumn('session', 'text', column => column.notNull().references('session.id'))
    .addColumn('position', 'integer', column => column.notNull())
    .addColumn('nth', 'integer', column => column.notNull())
    .addColumn('attempt', 'text', column => column.notNull())
    .addColumn('v', 'integer', column => column.notNull())
    .addColumn('type', 'text', column => column.notNull())
    .addColumn('at', 'text', column => column.notNull())
    .addColumn('recorded', 'text', column => column.notNull())
    .addColumn('by', 'text', column => column.notNull())
    .addColumn('late', 'integer', column => column.notNull())
    .addColumn('payload', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('journal_place', ['session', 'position'])
    .addUniqueConstraint('journal_attempt', ['session', 'attempt', 'nth'])
    .execute()
  await db.schema
    .createTable('attempt')
    .addColumn('session', 'text', column => column.notNull().references('session.id'))
    .addColumn('attempt', 'text', column => column.notNull())
    .addColumn('digest', 'text', column => column.notNull())
    .addColumn('word', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('attempt_once', ['session', 'attempt'])
    .execute()
}
