import type { Database } from '../../db/database.ts'
import { CannotOpen, withDatabase } from '../../db/folder.ts'
import { loadDirectory } from '../../db/reference.ts'
import type { Config } from '../config.ts'
import { writeSessionFile } from '../formats/session-file.ts'
import { roomsIn } from '../shelf.ts'
import { standToRead, standToWrite } from '../stand.ts'
import { type CommandLine, Complaint, parsed } from './complaint.ts'
import { settingsHere } from './settings.ts'

export const exportSession: CommandLine = {
  usage: 'export SESSION [--without-persons]',
  help: [
    'Prints a stored session as a session file. SESSION is its id: the part of its address after /sessions/.',
    '--without-persons leaves out the members of delegations: who spoke, their titles and gender.',
  ].join('\n'),
  async run(words) {
    const {
      values,
      words: [id = ''],
    } = parsed(words, { 'without-persons': { type: 'boolean' } }, ['SESSION'])
    const database = await openedToExport(settingsHere())
    const rooms = roomsIn(database, loadDirectory())
    const room = await rooms.get(id)
    const persons = values['without-persons'] ? [] : await rooms.records.persons(id)
    await database.close()
    if (!room) throw new Complaint([`SESSION: there is no session “${id}” in the data folder.`])
    console.log(JSON.stringify(writeSessionFile(room.session, persons), undefined, 1))
    return 0
  },
}

/** Reading beside a server that runs is safe; without one, the folder is brought up to date first. */
async function openedToExport(config: Config): Promise<Database> {
  // None is made in order to find nothing in it.
  if (config.server === undefined) withDatabase(config.data)
  try {
    return await standToWrite(config)
  } catch (error) {
    if (error instanceof CannotOpen && error.kind === 'in use') return standToRead(config)
    throw error
  }
}
