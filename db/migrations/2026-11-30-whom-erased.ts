import type { Kysely } from 'kysely'

/** Whose row went, by its id and without a name: so that a copy which could not be reached then loses it later. */
// biome-ignore lint/suspicious/noExplicitAny: a migration is frozen in time and knows no table types of today
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable('erasure')
    .addColumn('person', 'text', column => column.notNull().defaultTo(''))
    .execute()
}
