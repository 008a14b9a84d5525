import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Account, Grant, Passkey } from '../src/domain/access/people.ts'
import { folded } from '../src/domain/roll/names.ts'
import type { SessionId } from '../src/domain/words.ts'
import type { AccountTable, Tables } from './schema.ts'

const accountFrom = (row: AccountTable): Account => ({
  id: row.id,
  name: row.name,
  signIn: row.sign_in,
  password: row.password,
  isAdministrator: row.administrator === 1,
  made: row.made,
  closed: row.closed,
})

const rowFrom = (account: Account): AccountTable => ({
  id: account.id,
  name: account.name,
  name_folded: folded(account.name),
  sign_in: account.signIn,
  password: account.password,
  administrator: account.isAdministrator ? 1 : 0,
  made: account.made,
  closed: account.closed,
})

export async function accountsOf(db: Kysely<Tables>): Promise<readonly Account[]> {
  const rows = await db.selectFrom('account').selectAll().orderBy('name_folded').execute()
  return rows.map(accountFrom)
}

export async function accountOf(db: Kysely<Tables>, id: string): Promise<Account | undefined> {
  const row = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()
  return row && accountFrom(row)
}

export async function accountSigningIn(db: Kysely<Tables>, signIn: string): Promise<Account | undefined> {
  const row = await db.selectFrom('account').selectAll().where('sign_in', '=', signIn).executeTakeFirst()
  return row && accountFrom(row)
}

/** False where somebody has the name, or signs in by it, already. */
export async function makeAccount(db: Kysely<Tables>, account: Account): Promise<boolean> {
  const made = await db
    .insertInto('account')
    .values(rowFrom(account))
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return Number(made.numInsertedOrUpdatedRows ?? 0) === 1
}

export async function amendAccount(
  db: Kysely<Tables>,
  id: string,
  changes: Partial<Pick<Account, 'password' | 'isAdministrator' | 'closed'>>,
): Promise<void> {
  const { password, isAdministrator, closed } = changes
  await db
    .updateTable('account')
    .set({
      ...(password === undefined ? {} : { password }),
      ...(isAdministrator === undefined ? {} : { administrator: isAdministrator ? 1 : 0 }),
      ...(closed === undefined ? {} : { closed }),
    })
    .where('id', '=', id)
    .execute()
}

const passkeyColumns = ['id', 'account', 'public_key as publicKey', 'counter', 'transports', 'made'] as const

export const passkeysOf = (db: Kysely<Tables>, account: string): Promise<Passkey[]> =>
  db.selectFrom('passkey').select(passkeyColumns).where('account', '=', account).orderBy('made').execute()

export const passkeyOf = (db: Kysely<Tables>, id: string): Promise<Passkey | undefined> =>
  db.selectFrom('passkey').select(passkeyColumns).where('id', '=', id).executeTakeFirst()

/** False where the key is somebody’s already. */
export async function keepPasskey(db: Kysely<Tables>, passkey: Passkey): Promise<boolean> {
  const { publicKey, ...rest } = passkey
  const kept = await db
    .insertInto('passkey')
    .values({ ...rest, public_key: publicKey })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return Number(kept.numInsertedOrUpdatedRows ?? 0) === 1
}

/** The counter goes on only from where it was: of two copies of one key, one is found out. */
export async function countPasskey(db: Kysely<Tables>, id: string, from: number, to: number): Promise<boolean> {
  const counted = await db
    .updateTable('passkey')
    .set({ counter: to })
    .where('id', '=', id)
    .where('counter', '=', from)
    .executeTakeFirst()
  return Number(counted.numUpdatedRows) === 1
}

export async function dropPasskeys(db: Kysely<Tables>, account: string, id?: string): Promise<void> {
  await db
    .deleteFrom('passkey')
    .where('account', '=', account)
    .$if(id !== undefined, query => query.where('id', '=', id ?? ''))
    .execute()
}

export const grantsOf = (db: Kysely<Tables>, account: string): Promise<Grant[]> =>
  db.selectFrom('role_grant').selectAll().where('account', '=', account).execute() as Promise<Grant[]>

export const grantsIn = (db: Kysely<Tables>, session: SessionId): Promise<Grant[]> =>
  db.selectFrom('role_grant').selectAll().where('session', '=', session).orderBy('at').execute() as Promise<Grant[]>

export async function give(db: Kysely<Tables>, grant: Grant): Promise<void> {
  await db
    .insertInto('role_grant')
    .values({ ...grant })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** One role, or all that somebody has in a session. */
export async function takeAway(
  db: Kysely<Tables>,
  account: string,
  session: SessionId,
  role?: Grant['role'],
): Promise<void> {
  await db
    .deleteFrom('role_grant')
    .where('account', '=', account)
    .where('session', '=', session)
    .$if(role !== undefined, query => query.where('role', '=', role ?? ''))
    .execute()
}

/** A random key by its name; made when it is first asked for. */
export async function keyNamed(db: Kysely<Tables>, name: string): Promise<Buffer> {
  const read = () => db.selectFrom('secret').select('value').where('name', '=', name).executeTakeFirst()
  const there = await read()
  if (there) return Buffer.from(there.value, 'hex')
  await db
    .insertInto('secret')
    .values({ name, value: randomBytes(32).toString('hex') })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  return Buffer.from((await read())?.value ?? '', 'hex')
}
