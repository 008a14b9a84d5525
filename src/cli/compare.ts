import { loadDirectory } from '../../db/reference.ts'
import { versionsOf } from '../domain/drafting/documents.ts'
import { comparedTrees, sheetOf, untoldInWords } from '../report/compare/index.ts'
import { documentOf, partsUnverified, reportLanguages } from '../report/index.ts'
import { type CommandLine, Complaint, parsed } from './complaint.ts'
import { sessionOf } from './session.ts'

export const compare: CommandLine = {
  usage: 'compare FILE --document ID [--version N]',
  help: 'Prints what changed in a document since it was issued, as a sheet of oral amendments, one a line. Without --version it compares with the last that was issued. The sheet is in the language in which the document was issued.',
  run(words) {
    const {
      values,
      words: [file = ''],
    } = parsed(words, { document: { type: 'string' }, version: { type: 'string' } }, ['FILE'])
    const { document, version } = values
    if (document === undefined) throw new Complaint(['--document is missing.'])
    const { session } = sessionOf(file)
    const ids = session.documents.plans.map(plan => plan.id)
    if (ids.length === 0) throw new Complaint([`${file} has no report.`])
    if (!ids.includes(document))
      throw new Complaint([`--document: there is no document “${document}” (there is ${ids.join(', ')}).`])
    const versions = versionsOf(session, document)
    const last = versions.at(-1)
    if (!last) throw new Complaint([`Document “${document}” was never issued.`])
    const issued = version === undefined ? last : versions.find(each => String(each.version) === version)
    if (!issued)
      throw new Complaint([
        `--version: document “${document}” has no version ${version} (there is ${versions.map(each => each.version).join(', ')}).`,
      ])
    const language = reportLanguages[issued.tree.language ?? 'en']
    for (const line of partsUnverified(language, ['amendments'])) console.error(line)
    const comparison = comparedTrees(issued.tree, documentOf(session, loadDirectory(), document, language), language)
    const sheet = sheetOf(comparison, language)
    const untold = untoldInWords(comparison, language)
    console.log(sheet.length > 0 ? sheet.join('\n') : untold ? 'No amendments.' : 'No changes.')
    if (untold) console.error(untold)
    return 0
  },
}
