import type { Kysely, Transaction } from 'kysely'
import { sql } from 'kysely'
import type { Position, SessionId } from '../src/domain/words.ts'
import type { Database } from './database.ts'
import { CannotOpen } from './folder.ts'
import { sessionsNewestFirst } from './journal.ts'
import type { JournalTable, Tables } from './schema.ts'
import { sealOf, type Verified, verified } from './seal.ts'

/** How the rows of a table are known again, and which column says of which session they are; without one: of the house. */
interface Rows {
  readonly key: readonly string[]
  readonly of?: string
  /** Only appended to: what stands in the target stays. Else a session has them as its source has them. */
  readonly appended?: true
  /** Who may come in: brought once, all together; whom the target has shut out does not come back with a second time. */
  readonly people?: true
}

/** Every table: a new one does not compile without its row here. */
const tables: Readonly<Record<keyof Tables, Rows>> = {
  session: { key: ['id'], of: 'id', appended: true },
  journal: { key: ['session', 'position'], of: 'session', appended: true },
  attempt: { key: ['session', 'attempt'], of: 'session', appended: true },
  answer: { key: ['of', 'attempt'], of: 'of', appended: true },
  person: { key: ['session', 'import', 'id'], of: 'session' },
  import_draft: { key: ['id'], of: 'session' },
  erasure: { key: ['id'], of: 'session' },
  erased_name: { key: ['session', 'print'], of: 'session' },
  status_table: { key: ['id'] },
  reading: { key: ['kind', 'headings'] },
  secret: { key: ['name'] },
  account: { key: ['id'], people: true },
  passkey: { key: ['id'], people: true },
  identity: { key: ['issuer', 'subject'], people: true },
  role_grant: { key: ['account', 'session', 'role'], people: true },
  ticket: { key: ['digest'], people: true },
  audit: { key: ['id'], people: true },
}

const named = (of: 'session' | 'house' | 'people') =>
  (Object.keys(tables) as (keyof Tables)[]).filter(
    name => (tables[name].of ? 'session' : tables[name].people ? 'people' : 'house') === of,
  )

// biome-ignore lint/suspicious/noExplicitAny: every table alike, by its name
type Any = Kysely<any>

export interface Moved {
  /** Copied now, and there already as they are. */
  readonly copied: readonly SessionId[]
  readonly there: readonly SessionId[]
  readonly changes: number
  /** A sentence for each session whose record is not whole there: another hand broke it, here or there. */
  readonly broken: readonly string[]
}

/**
 * Copies everything from one database into another, each session whole or not at all, and verifies each by its chain.
 * Cut short, it is begun again and goes on: what stands there already as it is stays. Nothing is copied where a
 * session of the same id is another one, or has gone on there. What stands there is noted as acknowledged: an end that
 * is lost there later is missed.
 */
export async function move(
  source: Kysely<Tables>,
  { db: target, noted }: Pick<Database, 'db' | 'noted'>,
): Promise<Moved> {
  const sessions = (await sessionsNewestFirst(source)).map(each => each.id).sort()
  const standings = new Map<SessionId, Standing>()
  const faults: string[] = []
  for (const session of sessions) {
    const standing = await standingOf(source, target, session)
    if (typeof standing === 'string') faults.push(standing)
    else standings.set(session, standing)
  }
  faults.push(...(await otherSecret(source, target)))
  if (faults.length > 0) throw new CannotOpen([...faults, 'Nothing was copied.'].join(' '))

  // First of all: by its keys the fingerprints of a session are read.
  for (const name of named('house')) await copyRows(source, target, name, undefined)
  await target.transaction().execute(transaction => copyPeople(source, transaction))
  const copied: SessionId[] = []
  const broken: string[] = []
  let changes = 0
  for (const [session, { after }] of standings) {
    const as = await verified(source, session)
    if (after !== 'same') {
      await target.transaction().execute(transaction => copySession(source, transaction, session, after, as))
      copied.push(session)
    }
    const isSame = after !== 'same' || said(await verified(target, session)) === said(as)
    if (!isSame)
      broken.push(`Session ${session} does not stand in the target as it does in the source: “verify” says where.`)
    else if (as.broken) broken.push(`Session ${session}: broken at change ${as.broken.position}: ${as.broken.why}.`)
    if (as.last) noted(session, as.last.position)
    changes += as.changes
  }
  // What belongs to no session but stands in tables of sessions: lists and answers of the whole installation.
  for (const name of named('session')) if (name !== 'session') await copyRows(source, target, name, '')
  const there = sessions.filter(each => !copied.includes(each))
  return { copied, there, changes, broken }
}

/** There as it is; or to be copied after a position, 0 for all of it. */
type Standing = { readonly after: Position | 'same' }

