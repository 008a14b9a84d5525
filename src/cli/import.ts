import { randomUUID } from 'node:crypto'
import type { Database } from '../../db/database.ts'
import { CannotOpen, hasDatabase } from '../../db/folder.ts'
import { loadDirectory } from '../../db/reference.ts'
import type { Config } from '../config.ts'
import { thisComputer } from '../domain/words.ts'
import { rollTaken } from '../http/roll-taken.ts'
import { roomsIn } from '../shelf.ts'
import { standToWrite } from '../stand.ts'
import { type CommandLine, Complaint, parsed } from './complaint.ts'
import { sessionOf } from './session.ts'
import { settingsHere } from './settings.ts'

export const importFile: CommandLine = {
  usage: 'import FILE',
  help: 'Stores a session file as a new session in the data folder (ROSTRUM_DATA) and prints its id.',
  async run(words) {
    const {
      words: [file = ''],
    } = parsed(words, {}, ['FILE'])
    const config = settingsHere()
    const isNew = config.server === undefined && !hasDatabase(config.data)
    const database = await openedHere(config)
    try {
      const { facts, persons } = sessionOf(file)
      const now = new Date().toISOString()
      const id = randomUUID()
      const directory = loadDirectory()
      const rooms = roomsIn(database, directory)
      const taken = await rollTaken(facts, directory, rooms.records, now)
      await rooms.create(id, [...facts, ...taken], { attempt: randomUUID(), by: thisComputer, now }, 'file', persons)
      console.log(id)
      if (isNew) console.error(`There was no database in ${config.data}: one was begun.`)
    } finally {
      await database.close()
    }
    return 0
  },
}

/** A server that runs on the folder would not know of the session: its own page takes the file. */
async function openedHere(config: Config): Promise<Database> {
  try {
    return await standToWrite(config)
  } catch (error) {
    if (error instanceof CannotOpen && error.kind === 'in use')
      throw new Complaint([
        `Rostrum is running on the folder ${config.data}: import the file on its start page, or stop it first. Nothing was stored.`,
      ])
    throw error
  }
}
