import { zipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { tells } from '../domain/saying.ts'
import type { Sheet } from '../tables/source.ts'
import { CannotRead } from './cannot-read.ts'
import { limits } from './limits.ts'

/** The sheets of an XLSX workbook, with what its owner had put away in them. */
export async function sheetsOfWorkbook(parts: Readonly<Record<string, Uint8Array>>): Promise<readonly Sheet[]> {
  // Packed anew: what is read is what was looked at, whatever the directory of the archive says.
  const book = await readXlsx(zipSync(parts, { level: 0 }), { range: `A1:GS${limits.rows + 2}` }).catch(
    (error: unknown) => {
      throw new CannotRead(tells('file.spreadsheet-unreadable'), { cause: error })
    },
  )
  return book.sheets.map(sheet => ({
    name: sheet.name,
    cells: sheet.rows.map(row => row.map(inWords)),
    merges: (sheet.merges ?? []).map(({ startRow, endRow, startCol, endCol }) => ({
      top: startRow,
      bottom: endRow,
      left: startCol,
      right: endCol,
    })),
    hiddenRows: [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : [])),
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
  }))
}

/** A day as 2019-09-12, with its time where it has one; a time alone as 08:45. */
function inWords(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (!(cell instanceof Date)) return String(cell)
  if (Number.isNaN(cell.getTime())) return ''
  const [day = '', time = ''] = new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString().split('T')
  const clock = time.slice(0, time.startsWith('00', 6) ? 5 : 8)
  // A spreadsheet counts from the last days of 1899: what lies there is a time of day.
  if (day < '1900-01-01' || day === '1904-01-01') return clock
  return clock === '00:00' ? day : `${day} ${clock}`
}
