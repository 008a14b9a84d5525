import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { statusUnder } from '../../src/domain/roll/status.ts'
import { tells } from '../../src/domain/saying.ts'
import { matchTreatyTable } from '../../src/formats/status-matched.ts'
import { readTreatyTable, type TreatyTable } from '../../src/formats/status-table.ts'
import { tell } from '../../views/told.ts'
import { directory } from '../domain/room.ts'
import { understoodFile } from './understood.ts'

const som = directory.instruments.get('som')
if (!som) throw new Error('no Migrants Protocol')

async function tableIn(content: string | Uint8Array): Promise<TreatyTable> {
  const bytes = typeof content === 'string' ? new Uint8Array(Buffer.from(content, 'latin1')) : content
  const { source, understood } = await understoodFile(bytes, 'status')
  const table = readTreatyTable(understood, source.beside)
  if ('fault' in table) throw new Error(tell(table.fault))
  return table
}
const taken = { asOf: '2024-04-26', source: 'depositary table' }
const match = (table: TreatyTable, answers: Record<string, string> = {}) =>
  matchTreatyTable(table, answers, directory, taken)

/** As the depositary publishes it: ISO-8859-1, superscripts as escaped text, tabs in the days. */
const xml = (rows: readonly (readonly string[])[], totals = [3, 3]) =>
  [
    '<?xml version="1.0" encoding="ISO-8859-1"?>',
    '<Document><Treaty><Header><Chapter><Header>CHAPTER XVIII</Header><Name>PENAL MATTERS</Name></Chapter>',
    '<ExternalData><Numsect>12 .b</Numsect><Titlesect>Protocol against the Smuggling of Migrants by Land, Sea and Air</Titlesect>',
    `<Status><Signatories>${totals[0]}</Signatories><Parties>${totals[1]}</Parties></Status></ExternalData></Header>`,
    '<Participants><Table><TGroup><Thead><Row><Entry>Participant</Entry><Entry>Signature</Entry>',
    '<Entry>Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)</Entry></Row></Thead><Tbody><Rows>',
    ...rows.map(cells => `<Row>${cells.map(cell => `<Entry>${cell}</Entry>`).join('')}</Row>`),
    '</Rows></Tbody></TGroup></Table></Participants>',
    '<EndNotes><Text>1. With a territorial exclusion.</Text></EndNotes></Treaty></Document>',
  ].join('\n')

const asPublished = [
  ['Canada', '14 Dec\t 2000', '13 May\t 2002'],
  ['C\xf4te d\u0027Ivoire', '', ' 8 Jun\t 2017 a'],
  ['Netherlands (Kingdom of the)&lt;superscript&gt;3,4&lt;/superscript&gt;', '12 Dec\t 2000', '27 Jul\t 2005 A'],
  ['Thailand', '18 Dec\t 2001', ''],
]

test('the depositary’s XML is read: letters by their case, footnote numbers off the names, its totals kept', async () => {
  const table = await tableIn(xml(asPublished))
  expect(table.totals).toEqual({ signatories: 3, parties: 3 })
  expect(table.rows.map(each => [each.name, each.notes])).toEqual([
    ['Canada', ''],
    ["Côte d'Ivoire", ''],
    ['Netherlands (Kingdom of the)', '3,4'],
    ['Thailand', ''],
  ])
  const { rows, asked, counted } = match(table)
  expect(asked).toEqual([])
  expect(counted).toEqual({ signatories: 3, parties: 3 })
  expect(rows.map(each => [each.participant, each.signature, each.consent?.kind, each.consent?.date])).toEqual([
    ['CAN', '2000-12-14', 'ratification', '2002-05-13'],
    ['CIV', undefined, 'accession', '2017-06-08'],
    ['NLD', '2000-12-12', 'acceptance', '2005-07-27'],
    ['THA', '2001-12-18', undefined, undefined],
  ])
  expect(table.endNotes).toEqual(['1. With a territorial exclusion.'])
})

