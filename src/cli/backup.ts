import { backUp, type Held, madeForBackups, restore } from '../../db/backup.ts'
import { hasDatabase } from '../../db/folder.ts'
import { lockFolder } from '../../db/lock.ts'
import { openToRead } from '../../db/open.ts'
import { tell } from '../../views/told.ts'
import type { Config } from '../config.ts'
import { NoCopy } from '../domain/no-copy.ts'
import { type CommandLine, Complaint, parsed } from './complaint.ts'
import { settingsHere } from './settings.ts'

const counted = ({ sessions, changes }: Held): string =>
  `${sessions === 1 ? '1 session' : `${sessions} sessions`}, ${changes === 1 ? '1 change' : `${changes} changes`}`

/** What stands on a server is copied there, and put back there. */
function onlyOfFolders({ server }: Config): void {
  if (server !== undefined)
    throw new Complaint(['DATABASE_URL is set: PostgreSQL is copied by pg_dump and put back by pg_restore, not here.'])
}

export const backup: CommandLine = {
  usage: 'backup [FOLDER]',
  help: [
    'Copies everything of the data folder (ROSTRUM_DATA) into FOLDER, or ROSTRUM_BACKUP, while a server may run on it;',
    'opens the copy again and reads every page of it. The newest 48 copies are kept.',
  ].join('\n'),
  async run(words) {
    const {
      words: [named],
    } = parsed(words, {}, words.length > 0 ? ['FOLDER'] : [])
    const config = settingsHere()
    onlyOfFolders(config)
    const folder = named ?? config.backup?.folder
    if (folder === undefined)
      throw new Complaint(['FOLDER is missing: name the folder of the copies, here or as ROSTRUM_BACKUP.'])
    const database = openToRead(config.data)
    try {
      madeForBackups(folder, config.data)
      const made = await backUp(database.copyTo, folder, new Date().toISOString())
      console.log(`${made.file} (${counted(made)})`)
    } catch (error) {
      if (error instanceof NoCopy) throw new Complaint([tell(error.saying)])
      throw error
    } finally {
      await database.close()
    }
    return 0
  },
}

export const restoreHere: CommandLine = {
  usage: 'restore FILE [--into-empty]',
  help: [
    'Puts a copy in the place of the database of the data folder (ROSTRUM_DATA), once every page of it was read. No',
    'server may run on the folder. What stood there is kept beside it under another name; the next start says of which',
    'session the copy knows less than was acknowledged. --into-empty begins with the copy in a folder in which there is',
    'no database, as on a new computer.',
  ].join('\n'),
  async run(words) {
    const {
      values,
      words: [file = ''],
    } = parsed(words, { 'into-empty': { type: 'boolean' } }, ['FILE'])
    const config = settingsHere()
    onlyOfFolders(config)
    const { data } = config
    // Most likely a folder that no server uses: whoever mistyped it would believe that all is as it was.
    if (values['into-empty'] === undefined && !hasDatabase(data))
      throw new Complaint([
        `There is no database in ${data}, and nothing was restored: set ROSTRUM_DATA to the folder that the server uses. To begin with the copy there, as on a new computer, add --into-empty.`,
      ])
    const lock = lockFolder(data, 0)
    try {
      const restored = await restore(file, data, new Date().toISOString())
      console.log(`${file} (${counted(restored)}) stands in ${data} now.`)
      if (restored.former) console.log(`What stood there is kept in ${restored.former}.`)
    } finally {
      lock.letGo()
    }
    return 0
  },
}
