import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely, type Migration, Migrator, SqliteDialect } from 'kysely'
import * as journal from './migrations/2026-11-24-journal.ts'
import * as persons from './migrations/2026-11-24-persons.ts'
import * as answers from './migrations/2026-11-25-answers.ts'
import type { Tables } from './schema.ts'

/** In the order in which they landed; none is ever edited. */
const migrations: Readonly<Record<string, Migration>> = {
  '2026-11-24-journal': journal,
  '2026-11-24-persons': persons,
  '2026-11-25-answers': answers,
}

export interface Database {
  readonly db: Kysely<Tables>
  readonly file: string
  close(): Promise<void>
}

/** What a person must do something about before Rostrum can start. */
export class CannotOpen extends Error {}

/** Opens the one file that holds everything, makes it if there is none, and brings it up to date after copying it. */
export async function openDatabase(folder: string): Promise<Database> {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'rostrum.db')
  const isNew = !existsSync(file)
  const sqlite = new Sqlite(file)
  chmodSync(file, 0o600)
  makeDurable(sqlite)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) })
  try {
    await migrate(db, sqlite, file, isNew)
  } catch (error) {
    await db.destroy()
    throw error
  }
  // better-sqlite3 falls back to NORMAL by itself after the first write in WAL mode: set it again, and look.
  makeDurable(sqlite)
  return { db, file, close: () => db.destroy() }
}

/** What is acknowledged survives a power cut only with FULL: a test with NORMAL loses statements. */
function makeDurable(sqlite: Sqlite.Database): void {
  const version = sqlite.prepare<[], { version: string }>('select sqlite_version() as version').get()?.version ?? ''
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  // Before 3.51.3 two connections could corrupt a file in WAL mode.
  if (major * 1e6 + minor * 1e3 + patch < 3_051_003)
    throw new CannotOpen(`SQLite ${version} is too old: 3.51.3 is needed.`)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  // A person who was erased is not left in the free pages of the file.
  sqlite.pragma('secure_delete = ON')
  sqlite.pragma('busy_timeout = 5000')
  const mode = sqlite.pragma('journal_mode', { simple: true })
  const synchronous = sqlite.pragma('synchronous', { simple: true })
  if (mode !== 'wal' || synchronous !== 2)
    throw new CannotOpen(`The database is not durable here: journal_mode ${mode}, synchronous ${synchronous}.`)
}

async function migrate(db: Kysely<Tables>, sqlite: Sqlite.Database, file: string, isNew: boolean): Promise<void> {
  const known = Object.keys(migrations)
  const table = sqlite.prepare("select name from sqlite_master where name = 'kysely_migration'").get()
  const done = table ? (sqlite.prepare('select name from kysely_migration').all() as { name: string }[]) : []
  const foreign = done.filter(({ name }) => !known.includes(name))
  if (foreign.length > 0)
    throw new CannotOpen(
      `${file} was made by a newer version of Rostrum (it knows ${foreign[0]?.name}). Start that version.`,
    )
  if (done.length === known.length) return
  if (!isNew && done.length > 0) {
    const copy = `${file}.before-${known.at(-1)}`
    await sqlite.backup(copy)
    chmodSync(copy, 0o600)
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
