import { loadDirectory } from '../../db/reference.ts'
import { tell } from '../../views/told.ts'
import { CannotRead } from '../formats/cannot-read.ts'
import { commentedReport } from '../formats/commented.ts'
import { isArchive, readReportText } from '../formats/report-text.ts'
import { withoutPages } from '../formats/without-pages.ts'
import { findingInWords } from '../report/languages/en/findings.ts'
import { proofread as compared } from '../report/proofread/index.ts'
import { type CommandLine, Complaint, parsed } from './complaint.ts'
import { save } from './output.ts'
import { bytesOf } from './read-report.ts'
import { sessionOf } from './session.ts'

export const proofread: CommandLine = {
  usage: 'proofread SESSION.json REPORT [--format text|json] [--output COMMENTED.docx]',
  help: [
    'Compares a report that was written elsewhere (.docx, .txt, - for standard input) with the log of a session: who is',
    'missing or was added, stands under another heading, in another order, under another form of the name, or with the',
    'status of another day. --output writes the Word file with a comment at each place. Status 1 if something was found.',
  ].join('\n'),
  run(words) {
    const {
      values,
      words: [file = '', report = ''],
    } = parsed(words, { format: { type: 'string' }, output: { type: 'string' } }, ['SESSION.json', 'REPORT'])
    const { format = 'text', output } = values
    if (format !== 'text' && format !== 'json') throw new Complaint([`--format: “${format}” is neither text nor json.`])
    const { session } = sessionOf(file)
    const bytes = bytesOf(report)
    const text = textOf(report, bytes)
    const { findings, unread } = compared(session, loadDirectory(), text)
    if (output !== undefined)
      save(
        output,
        commentedReport(
          bytes,
          text,
          findings.map(each => ({ ...each.span, words: findingInWords(each) })),
          new Date().toISOString(),
        ),
      )
    if (format === 'json') console.log(JSON.stringify({ findings, unread }, undefined, 1))
    else {
      for (const each of findings) console.log(`paragraph ${each.paragraph + 1}: ${findingInWords(each)}`)
      for (const each of unread) console.log(`paragraph ${each.paragraph + 1}: not read: ${each.words}`)
      if (findings.length === 0) console.log('The report says what the log says.')
    }
    return findings.length > 0 ? 1 : 0
  },
}

function textOf(file: string, bytes: Uint8Array): string {
  try {
    const text = readReportText(bytes)
    return isArchive(bytes) ? text : withoutPages(text)
  } catch (error) {
    if (error instanceof CannotRead) throw new Complaint([`${file}: ${tell(error.saying)}`])
    throw error
  }
}
