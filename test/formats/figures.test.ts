import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { noGenderRecorded } from '../../src/domain/delegates/persons.ts'
import { csvOf, harmless } from '../../src/formats/csv.ts'
import { readSessionFile, writeSessionFile } from '../../src/formats/session-file.ts'
import { xlsxOf } from '../../src/formats/xlsx.ts'
import { logTable } from '../../src/report/figures/log.ts'
import { provenanceOf, type Table } from '../../src/report/figures/table.ts'
import { tablesOf } from '../../src/report/figures/tables.ts'
import { houseIds } from '../../src/report/index.ts'
import { temporaryFolder } from '../browser/chromium.ts'

const directory = loadDirectory()

const fileOf = (more: object = {}) => ({
  format: 'rostrum-session/1',
  body: { name: 'Commission', members: ['CIV', 'CAN'] },
  session: { from: '2019-09-12', to: '2019-09-12', timeZone: 'Europe/Vienna' },
  agenda: [{ item: '4' }],
  participants: [
    { id: 'formula', kind: 'ngo', name: '=HYPERLINK("http://example.org";"Hope")' },
    { id: 'space', kind: 'ngo', name: ' +1 for Hope' },
  ],
  debates: [{ id: 'd4', items: ['4'] }],
  statements: [
    { by: 'CIV', debate: 'd4', at: '2019-09-12T10:00:00+02:00', until: '2019-09-12T10:03:20+02:00' },
    { by: 'formula', debate: 'd4', at: '2019-09-12T10:04:00+02:00', until: '2019-09-12T10:05:00+02:00' },
    { by: 'space', debate: 'd4', at: '2019-09-12T10:06:00+02:00' },
  ],
  wording: { house: 'generic' },
  ...more,
})
const read = (file: unknown) => {
  const result = readSessionFile(file, { directory, houses: houseIds })
  if ('faults' in result) throw new Error(JSON.stringify(result.faults))
  return result.session
}
const session = read(fileOf())
const tables = tablesOf({ session, directory, filter: {}, genderOf: noGenderRecorded })
const tableOf = (id: string): Table => {
  const found = tables.find(each => each.id === id)
  if (!found) throw new Error(`no table ${id}`)
  return found
}

test('a text that a spreadsheet would calculate is put out of action, however it hides (S5)', () => {
  const traps = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '＝1+1',
    '＋1',
    '－1',
    '＠a',
    ' =1',
    '\t=1',
    '\r=1',
    '\n@a',
    '\u00a0=1',
  ]
  for (const trap of [...traps, '\u200b=1', '\ufeff=1', '\u0000=1'])
    expect(JSON.stringify(harmless(trap))).toMatch(/^"'[=+\-@＝＋－＠]/)
  expect(harmless('\tCanada')).toBe('Canada')
  expect(harmless('\rCanada')).toBe('Canada')
  for (const name of ['Côte d’Ivoire', 'Group of 77 (+ China)', '2 (a)', '']) expect(harmless(name)).toBe(name)
})

test('scenario 45: CSV has its mark, Côte d’Ivoire whole, no formula, and times and durations that say what they are', () => {
  const csv = csvOf(logTable(session, directory), session.settings.zone)
  expect(Buffer.from(csv).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  const { data, errors } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true })
  expect(errors).toEqual([])
  expect(data.map(each => each['Delegation'])).toEqual([
    'Côte d’Ivoire',
    '\'=HYPERLINK("http://example.org";"Hope")',
    "'+1 for Hope",
  ])
  expect(data.map(each => each['Began'])).toEqual([
    '2019-09-12T10:00:00+02:00',
    '2019-09-12T10:04:00+02:00',
    '2019-09-12T10:06:00+02:00',
  ])
  expect(data.map(each => each['Length (seconds)'])).toEqual(['200', '60', ''])
})

