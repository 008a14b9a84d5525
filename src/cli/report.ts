import { loadDirectory } from '../../db/reference.ts'
import { textOfDocument } from '../formats/text.ts'
import { documentOf } from '../report/index.ts'
import { type CommandLine, Complaint, parsed } from './complaint.ts'
import { sessionOf } from './session.ts'

export const report: CommandLine = {
  usage: 'report FILE [--document ID]',
  help: 'Prints a document of the report as plain text; all of them without --document.',
  run(words) {
    const {
      values,
      words: [file = ''],
    } = parsed(words, { document: { type: 'string' } }, ['FILE'])
    const { session } = sessionOf(file)
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
