import { openDatabase } from '../../db/open.ts'
import { loadDirectory } from '../../db/reference.ts'
import { configFrom } from '../config.ts'
import { writeSessionFile } from '../formats/session-file.ts'
import { roomsIn } from '../shelf.ts'
import { type CommandLine, Complaint, parsed } from './complaint.ts'

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
    const database = await openDatabase(configFrom(process.env).data)
    const rooms = roomsIn(database, loadDirectory())
    const room = await rooms.get(id)
    const persons = values['without-persons'] ? [] : await rooms.records.persons(id)
    await database.close()
    if (!room) throw new Complaint([`SESSION: there is no session “${id}” in the data folder.`])
    console.log(JSON.stringify(writeSessionFile(room.session, persons), undefined, 1))
    return 0
  },
}
