import Papa from 'papaparse'
import { withOffset } from '../domain/times.ts'
import type { Cell, Column, Table } from '../report/figures/table.ts'
import { type ReportLanguage, reportLanguages } from '../report/index.ts'

/** A spreadsheet takes a cell for a formula that begins so; the full-width and small forms too. */
const formula = /^[=+\-@＝＋－＠﹦﹢﹣﹫]/u
/** A spreadsheet may drop these from the front, and what hides behind them begins the cell. */
const dropped = /^[\s\p{Cf}\p{Cc}]+/u

/** A text as a cell that no spreadsheet calculates: an apostrophe stands before what would be a formula. */
export function harmless(text: string): string {
  const bare = text.replace(dropped, '')
  return formula.test(bare) ? `'${bare}` : /^[\t\r\n]/.test(text) ? bare : text
}

/** A table as CSV: UTF-8 with its mark, ISO times with offset, units in the headings. */
export function csvOf(table: Table, zone: string, { figures }: ReportLanguage = reportLanguages.en): string {
  const lines = [
    table.columns.map(each => headingOf(each, figures.units)),
    ...table.rows.map(row => lineOf(table, row, zone)),
  ]
  return `\uFEFF${Papa.unparse(lines, { newline: '\r\n' })}\r\n`
}

const headingOf = ({ heading, kind }: Column, units: ReportLanguage['figures']['units']): string =>
  harmless(kind === 'duration' || kind === 'share' ? `${heading} (${units[kind]})` : heading)

const lineOf = ({ columns }: Table, row: readonly Cell[], zone: string): readonly (string | number)[] =>
  columns.map(({ kind }, index) => {
    const cell = row[index]
    if (cell === undefined) return ''
    if (typeof cell === 'string') return kind === 'moment' ? withOffset(cell, zone) : harmless(cell)
    if (kind === 'duration') return cell / 1000
    return kind === 'share' ? Math.round(cell * 1000) / 10 : cell
  })
