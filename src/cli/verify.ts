import { CannotOpen } from '../../db/folder.ts'
import { sessionsNewestFirst } from '../../db/journal.ts'
import { type Checkpoint, codeTyped, verified } from '../../db/seal.ts'
import { configFrom } from '../config.ts'
import { standToRead } from '../stand.ts'
import { type CommandLine, Complaint, parsed } from './complaint.ts'

const inWords = ({ code, position, recorded }: Checkpoint): string => `${code}, change ${position}, ${recorded}`

export const verify: CommandLine = {
  usage: 'verify [SESSION] [--code CODE]',
  help: [
    'Goes through the record of a session of the data folder (ROSTRUM_DATA; or DATABASE_URL), or of all: each change carries a seal of',
    'itself and of the change before it. Prints the code of the last change and at the end of each meeting. --code looks',
    'for a code that was printed: who cut the end off, or wrote the whole anew, could not keep it. Several are parted by',
    'commas. Status 1 if a record is broken or a code is not in it. It only reads; a server may run.',
  ].join('\n'),
  async run(words) {
    const {
      values,
      words: [named],
    } = parsed(
      words,
      { code: { type: 'string' } },
      words.some((word, at) => !word.startsWith('-') && words[at - 1] !== '--code') ? ['SESSION'] : [],
    )
    const codes = (values['code'] ?? '').split(',').filter(each => each.trim() !== '')
    const database = await standToRead(configFrom(process.env))
    const faults: string[] = []
    const missing = new Set(codes.map(codeTyped))
    try {
      const known = (await sessionsNewestFirst(database.db)).map(each => each.id)
      if (named !== undefined && !known.includes(named))
        throw new Complaint([`SESSION: there is no session “${named}” in the data folder.`])
      for (const session of named === undefined ? known : [named]) {
        const { changes, broken, last, adjournments, found } = await verified(database.db, session, codes)
        if (broken) faults.push(`Session ${session}: broken at change ${broken.position}: ${broken.why}.`)
        else console.log(`Session ${session}: ${changes} changes, unbroken.`)
        for (const each of adjournments) console.log(`  end of a meeting: ${inWords(each)}`)
        if (last) console.log(`  last: ${inWords(last)}`)
        for (const each of found) {
          console.log(`  ${each.code} is the code of change ${each.position}, recorded ${each.recorded}.`)
          missing.delete(each.code)
        }
      }
    } catch (error) {
      if (error instanceof CannotOpen) throw new Complaint([error.message])
      throw error
    } finally {
      await database.close()
    }
    for (const each of missing)
      faults.push(`${each} is not in this record: its end was cut off, or it was written anew, since that was printed.`)
    if (faults.length > 0) throw new Complaint(faults, 1)
    return 0
  },
}
