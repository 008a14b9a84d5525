import { chmodSync, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely, Migrator } from 'kysely'
import type { Saying } from '../src/domain/saying.ts'
import { giveToOwner } from '../src/folders.ts'
import { unreadableBeside } from './beside.ts'
import type { Database } from './database.ts'
import { RostrumDialect } from './dialect.ts'
import { copiesBeside } from './erased-copies.ts'
import { foldLog, isInLog, outOfLog } from './erasing.ts'
import { CannotOpen, databaseIn, madeFolder, placeOf, whyShut, withDatabase } from './folder.ts'
import { type Last, openLast } from './last.ts'
import { madeByNewer, migrations, newerAmong } from './migrations.ts'
import { lastPositions } from './rows.ts'
import type { Tables } from './schema.ts'
import { diskOf } from './trouble.ts'

/** A database in one file of a folder: SQLite’s. */
export interface DatabaseFile extends Database {
  readonly folder: string
  readonly file: string
  /** What was acknowledged last, kept beside the file. */
  readonly last: Last
  /** What the check at the start found wrong with the file, a sentence each. */
  readonly damages: readonly (string | Saying)[]
  foldLog(): boolean
  /** Copies the whole into a file while it is used, a part at a time. */
  copyTo(path: string): Promise<unknown>
  /** Another number after each change. */
  changes(): number
}

/** How long SQLite may stand still for another program, milliseconds: everybody waits meanwhile, so hardly at all. */
const standstill = 25

/** Opens the one file that holds everything, makes it if there is none, and brings it up to date after copying it. */
export async function openDatabase(folder: string, isOurs?: () => boolean): Promise<DatabaseFile> {
  madeFolder(folder)
  const file = databaseIn(folder)
  const isNew = !existsSync(file)
  const sqlite = opened(file)
  const db = new Kysely<Tables>({ dialect: new RostrumDialect(sqlite) })
  try {
    makeDurable(sqlite)
    await migrate(db, sqlite, file, isNew)
    // better-sqlite3 falls back to NORMAL by itself after the first write in WAL mode: set it again, and look.
    makeDurable(sqlite)
  } catch (error) {
    sqlite.close()
    throw inWords(error, file)
  }
  sqlite.pragma(`busy_timeout = ${standstill}`)
  const positions = await lastPositions(db)
  const last = positions ? openLast(folder, positions) : nothingKept
  const close = async () => {
    last.close()
    await db.destroy()
  }
  const inLog = await stillInLog(db, sqlite)
  const fold = () => foldLog(sqlite)
  const damages = [...damagesOf(sqlite), ...(await unreadableBeside(db).catch(() => []))]
  return {
    db,
    name: file,
    folder,
    file,
    disk: diskOf({ db, file, folder, place: placeOf(folder, isOurs), damages, last }),
    damages,
    last,
    noted: last.note,
    beside: () => copiesBeside(file),
    foldLog: fold,
    inLog,
    copyTo: path => sqlite.backup(path),
    changes: () => (sqlite.prepare('select total_changes() as n').get() as { n: number }).n,
    close,
  }
}

/** Opens the file to read only, beside the server that has it. */
export const openToRead = (folder: string): DatabaseFile => openFileToRead(withDatabase(folder), folder)

/** A file of any name, such as a copy. */
export function openFileToRead(file: string, folder = dirname(file)): DatabaseFile {
  let sqlite: Sqlite.Database | undefined
  try {
    const opened = new Sqlite(file, { readonly: true, fileMustExist: true })
    sqlite = opened
    // Only what is asked opens the log beside it.
    opened.pragma('schema_version')
    giveToOwner(`${file}-wal`, `${file}-shm`)
    const db = new Kysely<Tables>({ dialect: new RostrumDialect(opened) })
    const close = () => db.destroy()
    const copyTo = (path: string) => opened.backup(path)
    const none = { damages: [], last: nothingKept, inLog: false }
    const disk = diskOf({ db, file, folder, place: placeOf(folder), ...none })
    const silent = { noted: () => undefined, beside: () => [], foldLog: () => false, changes: () => 0 }
    return { db, name: file, folder, file, disk, ...none, ...silent, copyTo, close }
  } catch (error) {
    sqlite?.close()
    throw inWords(error, file)
  }
}

