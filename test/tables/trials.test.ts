import { expect, test } from 'vitest'
import type { TableKind } from '../../src/tables/source.ts'
import { readTable, trial } from './read.ts'

/** Each table that people brought, what stands in its rows, and what a person is asked about it. */
type Asked = readonly (readonly [row: number | null, proposal: string])[]
const brought: readonly [what: string, file: string, kind: TableKind, rows: readonly unknown[][], asked?: Asked][] = [
  [
    'a nickname in quotation marks stays in its cell, and the rows after it are read',
    'quote-in-name.csv',
    'participants',
    [
      ['FRA', '"Ace" Doe'],
      ['KEN', 'Ali Moe'],
      ['ESP', 'Ana Poe'],
      ['ITA', 'Gia Noe'],
    ],
  ],
  [
    'of affiliation, country and state the column with names of States is the delegation',
    'affiliation-before-country.csv',
    'participants',
    [
      ['FRA', 'Jane Doe', 'Counsellor'],
      ['KEN', 'John Roe', 'Attaché'],
    ],
  ],
  [
    'headings with underscores, and with words of their own, are understood',
    'other-headings.csv',
    'participants',
    [
      ['FRA', 'Jane Doe', 'Counsellor', 'Ms'],
      ['KEN', 'John Roe', 'Attaché', 'Mr'],
    ],
  ],
  [
    'what stands for nothing is nothing',
    'na-cells.csv',
    'participants',
    [
      ['FRA', 'Jane Doe', undefined, 'Ms'],
      ['KEN', 'John Roe', undefined, 'Mr'],
      ['ESP', 'Ana Poe', undefined, undefined],
    ],
  ],
  [
    'a row that holds only a country is a heading',
    'country-as-heading-row.csv',
    'participants',
    [
      ['FRA', 'Jane Doe', 'Head'],
      ['FRA', 'John Roe', 'Adviser'],
      ['KEN', 'Ali Moe', 'Head'],
    ],
  ],
  [
    'a merged cell counts for its block',
    'merged-delegation.xlsx',
    'participants',
    [
      ['FRA', 'Jane Doe'],
      ['FRA', 'John Roe'],
      ['FRA', 'Jim Poe'],
      ['KEN', 'Ali Moe'],
    ],
  ],
  [
    'the sheet with a list is read, not the one before it',
    'readme-sheet-first.xlsx',
    'participants',
    [['FRA', 'Jane Doe']],
  ],
  ['of two lists the first is read, and the other named', 'two-sheets.xlsx', 'participants', [['FRA', 'Jane Doe']]],
  [
    'headings in two rows, the upper one merged',
    'two-row-heading.xlsx',
    'participants',
    [
      ['FRA', 'Jane Doe', 'Counsellor'],
      ['KEN', 'Ali Moe', 'Attaché'],
    ],
  ],
  [
    'a former State is asked about, its successor first; an organization of the United Nations is known',
    'former-states.csv',
    'participants',
    [
      [null, 'Jane Doe'],
      [null, 'John Roe'],
      [null, 'Jim Poe'],
      ['org-who', 'Ana Noe'],
    ],
    [
      [2, 'Russian Federation'],
      [3, 'Czechia'],
      [4, 'Serbia'],
    ],
  ],
  ['backslashes between the folders of a workbook', 'backslash-zip.xlsx', 'participants', [['FRA', 'Jane Doe']]],
  [
    'a list with all columns',
    'list-1.csv',
    'participants',
    [
      ['FRA', 'Jane DOE', 'Counsellor'],
      ['KEN', 'Ali MOE', 'Attaché'],
    ],
  ],
  [
    'names that are turned round stay as they are written',
    'list-3-names-turned.csv',
    'participants',
    [
      ['FRA', 'DOE Jane', 'Counsellor'],
      ['KEN', 'MOE, Ali', 'Attaché'],
    ],
  ],
  [
    'a list with fewer columns',
    'list-2-fewer-columns.csv',
    'participants',
    [
      ['FRA', 'Jane DOE'],
      ['KEN', 'Ali MOE'],
      ['ESP', 'Ana POE'],
    ],
  ],
  ['headings in row 13', 'headings-in-row-13.csv', 'participants', [['FRA', 'Jane Doe']]],
  [
    'days as spreadsheets rewrite them',
    'status-days-of-a-spreadsheet.csv',
    'status',
    [
      ['CAN', '2000-12-14', 'ratification', '2002-05-13'],
      ['ESP', '2000-12-13', 'ratification', '2002-03-01'],
      ['PER', '2000-12-14', 'ratification', '2002-01-23'],
      ['ITA', '2000-12-12', 'ratification', '2006-08-02'],
      ['KEN', null, 'accession', '2005-01-05'],
    ],
  ],
  [
    'a code before the name, and the kind of consent in a column of its own',
    'status-code-first-kind-last.csv',
    'status',
    [
      ['FRA', '2000-12-12', 'ratification', '2002-10-29'],
      ['KEN', null, 'accession', '2005-01-05'],
    ],
  ],
  [
    'ratification and accession in columns of their own',
    'status-accession-column.csv',
    'status',
    [
      ['FRA', '2000-12-12', 'ratification', '2002-10-29'],
      ['KEN', null, 'accession', '2005-01-05'],
    ],
  ],
  [
    'a quotation mark that nobody closes',
    'requests-quote.csv',
    'requests',
    [
      ['FRA', undefined, '"urgent'],
      ['KEN', undefined, undefined],
      ['ESP', undefined, undefined],
    ],
    [[2, 'urgent']],
  ],
  ['requests in UTF-16', 'requests-utf16.txt', 'requests', [['FRA', '08:45']]],
  ['requests in Windows-1252', 'requests-windows-1252.csv', 'requests', [['CIV', '08:45']]],
]

