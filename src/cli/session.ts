import { readFileSync } from 'node:fs'
import { loadDirectory } from '../../db/reference.ts'
import { misplacedInWords } from '../../views/told.ts'
import { instrumentOf } from '../domain/directory.ts'
import type { Language } from '../domain/words.ts'
import { type Fault, readSessionFile, type SessionRead } from '../formats/session-file.ts'
import { houseIds, reportLanguages, unresolvedIn } from '../report/index.ts'
import { Complaint } from './complaint.ts'
import { saidIn } from './language.ts'

/** The faults of a file, in the language that was asked for where all its words are there, else in English. */
export const faultsInWords = (faults: readonly Fault[], language?: Language): readonly string[] =>
  saidIn(language, () => faults.map(each => `${misplacedInWords(each)}.`))

/** The JSON of a file; a sentence if it cannot be read or is none. */
export function jsonOf(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new Complaint([`${file} cannot be read.`])
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new Complaint([`${file} is not JSON.`])
  }
}

/** The session of a file, or a complaint with every fault; warnings go to standard error. */
export function sessionOf(file: string, language?: Language): SessionRead {
  const directory = loadDirectory()
  const read = readSessionFile(jsonOf(file), { directory, houses: houseIds })
  if ('faults' in read) throw new Complaint(faultsInWords(read.faults, language))
  const unresolved = unresolvedIn(read.session)
  if (unresolved > 0) console.error(unresolved === 1 ? '1 name not resolved' : `${unresolved} names not resolved`)
  const { body, to } = read.session.settings
  const instrument = body.instrument ? instrumentOf(directory, body.instrument) : undefined
  if (instrument && to > instrument.completeUntil)
    console.error(
      `The table of the ${instrument.shortName} is complete until ${reportLanguages.en.documents.date(instrument.completeUntil)}; later actions may be missing.`,
    )
  return read
}
