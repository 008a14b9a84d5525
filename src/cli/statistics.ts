import { loadDirectory } from '../../db/reference.ts'
import { tell } from '../../views/told.ts'
import { gendersOf, personsIn } from '../domain/delegates/persons.ts'
import { csvOf } from '../formats/csv.ts'
import { statisticsJson, textOfTables } from '../formats/statistics.ts'
import { xlsxOf } from '../formats/xlsx.ts'
import { filterFrom } from '../report/figures/filter.ts'
import { logTable } from '../report/figures/log.ts'
import { figuresOf } from '../report/figures/statistics.ts'
import { provenanceOf, sessionInWords } from '../report/figures/table.ts'
import { tablesOf } from '../report/figures/tables.ts'
import { partsUnverified, reportLanguages } from '../report/index.ts'
import { inLanguage } from '../report/plan/in-language.ts'
import { type CommandLine, Complaint, parsed } from './complaint.ts'
import { languageAsked, saidIn } from './language.ts'
import { save } from './output.ts'
import { sessionOf } from './session.ts'

const filters = ['item', 'day', 'meeting', 'category', 'region', 'group'] as const

/** To a file, or to standard output byte for byte. */
function deliver(made: string | Uint8Array, output: string | undefined): void {
  if (output === undefined) {
    process.stdout.write(made)
    return
  }
  save(output, made)
}

const workbook = (output: string | undefined) => {
  if (output === undefined && process.stdout.isTTY)
    throw new Complaint(['--output: say into which file the workbook goes; it is no text.'])
}

export const statistics: CommandLine = {
  usage:
    'statistics FILE --format text|csv|xlsx|json [--language CODE] [--table ID] [--item N] [--day DAY] [--output PATH]',
  help: `Counts who spoke, how often and how long. Also --meeting, --category, --region and --group narrow it.
csv has one table: --table, else delegations. Lengths in csv and json are seconds without pauses; a statement whose
length is not known counts as a statement and in lengthUnknown. --language writes names, titles and headings in ar, zh,
en, fr, ru or es; what the figures mean is told in English only.`,
  async run(words) {
    const {
      values,
      words: [file = ''],
    } = parsed(
      words,
      Object.fromEntries(
        ['format', 'language', 'table', 'output', ...filters].map(name => [name, { type: 'string' as const }]),
      ),
      ['FILE'],
    )
    const { format = 'text', table: wanted, output } = values
    if (!['text', 'csv', 'xlsx', 'json'].includes(format))
      throw new Complaint([`--format: “${format}” is none of text, csv, xlsx, json.`])
    if (format === 'xlsx') workbook(output)
    const code = languageAsked(values['language'])
    const { session: given, persons } = sessionOf(file, code)
    const language = code ? reportLanguages[code] : reportLanguages.en
    const directory = loadDirectory()
    const session = inLanguage(given, directory, language)
    for (const line of partsUnverified(language, ['figures'])) console.error(line)
    const read = filterFrom(session, values)
    if ('faults' in read)
      throw new Complaint(saidIn(code, () => read.faults.map(({ name, fault }) => `--${name}: ${tell(fault)}`)))
    const { filter } = read
    if (format === 'json') {
      const json = statisticsJson(session, filter, figuresOf(session, directory, filter, language), language)
      deliver(`${JSON.stringify(json, undefined, 1)}\n`, output)
      return 0
    }
    const genders = gendersOf(session, personsIn(session, persons))
    const all = tablesOf({ session, directory, filter, genderOf: entry => genders.get(entry), language })
    const { zone } = session.settings
    const tables = wanted === undefined ? all : all.filter(each => each.id === wanted)
    if (tables.length === 0)
      throw new Complaint([`--table: there is no table “${wanted}” (there is ${all.map(each => each.id).join(', ')}).`])
    if (format === 'csv') {
      const table = tables.find(each => each.id === (wanted ?? 'delegations'))
      if (table) deliver(csvOf(table, zone, language), output)
      return 0
    }
    const provenance = provenanceOf(session, filter, new Date().toISOString(), language)
    const title = `${language.figures.statistics}: ${sessionInWords(session, language)}`
    if (format === 'xlsx') deliver(await xlsxOf(title, tables, provenance, zone, language), output)
    else deliver(textOfTables(title, tables, provenance, zone, language), output)
    return 0
  },
}

export const log: CommandLine = {
  usage: 'log FILE --format csv|xlsx [--output PATH]',
  help: 'Writes the log, an entry a row: who, when, how long, in which capacity. Lengths in csv are seconds without pauses.',
  async run(words) {
    const {
      values: { format = 'csv', output },
      words: [file = ''],
    } = parsed(words, { format: { type: 'string' }, output: { type: 'string' } }, ['FILE'])
    if (format !== 'csv' && format !== 'xlsx') throw new Complaint([`--format: “${format}” is neither csv nor xlsx.`])
    if (format === 'xlsx') workbook(output)
    const { session } = sessionOf(file)
    const { zone } = session.settings
    const table = logTable(session, loadDirectory())
    const provenance = provenanceOf(session, {}, new Date().toISOString())
    deliver(
      format === 'csv'
        ? csvOf(table, zone)
        : await xlsxOf(`Log: ${sessionInWords(session)}`, [table], provenance, zone),
      output,
    )
    return 0
  },
}
