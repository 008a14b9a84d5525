import type { Kysely } from 'kysely'

/** For whom a provider of single sign-on vouches: by its issuer and its subject, and by nothing else. */
// biome-ignore lint/suspicious/noExplicitAny: a migration is frozen in time and knows no table types of today
export async function up(db: Kysely<any>): Promise<void> {
  // The account is empty where somebody has asked to be let in, and nobody has answered.
  await db.schema
    .createTable('identity')
    .addColumn('issuer', 'text', column => column.notNull())
    .addColumn('subject', 'text', column => column.notNull())
    .addColumn('account', 'text', column => column.notNull())
    .addColumn('name', 'text', column => column.notNull())
    .addColumn('mail', 'text', column => column.notNull())
    .addColumn('made', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('identity_pk', ['issuer', 'subject'])
    .execute()
  await db.schema.createIndex('identity_account').on('identity').column('account').execute()
  // Nothing was ever written there.
  await db.schema.alterTable('account').dropColumn('issuer').execute()
  await db.schema.alterTable('account').dropColumn('subject').execute()
}
