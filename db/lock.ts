import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { CannotOpen, madeFolder } from './folder.ts'

/** A lock that nothing refers to would be let go with the garbage. */
const held = new Set<Sqlite.Database>()

/** How long one that is just stopping may take to let go, milliseconds. */
const patience = 1_500

/**
 * The folder is this process’s alone until it ends, however it ends: a lock of the operating system on
 * `rostrum.lock`, which the system takes back from a killed process by itself. Who only reads needs none.
 * Throws {@link CannotOpen} if another has it. Answers how to let go.
 */
export function lockFolder(folder: string, wait = patience): () => void {
  madeFolder(folder)
  const file = join(folder, 'rostrum.lock')
  const lock = new Sqlite(file, { timeout: wait })
  try {
    chmodSync(file, 0o600)
    lock.pragma('journal_mode = memory')
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    if ((error as { code?: unknown }).code !== 'SQLITE_BUSY') throw error
    throw new CannotOpen(
      `Another Rostrum is running on the folder ${folder}: use that one, stop it, or set ROSTRUM_DATA to another folder.`,
      'in use',
    )
  }
  held.add(lock)
  return () => {
    held.delete(lock)
    lock.close()
  }
}
