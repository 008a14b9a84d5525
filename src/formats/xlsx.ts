import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { withOffset } from '../domain/times.ts'
import type { Cell, ColumnKind, Provenance, Table } from '../report/figures/table.ts'
import { type ReportLanguage, reportLanguages } from '../report/index.ts'

/** What a cell of each kind looks like; a duration is a number of days, as spreadsheets count. */
const formats: Readonly<Record<ColumnKind, string | undefined>> = {
  text: undefined,
  count: '#,##0',
  duration: '[h]:mm:ss',
  moment: 'yyyy-mm-dd hh:mm:ss',
  day: 'yyyy-mm-dd',
  share: '0.0%',
}

const widths: Readonly<Record<ColumnKind, number>> = {
  text: 8,
  count: 11,
  duration: 11,
  moment: 20,
  day: 12,
  share: 9,
}

/** Named, or a bold cell falls back on another face than its neighbours. */
const face = { name: 'Calibri', size: 11 } as const
const bold: CellStyle = { font: { ...face, bold: true } }
/** Points that a line takes. */
const line = 15
const heading: CellStyle = {
  font: { ...face, bold: true },
  alignment: { wrapText: true, vertical: 'top' },
  border: { bottom: { style: 'thin', color: { rgb: 'FF808080' } } },
}

const headingOfNumbers: CellStyle = { ...heading, alignment: { ...heading.alignment, horizontal: 'right' } }

/** Tables as a workbook that a person would send on: a sheet that explains, then a sheet for each table. */
export function xlsxOf(
  title: string,
  tables: readonly Table[],
  provenance: Provenance,
  zone: string,
  language: ReportLanguage = reportLanguages.en,
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [aboutSheet(title, tables, provenance, zone, language), ...tables.map(table => sheetOf(table, zone))],
    defaultFont: face,
    properties: { title, creator: 'Rostrum' },
  })
}

function aboutSheet(
  title: string,
  tables: readonly Table[],
  { source, filter, made }: Provenance,
  zone: string,
  { figures }: ReportLanguage,
) {
  const words = figures.provenance
  const lines: readonly (readonly [string, string])[] = [
    [title, ''],
    [words.source, source],
    [words.filter, filter],
    [words.made, made],
    [words.times, words.timesIn(zone)],
    ['', ''],
    ...tables.map((table): [string, string] => [table.title, table.definition]),
  ]
  return {
    name: figures.about,
    columns: [{ width: 30 }, { width: 100 }],
    rows: lines.map(line => [...line]),
    cells: new Map<string, { value: string; style: CellStyle }>(
      lines.flatMap(([first, second], index) => [
        [
          `${index},0`,
          index === 0
            ? { value: first, style: { font: { ...face, bold: true, size: 14 } } }
            : { value: first, style: { ...bold, alignment: top } },
        ],
        [`${index},1`, { value: second, style: { alignment: top } }],
      ]),
    ),
    // A spreadsheet does not always make room for wrapped lines by itself.
    rowDefs: new Map(
      lines.map(([, second], index) => [index, { height: line * Math.max(1, Math.ceil(second.length / 108)) + 4 }]),
    ),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  } satisfies WriteSheet
}

const top = { vertical: 'top', wrapText: true } as const

function sheetOf(table: Table, zone: string): WriteSheet {
  const body = [...table.rows, ...(table.total ? [table.total] : [])]
  const rows = [
    table.columns.map((each): CellValue => each.heading),
    ...body.map(row => table.columns.map(({ kind }, index) => valueIn(row[index], kind, zone))),
  ]
  const cells = new Map<string, { value: CellValue; style: CellStyle }>()
  table.columns.forEach((each, index) => {
    cells.set(`0,${index}`, {
      value: each.heading,
      style: each.kind === 'text' || each.kind === 'day' ? heading : headingOfNumbers,
    })
    if (table.total) {
      const value = rows.at(-1)?.[index] ?? null
      const numFmt = formats[each.kind]
      cells.set(`${rows.length - 1},${index}`, { value, style: { ...bold, ...(numFmt ? { numFmt } : {}) } })
    }
  })
  return {
    name: table.title.slice(0, 31),
    columns: table.columns.map(({ heading: words, kind }, index) => {
      const longest = kind === 'text' ? Math.max(...body.map(row => String(row[index] ?? '').length), 0) : 0
      const word = Math.max(...words.split(' ').map(each => each.length))
      const numFmt = formats[kind]
      return { width: Math.min(60, Math.max(widths[kind], longest + 2, word + 3)), ...(numFmt ? { numFmt } : {}) }
    }),
    rows,
    cells,
    rowDefs: new Map([[0, { height: 2 * line + 4 }]]),
    freezePane: { rows: 1, columns: table.columns[0]?.kind === 'text' ? 1 : 0 },
    ...(table.rows.length > 1
      ? { autoFilter: { range: `A1:${letterOf(table.columns.length)}${table.rows.length + 1}` } }
      : {}),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

/** The letter of a column, from 1; a table of ours has no more than 26. */
const letterOf = (column: number): string => String.fromCharCode(64 + Math.min(26, column))

const dayInMilliseconds = 24 * 60 * 60 * 1000

function valueIn(cell: Cell, kind: ColumnKind, zone: string): CellValue {
  if (cell === undefined) return null
  if (typeof cell === 'number') return kind === 'duration' ? cell / dayInMilliseconds : cell
  // A spreadsheet knows no zones: the clock of the session, written as if it were universal time.
  if (kind === 'moment') return new Date(`${withOffset(cell, zone).slice(0, 19)}Z`)
  return kind === 'day' && /^\d{4}-/.test(cell) ? new Date(`${cell}T00:00:00Z`) : cell
}
