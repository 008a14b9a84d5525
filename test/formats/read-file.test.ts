import { deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { tells } from '../../src/domain/saying.ts'
import { CannotRead } from '../../src/formats/cannot-read.ts'
import { limits } from '../../src/formats/limits.ts'
import { readSource, sourceOfText } from '../../src/formats/read-source.ts'
import { readFile } from '../../src/http/read-file.ts'
import { tell } from '../../views/told.ts'

const rowsOf = async (bytes: Uint8Array) => (await readSource(bytes, 'participants')).sheets[0]?.cells
const refusal = (bytes: Uint8Array) =>
  readSource(bytes, 'participants').then(
    () => 'read',
    (error: unknown) => (error instanceof CannotRead ? tell(error.saying) : `unexpected: ${String(error)}`),
  )

const book = (rows: (string | number | Date | null)[][], more: object = {}) =>
  writeXlsx({ sheets: [{ name: 'List', rows, ...more }] })
const sheet = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'
const workbook = (inside: string) => ({
  '[Content_Types].xml': strToU8(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  ),
  'xl/workbook.xml': strToU8(inside),
  'xl/worksheets/sheet1.xml': strToU8(sheet),
})

test('a list in CSV is read with commas, semicolons or tabs, in UTF-8, UTF-16 and what spreadsheets of western Europe save', async () => {
  const rows = [
    ['Pays', 'Nom'],
    ['Côte d’Ivoire', 'Zoé'],
  ]
  for (const separator of [',', ';', '\t']) {
    const text = rows.map(row => row.join(separator)).join('\r\n')
    expect(await rowsOf(strToU8(text))).toEqual(rows)
    expect(await rowsOf(strToU8(`\uFEFF${text}`))).toEqual(rows)
    expect(await rowsOf(new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')))).toEqual(rows)
  }
  expect(await rowsOf(new Uint8Array(Buffer.from('Pays;Nom\nCôte;Zoé\n', 'latin1')))).toEqual([
    ['Pays', 'Nom'],
    ['Côte', 'Zoé'],
  ])
})

test('a list in XLSX is read with its days as days and its texts as they are, formulas’ look included', async () => {
  const bytes = await book([
    ['Country', 'Name', 'Credentials'],
    ['Canada', '=HYPERLINK("x")', new Date('2019-09-10T00:00:00Z')],
    ['Egypt', '\u202Eeman', 'none'],
  ])
  expect(await rowsOf(bytes)).toEqual([
    ['Country', 'Name', 'Credentials'],
    ['Canada', '=HYPERLINK("x")', '2019-09-10'],
    ['Egypt', '\u202Eeman', 'none'],
  ])
})

test('the depositary’s tab inside a day does not part the day', () => {
  const text = 'Participant\tSignature\tRatification\nCanada\t14 Dec\t 2000\t13 May 2002\n'
  expect(sourceOfText(text, 'status').sheets[0]?.cells[1]).toEqual(['Canada', '14 Dec 2000', '13 May 2002'])
})

test('an archive that unpacks to far more than it holds is not unpacked to the end', async () => {
  const bomb = zipSync({ ...workbook('<workbook/>'), 'xl/media/zeros.xml': new Uint8Array(60_000_000) }, { level: 1 })
  expect(bomb.length).toBeLessThan(1_000_000)
  expect(await refusal(bomb)).toBe('The spreadsheet unpacks to far more than a list needs: it was not read.')
})

test('a size that an archive states and does not keep is not believed', async () => {
  const archive = zipSync(
    { ...workbook('<workbook/>'), 'xl/sharedStrings.xml': new Uint8Array(30_000_000) },
    { level: 1 },
  )
  const lying = new Uint8Array(archive)
  const view = new DataView(lying.buffer)
  for (let at = 0; at + 46 < lying.length; at++) {
    const signature = view.getUint32(at, true)
    if (signature === 0x04034b50) view.setUint32(at + 22, 10, true)
    if (signature === 0x02014b50) view.setUint32(at + 24, 10, true)
  }
  expect(await refusal(lying)).toMatch(/unpacks to far more|too large|damaged/)
})

test('more than two thousand files in an archive are refused', async () => {
  const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, nth) => [`xl/worksheets/${nth}.xml`, strToU8('x')]))
  expect(await refusal(zipSync(many))).toBe('The archive holds more than 2,000 files.')
})

test('an archive in an archive, and names that climb out of the folder, are nothing that is read', async () => {
  const inner = zipSync({ 'a.xml': new Uint8Array(1_000) })
  expect(await refusal(zipSync({ 'inner.zip': inner, '../../etc/passwd': strToU8('x') }))).toBe(
    'This is an archive, but no spreadsheet in XLSX or ODS. Save the list as .xlsx, .ods or CSV.',
  )
  const good = await book([['Country', 'Name']])
  expect(await refusal(good)).toBe('read')
})

