import { writeOds } from 'hucre/ods'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { encoded } from './encoded.ts'
import { readTable } from './read.ts'

/** Lists as offices of six languages write them, with the encodings that hold their letters. */
const lists: readonly (readonly [language: string, encodings: readonly string[], text: string, first: string])[] = [
  [
    'English',
    ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'],
    'Country,Name\nCôte d’Ivoire,Zoë Doe\nKenya,Ali Moe\n',
    'CIV',
  ],
  [
    'French',
    ['utf-8', 'utf-16le', 'windows-1252'],
    'Pays;Nom complet;Qualité\nCôte d’Ivoire;Hélène Dupré;Chef de délégation\nÉgypte;Noël Féraud;Conseiller\n',
    'CIV',
  ],
  [
    'Spanish',
    ['utf-8', 'utf-16le', 'windows-1252'],
    'País;Nombre;Apellidos\nEspaña;Begoña;Muñoz Núñez\nPerú;José;Ibáñez\n',
    'ESP',
  ],
  [
    'Polish',
    ['utf-8', 'utf-16le', 'windows-1250'],
    'Country;Name\nPoland;Wojciech Błaszczyk\nPoland;Łucja Wiśniewska\nPoland;Grażyna Dąbrowska\n',
    'POL',
  ],
  [
    'Czech',
    ['utf-8', 'windows-1250'],
    'Country;Name\nCzechia;Jiří Dvořák\nCzechia;Přemysl Řezníček\nCzechia;Zdeněk Žižka\n',
    'CZE',
  ],
  [
    'Russian',
    ['utf-8', 'utf-16le', 'windows-1251'],
    'Страна;ФИО;Должность\nРоссийская Федерация;Иван Петров;Советник\nКазахстан;Айгуль Сатпаева;Посол\n',
    'RUS',
  ],
  [
    'Arabic',
    ['utf-8', 'utf-16le', 'windows-1256'],
    'الدولة;الاسم;المنصب\nمصر;أحمد حسن;مستشار\nفرنسا;ليلى منصور;سفيرة\n',
    'EGY',
  ],
  ['Chinese', ['utf-8', 'utf-16le', 'gb18030'], '国家,姓名,职务\n中国,王小明,参赞\n法国,杜邦,大使\n', 'CHN'],
]

test.each(
  lists.flatMap(([language, encodings, text, first]) => encodings.map(each => [language, each, text, first] as const)),
)('a list in %s is read in %s', async (_, encoding, text, first) => {
  const plain = await readTable(text, 'participants')
  expect(plain.rows[0]?.['participant']).toBe(first)
  expect(plain.questions).toEqual([])
  const read = await readTable(encoded(text, encoding), 'participants')
  expect(read.rows).toEqual(plain.rows)
  expect(read.questions.filter(each => each.why !== 'The file may be in another encoding.')).toEqual([])
  // Said, it is the same again.
  expect((await readTable(encoded(text, encoding), 'participants', { encoding })).rows).toEqual(plain.rows)
})

/** The same day as programs and people write it. */
const days = [
  '14-Dec-00',
  '14-Dec-2000',
  '14 Dec 2000',
  '14 Dec. 2000',
  '14 December 2000',
  '14th December 2000',
  'Dec 14, 2000',
  'December 14, 2000',
  'Thursday, 14 December 2000',
  '2000-12-14',
  '2000/12/14',
  '2000.12.14',
  '14.12.2000',
  '14/12/2000',
  '12/14/2000',
  '2000-12-14 00:00:00',
  '2000-12-14T00:00:00Z',
  '20001214',
  '14 décembre 2000',
  '14-déc.-00',
  '14 de diciembre de 2000',
  '14 dic 2000',
  '14 декабря 2000 г.',
  '2000年12月14日',
  '14 كانون الأول/ديسمبر 2000',
  '١٤ ديسمبر ٢٠٠٠',
]

test.each(days)('%s is a day', async day => {
  const { rows, questions } = await readTable(
    `Participant\tSignature\tRatification, Accession(a)\nPeru\t${day}\t${day} a\n`,
    'status',
  )
  expect(rows).toMatchObject([
    { participant: 'PER', signature: '2000-12-14', consent: { kind: 'accession', date: '2000-12-14' } },
  ])
  expect(questions).toEqual([])
})

