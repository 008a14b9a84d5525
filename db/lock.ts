import { chmodSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { giveToOwner } from '../src/folders.ts'
import { CannotOpen, madeFolder } from './folder.ts'
import { inWords } from './open.ts'

/** A lock that nothing refers to would be let go with the garbage. */
const held = new Set<Sqlite.Database>()

/** How long one that is just stopping may take to let go, milliseconds. */
const patience = 1_500

export interface Lock {
  /**
   * Still this process’s. The file may have been deleted by somebody who took it for left over: then it is made and
   * locked again, unless another process has been faster.
   */
  isHeld(): boolean
  letGo(): void
}

/**
 * The folder is this process’s alone until it ends, however it ends: a lock of the operating system on
 * `rostrum.lock`, which the system takes back from a killed process by itself. Who only reads needs none.
 * Throws {@link CannotOpen} if another has it.
 */
export function lockFolder(folder: string, wait = patience): Lock {
  madeFolder(folder)
  const file = join(folder, 'rostrum.lock')
  let lock = locked(folder, file, wait)
  let place = placeIn(file)
  return {
    isHeld: () => {
      if (placeIn(file) === place) return true
      try {
        const again = locked(folder, file, 0)
        letGo(lock)
        lock = again
        place = placeIn(file)
        return true
      } catch {
        return false
      }
    },
    letGo: () => letGo(lock),
  }
}

/** Which file stands there, by its number and disk. */
function placeIn(file: string): string | undefined {
  const is = statSync(file, { throwIfNoEntry: false })
  return is && `${is.dev} ${is.ino}`
}

function locked(folder: string, file: string, wait: number): Sqlite.Database {
  let lock: Sqlite.Database | undefined
  try {
    lock = new Sqlite(file, { timeout: wait })
    chmodSync(file, 0o600)
    giveToOwner(file)
    lock.pragma('journal_mode = memory')
    lock.exec('begin exclusive')
  } catch (error) {
    lock?.close()
    if ((error as { code?: unknown }).code !== 'SQLITE_BUSY') throw inWords(error, file)
    throw new CannotOpen(
      `Another Rostrum is running on the folder ${folder}: use that one, stop it, or set ROSTRUM_DATA to another folder.`,
      'in use',
    )
  }
  held.add(lock)
  return lock
}

function letGo(lock: Sqlite.Database): void {
  held.delete(lock)
  lock.close()
}
