import { loadDirectory } from '../../db/reference.ts'
import { instrumentOf } from '../domain/directory.ts'
import { participantNamed } from '../domain/roll/names.ts'
import { statusUnder } from '../domain/roll/status.ts'
import { initial } from '../domain/session.ts'
import { instantAt } from '../domain/times.ts'
import { evidenceInWords } from '../report/languages/en/evidence.ts'
import { type CommandLine, Complaint, parsed } from './complaint.ts'

export const status: CommandLine = {
  usage: 'status NAME-OR-CODE INSTRUMENT DAY',
  help: 'Prints the status of a State under an instrument on a day, and its evidence. INSTRUMENT is an id or a depositary number.',
  run(words) {
    const {
      words: [name = '', treaty = '', day = ''],
    } = parsed(words, {}, ['NAME-OR-CODE', 'INSTRUMENT', 'DAY'])
    const directory = loadDirectory()
    const faults: string[] = []
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && instantAt(day, '12:00', 'UTC') !== undefined
    if (!isDay) faults.push(`DAY: “${day}” is not a day such as 2019-09-12.`)
    const state = participantNamed(initial('none'), directory, name)
    if (!state) faults.push(`NAME-OR-CODE: “${name}” is no State of the directory, or more than one.`)
    const instrument = instrumentOf(directory, treaty)
    if (!instrument)
      faults.push(`INSTRUMENT: “${treaty}” is not known; there is ${[...directory.instruments.keys()].join(', ')}.`)
    if (!state || !instrument || faults.length > 0) throw new Complaint(faults)
    const found = statusUnder(instrument, instrument.rows, state, day)
    console.log(`${found.certain ? found.status : 'unknown'}: ${evidenceInWords(found.evidence)}`)
    return 0
  },
}