const told = (kind: TableKind, row: Readonly<Record<string, unknown>>): readonly unknown[] => {
  if (kind === 'participants') return [row['participant'], row['name'], row['function'], row['title']]
  if (kind === 'requests') return [row['participant'], row['received'], row['note']]
  const consent = row['consent'] as { kind: string; date: string } | null
  return [row['participant'], row['signature'], consent?.kind, consent?.date]
}

test.each(brought)('%s', async (_, file: string, kind: TableKind, rows: readonly unknown[][], asked: Asked = []) => {
  const read = await readTable(trial(file), kind)
  expect(read.rows.map(row => told(kind, row).slice(0, rows[0]?.length))).toEqual(rows)
  expect(read.questions.map(each => [each.row, each.proposals[0]])).toEqual(asked)
})

test('names as data sets have them', async () => {
  const { rows, questions } = await readTable(trial('names.csv'), 'participants')
  expect(questions).toEqual([])
  expect(rows.map(each => each['participant']).join(' ')).toBe(
    'NLD GBR MDV KOR COD PSE MDA TZA KOR COD KOR DOM USA EUU VCT IRL',
  )
})

test('what is not read is named: sheets, rows, columns, lines', async () => {
  expect((await readTable(trial('two-sheets.xlsx'), 'participants')).sheetsLeft).toEqual(['NGOs'])
  const chosen = await readTable(trial('two-sheets.xlsx'), 'participants', { sheet: 'NGOs' })
  expect([chosen.sheet, chosen.sheetsLeft, chosen.rows.length]).toEqual(['NGOs', ['States'], 2])
  const { left, lines, rowsRead } = await readTable(trial('country-as-heading-row.csv'), 'participants')
  expect(left.map(each => each.row)).toEqual([2, 5])
  expect([lines, rowsRead]).toEqual([6, 6])
  const { columns } = await readTable(trial('affiliation-before-country.csv'), 'participants')
  expect(columns.filter(each => each.meaning === null).map(each => each.heading)).toEqual(['ID', 'E-mail', 'State'])
})
