import { randomUUID } from 'node:crypto'
import { CannotOpen } from '../../db/folder.ts'
import { type Lock, lockFolder } from '../../db/lock.ts'
import { openDatabase } from '../../db/open.ts'
import { loadDirectory } from '../../db/reference.ts'
import { configFrom } from '../config.ts'
import { thisComputer } from '../domain/words.ts'
import { rollTaken } from '../http/roll-taken.ts'
import { roomsIn } from '../shelf.ts'
import { type CommandLine, Complaint, parsed } from './complaint.ts'
import { sessionOf } from './session.ts'

export const importFile: CommandLine = {
  usage: 'import FILE',
  help: 'Stores a session file as a new session in the data folder (ROSTRUM_DATA) and prints its id.',
  async run(words) {
    const {
      words: [file = ''],
    } = parsed(words, {}, ['FILE'])
    const { data } = configFrom(process.env)
    const lock = lockedHere(data)
    const { facts, persons } = sessionOf(file)
    const database = await openDatabase(data)
    const now = new Date().toISOString()
    const id = randomUUID()
    const directory = loadDirectory()
    const rooms = roomsIn(database, directory)
    const taken = await rollTaken(facts, directory, rooms.records, now)
    await rooms.create(id, [...facts, ...taken], { attempt: randomUUID(), by: thisComputer, now }, 'file', persons)
    await database.close()
    lock.letGo()
    console.log(id)
    return 0
  },
}

/** A server that runs on the folder would not know of the session: its own page takes the file. */
function lockedHere(data: string): Lock {
  try {
    return lockFolder(data, 0)
  } catch (error) {
    if (error instanceof CannotOpen && error.kind === 'in use')
      throw new Complaint([
        `Rostrum is running on the folder ${data}: import the file on its start page, or stop it first. Nothing was stored.`,
      ])
    throw error
  }
}
