import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Database } from '../../db/database.ts'
import { openPostgresql } from '../../db/engine/postgresql.ts'
import { openDatabase } from '../../db/open.ts'
import { sharedCluster } from './postgresql.ts'

/** Where the suite runs on PostgreSQL, what stands in a folder otherwise stands in a database of the server of this run. */
export const onPostgresql = process.env['ENGINE'] === 'postgresql'

const addresses = new Map<string, Promise<string>>()

/** The database that takes the place of a folder; the same for the same folder, as long as the process lives. */
export function addressFor(folder: string): Promise<string> {
  const address = addresses.get(folder) ?? sharedCluster().then(server => server.database())
  addresses.set(folder, address)
  return address
}

/** Opened as a server opens it; as the source opens it, or as something that was built of it. */
export const openedIn = async (folder: string, by = { openDatabase, openPostgresql }): Promise<Database> =>
  onPostgresql ? by.openPostgresql(await addressFor(folder), { listens: true }) : by.openDatabase(folder)

/** How the settings of a process name it. */
export const settingsIn = async (folder: string): Promise<Readonly<Record<string, string>>> => ({
  ROSTRUM_DATA: folder,
  ...(onPostgresql ? { DATABASE_URL: await addressFor(folder) } : {}),
})

/** Where a word stands that was kept: in which files of the folder, or in which tables. */
export async function standsIn(folder: string, word: string): Promise<readonly string[]> {
  if (!onPostgresql) return readdirSync(folder).filter(name => readFileSync(join(folder, name)).includes(word))
  const client = new pg.Client(await addressFor(folder))
  await client.connect()
  try {
    const { rows } = await client.query("select tablename from pg_tables where schemaname = 'public'")
    const found: string[] = []
    for (const { tablename } of rows) {
      const { rowCount } = await client.query(`select from "${tablename}" t where strpos(t::text, $1) > 0`, [word])
      if (rowCount) found.push(tablename)
    }
    return found
  } finally {
    await client.end()
  }
}
