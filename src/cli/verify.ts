import { statSync } from 'node:fs'
import type { Database } from '../../db/database.ts'
import { CannotOpen } from '../../db/folder.ts'
import { sessionsNewestFirst } from '../../db/journal.ts'
import { openFileToRead } from '../../db/open.ts'
import { type Checkpoint, codeTyped, verified } from '../../db/seal.ts'
import { tell } from '../../views/told.ts'
import { CannotRead } from '../formats/cannot-read.ts'
import { codesInWord } from '../formats/record-code.ts'
import { standToRead } from '../stand.ts'
import { type CommandLine, Complaint, parsed } from './complaint.ts'
import { bytesOf } from './read-report.ts'
import { settingsHere } from './settings.ts'

const inWords = ({ code, position, recorded }: Checkpoint): string => `${code}, change ${position}, ${recorded}`

/** What is to be gone through: the record, of one session or all, and the codes that must be in it. */
interface Wanted {
  readonly database: Database
  readonly session: string | undefined
  readonly codes: readonly string[]
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true
  } catch {
    throw new Complaint([`${path} cannot be read.`])
  }
}

/** A copy of the database is gone through as it is; a document that was issued brings the codes that it bears. */
async function wantedOf(named: string | undefined, typed: readonly string[]): Promise<Wanted> {
  const here = () => standToRead(settingsHere())
  if (named === undefined || !isFile(named)) return { database: await here(), session: named, codes: typed }
  const bytes = bytesOf(named)
  if (Buffer.from(bytes.subarray(0, 15)).toString() === 'SQLite format 3')
    return { database: openFileToRead(named), session: undefined, codes: typed }
  const codes = codesInWord(bytes)
  if (codes.length === 0)
    throw new Complaint([`${named} bears no code of a record: it was not issued here, or its foot was taken away.`])
  return { database: await here(), session: undefined, codes: [...typed, ...codes] }
}

export const verify: CommandLine = {
  usage: 'verify [SESSION | FILE] [--code CODE]',
  help: [
    'Goes through the record of a session of the data folder (ROSTRUM_DATA; or DATABASE_URL), or of all: each change carries a seal of',
    'itself and of the change before it. Prints the code of the last change and at the end of each meeting. --code looks',
    'for a code that was printed: who cut the end off, or wrote the whole anew, could not keep it. Several are parted by',
    'commas. FILE is a copy of the database, gone through in place of the data folder, or an issued document in Word,',
    'whose code is looked for. Status 1 if a record is broken or a code is not in it. It only reads; a server may run.',
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
    const typed = (values['code'] ?? '').split(',').filter(each => each.trim() !== '')
    try {
      return await goneThrough(await wantedOf(named, typed))
    } catch (error) {
      if (error instanceof CannotOpen) throw new Complaint([error.message])
      if (error instanceof CannotRead) throw new Complaint([`${named}: ${tell(error.saying)}`])
      throw error
    }
  },
}

/** A server goes on beside a page that cannot be read; what goes through the record says that it could not. */
async function readable({ db, name }: Database): Promise<void> {
  try {
    await db.selectFrom('session').select('id').execute()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Complaint([`${name} cannot be gone through: ${why}. “rostrum check FOLDER” says what can be read of it.`])
  }
}

async function goneThrough({ database, session: named, codes }: Wanted): Promise<number> {
  const faults: string[] = []
  const missing = new Set(codes.map(codeTyped))
  try {
    await readable(database)
    const known = (await sessionsNewestFirst(database.db)).map(each => each.id)
    if (known.length === 0) console.log(`${database.name} holds no session.`)
    if (named !== undefined && !known.includes(named))
      throw new Complaint([`SESSION: there is no session “${named}” in the data folder, and no file of that name.`])
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
  } finally {
    await database.close()
  }
  for (const each of missing)
    faults.push(`${each} is not in this record: its end was cut off, or it was written anew, since that was printed.`)
  if (faults.length > 0) throw new Complaint(faults, 1)
  return 0
}
