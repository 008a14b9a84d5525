import { uptime } from 'node:os'
import { Kysely, Migrator, sql } from 'kysely'
import pg from 'pg'
import { unreadableBeside } from '../beside.ts'
import type { Database } from '../database.ts'
import { isInLog } from '../erasing.ts'
import { CannotOpen } from '../folder.ts'
import { madeByNewer, migrations, newerAmong } from '../migrations.ts'
import type { Tables } from '../schema.ts'
import { type Line, lineOfServer, listening, ring } from './bell.ts'
import { RostrumPostgresDialect, settingsFor } from './dialect.ts'
import { kindOf, serverAs } from './trouble.ts'

/*
 * What is PostgreSQL's own stands in this folder: how a line is made and let go (dialect), what its errors say of the
 * server (trouble), how servers hear of each other (bell). Everything else asks the same of both engines.
 */

/** Lines to the server for each process: what waits for one waits in order. */
const lines = 10

interface Wanted {
  /** Only looks: nothing is brought up to date. */
  readonly toRead?: boolean
  /** Serves pages: hears of the other servers. */
  readonly listens?: boolean
}

/** Opens a database on a server, and brings its tables up to date; throws a sentence where that cannot be. */
export async function openPostgresql(url: string, { toRead = false, listens = false }: Wanted = {}): Promise<Database> {
  const { pool, name } = poolFor(url, listens ? 'Rostrum' : 'rostrum command')
  const db = new Kysely<Tables>({ dialect: new RostrumPostgresDialect(pool) })
  let line: Line | undefined
  try {
    await makeDurable(db, name)
    if (toRead) await refuseOther(db, name)
    else await migrate(db, name)
    if (listens) line = await listening(url, () => uptime() * 1000)
  } catch (error) {
    await db.destroy()
    throw inWords(error, name)
  }
  const disk = serverAs(db, name)
  const damages = await unreadableBeside(db).catch(() => [])
  return {
    db,
    name,
    disk: { ...disk, damages },
    noted: () => undefined,
    inLog: await isInLog(db).catch(() => false),
    foldLog: () => writtenAnew(db),
    beside: () => [],
    ring,
    inUse: () => isServed(db),
    ...(line ? { bell: line, clock: line.clock } : {}),
    close: async () => {
      await line?.close()
      await db.destroy()
    },
  }
}

/** Lines to the server, and how a sentence calls it: never with who may enter. */
function poolFor(url: string, application_name: string) {
  try {
    const { host, port, database = '' } = new pg.Client(settingsFor(url))
    const pool = new pg.Pool({ ...settingsFor(url), max: lines, application_name, allowExitOnIdle: true })
    // A line that ends while nobody uses it is made anew when it is needed.
    pool.on('error', () => undefined)
    // One that ends while somebody holds it tells by what was asked on it.
    pool.on('connect', client => client.on('error', () => undefined))
    return { pool, name: `${database} on ${host.startsWith('/') ? 'this computer' : `${host}:${port}`}` }
  } catch {
    throw new CannotOpen('DATABASE_URL: expected an address such as postgresql://user:password@host:5432/rostrum.')
  }
}

/** What is acknowledged is on the disk: a server that does not see to that is none for a record. */
async function makeDurable(db: Kysely<Tables>, name: string): Promise<void> {
  const { rows } = await sql<{ version: string; fsync: string; encoding: string }>`select
    current_setting('server_version_num') as version, current_setting('fsync') as fsync,
    current_setting('server_encoding') as encoding`.execute(db)
  const [is] = rows
  if (Number(is?.version) < 130_000) throw new CannotOpen(`${name}: PostgreSQL 13 or later is needed.`)
  if (is?.fsync !== 'on')
    throw new CannotOpen(`${name} is not durable: its fsync is off, so that a power cut loses what was called saved.`)
  if (is?.encoding !== 'UTF8') throw new CannotOpen(`${name} is in ${is?.encoding}: names need UTF8.`)
}

async function migrationsOn(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows: there } = await sql<{ it: string | null }>`select to_regclass('kysely_migration') as it`.execute(db)
  if (!there[0]?.it) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return rows.map(each => each.name)
}

async function refuseOther(db: Kysely<Tables>, name: string): Promise<void> {
  const done = await migrationsOn(db)
  const newer = newerAmong(done)
  if (newer) throw new CannotOpen(`${madeByNewer(name, newer)} Start that version.`)
  if (done.length < Object.keys(migrations).length)
    throw new CannotOpen(
      done.length === 0
        ? `${name} holds nothing of Rostrum yet.`
        : `${name} was made by an older version of Rostrum: start this one on it once.`,
    )
}

const isServed = async (db: Kysely<Tables>): Promise<boolean> => {
  const { rows } = await sql`select 1 from pg_stat_activity
    where datname = current_database() and application_name = ${lineOfServer}`.execute(db)
  return rows.length > 0
}

/** Several servers that start at once do this one after the other: the engine has a lock for it. */
async function migrate(db: Kysely<Tables>, name: string): Promise<void> {
  const done = await migrationsOn(db)
  if (newerAmong(done)) return refuseOther(db, name)
  if (done.length === Object.keys(migrations).length) return
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

/**
 * An erased row stays in the pages of its table until they are needed again: the tables that hold names are written
 * anew. What stands in the server’s log and in copies of it is its keeper’s.
 */
async function writtenAnew(db: Kysely<Tables>): Promise<boolean> {
  try {
    await db.connection().execute(async one => {
      await sql`set lock_timeout = '1s'`.execute(one)
      try {
        for (const each of ['person', 'import_draft']) await sql`vacuum full ${sql.table(each)}`.execute(one)
      } finally {
        await sql`set lock_timeout = default`.execute(one).catch(() => undefined)
      }
    })
    return true
  } catch {
    return false
  }
}

/** Why a server cannot be used, as what a person can do. */
function inWords(error: unknown, name: string): unknown {
  if (error instanceof CannotOpen) return error
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  const said = String(message ?? error).replaceAll(/\s+/g, ' ')
  if (/^(28|3D000|42501)/.test(String(code))) return new CannotOpen(`${name} cannot be used: ${said}.`)
  const kind = kindOf(error)
  if (kind === 'away') return new CannotOpen(`${name} cannot be reached: ${said || String(code)}.`, 'away')
  if (kind === 'standby') return new CannotOpen(`${name} takes no writing: it is a standby, or set to be read only.`)
  return error
}