test('the workbook has real numbers, dates and durations, frozen headings, and a sheet that explains', async () => {
  const provenance = provenanceOf(session, {}, '2019-09-12T12:00:00.000Z')
  const all = [...tables, logTable(session, directory)]
  const { sheets } = await readXlsx(await xlsxOf('Statistics', all, provenance, session.settings.zone))
  expect(sheets.map(each => each.name)).toEqual(['About', ...all.map(each => each.title)])
  const about = JSON.stringify(sheets[0]?.rows)
  for (const words of [provenance.source, provenance.filter, '14:00 (Europe/Vienna)', tableOf('lengths').definition])
    expect(about).toContain(JSON.stringify(words).slice(1, -1))
  const log = sheets.find(each => each.name === 'Log')
  const [heading = [], first = [], , last = []] = log?.rows ?? []
  const cell = (row: readonly unknown[], name: string) => row[heading.indexOf(name)]
  expect(cell(first, 'Delegation')).toBe('Côte d’Ivoire')
  expect(cell(first, 'Began')).toEqual(new Date('2019-09-12T10:00:00Z'))
  // The reader knows a duration for a time of the spreadsheet’s first day.
  expect(cell(first, 'Length')).toEqual(new Date(Date.UTC(1899, 11, 31, 0, 3, 20)))
  expect(cell(last, 'Length') ?? null).toBeNull()
  expect(sheets.slice(1).every(each => each.freezePane?.rows === 1)).toBe(true)
  const delegations = sheets.find(each => each.name === 'By delegation')
  // In a workbook a text stays a text: nothing is put before it.
  expect(delegations?.rows.map(row => row[0])).toContain('=HYPERLINK("http://example.org";"Hope")')
  expect(delegations?.rows.at(-1)?.[4]).toBe(3)
})

const calc = ['/usr/lib/libreoffice/program', '/opt/libreoffice/program'].find(each =>
  existsSync(join(each, 'libsclo.so')),
)

test.skipIf(calc === undefined)(
  'LibreOffice opens the workbook and finds numbers, times and durations in it',
  async () => {
    const data = temporaryFolder()
    const provenance = provenanceOf(session, {}, '2019-09-12T12:00:00.000Z')
    const book = await xlsxOf('Log', [logTable(session, directory)], provenance, session.settings.zone)
    writeFileSync(join(data.folder, 'log.xlsx'), book)
    // The second sheet. It writes a duration of its own accord like a time of day.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2'
    const { status } = spawnSync(
      join(calc ?? '', 'soffice'),
      ['--headless', '--convert-to', filter, '--outdir', data.folder, join(data.folder, 'log.xlsx')],
      { env: { ...process.env, HOME: data.folder } },
    )
    expect(status).toBe(0)
    const made = readdirSync(data.folder).find(each => each.endsWith('.csv')) ?? ''
    const [first] = Papa.parse<Record<string, string>>(readFileSync(join(data.folder, made), 'utf8'), {
      header: true,
    }).data
    expect(first).toMatchObject({
      Delegation: 'Côte d’Ivoire',
      Began: '2019-09-12 10:00:00',
      Length: expect.stringMatching(/03:20/),
    })
    data.remove()
  },
)

test('the names of the sheets fit into a workbook and are told apart', () => {
  const names = tables.map(each => each.title.slice(0, 31))
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter(each => /[[\]:*?/\\]/.test(each))).toEqual([])
})

test('what a session file says of its statistics is read and written again to the letter', () => {
  for (const statistics of [
    { counting: { question: { listed: true, statistics: true } }, countedAs: { TUR: 'weog' }, leagueTables: false },
    { leagueTables: true },
    {},
  ])
    expect(writeSessionFile(read(fileOf({ statistics }))).statistics).toEqual(statistics)
  expect(writeSessionFile(session).statistics).toBeUndefined()
})

test('what cannot be counted so is a fault of the file, with its path', () => {
  const faults = (statistics: unknown) => {
    const result = readSessionFile(fileOf({ statistics }), { directory, houses: houseIds })
    return 'faults' in result ? result.faults.map(each => each.path) : []
  }
  expect(faults({ countedAs: { TUR: 'europe' } })).toEqual(['statistics.countedAs.TUR'])
  expect(faults({ countedAs: { ZZZ: 'weog' } })).toEqual(['statistics.countedAs.ZZZ'])
  expect(faults({ leagueTables: 'yes', more: 1 })).toEqual(['statistics.leagueTables', 'statistics.more'])
})