test('entries that overlap, a broken stream and half a file are refused in a sentence', async () => {
  const good = await book(Array.from({ length: 400 }, (_, nth) => [`Country ${nth}`, `Name ${nth * 7919}`]))
  expect(await refusal(good.slice(0, good.length / 2))).toMatch(
    /^The spreadsheet (is damaged|cannot be read)|^This is an archive/,
  )
  const broken = new Uint8Array(good)
  for (let at = 100; at < broken.length; at += 97) broken[at] = (broken[at] ?? 0) ^ 0xff
  expect(await refusal(broken)).toMatch(/^The spreadsheet|^This is an archive|^The archive/)
  // Forty entries whose data are the same bytes: read one after the other, there is only one of them.
  const data = deflateRawSync(Buffer.alloc(1_000_000))
  expect(await refusal(new Uint8Array(Buffer.concat([Buffer.from('PK\x03\x04'), data])))).toMatch(/^The|^This/)
})

test('entities are never resolved: not a billion laughs, not a file of this computer, not in a spreadsheet either (S6)', async () => {
  const laughs =
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><Document>&b;</Document>'
  const outside =
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><Document><Treaty>&x;</Treaty></Document>'
  for (const text of [laughs, outside])
    expect(await refusal(strToU8(text))).toBe(
      'The file declares entities, which the depositary’s tables do not: it was not read.',
    )
  const parts = workbook(
    '<!DOCTYPE w [<!ENTITY x SYSTEM "http://127.0.0.1:1/x">]><workbook><sheets><sheet name="&x;" sheetId="1"/></sheets></workbook>',
  )
  expect(await refusal(zipSync(parts))).toBe('The spreadsheet declares entities, which none needs: it was not read.')
})

test('what is nested without end, is no XML, or has no table of participants is refused in a sentence', async () => {
  expect(await refusal(strToU8(`<Document>${'<a>'.repeat(50_000)}`))).toBe(
    'The file is nested deeper than any status table.',
  )
  expect(await refusal(strToU8('<Document><a></b></Document>'))).toMatch(/^The file is no well-formed XML/)
  expect(await refusal(strToU8('<Document/>'))).toBe(
    'The file has no table of participants (Treaty/Participants/Table).',
  )
})

test('ten megabytes, twenty thousand rows and two hundred columns are the most', async () => {
  expect(await refusal(new Uint8Array(limits.bytes + 1))).toBe('The file is larger than 10 MB.')
  expect(await refusal(strToU8('a\n'.repeat(20_100)))).toBe('The table has more than 20,000 rows.')
  expect(await refusal(strToU8(','.repeat(1_000_000)))).toBe('Row 1 has more than 200 columns.')
  expect(await refusal(new Uint8Array())).toBe('The file is empty.')
})

test('a spreadsheet whose cells stand a million columns away is read within its bounds', async () => {
  const bytes = await book([['Country', 'Name']])
  const { unzipSync } = await import('fflate')
  const parts = unzipSync(bytes)
  const name = Object.keys(parts).find(each => each.startsWith('xl/worksheets/')) ?? ''
  const cells = Array.from({ length: 30_000 }, (_, nth) => `<c r="XFD${nth + 1}" t="inlineStr"><is><t>x</t></is></c>`)
  const far = cells.map((cell, nth) => `<row r="${nth + 1}">${cell}</row>`).join('')
  parts[name] = strToU8(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${far}</sheetData></worksheet>`,
  )
  expect(await refusal(zipSync(parts))).toMatch(/^The (spreadsheet|table)|^Row/)
})

test('a file is read in a thread of its own: the room answers meanwhile, and a bomb costs it no memory (S6)', async () => {
  const bomb = zipSync({ ...workbook('<workbook/>'), 'xl/sharedStrings.xml': new Uint8Array(60_000_000) }, { level: 1 })
  const before = process.memoryUsage.rss()
  let turns = 0
  const counting = setInterval(() => turns++, 5)
  const answers = await Promise.all([
    readFile(bomb, 'participants'),
    readFile(strToU8('Country,Name\nCanada,A\n'), 'participants'),
    readFile(bomb, 'participants'),
  ])
  clearInterval(counting)
  expect(answers[0]).toEqual({ fault: tells('file.spreadsheet-unpacks') })
  expect(answers[1]).toMatchObject({ read: { encoding: 'utf-8', delimiter: ',' } })
  expect(turns).toBeGreaterThan(20)
  expect((process.memoryUsage.rss() - before) / 1e6).toBeLessThan(160)
})

test('a quotation mark that nobody closes swallows nothing: its row is asked about, the rows after it are read', async () => {
  const rows = Array.from({ length: 2_000 }, (_, index) => `Canada,Person ${index}`).join('\n')
  const heading = 'Country,Name\n'
  const { sheets, questions } = await readSource(strToU8(`${heading}Egypt,"Mona\n${rows}`), 'participants')
  expect(sheets[0]?.cells).toHaveLength(2_002)
  expect(sheets[0]?.cells[1]).toEqual(['Egypt', '"Mona'])
  expect(questions).toMatchObject([{ row: 2, value: '"Mona', proposals: ['Mona'] }])
  expect(await refusal(strToU8(`${heading}Egypt,"Mona"\n${rows}`))).toBe('read')
  // In a workbook, too, one cell is not a book.
  expect(
    await refusal(
      await book([
        ['Country', 'Name'],
        ['Canada', 'x'.repeat(20_001)],
      ]),
    ),
  ).toMatch(/^Row 2 has a cell/)
})