test.each([
  ['10/09/2002', ['2002-09-10', '2002-10-09']],
  ['36874', ['2000-12-14', '2004-12-15']],
  ['soon', []],
])('%s is asked, with the days that it could be', async (day, proposals) => {
  const { rows, questions } = await readTable(`Participant,Signature,Ratification\nPeru,${day},\n`, 'status')
  expect(rows).toMatchObject([{ participant: 'PER', signature: null, consent: null }])
  expect(questions).toMatchObject([{ row: 2, column: 'Signature', value: day, proposals }])
})

test('of two days that a cell could be the likest is proposed first: as others in the table are written, and after the treaty was opened', async () => {
  const first = async (cells: readonly string[], instrument?: string) => {
    const text = `Participant;Signature;Ratification\n${cells.map((cell, nth) => `${['Peru', 'Kenya', 'France'][nth]};${cell};`).join('\n')}\n`
    const { questions } = await readTable(text, 'status', {}, instrument)
    return questions.find(each => each.row === 2)?.proposals
  }
  expect(await first(['10/09/2002'])).toEqual(['2002-09-10', '2002-10-09'])
  expect(await first(['10/09/2002', '12/31/2002'])).toEqual(['2002-10-09', '2002-09-10'])
  expect(await first(['10/09/2002', '31/12/2002'])).toEqual(['2002-09-10', '2002-10-09'])
  expect(await first(['35410'], 'som')).toEqual(['2000-12-12', '1996-12-11'])
})

test.each([
  ['Participation under article XI (P), Accession(a), Ratification', 'ratification'],
  ['Participation (P), Accession (a)', 'participation'],
  ['Accession(a), Ratificación, Adhesión(a)', 'ratification'],
  ['التصديق، القبول(A)، الانضمام(a)', 'ratification'],
  ['批准、接受(A)、加入(a)', 'ratification'],
  ['Acceptance(A)/Accession(a)/Ratification', 'ratification'],
])('under “%s” a day without a letter is %s, and one with “a” an accession', async (heading, plain) => {
  const table = `Participant\tSignature\t${heading}\nPeru\t\t23 Jan 2002\nKenya\t\t5-Jan-05 a\n`
  expect((await readTable(table, 'status')).rows.map(each => each['consent'])).toEqual([
    { kind: plain, date: '2002-01-23' },
    { kind: 'accession', date: '2005-01-05' },
  ])
})

test('what was done may stand in a column of its own, a row for each deed; what nobody knows is asked', async () => {
  const { rows, questions } = await readTable(
    'State,Action,Date\nFrance,Signature,12 Dec 2000\nFrance,Ratification,29 Oct 2002\nKenya,Accession,5 Jan 2005\nPeru,Declaration,3 Mar 2006\n',
    'status',
  )
  expect(rows.map(each => [each['participant'], each['signature'], each['consent']])).toEqual([
    ['FRA', '2000-12-12', { kind: 'ratification', date: '2002-10-29' }],
    ['KEN', null, { kind: 'accession', date: '2005-01-05' }],
    ['PER', null, null],
  ])
  expect(questions).toMatchObject([{ row: 5, value: 'Declaration: 3 Mar 2006', proposals: ['2006-03-03'] }])
})

const besideEachOther = 'Category,Country,Organization,Name\n'
test.each([
  [
    'NGO,Kenya,Hope Foundation,A\nNGO,Kenya,Love Foundation,B\n',
    ['new:hope foundation ngo', 'new:love foundation ngo'],
    [],
  ],
  ['State,France,UNESCO,A\n', ['FRA'], []],
  [
    ',France,Ministère de la Justice,A\n,Austria,Permanent Mission of Austria,B\n,Peru,Fiscalía de la Nación,C\n',
    ['FRA', 'AUT', 'PER'],
    [],
  ],
  [',Switzerland,World Health Organization,A\n', [null], ['World Health Organization', 'Switzerland']],
  [',Kenya,Amnesty International,A\n', [null], ['Amnesty International', 'Kenya']],
  [',,WHO,A\n,Kenya,,B\n,Kenya,Kenya,C\n', ['org-who', 'KEN', 'KEN'], []],
])('a State and an organization in one row: %s', async (text, whose, proposals) => {
  const { rows, questions } = await readTable(besideEachOther + text, 'participants')
  expect(rows.map(each => each['participant'])).toEqual(whose)
  expect(questions.flatMap(each => each.proposals)).toEqual(proposals)
})

