import { existsSync, statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { Kysely } from 'kysely'
import type { Saying } from '../src/domain/saying.ts'
import type { Position, SessionId } from '../src/domain/words.ts'
import { giveToOwner } from '../src/folders.ts'
import { eventIn } from '../src/journal/read.ts'
import { unreadableBeside } from './beside.ts'
import { RostrumDialect } from './dialect.ts'
import { CannotOpen, databaseIn, hasDatabase, strangersIn } from './folder.ts'
import { sessionsNewestFirst } from './journal.ts'
import { lossesIn } from './last.ts'
import { madeByNewer } from './migrations.ts'
import { inWords, newerMigration } from './open.ts'
import { objectIn } from './readable.ts'
import { isDamage, lastPositions, rowsAfter, type StoredRow } from './rows.ts'
import type { Tables } from './schema.ts'

/** What is wrong with a data folder, a sentence each; it is only read, and a server may run on it. */
/** What is wrong, in words; what pages say too, by its key. */
type Findings = readonly (string | Saying)[]

export async function findingsIn(folder: string): Promise<Findings> {
  const file = databaseIn(folder)
  if (!hasDatabase(folder)) return [`${file}: there is no such file; it is where Rostrum keeps everything.`]
  const findings = [...modesIn(folder, file), ...strangersIn(folder)]
  let sqlite: Sqlite.Database
  try {
    sqlite = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 1_000 })
    sqlite.pragma('schema_version')
    giveToOwner(`${file}-wal`, `${file}-shm`)
  } catch (error) {
    const said = inWords(error, file)
    return [...findings, said instanceof CannotOpen ? said.message : `${file}: ${(error as Error).message}`]
  }
  const db = new Kysely<Tables>({ dialect: new RostrumDialect(sqlite) })
  try {
    if (!sqlite.prepare("select 1 from sqlite_master where name = 'journal'").get())
      return [...findings, `${file} holds no journal at all.`, ...lostIn(folder, new Map())]
    const newer = newerMigration(sqlite)
    if (newer) return [...findings, madeByNewer(file, newer)]
    return [...findings, ...pagesIn(sqlite, file), ...(await findingsOn(db)), ...(await missingIn(db, folder))]
  } catch (error) {
    if (!isDamage(error)) throw error
    return [...findings, `${file}: a page of it cannot be read (${(error as Error).message}).`]
  } finally {
    await db.destroy()
  }
}

function modesIn(folder: string, file: string): readonly string[] {
  return [folder, file, `${file}-wal`]
    .filter(path => existsSync(path) && (statSync(path).mode & 0o077) !== 0)
    .map(
      path => `${path} can be read by others of this computer; the names of persons stand in it (chmod go= '${path}').`,
    )
}

/** The thorough check, which also looks whether the indexes say what the tables say. */
function pagesIn(sqlite: Sqlite.Database, file: string): readonly string[] {
  try {
    const lines = sqlite.pragma('integrity_check(20)') as { integrity_check: string }[]
    return lines.filter(each => each.integrity_check !== 'ok').map(each => `${file}: ${each.integrity_check}.`)
  } catch (error) {
    return [`${file}: ${(error as Error).message}.`]
  }
}

/** What is wrong with the records themselves, whichever engine they stand on. */
export const findingsOn = async (db: Kysely<Tables>): Promise<Findings> => [
  ...(await journalsIn(db)),
  ...(await recordsIn(db)),
]

const missingIn = async (db: Kysely<Tables>, folder: string): Promise<Findings> =>
  lostIn(folder, (await lastPositions(db)) ?? new Map())

async function journalsIn(db: Kysely<Tables>): Promise<Findings> {
  const findings: string[] = []
  const positions = (await lastPositions(db)) ?? new Map<string, number>()
  const known = await sessionsNewestFirst(db)
  for (const { id } of known) {
    const rows = await rowsAfter(db, id, 0).catch(error => (error as Error).message)
    if (typeof rows === 'string') findings.push(`Session ${id}: its journal cannot be read (${rows}).`)
    else if (rows.length === 0) findings.push(`Session ${id}: it has no journal.`)
    else {
      for (const row of rows.filter(each => !each.absent)) {
        const event = eventIn({ ...row, late: row.late !== 0 })
        const why = event.type === 'set-aside' ? event.payload.why : event.leftOut
        if (why !== undefined) findings.push(`Session ${id}, position ${row.position} (${row.type}): ${why}.`)
      }
      findings.push(...absentAmong(rows).map(what => `Session ${id}, ${what}.`))
    }
  }
  for (const session of positions.keys())
    if (!known.some(each => each.id === session))
      findings.push(`Session ${session}: it has a journal, and stands in no list of sessions.`)
  return findings
}

/** Rows that are not there, or cannot be read; those that stand side by side are one finding. */
function absentAmong(rows: readonly StoredRow[]): readonly string[] {
  const runs: { why: 'missing' | 'damaged'; first: Position; last: Position }[] = []
  for (const { position, absent } of rows) {
    if (!absent) continue
    const run = runs.at(-1)
    if (run?.why === absent.why && run.last === position - absent.rows) run.last = position
    else runs.push({ why: absent.why, first: position - absent.rows + 1, last: position })
  }
  return runs.map(({ why, first, last }) => {
    const [place, is] = first === last ? [`position ${first}`, 'is'] : [`positions ${first} to ${last}`, 'are']
    return why === 'missing' ? `${place} ${is} missing` : `${place} cannot be read: a page of the file is damaged`
  })
}

const lostIn = (folder: string, positions: ReadonlyMap<SessionId, Position>): readonly string[] =>
  lossesIn(folder, positions).map(
    ({ session, had, has }) =>
      `Session ${session}: ${had - has} events that were acknowledged are not there (${has} of ${had}).`,
  )

async function recordsIn(db: Kysely<Tables>): Promise<Findings> {
  const answers = await db
    .selectFrom('attempt')
    .select(['session', 'attempt', 'word'])
    .where('word', '!=', '')
    .execute()
  return [
    ...(await unreadableBeside(db)),
    ...answers
      .filter(each => !objectIn(each.word))
      .map(each => `Session ${each.session}: the answer to the attempt ${each.attempt} cannot be read as JSON.`),
  ]
}
