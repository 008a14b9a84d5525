import { openDatabase } from '../../db/open.ts'
import { loadDirectory } from '../../db/reference.ts'
import { configFrom } from '../config.ts'
import { writeSessionFile } from '../formats/session-file.ts'
import { roomsIn } from '../shelf.ts'
import { type CommandLine, Complaint, parsed } from './complaint.ts'

export const exportSession: CommandLine = {
  usage: 'export SESSION',
  help: 'Prints a stored session as a session file. SESSION is its id: the part of its address after /sessions/.',
  async run(words) {
    const {
      words: [id = ''],
    } = parsed(words, {}, ['SESSION'])
    const database = await openDatabase(configFrom(process.env).data)
    const room = await roomsIn(database, loadDirectory()).get(id)
    await database.close()
    if (!room) throw new Complaint([`SESSION: there is no session “${id}” in the data folder.`])
    console.log(JSON.stringify(writeSessionFile(room.session), undefined, 1))
    return 0
  },
}
