import { statSync } from 'node:fs'
import { findingsIn } from '../../db/check.ts'
import { loadDirectory } from '../../db/reference.ts'
import { readSessionFile } from '../formats/session-file.ts'
import { houseIds } from '../report/index.ts'
import { type CommandLine, Complaint, parsed } from './complaint.ts'
import { faultInWords, jsonOf } from './session.ts'

export const check: CommandLine = {
  usage: 'check FILE|FOLDER',
  help: [
    'Says every fault of a session file with its path, or of a data folder: its pages, each journal, what was',
    'acknowledged and is not there. A folder is only read; a server may run on it. Status 1 if there is a fault, 2 if',
    'FILE cannot be read or is not JSON.',
  ].join('\n'),
  async run(words) {
    const {
      words: [path = ''],
    } = parsed(words, {}, ['FILE'])
    const faults = isFolder(path) ? await findingsIn(path) : faultsOf(path)
    if (faults.length > 0) throw new Complaint(faults, 1)
    console.log(`${path} has no fault.`)
    return 0
  },
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

function faultsOf(file: string): readonly string[] {
  const read = readSessionFile(jsonOf(file), { directory: loadDirectory(), houses: houseIds })
  return 'faults' in read ? read.faults.map(faultInWords) : []
}
