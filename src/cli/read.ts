import { tableKinds } from '../tables/source.ts'
import type { CommandLine } from './complaint.ts'
import { readReport } from './read-report.ts'
import { readTable } from './read-table.ts'

/** A published report, or a table of any kind. */
export const read: CommandLine = {
  usage: `${readReport.usage}\n  ${readTable.usage}`,
  help: `${readReport.help}\n\n${readTable.help}`,
  run: words => (tableKinds.some(kind => kind === words[0]) ? readTable : readReport).run(words),
}
