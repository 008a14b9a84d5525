import { promises } from 'node:fs'
import { sql } from 'kysely'
import type { Misplaced } from './folder.ts'
import type { Database } from './open.ts'

/** What keeps the disk from taking something, and which path it is about. */
export type Trouble = Misplaced | { readonly kind: 'full' | 'locked' | 'failing' | 'damaged'; readonly path: string }

const kinds: readonly (readonly [RegExp, Trouble['kind']])[] = [
  [/^SQLITE_FULL/, 'full'],
  [/^SQLITE_(BUSY|LOCKED)/, 'locked'],
  [/^SQLITE_READONLY/, 'read-only'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'damaged'],
  [/^SQLITE_(IOERR|CANTOPEN)/, 'failing'],
]

/** Less than this left, bytes, is full: the next command would not fit. */
const enough = 256 * 1024

/** The disk under a database, as what writes to it needs to know it. */
export function diskOf({ db, file, folder, place, damages, last }: Database) {
  return {
    damages,
    losses: () => last.losses,
    confirmLosses: () => last.confirm(),
    /** Why what is written would not be read at the next start; undefined: it would. */
    misplaced: () => place.look(),
    /** What an error of the database says of the disk; undefined: it is none of the disk’s. */
    troubleOf: (error: unknown): Trouble | undefined => {
      const code = String((error as { code?: unknown } | undefined)?.code ?? '')
      const kind = kinds.find(([pattern]) => pattern.test(code))?.[1]
      return kind && ((kind !== 'damaged' && place.look()) || { kind, path: kind === 'locked' ? file : folder })
    },
    /** Writes one page and changes nothing: throws as a command would. */
    probe: async (): Promise<Trouble | undefined> => {
      const { bavail, bsize } = await promises.statfs(folder)
      if (bavail * bsize < enough) return { kind: 'full', path: folder }
      await db.transaction().execute(transaction => sql`pragma user_version = 0`.execute(transaction))
      return undefined
    },
  }
}