test('the page pasted says its own day and totals, and what stands below the table is no participant', async () => {
  const table = await tableIn(
    [
      'STATUS AS AT : 26-04-2024 03:15:37 EDT',
      'CHAPTER XVIII\tPENAL MATTERS',
      'Status\t:\tSignatories : 2. Parties : 2',
      'Participant\tSignature\tRatification, Acceptance(A), Approval(AA), Accession(a), Succession(d)',
      'Bhutan 1\t\t26 Sep 2016',
      'China4,5\t12 Dec 2000\t 8 Feb 2010 a',
      'Viet Nam\t 1 Jan 2001\t',
      'Declarations and Reservations',
      'Canada\t14 Dec 2000\tobjects',
    ].join('\r\n'),
  )
  expect(table.asAt).toBe('2024-04-26')
  expect(table.totals).toEqual({ signatories: 2, parties: 2 })
  expect(match(table).rows.map(each => each.participant)).toEqual(['BTN', 'CHN', 'VNM'])
  expect(match(table).counted).toEqual({ signatories: 2, parties: 2 })
})

test('a table saved as CSV or XLSX is read, with real days, wrapped cells and headings below a title', async () => {
  const csv = await tableIn(
    'Participant;Signature;"Accession(a), Ratification"\nCanada;14 Dec 2000;13 May 2002\nYemen;;3 Jan 2011 a\n',
  )
  expect(match(csv).rows.map(each => each.consent?.kind)).toEqual(['ratification', 'accession'])
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['Migrants Protocol'],
          [],
          ['Participant', 'Signature', 'Ratification,\nAccession(a)'],
          ['Canada', new Date('2000-12-14T00:00:00Z'), new Date('2002-05-13T00:00:00Z')],
          ['Yemen', null, '3 Jan\n2011 a'],
        ],
      },
    ],
  })
  const xlsx = await tableIn(bytes)
  expect(
    match(xlsx).rows.map(({ participant, signature, consent }) => [participant, signature, consent?.date]),
  ).toEqual([
    ['CAN', '2000-12-14', '2002-05-13'],
    ['YEM', undefined, '2011-01-03'],
  ])
})

test('columns vary: succession to signature, definitive signature, formal confirmation, provisional application', async () => {
  const table = await tableIn(
    [
      'Participant\tSignature, Succession to signature(d)\tDefinitive signature(s), Acceptance(A)\tFormal confirmation(c), Accession(a), Ratification\tProvisional application under article 23',
      'Montenegro\t23 Oct 2006 d\t\t23 Oct 2006\t',
      'European Union\t30 Mar 2007\t\t23 Dec 2010 c\t',
      'Canada\t\t1 Jan 1990 s\t1 Jan 1995 a\t',
      'Spain\t2 Jun 2013\t\t2 Apr 2014\t2 Jun 2013',
    ].join('\n'),
  )
  expect(table.ignored).toEqual(['Provisional application under article 23'])
  expect(
    match(table).rows.map(({ participant, signature, consent }) => [participant, signature, consent?.kind]),
  ).toEqual([
    ['MNE', '2006-10-23', 'ratification'],
    ['EUU', '2007-03-30', 'formal confirmation'],
    ['CAN', undefined, 'definitive signature'],
    ['ESP', '2013-06-02', 'ratification'],
  ])
})