/** The process that erased somebody may have died before the log was folded. */
async function stillInLog(db: Kysely<Tables>, sqlite: Sqlite.Database): Promise<boolean> {
  // What cannot be read is named by the check; it keeps nobody from starting.
  const was = await isInLog(db).catch(() => false)
  if (!was || !foldLog(sqlite)) return was
  await outOfLog(db)
  return false
}

/** Where the journal cannot be counted, or is only read. */
const nothingKept: Last = { losses: [], note: () => undefined, confirm: () => undefined, close: () => undefined }

/** Reads every page once; what SQLite says of it, some lines at the most. */
export function damagesOf(sqlite: Sqlite.Database): readonly string[] {
  try {
    const lines = sqlite.pragma('quick_check(20)') as { quick_check: string }[]
    return lines.map(each => each.quick_check).filter(each => each !== 'ok')
  } catch (error) {
    return [(error as Error).message]
  }
}

function opened(file: string): Sqlite.Database {
  try {
    const sqlite = new Sqlite(file)
    chmodSync(file, 0o600)
    // SQLite makes its log beside it for the same owner.
    giveToOwner(file, `${file}-wal`, `${file}-shm`)
    return sqlite
  } catch (error) {
    throw inWords(error, file)
  }
}

/** What SQLite says of a file that cannot be opened, as what a person can do. */
export function inWords(error: unknown, file: string): unknown {
  const code = String((error as { code?: unknown }).code ?? '')
  const keep = 'Keep this folder as it is, put a copy of it in another place, and set ROSTRUM_DATA to that.'
  if (code === 'SQLITE_NOTADB')
    return new CannotOpen(`${file} is not a database any more: its beginning was overwritten. ${keep}`)
  if (code.startsWith('SQLITE_CORRUPT'))
    return new CannotOpen(`${file} is damaged, and cannot be opened: “rostrum check FOLDER” says where. ${keep}`)
  if (code.startsWith('SQLITE_BUSY'))
    return new CannotOpen(`${file} is in use by another program: close it, and start again.`)
  if (code.startsWith('SQLITE_FULL'))
    return new CannotOpen(`The disk of ${file} is full: make room on it, and start again.`)
  if (/^(?:SQLITE_(?:READONLY|CANTOPEN|PERM)|EACCES|EPERM|EROFS)/.test(code))
    return new CannotOpen(whyShut(file, dirname(file)))
  if (code.startsWith('SQLITE_IOERR'))
    return new CannotOpen(`${file} cannot be read or written: its disk reports a fault (${code}).`)
  return error
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
  const mode = sqlite.pragma('journal_mode', { simple: true })
  const synchronous = sqlite.pragma('synchronous', { simple: true })
  if (mode !== 'wal' || synchronous !== 2)
    throw new CannotOpen(`The database is not durable here: journal_mode ${mode}, synchronous ${synchronous}.`)
}

function migrationsIn(sqlite: Sqlite.Database): readonly string[] {
  const table = sqlite.prepare("select name from sqlite_master where name = 'kysely_migration'").get()
  const done = table ? (sqlite.prepare('select name from kysely_migration').all() as { name: string }[]) : []
  return done.map(each => each.name)
}

/** What a newer version has done to the file, if one has. */
export const newerMigration = (sqlite: Sqlite.Database): string | undefined => newerAmong(migrationsIn(sqlite))

async function migrate(db: Kysely<Tables>, sqlite: Sqlite.Database, file: string, isNew: boolean): Promise<void> {
  const known = Object.keys(migrations)
  const done = migrationsIn(sqlite)
  const newer = newerAmong(done)
  if (newer) throw new CannotOpen(`${madeByNewer(file, newer)} Start that version.`)
  if (done.length === known.length) return
  if (!isNew && done.length > 0) {
    const copy = `${file}.before-${known.at(-1)}`
    await sqlite.backup(copy)
    chmodSync(copy, 0o600)
    giveToOwner(copy)
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
