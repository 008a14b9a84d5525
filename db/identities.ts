import type { Kysely } from 'kysely'
import type { Identity } from '../src/domain/access/people.ts'
import type { Instant } from '../src/domain/words.ts'
import type { Tables } from './schema.ts'

export const identityOf = (db: Kysely<Tables>, issuer: string, subject: string): Promise<Identity | undefined> =>
  db.selectFrom('identity').selectAll().where('issuer', '=', issuer).where('subject', '=', subject).executeTakeFirst()

/** Those of all accounts; behind them, who has asked to be let in. */
export const identitiesOf = (db: Kysely<Tables>, account?: string): Promise<Identity[]> =>
  db
    .selectFrom('identity')
    .selectAll()
    .$if(account !== undefined, query => query.where('account', '=', account ?? ''))
    .orderBy('made')
    .execute()

/** In one statement; false where it is somebody's already. Who has only asked is nobody's yet. */
export async function keepIdentity(db: Kysely<Tables>, identity: Identity): Promise<boolean> {
  const { issuer: _, subject: __, ...changes } = identity
  const kept = await db
    .insertInto('identity')
    .values({ ...identity })
    .onConflict(conflict =>
      conflict.columns(['issuer', 'subject']).doUpdateSet(changes).where('identity.account', '=', ''),
    )
    .executeTakeFirst()
  return Number(kept.numInsertedOrUpdatedRows ?? 0) === 1
}

/** Whoever is meant by what is said. */
export async function dropIdentities(
  db: Kysely<Tables>,
  which: Partial<Pick<Identity, 'account' | 'issuer' | 'subject'>>,
): Promise<boolean> {
  let query = db.deleteFrom('identity')
  for (const column of ['account', 'issuer', 'subject'] as const) {
    const value = which[column]
    if (value !== undefined) query = query.where(column, '=', value)
  }
  return Number((await query.executeTakeFirst()).numDeletedRows) > 0
}

/** Of those who asked, and whom nobody answered. */
export async function forgetAsked(db: Kysely<Tables>, before: Instant): Promise<void> {
  await db.deleteFrom('identity').where('account', '=', '').where('made', '<', before).execute()
}
