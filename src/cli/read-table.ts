import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadDirectory } from '../../db/reference.ts'
import { tell } from '../../views/told.ts'
import { instrumentOf } from '../domain/directory.ts'
import { initial } from '../domain/session.ts'
import { CannotRead } from '../formats/cannot-read.ts'
import { readSource } from '../formats/read-source.ts'
import { type AsRead, tableAsRead } from '../formats/table-as-read.ts'
import { meaningCalled } from '../tables/columns.ts'
import { encodingCalled } from '../tables/encoding.ts'
import { meaningsOf } from '../tables/meanings.ts'
import { type Choices, type TableKind, tableKinds } from '../tables/source.ts'
import { sheetCalled } from '../tables/understand.ts'
import { type CommandLine, Complaint } from './complaint.ts'

const options = {
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  sheet: { type: 'string' },
  headings: { type: 'string' },
  column: { type: 'string', multiple: true },
  days: { type: 'string' },
  hidden: { type: 'boolean' },
  instrument: { type: 'string' },
} as const

export const readTable: CommandLine = {
  usage:
    'read participants|requests|status|agenda FILE [--encoding E] [--delimiter D] [--sheet S] [--headings N[,N]] [--column NAME=MEANING]… [--days day-first|month-first] [--hidden] [--instrument ID]',
  help: [
    'Prints as JSON how a table is understood: CSV or other text, XLSX, ODS, the depositary’s XML.',
    'A column is named by its heading, its letter or its number; --column NAME= says that it means nothing here.',
    '--headings 0 says that the table has none.',
  ].join('\n'),
  async run(words) {
    const { kind, file, values } = asked(words)
    const choices = choicesFrom(values, kind)
    const directory = loadDirectory()
    const instrument = values.instrument === undefined ? undefined : instrumentOf(directory, values.instrument)
    if (values.instrument !== undefined && !instrument)
      throw new Complaint([
        `--instrument: “${values.instrument}” is not known; there is ${[...directory.instruments.keys()].join(', ')}.`,
      ])
    const today = new Date().toISOString().slice(0, 10)
    const bare = initial('none')
    const session = { ...bare, settings: { ...bare.settings, from: today, to: today } }
    try {
      const source = await readSource(bytesOf(file), kind, choices)
      if (choices.sheet !== undefined && !sheetCalled(source, choices.sheet))
        throw new Complaint([
          `There is no sheet “${choices.sheet}”; there is ${source.sheets.map(each => each.name ?? 'the text itself').join(', ')}.`,
        ])
      const read = tableAsRead(source, kind, choices, { session, directory, today, instrument })
      console.log(JSON.stringify(readInWords(read), null, 1))
    } catch (error) {
      if (error instanceof CannotRead) throw new Complaint([tell(error.saying)])
      throw error
    }
    return 0
  },
}

/** As it was read, with a sentence in place of each key. */
export const readInWords = ({ left, questions, ...read }: AsRead) => ({
  ...read,
  left: left.map(each => ({ ...each, why: tell(each.why) })),
  questions: questions.map(each => ({ ...each, why: tell(each.why) })),
})

function asked(words: readonly string[]) {
  const { positionals, values } = (() => {
    try {
      return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
    } catch (error) {
      throw new Complaint([`${(error as Error).message.split('.')[0]}.`])
    }
  })()
  const [wanted, file, more] = positionals
  const kind = tableKinds.find(each => each === wanted)
  if (!kind) throw new Complaint([`“${wanted ?? ''}” is none of ${tableKinds.join(', ')}.`])
  if (file === undefined) throw new Complaint(['FILE is missing.'])
  if (more !== undefined) throw new Complaint([`“${more}” is one word too many.`])
  return { kind, file, values }
}

function choicesFrom(values: ReturnType<typeof asked>['values'], kind: TableKind): Choices {
  const { encoding, delimiter, sheet, headings, column = [], days, hidden } = values
  if (encoding !== undefined && encodingCalled(encoding) === undefined)
    throw new Complaint([`--encoding: “${encoding}” is no encoding that is known here.`])
  if (headings !== undefined && !/^\d{1,5}(?:,\d{1,5})?$/.test(headings))
    throw new Complaint([`--headings: “${headings}” is no row such as 13 and no two such as 13,14.`])
  if (days !== undefined && days !== 'day-first' && days !== 'month-first')
    throw new Complaint([`--days: “${days}” is neither day-first nor month-first.`])
  const columns = Object.fromEntries(
    column.map(each => {
      const at = each.lastIndexOf('=')
      const [name, meaning] = [each.slice(0, at), each.slice(at + 1)]
      if (at < 1) throw new Complaint([`--column: “${each}” is no NAME=MEANING.`])
      if (meaning !== '' && meaningCalled(meaning, kind) === null)
        throw new Complaint([`--column: “${meaning}” is none of ${meaningsOf(kind).join(', ')}.`])
      return [name, meaning]
    }),
  )
  const rows = headings
    ?.split(',')
    .map(Number)
    .filter(row => row > 0)
  return { encoding, delimiter, sheet, headings: rows, columns, days, hidden }
}

function bytesOf(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file))
  } catch {
    throw new Complaint([`${file} cannot be read.`])
  }
}
