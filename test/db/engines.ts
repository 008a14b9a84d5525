import Sqlite from 'better-sqlite3'
import pg from 'pg'
import type { Database } from '../../db/database.ts'
import { openPostgresql } from '../../db/engine/postgresql.ts'
import { databaseIn } from '../../db/folder.ts'
import { openDatabase } from '../../db/open.ts'
import { temporaryFolder } from '../browser/chromium.ts'
import { noPostgresql, sharedCluster } from './postgresql.ts'

/** A place for one database, empty at first. */
export interface Place {
  /** Opened as a server opens it; a second time, as another server of the same place does. */
  open(): Promise<Database>
  /** What another hand does to it, behind Rostrum’s back. */
  byAnotherHand(statements: string): Promise<void>
  /** How the settings of a process name it. */
  readonly settings: Readonly<Record<string, string>>
  remove(): void
}

export interface Engine {
  readonly name: string
  place(): Promise<Place>
}

export const sqlite: Engine = {
  name: 'SQLite',
  place: async () => {
    const { folder, remove } = temporaryFolder()
    return {
      open: () => openDatabase(folder),
      byAnotherHand: async statements => {
        const other = new Sqlite(databaseIn(folder))
        other.exec(statements)
        other.close()
      },
      settings: { ROSTRUM_DATA: folder },
      remove,
    }
  },
}

const postgresql: Engine = {
  name: 'PostgreSQL',
  place: async () => {
    const url = await (await sharedCluster()).database()
    return {
      open: () => openPostgresql(url, { listens: true }),
      byAnotherHand: async statements => {
        const other = new pg.Client(url)
        await other.connect()
        await other.query(statements)
        await other.end()
      },
      settings: { DATABASE_URL: url },
      remove: () => undefined,
    }
  },
}

/** What is tested of the one holds of the other; where there is no PostgreSQL, that is said once. */
export const engines: readonly Engine[] = noPostgresql === undefined ? [sqlite, postgresql] : [sqlite]
