import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Kysely } from 'kysely'
import type { Instant, SessionId } from '../src/domain/words.ts'
import type { Tables } from './schema.ts'

/** Somebody was erased: whose row it was, without a name. */
interface Erased {
  readonly id: string
  readonly session: SessionId
  readonly person: string
  readonly at: Instant
}

/** A copy in which somebody who was erased may still stand, and why it could not be changed. */
interface StillIn {
  readonly file: string
  readonly why: 'damaged' | 'closed' | 'busy' | 'away'
  /** When it was made: whoever was erased before that does not stand in it. Absent: nobody knows. */
  readonly made?: Instant | undefined
}

/** A second folder, and the copies in it. */
interface Outside {
  readonly folder: string
  kept(): readonly { readonly file: string; readonly at: Instant }[]
}

/** The copies beside the database: made before a migration, or put aside for one that was restored. */
export const copiesBeside = (file: string): readonly string[] =>
  readdirSync(dirname(file))
    .filter(name => name.startsWith(`${basename(file)}.before-`) && !/-(?:wal|shm|journal)$/.test(name))
    .map(name => join(dirname(file), name))

/**
 * Takes whoever was erased out of all copies, too, as often as it is asked; answers those that could not be changed. A
 * copy that was is not opened again.
 */
export function copiesWithoutErased(db: Kysely<Tables>, beside: () => readonly string[], outside?: Outside) {
  /** How many had been erased when it was changed, by the copy. */
  const done = new Map<string, number>()
  return async (): Promise<readonly StillIn[]> => {
    const erased = await db.selectFrom('erasure').select(['id', 'session', 'person', 'at']).execute()
    if (erased.length === 0) return []
    const still: StillIn[] = []
    if (outside && !existsSync(outside.folder)) still.push({ file: outside.folder, why: 'away' })
    for (const { file, at } of [...beside().map(file => ({ file, at: undefined })), ...(outside?.kept() ?? [])]) {
      const within = erased.filter(each => each.person !== '' && (at === undefined || at <= each.at))
      if (within.length === 0 || done.get(file) === within.length) continue
      try {
        eraseIn(file, within)
        done.set(file, within.length)
      } catch (error) {
        still.push({ file, why: whyNot(error), made: at })
      }
    }
    return still
  }
}

/** Out of one copy; its lists that nobody took over go whole. Who is noted as erased in it was so when it was made. */
function eraseIn(file: string, erased: readonly Erased[]): void {
  const copy = new Sqlite(file, { fileMustExist: true, timeout: 0 })
  try {
    copy.pragma('secure_delete = ON')
    const tables = copy.prepare("select name from sqlite_master where type = 'table'").pluck().all()
    // A copy of an older version has not all of them.
    const prepared = (table: string, statement: string) =>
      tables.includes(table) ? copy.prepare(statement) : undefined
    const noted = prepared('erasure', 'select 1 from erasure where id = ?')
    const ofPerson = prepared('person', 'delete from person where session = ? and id = ?')
    const lists = prepared('import_draft', 'delete from import_draft where session = ?')
    for (const { id, session, person } of erased) {
      if (noted?.get(id)) continue
      ofPerson?.run(session, person)
      lists?.run(session)
    }
  } finally {
    copy.close()
  }
}

function whyNot(error: unknown): StillIn['why'] {
  const code = String((error as { code?: unknown }).code)
  if (/^SQLITE_(?:CORRUPT|NOTADB)/.test(code)) return 'damaged'
  return /^SQLITE_(?:BUSY|LOCKED)/.test(code) ? 'busy' : 'closed'
}