test('without a column for them delegations stand in rows of their own; columns that say the same are asked about', async () => {
  const { rows, questions } = await readTable(
    'Name,Function\nFRANCE (2),\nJane Doe,Head\nJohn Roe,Adviser\nWorld Health Organization,\nAna Noe,\n',
    'participants',
  )
  expect(rows.map(each => [each['participant'], each['name']])).toEqual([
    ['FRA', 'Jane Doe'],
    ['FRA', 'John Roe'],
    ['org-who', 'Ana Noe'],
  ])
  expect(questions).toEqual([])
  const twice = await readTable('Country,Name,Position,Job title\nFrance,Jane,Head,Judge\n', 'participants')
  expect(twice.questions).toMatchObject([{ column: 'Job title', proposals: ['Position', 'Job title'] }])
})

test.each([
  ['0.364583333', '08:45'],
  ['0,75', '18:00'],
  ['Noon', '12:00'],
])('%s is a time, as spreadsheets count and people say', async (typed, received) => {
  expect((await readTable(`Country\tTime\nFrance\t${typed}\n`, 'requests')).rows).toMatchObject([{ received }])
})

test('a number that counts days from either epoch, and a day that could be two, are asked with the time', async () => {
  const asked = async (typed: string) =>
    (await readTable(`Country\tTime\nFrance\t${typed}\n`, 'requests')).questions[0]?.proposals
  expect(await asked('43720.375')).toEqual(['2019-09-12 09:00', '2023-09-13 09:00'])
  expect(await asked('9/12/2019 8:48 PM')).toEqual(['2019-09-12 8:48 pm', '2019-12-09 8:48 pm'])
  const said = await readTable('Country\tTime\nFrance\t9/12/2019 20:48\n', 'requests', { days: 'month-first' })
  expect(said.rows).toMatchObject([{ received: '2019-09-12T20:48:00' }])
  expect(await asked('9/12/2019 20:48')).toEqual(['2019-12-09 20:48', '2019-09-12 20:48'])
})

test('“H” and “M” are hombre and mujer; “F” and “M” are not', async () => {
  const genders = async (...letters: readonly string[]) => {
    const text = `País;Nombre completo;Sexo\n${letters.map((each, nth) => `Perú;Ana ${nth};${each}`).join('\n')}\n`
    return (await readTable(text, 'participants')).rows.map(each => each['gender'])
  }
  expect(await genders('H', 'M')).toEqual(['male', 'female'])
  expect(await genders('F', 'M')).toEqual(['female', 'male'])
})

test('a day before the treaty was opened, after the table’s own day or in the future is asked', async () => {
  const text = (day: string) => `Status as at 26-04-2024\nParticipant,Signature,Ratification\nPeru,,${day}\n`
  const why = async (day: string) =>
    (await readTable(text(day), 'status', {}, 'som')).questions.map(each => each.why)[0]
  expect(await why('2002-01-23')).toMatch(/^The table that is here has/)
  expect(await why('1999-12-31')).toMatch(/before the treaty was opened/)
  expect(await why('2025-01-01')).toMatch(/after the day of the table/)
  expect(await why('2031-01-01')).toMatch(/in the future/)
})

test.each([
  ['8:45', '08:45'],
  ['8h45', '08:45'],
  ['8:45 AM', '08:45'],
  ['8.45 pm', '20:45'],
  ['2019/09/12 8:45:03 AM GMT+2', '2019-09-12T08:45:03+02:00'],
  ['12 Sep 2019, 8:45', '2019-09-12T08:45:00'],
])('%s is a time', async (typed, received) => {
  const { rows } = await readTable(`Country\tTime\nFrance\t${typed}\n`, 'requests')
  expect(rows).toMatchObject([{ participant: 'FRA', received }])
})

test.each(['NA', 'N/A', 'n/a', 'null', '-', '–', '#N/A', '#REF!', '—', 'NULL', '…'])(
  '%s is no content in any column',
  async nothing => {
    const text = `Country,Name,Title,Function,Role,Gender,Mode,Level,Credentials\nFrance,Jane Doe${`,${nothing}`.repeat(7)}\n`
    const { rows, questions } = await readTable(text, 'participants')
    expect(rows).toEqual([{ row: 2, participant: 'FRA', delegation: 'France', name: 'Jane Doe' }])
    expect(questions).toEqual([])
  },
)

