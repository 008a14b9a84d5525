import { loadDirectory } from '../../db/reference.ts'
import { textOfDocument } from '../formats/text.ts'
import { attendanceDoubts, documentOf } from '../report/index.ts'
import { type CommandLine, Complaint, parsed } from './complaint.ts'
import { sessionOf } from './session.ts'

/** Before anything is printed: who stands in “Statements” and not in “Attendance”. */
const missing: ReadonlySet<string> = new Set(['not-in-attendance', 'only-in-the-log', 'noted-absent'])

export const report: CommandLine = {
  usage: 'report FILE [--document ID]',
  help: 'Prints a document of the report as plain text; all of them without --document.',
  run(words) {
    const {
      values,
      words: [file = ''],
    } = parsed(words, { document: { type: 'string' } }, ['FILE'])
    const { session } = sessionOf(file)
    for (const { doubt, sentence } of attendanceDoubts(session, loadDirectory()))
      if (missing.has(doubt)) console.error(`Attendance: ${sentence}`)
    const ids = session.documents.plans.map(plan => plan.id)
    const wanted = values['document']
    if (ids.length === 0) throw new Complaint([`${file} has no report.`])
    if (wanted !== undefined && !ids.includes(wanted))
      throw new Complaint([`--document: there is no document “${wanted}” (there is ${ids.join(', ')}).`])
    for (const id of wanted === undefined ? ids : [wanted])
      console.log(textOfDocument(documentOf(session, loadDirectory(), id)).replace(/\n$/, ''))
    return 0
  },
}
