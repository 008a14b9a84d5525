import { randomUUID } from 'node:crypto'
import { openDatabase } from '../../db/open.ts'
import { loadDirectory } from '../../db/reference.ts'
import { configFrom } from '../config.ts'
import { thisComputer } from '../domain/words.ts'
import { rollTaken } from '../http/roll-taken.ts'
import { roomsIn } from '../shelf.ts'
import { type CommandLine, parsed } from './complaint.ts'
import { sessionOf } from './session.ts'

export const importFile: CommandLine = {
  usage: 'import FILE',
  help: 'Stores a session file as a new session in the data folder (ROSTRUM_DATA) and prints its id.',
  async run(words) {
    const {
      words: [file = ''],
    } = parsed(words, {}, ['FILE'])
    const { session, facts, persons } = sessionOf(file)
    const database = await openDatabase(configFrom(process.env).data)
    const now = new Date().toISOString()
    const id = randomUUID()
    const directory = loadDirectory()
    const rooms = roomsIn(database, directory)
    const taken = session.roll ? [] : await rollTaken(session, directory, rooms.records, now)
    await rooms.create(id, [...facts, ...taken], { attempt: randomUUID(), by: thisComputer, now }, 'file', persons)
    await database.close()
    console.log(id)
    return 0
  },
}