async function standingOf(
  source: Kysely<Tables>,
  target: Kysely<Tables>,
  session: SessionId,
): Promise<Standing | string> {
  const known = await target.selectFrom('session').select('id').where('id', '=', session).executeTakeFirst()
  if (!known) return { after: 0 }
  const last = await rowAt(target, session)
  if (!last) return { after: 0 }
  const same = await rowAt(source, session, last.position)
  if (!same) return `Session ${session} has gone on in the target (change ${last.position}): it is newer there.`
  if (print(same) !== print(last))
    return `Session ${session} is another one in the target: change ${last.position} is not the same.`
  const end = await rowAt(source, session)
  if (end?.position === last.position) return { after: 'same' }
  const erased = (db: Kysely<Tables>) => db.selectFrom('erasure').select('id').where('session', '=', session).execute()
  const ids = new Set((await erased(source)).map(each => each.id))
  if ((await erased(target)).some(each => !ids.has(each.id)))
    return `Session ${session}: somebody was erased in the target who still stands in the source.`
  return { after: last.position }
}

const print = (row: JournalTable): string => sealOf(row.seal, row)

async function rowAt(db: Kysely<Tables>, session: SessionId, position?: Position): Promise<JournalTable | undefined> {
  return db
    .selectFrom('journal')
    .selectAll()
    .where('session', '=', session)
    .$if(position !== undefined, query => query.where('position', '=', position ?? 0))
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The key of the fingerprints of erased names must be one; in a target that has none, it becomes the source's. */
async function otherSecret(source: Kysely<Tables>, target: Kysely<Tables>): Promise<readonly string[]> {
  const of = async (db: Kysely<Tables>) =>
    (await db.selectFrom('secret').select('value').where('name', '=', 'erased').executeTakeFirst())?.value
  const [ours, theirs] = [await of(source), await of(target)]
  if (ours === undefined || theirs === undefined || ours === theirs) return []
  const prints = await target.selectFrom('erased_name').select('print').limit(1).execute()
  if (prints.length > 0)
    return ['Both databases know names that were erased, each by a key of its own: they cannot be put together.']
  await target.deleteFrom('secret').where('name', '=', 'erased').execute()
  return []
}

async function copyPeople(source: Kysely<Tables>, target: Transaction<Tables>): Promise<void> {
  for (const name of named('people')) {
    const [row] = await (target as Any)
      .selectFrom(name)
      .select(tables[name].key[0] ?? '')
      .limit(1)
      .execute()
    if (row) return
  }
  for (const name of named('people')) await copyRows(source, target, name, undefined)
}

async function copySession(
  source: Kysely<Tables>,
  target: Transaction<Tables>,
  session: SessionId,
  after: Position,
  as: Verified,
): Promise<void> {
  for (const name of named('session')) {
    const { of = '', appended } = tables[name]
    if (!appended) await (target as Any).deleteFrom(name).where(of, '=', session).execute()
    await copyRows(source, target, name, session, name === 'journal' ? after : undefined)
    const [ours, theirs] = [await countOf(source, name, session), await countOf(target, name, session)]
    if (theirs < ours) throw new CannotOpen(`Session ${session}: ${ours} rows of ${name}, and ${theirs} arrived.`)
  }
  const is = await verified(target, session)
  if (said(is) !== said(as)) throw new CannotOpen(`Session ${session} did not arrive as it was: ${said(is)}.`)
}

const said = ({ changes, broken, last }: Verified): string => JSON.stringify([changes, broken, last])

const countOf = async (db: Any, name: keyof Tables, session: SessionId): Promise<number> => {
  const row = await db
    .selectFrom(name)
    .select(sql<number>`count(*)`.as('n'))
    .where(tables[name].of ?? '', '=', session)
    .executeTakeFirst()
  return Number(row?.['n'])
}

/** Those of a session, or of a table of the house; what stands there already stays. */
async function copyRows(
  source: Any,
  target: Any,
  name: keyof Tables,
  session: SessionId | undefined,
  after?: Position,
): Promise<void> {
  const { key, of = '' } = tables[name]
  let from = after
  for (let offset = 0; ; ) {
    let query = source.selectFrom(name).selectAll().limit(500)
    if (session !== undefined) query = query.where(of, '=', session)
    for (const column of key) query = query.orderBy(column)
    // The one table that is long is gone through by its places.
    query = from === undefined ? query.offset(offset) : query.where('position', '>', from)
    const rows = await query.execute()
    if (rows.length > 0)
      await target
        .insertInto(name)
        .values(rows)
        .onConflict(conflict => conflict.doNothing())
        .execute()
    if (rows.length < 500) return
    offset += rows.length
    if (from !== undefined) from = rows.at(-1)?.['position']
  }
}
