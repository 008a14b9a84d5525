import type { Database } from '../db/database.ts'
import { CannotOpen } from '../db/folder.ts'
import { lockFolder } from '../db/lock.ts'
import { type DatabaseFile, openDatabase, openToRead } from '../db/open.ts'
import type { Config } from './config.ts'

/** What the settings say that everything stands on: a file in a folder, or a server. */
export interface Stand {
  readonly database: Database
  /** Where somebody finds it. */
  readonly where: string
  /** Where it is a file. */
  readonly file?: DatabaseFile
}

type Place = Pick<Config, 'data' | 'server'>

/** Loaded where it is needed: most have no such server. */
const postgresql = () => import('../db/engine/postgresql.ts')

/** Opened for a server: the folder is its alone until the process ends, however it ends; a server is shared. */
export async function standToServe({ data, server }: Place): Promise<Stand> {
  if (server !== undefined) {
    const database = await onceItIsThere(server)
    return { database, where: database.name }
  }
  const lock = lockFolder(data)
  const file = await openDatabase(data, lock.isHeld)
  return { database: file, file, where: data }
}

/** A computer that comes up after a power cut may have its database after its pages: waited for, and said. */
async function onceItIsThere(server: string): Promise<Database> {
  const { openPostgresql } = await postgresql()
  for (let tries = 0; ; tries++) {
    try {
      return await openPostgresql(server, { listens: true })
    } catch (error) {
      if (!(error instanceof CannotOpen && error.kind === 'away')) throw error
      if (tries % 30 === 0) console.error(`${error.message} Rostrum waits for it.`)
    }
    await new Promise(again => setTimeout(again, 1_000))
  }
}

/** Opened to read only, beside a server that may run. */
export const standToRead = async ({ data, server }: Place): Promise<Database> =>
  server === undefined ? openToRead(data) : (await postgresql()).openPostgresql(server, { toRead: true })

/** Opened to write by a command; `in use` where a server has the folder. */
export async function standToWrite({ data, server }: Place): Promise<Database> {
  if (server !== undefined) return (await postgresql()).openPostgresql(server)
  const { letGo } = lockFolder(data, 0)
  const database = await openDatabase(data).catch(error => {
    letGo()
    throw error
  })
  return { ...database, close: () => database.close().finally(letGo) }
}
