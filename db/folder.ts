import { accessSync, chmodSync, constants, lstatSync, readdirSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import { table } from '../src/domain/table.ts'
import { isFolder, makeFolder } from '../src/folders.ts'

/** What a person must do something about before Rostrum can start: a sentence. */
export class CannotOpen extends Error {
  constructor(
    sentence: string,
    readonly kind: 'in use' | 'away' | undefined = undefined,
  ) {
    super(sentence)
  }
}

export const databaseIn = (folder: string): string => join(folder, 'rostrum.db')

/** Makes the data folder if there is none: persons stand in it, so nobody else of this computer reads it. */
export function madeFolder(folder: string): void {
  try {
    makeFolder(folder, 0o700)
    if (there(databaseIn(folder))) chmodSync(folder, 0o700)
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new CannotOpen(cannotUse(folder, error))
  }
}

const otherwise = 'Run this as the owner of the folder, or set ROSTRUM_DATA to another folder.'

const cannotUse = (folder: string, error: unknown): string =>
  `The folder ${folder} cannot be used: ${reasonOf(error)}${causeOf(error) === 'not-allowed' ? ` ${otherwise}` : ''}`

/** Is there a database in the folder? Throws {@link CannotOpen} where this user may not look. */
export function hasDatabase(folder: string): boolean {
  try {
    return statSync(databaseIn(folder), { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    throw new CannotOpen(cannotUse(folder, error))
  }
}

/** For who only reads, and makes none: a folder of another name is told from one that has lost its file. */
export function withDatabase(folder: string): string {
  if (hasDatabase(folder)) return databaseIn(folder)
  throw new CannotOpen(
    `${isFolder(folder) ? 'There is no database in the folder' : 'There is no folder'} ${folder}: set ROSTRUM_DATA to the folder that the server uses.`,
  )
}

/** What of a data folder belongs to somebody else than the folder does, a sentence each. */
export function strangersIn(folder: string): readonly string[] {
  const owner = there(folder)
  if (!owner) return []
  const inFolder = (path: string): readonly string[] => {
    try {
      return readdirSync(path).map(name => join(path, name))
    } catch {
      return []
    }
  }
  return [...inFolder(folder).filter(path => ours.test(path)), ...inFolder(join(folder, 'authority'))].flatMap(path => {
    const uid = lstatSync(path, { throwIfNoEntry: false })?.uid ?? owner.uid
    return uid === owner.uid
      ? []
      : `${path} belongs to the user ${uid}, and the folder to the user ${owner.uid}: a server of one of them cannot write in both (as root: chown ${owner.uid}:${owner.gid} '${path}').`
  })
}

/** Files of the folder that Rostrum made; others in it are nobody’s concern. */
const ours = /[/\\](?:rostrum\.(?:db|lock|last)[^/\\]*|authority)$/

/** Why a file of the folder could not be opened: one that is a stranger’s is named. */
export const whyShut = (file: string, folder: string): string =>
  [
    ...strangersIn(folder),
    `${file} cannot be opened: the folder is read-only, or this user may not write in it. ${otherwise}`,
  ][0] ?? ''

const reasons = table<string>({
  EACCES: 'this user may not write there.',
  EPERM: 'this user may not write there.',
  EROFS: 'it stands on a disk that is read-only.',
  ENOSPC: 'the disk is full.',
  ENOTDIR: 'a part of the path is a file.',
  EEXIST: 'there is a file of that name.',
  ENOTSUP: 'no folder can be made there.',
  ENOENT: 'the folder is not there.',
  SQLITE_FULL: 'the disk is full.',
  SQLITE_READONLY: 'it stands on a disk that is read-only.',
  SQLITE_CANTOPEN: 'the folder is not there, or this user may not write there.',
  SQLITE_NOTADB: 'it is no database.',
  SQLITE_CORRUPT: 'it is damaged.',
})

/** Why a file or folder cannot be used: the end of a sentence. */
export const reasonOf = (error: unknown): string =>
  reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? `${(error as Error).message}.`

/** The same as a cause that has its own sentence; undefined for what is not usual. */
export const causeOf = (error: unknown): string | undefined => causes[(error as NodeJS.ErrnoException).code ?? '']

const causes = table<string>({
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EROFS: 'read-only',
  SQLITE_READONLY: 'read-only',
  ENOSPC: 'full',
  SQLITE_FULL: 'full',
  ENOENT: 'no-folder',
  SQLITE_CANTOPEN: 'unreachable',
})

/** Why what is written would not be read at the next start, and which path says so. */
export interface Misplaced {
  readonly kind: 'gone' | 'replaced' | 'read-only' | 'taken'
  readonly path: string
}

/**
 * The files that SQLite has open, by what their paths say. Their number and disk are remembered, not a second
 * descriptor: closing one would take the locks of this process away from SQLite.
 * `isOurs`: no other server has taken the folder meanwhile.
 */
export function placeOf(folder: string, isOurs = () => true): { look(): Misplaced | undefined } {
  const file = databaseIn(folder)
  const paths = [file, `${file}-wal`, `${file}-shm`]
  const opened = new Map(paths.map(path => [path, there(path)]))
  return {
    look: () => {
      for (const [path, was] of opened) {
        const is = there(path)
        if (!is) return { kind: 'gone', path: there(folder) ? path : folder }
        if (is.ino !== was?.ino || is.dev !== was.dev) return { kind: 'replaced', path }
      }
      if (!isWritable(folder) || !isWritable(file)) return { kind: 'read-only', path: folder }
      return isOurs() ? undefined : { kind: 'taken', path: folder }
    },
  }
}

const there = (path: string): Stats | undefined => {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
