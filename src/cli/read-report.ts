import { readFileSync } from 'node:fs'
import { loadDirectory } from '../../db/reference.ts'
import { tell } from '../../views/told.ts'
import { givenOf } from '../formats/body-of-report.ts'
import { CannotRead } from '../formats/cannot-read.ts'
import { readReportText } from '../formats/report-text.ts'
import { sessionOfReport } from '../formats/session-of-report.ts'
import { withoutPages } from '../formats/without-pages.ts'
import { houseIds, readParagraphs } from '../report/index.ts'
import { type CommandLine, Complaint, parsed } from './complaint.ts'
import { save } from './output.ts'

export const readReport: CommandLine = {
  usage: 'read report FILE [--house ID] [--date DAY] [--session-file OUT --body NAME] [--zone ZONE]',
  help: [
    'Reads who spoke out of a published report (.docx, .txt, - for standard input) and prints JSON: statements, counted, unread.',
    '--house says whose sentences are tried first, --date the day whose names are expected.',
    '--session-file writes a session that import takes, each entry with the words that it was read from; --body is its',
    'body, by name or by the id of one that is known.',
  ].join('\n'),
  run(words) {
    const {
      values,
      words: [what = '', file = ''],
    } = parsed(
      words,
      {
        house: { type: 'string' },
        date: { type: 'string' },
        'session-file': { type: 'string' },
        body: { type: 'string' },
        zone: { type: 'string' },
      },
      ['report', 'FILE'],
    )
    if (what !== 'report')
      throw new Complaint([`“${what}” cannot be read: rostrum read report|participants|requests|status|agenda FILE.`])
    const { house, date, body, zone = 'UTC', 'session-file': out } = values
    if (house !== undefined && !houseIds.has(house))
      throw new Complaint([`--house: there is no house “${house}” (there is ${[...houseIds].join(', ')}).`])
    if (date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(date))
      throw new Complaint([`--date: “${date}” is no day such as 2019-09-12.`])
    const directory = loadDirectory()
    const told = readParagraphs(withoutPages(textOfFile(file)), directory, { house, date })
    const { statements, counted, unread, sentences, paragraphs } = told
    if (out !== undefined) {
      if (body === undefined) throw new Complaint(['--body is missing: a session has the name of its body.'])
      const given = givenOf(told, { body, house: house ?? '', date, zone }, directory)
      if (!given) throw new Complaint(['--date is missing: the report says no day with its year.'])
      save(out, `${JSON.stringify(sessionOfReport(told, given, directory, tell), undefined, 1)}\n`, '--session-file')
    }
    console.log(JSON.stringify({ statements, counted, unread, sentences, paragraphs }, undefined, 1))
    return 0
  },
}

/** The text of a report; a sentence where it cannot be read. */
export function textOfFile(file: string): string {
  return readOrComplain(file, bytesOf(file))
}

export function bytesOf(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file === '-' ? 0 : file))
  } catch {
    throw new Complaint([`${file === '-' ? 'Standard input' : file} cannot be read.`])
  }
}

function readOrComplain(file: string, bytes: Uint8Array): string {
  try {
    return readReportText(bytes)
  } catch (error) {
    if (error instanceof CannotRead) throw new Complaint([`${file}: ${tell(error.saying)}`])
    throw error
  }
}