test('an action in brackets was undone: the day is asked, and decides the status before and after', async () => {
  const table = await tableIn(
    'Participant\tSignature\tAcceptance(A), Ratification\n[Canada] 2\t14 Dec 2000\t13 May 2002\nJapan\t12 Dec 2000\t[20 Jan 2003 A]\n',
  )
  expect(match(table).asked.map(each => [each.row.name, each.ask])).toEqual([
    ['Canada', 'withdrawal'],
    ['Japan', 'withdrawal'],
  ])
  expect(match(table).counted).toEqual({ signatories: 2, parties: 0 })
  expect(match(table, { 'left.2': 'soon', 'left.3': 'unknown' }).asked.map(each => each.fault)).toEqual([
    tells('table.no-such-day', { value: 'soon' }),
  ])
  const { rows } = match(table, { 'left.2': '2010-01-01', 'left.3': 'unknown' })
  const table2 = new Map(rows.map(row => [row.participant, row]))
  const statusOn = (id: string, day: string) => statusUnder(som, table2, id, day, '2024-04-26')
  expect(['2001-01-01', '2005-01-01', '2012-01-01'].map(day => statusOn('CAN', day).status)).toEqual([
    'signatory',
    'party',
    'not a party',
  ])
  expect(statusOn('JPN', '2012-01-01').certain).toBe(false)
})

test('a row that nobody knows is asked, one that is given twice too, and a cell that cannot be read', async () => {
  const table = await tableIn(
    'Participant\tSignature\tRatification\nZanzibar\t\t1 Jan 1964\nCanada\t14 Dec 2000\tsoon\nGermany\t\t1 Jan 2001\nAllemagne\t\t1 Jan 2002\n',
  )
  expect(match(table).asked.map(each => [each.row.name, each.ask])).toEqual([
    ['Zanzibar', 'who'],
    ['Canada', 'cell'],
    ['Allemagne', 'twice'],
  ])
  const answered = match(table, { 'who.2': 'skip', 'day.3.2': 'skip', 'who.5': 'skip' })
  expect(answered.asked).toEqual([])
  expect(answered.leftOut).toEqual(['Zanzibar', 'Allemagne'])
  expect(answered.rows.map(each => each.participant)).toEqual(['CAN', 'DEU'])
})

test('a count that differs from the table’s own is seen', async () => {
  const table = await tableIn(xml(asPublished, [3, 152]))
  expect(table.totals.parties).toBe(152)
  expect(match(table).counted.parties).toBe(3)
})

test('the seed’s own table of the Migrants Protocol survives its way through the depositary’s format', async () => {
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
  const letter: Record<string, string> = { accession: ' a', acceptance: ' A', approval: ' AA', succession: ' d' }
  const day = (iso: string) => `${Number(iso.slice(8))} ${months[Number(iso.slice(5, 7)) - 1]}\t ${iso.slice(0, 4)}`
  const known = [...som.rows.values()].filter(row => !row.history && row.consent?.year === undefined)
  const lines = known.map(row => [
    directory.states.get(row.participant)?.names.en.untcName ??
      directory.states.get(row.participant)?.names.en.short ??
      '',
    row.signature ? day(row.signature) : '',
    row.consent?.date ? `${day(row.consent.date)}${letter[row.consent.kind ?? ''] ?? ''}` : '',
  ])
  const text = [
    'Participant\tSignature\tAcceptance(A), Accession(a), Ratification',
    ...lines.map(each => each.join('\t')),
  ]
  const bytes = new TextEncoder().encode(text.join('\n'))
  const { rows, asked } = matchTreatyTable(await tableIn(bytes), {}, directory, { ...taken, asOf: '2026-01-01' })
  expect(asked).toEqual([])
  expect(rows).toHaveLength(known.length)
  const read = new Map(rows.map(row => [row.participant, row]))
  for (const row of known)
    expect([row.participant, read.get(row.participant)?.signature, read.get(row.participant)?.consent?.date]).toEqual([
      row.participant,
      row.signature,
      row.consent?.date,
    ])
})

test('what is no status table is refused in a sentence', async () => {
  await expect(tableIn('Colour,Size\nred,3\n')).rejects.toThrow(/No row has the headings of a status table/)
  await expect(tableIn('Participant,Signature\n')).rejects.toThrow(/no participant below them/)
  await expect(tableIn('<!doctype html><html></html>')).rejects.toThrow('file.web-page')
})
