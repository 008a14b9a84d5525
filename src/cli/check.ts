import { findingsIn, findingsOn } from '../../db/check.ts'
import { loadDirectory } from '../../db/reference.ts'
import { inWords } from '../../views/told.ts'
import { isFolder } from '../folders.ts'
import { readSessionFile } from '../formats/session-file.ts'
import { houseIds } from '../report/index.ts'
import { standToRead } from '../stand.ts'
import { type CommandLine, Complaint, parsed } from './complaint.ts'
import { faultsInWords, jsonOf } from './session.ts'
import { settingsHere } from './settings.ts'

export const check: CommandLine = {
  usage: 'check [FILE|FOLDER]',
  help: [
    'Says every fault of a session file with its path, or of a data folder: its pages, each journal, what was',
    'acknowledged and is not there. A folder is only read; a server may run on it. Without a word: the database that',
    'DATABASE_URL names. Status 1 if there is a fault, 2 if FILE cannot be read or is not JSON.',
  ].join('\n'),
  async run(words) {
    const {
      words: [path = ''],
    } = parsed(words, {}, words.length === 0 && process.env['DATABASE_URL'] ? [] : ['FILE or FOLDER'])
    if (path === '') return ofServer()
    const faults = isFolderHere(path) ? (await findingsIn(path)).map(inWords) : faultsOf(path)
    if (faults.length > 0) throw new Complaint(faults, 1)
    console.log(`${path} has no fault.`)
    return 0
  },
}

async function ofServer(): Promise<number> {
  const database = await standToRead(settingsHere())
  try {
    const faults = (await findingsOn(database.db)).map(inWords)
    if (faults.length > 0) throw new Complaint(faults, 1)
    console.log(`${database.name} has no fault.`)
    return 0
  } finally {
    await database.close()
  }
}

/** What this user may not look at is neither, and said of the file. */
function isFolderHere(path: string): boolean {
  try {
    return isFolder(path)
  } catch {
    return false
  }
}

function faultsOf(file: string): readonly string[] {
  const read = readSessionFile(jsonOf(file), { directory: loadDirectory(), houses: houseIds })
  return 'faults' in read ? faultsInWords(read.faults) : []
}
