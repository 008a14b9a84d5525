import { loadDirectory } from '../../db/reference.ts'
import { readSessionFile } from '../formats/session-file.ts'
import { houseIds } from '../report/index.ts'
import { type CommandLine, Complaint, parsed } from './complaint.ts'
import { faultInWords, jsonOf } from './session.ts'

export const check: CommandLine = {
  usage: 'check FILE',
  help: 'Says every fault of a session file with its path. Status 1 if there is one, 2 if the file cannot be read or is not JSON.',
  run(words) {
    const {
      words: [file = ''],
    } = parsed(words, {}, ['FILE'])
    const read = readSessionFile(jsonOf(file), { directory: loadDirectory(), houses: houseIds })
    if ('faults' in read) throw new Complaint(read.faults.map(faultInWords), 1)
    console.log(`${file} has no fault.`)
    return 0
  },
}
