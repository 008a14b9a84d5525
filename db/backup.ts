import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { NoCopy } from '../src/domain/no-copy.ts'
import { type Saying, tells } from '../src/domain/saying.ts'
import type { Instant } from '../src/domain/words.ts'
import { giveToOwner, makeFolder } from '../src/folders.ts'
import { CannotOpen, causeOf, databaseIn, reasonOf } from './folder.ts'
import { madeByNewer } from './migrations.ts'
import { newerMigration } from './open.ts'

/** How much is in a copy. */
export interface Held {
  readonly sessions: number
  readonly changes: number
}

/** A copy of everything in a second folder, which was opened again and read through. */
export interface Backup extends Held {
  readonly file: string
  readonly at: Instant
}

export interface Restored extends Held {
  /** Under which name is what stood there before. */
  readonly former: string | undefined
}

/** Copies the database into a file while it is used, a part at a time. */
export type CopyTo = (path: string) => Promise<unknown>

/** So many are kept; an older one goes when a new one stands. */
const most = 48

/** Nothing but what such a copy is called is ever looked at, or removed, in a folder that may hold other things. */
const copyOf = /^rostrum-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.db$/

const nameAt = (at: Instant): string => `rostrum-${at.replaceAll(/[-:.]/g, '')}.db`

const momentOf = (name: string): Instant | undefined => {
  const [, year, month, day, hour, minute, second, thousandth] = copyOf.exec(name) ?? []
  return year && `${year}-${month}-${day}T${hour}:${minute}:${second}.${thousandth}Z`
}

/** The files of a folder that are copies, newest first; none where the folder is away. */
export function backupsIn(folder: string): readonly { readonly file: string; readonly at: Instant }[] {
  try {
    return readdirSync(folder)
      .flatMap(name => {
        const at = momentOf(name)
        return at ? [{ file: join(folder, name), at }] : []
      })
      .sort((a, b) => (a.at < b.at ? 1 : -1))
  } catch {
    return []
  }
}

/** A folder of its own, which the data's is not: one hand that deletes, one stick that breaks, would take both. */
export function madeForBackups(folder: string, data: string): void {
  try {
    makeFolder(folder, 0o700)
  } catch (error) {
    throw new CannotOpen(`Copies cannot be kept in ${folder}: ${reasonOf(error)}`)
  }
  if (realpathSync(folder) === realpathSync(data))
    throw new CannotOpen(`Copies cannot be kept in ${folder}: the data stand there; name a second folder.`)
}

/**
 * Copies the whole database while it is used, a part at a time, so that nobody waits; then opens the copy, reads
 * every page and counts. Only a copy that is whole gets its name. Throws {@link NoCopy}, and leaves nothing behind.
 */
export async function backUp(copyTo: CopyTo, folder: string, at: Instant): Promise<Backup> {
  const file = join(folder, nameAt(at))
  const part = `${file}.part`
  try {
    // A stick that was pulled: its folder is not made anew on the disk below.
    if (!existsSync(folder)) throw Object.assign(new Error(folder), { code: 'ENOENT' })
    await copyTo(part)
    chmodSync(part, 0o600)
    giveToOwner(part)
    const counted = wholeIn(part)
    onDisk(part)
    renameSync(part, file)
    onDisk(folder)
    for (const { file: old } of backupsIn(folder).slice(most)) rmSync(old, { force: true })
    return { file, at, ...counted }
  } catch (error) {
    for (const left of [part, `${part}-journal`]) rmSync(left, { force: true })
    throw new NoCopy(whyNone(folder, error), { cause: error })
  }
}

function whyNone(folder: string, error: unknown): Saying {
  // What was copied is not whole: it is said what is wrong with it.
  if (error instanceof CannotOpen) return tells('copy.not-whole', { folder, why: error.message })
  switch (causeOf(error)) {
    case 'not-allowed':
      return tells('copy.not-allowed', { folder })
    case 'read-only':
      return tells('copy.read-only', { folder })
    case 'full':
      return tells('copy.full', { folder })
    case 'no-folder':
      return tells('copy.no-folder', { folder })
    case 'unreachable':
      return tells('copy.unreachable', { folder })
    default:
      return tells('copy.not-made', { folder, why: reasonOf(error).replace(/\.$/, '') })
  }
}

/** One file that needs no other beside it, with every page read; or what is wrong with it. */
function wholeIn(file: string): Held {
  const copy = new Sqlite(file, { fileMustExist: true, timeout: 1_000 })
  try {
    copy.pragma('journal_mode = delete')
    return soundIn(copy, file)
  } finally {
    copy.close()
  }
}

function soundIn(copy: Sqlite.Database, file: string): Held {
  const [line] = copy.pragma('integrity_check(1)') as { integrity_check: string }[]
  if (line?.integrity_check !== 'ok') throw new CannotOpen(`${file} is damaged: ${line?.integrity_check}.`)
  if (!copy.prepare("select 1 from sqlite_master where name = 'journal'").get())
    throw new CannotOpen(`${file} is no copy of Rostrum: it holds no journal.`)
  const newer = newerMigration(copy)
  if (newer) throw new CannotOpen(madeByNewer(file, newer))
  const held = 'select (select count(*) from session) as sessions, (select count(*) from journal) as changes'
  return copy.prepare(held).get() as Held
}

/** What a copy holds, read through; it is only read. Throws a sentence. */
function readBackup(file: string): Held {
  let copy: Sqlite.Database | undefined
  try {
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new CannotOpen(`${file}: there is no such file.`)
    // SQLite does not say which of the two it was: not there, or not this user’s to read.
    accessSync(file, constants.R_OK)
    copy = new Sqlite(file, { readonly: true, fileMustExist: true })
    return soundIn(copy, file)
  } catch (error) {
    if (error instanceof CannotOpen) throw error
    const why = causeOf(error) === 'not-allowed' ? 'this user may not read it.' : reasonOf(error)
    throw new CannotOpen(`${file} cannot be used: ${why}`)
  } finally {
    copy?.close()
  }
}

/**
 * Puts a copy in the place of the database; what stood there goes under another name and is answered. Whoever does
 * this holds the folder's lock. `rostrum.last` stays: the next start says what the copy does not know.
 */
export async function restore(file: string, folder: string, at: Instant): Promise<Restored> {
  const held = readBackup(file)
  const place = databaseIn(folder)
  const part = `${place}.part`
  const copy = new Sqlite(file, { readonly: true, fileMustExist: true })
  try {
    await copy.backup(part)
    chmodSync(part, 0o600)
    giveToOwner(part)
    wholeIn(part)
    onDisk(part)
  } catch (error) {
    rmSync(part, { force: true })
    throw error instanceof CannotOpen ? error : new CannotOpen(`${file} was not restored: ${reasonOf(error)}`)
  } finally {
    copy.close()
  }
  // With its log, in which the last changes may still stand; left alone, it would be read into the copy.
  const stood = ['-wal', '-shm', ''].filter(end => existsSync(place + end))
  const aside = `${place}.before-restore-${at.replaceAll(/[-:.]/g, '')}`
  for (const end of stood) {
    renameSync(place + end, aside + end)
    giveToOwner(aside + end)
  }
  renameSync(part, place)
  onDisk(folder)
  return { ...held, former: stood.length > 0 ? aside + stood.at(-1) : undefined }
}

function onDisk(path: string): void {
  const opened = openSync(path, 'r')
  try {
    fsyncSync(opened)
  } catch (error) {
    // Some file systems of sticks cannot sync a folder.
    if (!statSync(path).isDirectory()) throw error
  } finally {
    closeSync(opened)
  }
}
