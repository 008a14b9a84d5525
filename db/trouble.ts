import { promises } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import type { Saying } from '../src/domain/saying.ts'
import type { Disk, Trouble } from './database.ts'
import type { placeOf } from './folder.ts'
import type { Last } from './last.ts'
import type { Tables } from './schema.ts'

const kinds: readonly (readonly [RegExp, Trouble['kind']])[] = [
  [/^SQLITE_FULL/, 'full'],
  [/^SQLITE_(BUSY|LOCKED)/, 'locked'],
  [/^SQLITE_READONLY/, 'read-only'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'damaged'],
  [/^SQLITE_(IOERR|CANTOPEN)/, 'failing'],
]

/** Less than this left, bytes, is full: the next command would not fit. */
const enough = 256 * 1024

interface Standing {
  readonly db: Kysely<Tables>
  readonly file: string
  readonly folder: string
  readonly place: ReturnType<typeof placeOf>
  readonly damages: readonly (string | Saying)[]
  readonly last: Last
}

/** The disk under a file, as what writes to it needs to know it. */
export function diskOf({ db, file, folder, place, damages, last }: Standing): Disk {
  return {
    damages,
    losses: () => last.losses,
    confirmLosses: () => last.confirm(),
    misplaced: () => place.look(),
    troubleOf: error => {
      const code = String((error as { code?: unknown } | undefined)?.code ?? '')
      const kind = kinds.find(([pattern]) => pattern.test(code))?.[1]
      return kind && ((kind !== 'damaged' && place.look()) || { kind, path: kind === 'locked' ? file : folder })
    },
    /** Writes one page. */
    probe: async () => {
      const { bavail, bsize } = await promises.statfs(folder)
      if (bavail * bsize < enough) return { kind: 'full', path: folder }
      await db.transaction().execute(transaction => sql`pragma user_version = 0`.execute(transaction))
      return undefined
    },
  }
}
