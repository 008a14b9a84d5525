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