const body = [
  ['Country', 'Name', 'Job title'],
  ['France', 'Jane Doe', 'Counsellor'],
  ['Kenya', 'Ali Moe', null],
]
test.each([0, 1, 5, 12, 40, 150])('headings are found below %i other rows, in CSV, XLSX and ODS', async above => {
  const rows = [
    ...Array.from({ length: above }, (_, nth) => [nth === 0 ? 'Provisional list' : null, null, null]),
    ...body,
  ]
  const csv = rows.map(row => row.map(cell => cell ?? '').join(';')).join('\r\n')
  const sheets = [{ name: 'List', rows }]
  for (const content of [csv, await writeXlsx({ sheets }), await writeOds({ sheets })]) {
    const read = await readTable(content as string | Uint8Array, 'participants')
    expect(read.headings).toEqual([above + 1])
    expect(read.rows).toMatchObject([
      { row: above + 2, participant: 'FRA', name: 'Jane Doe', function: 'Counsellor' },
      { row: above + 3, participant: 'KEN', name: 'Ali Moe' },
    ])
    expect(read.questions).toEqual([])
  }
})

test('merged cells, hidden rows and hidden sheets of XLSX: one counts for its block, the others are left and said', async () => {
  const sheets = [
    {
      name: 'List',
      rows: [
        ['Country', 'Name'],
        ['France', 'A'],
        [null, 'B'],
        ['Kenya', 'C'],
        ['Peru', 'D'],
      ],
      merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
      rowDefs: new Map([[3, { hidden: true }]]),
    },
    {
      name: 'Old',
      hidden: true,
      rows: [
        ['Country', 'Name'],
        ['Italy', 'E'],
      ],
    },
  ]
  const bytes = (await writeXlsx({ sheets })) as Uint8Array
  const read = await readTable(bytes, 'participants')
  expect(read.rows.map(each => [each['participant'], each['name']])).toEqual([
    ['FRA', 'A'],
    ['FRA', 'B'],
    ['PER', 'D'],
  ])
  expect(read.left).toEqual([{ row: 4, why: expect.stringContaining('hidden') }])
  expect(read.sheetsLeft).toEqual(['Old'])
  expect((await readTable(bytes, 'participants', { hidden: true })).rows).toHaveLength(4)
})

test('what a person says goes before what is guessed', async () => {
  const text = 'Delegación extraña|Quién|Wer\nFrancia|Jane Doe|x\nKenya|Ali Moe|y\n'
  const guessed = await readTable(text, 'participants')
  expect(guessed.questions).toMatchObject([
    { why: 'No column says the name of the person: which is it?', proposals: ['Quién', 'Wer'] },
  ])
  const said = await readTable(text, 'participants', { columns: { Quién: 'name' } })
  expect(said.rows).toMatchObject([
    { participant: 'FRA', name: 'Jane Doe' },
    { participant: 'KEN', name: 'Ali Moe' },
  ])
  expect(said.questions).toEqual([])
})

test('rows that are wider or narrower than the headings are asked about', async () => {
  const { questions } = await readTable(
    'Country,Name,Function\nFrance,Jane Doe,Counsellor,Paris\nKenya,Ali\nPeru,Ana,\nItaly,Gia,\nSpain,Eva,\n',
    'participants',
  )
  expect(questions.map(each => each.row)).toEqual([2, 3])
})

test('an agenda is read from a table and from lines', async () => {
  const items = async (text: string) => (await readTable(text, 'agenda')).rows.map(({ row: _, ...item }) => item)
  const expected = [
    { item: '1', title: 'Opening' },
    { item: '2', title: 'Organization' },
    { item: '2 (a)', title: 'Officers' },
  ]
  expect(await items('Item;Title;Document\n1;Opening;\n2;Organization;A/1\n2(a);Officers;\n')).toEqual(expected)
  expect(await items('1. Opening\n2. Organization\n(a) Officers\n')).toEqual(expected)
  expect(await items('№\tНазвание\n1\tOpening\n2\tOrganization\n2 a)\tOfficers\n')).toEqual(expected)
})
