import { zipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import { partsOf } from './archive.ts'
import { CannotRead } from './cannot-read.ts'
import { type DepositaryTable, readDepositaryXml } from './depositary-xml.ts'

/** What an imported file may have at the most; beyond it nothing of the file is read. */
export const limits = {
  bytes: 10 * 1024 * 1024,
  entries: 2_000,
  unpacked: 200 * 1024 * 1024,
  /** Unpacked to packed. */
  ratio: 100,
  /** Of the parts that hold the table itself. */
  kept: 48 * 1024 * 1024,
  rows: 20_000,
  columns: 200,
  /** Characters of one cell. */
  cell: 20_000,
} as const

/** A table as it stands in a file: text cells, days as 2019-09-12. */
export interface Table {
  readonly kind: 'table'
  readonly rows: readonly (readonly string[])[]
  /** Name of the sheet that was read, and of those that were not. */
  readonly sheet?: string | undefined
  readonly otherSheets?: readonly string[] | undefined
}

/** A table from CSV, tab-separated text or XLSX, or the depositary's XML, whichever the content is; else {@link CannotRead}. */
export async function readFileContent(bytes: Uint8Array): Promise<Table | DepositaryTable> {
  if (bytes.length === 0) throw new CannotRead('The file is empty.')
  if (bytes.length > limits.bytes) throw new CannotRead('The file is larger than 10 MB.')
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readSpreadsheet(bytes)
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new CannotRead('This is an old Excel file (.xls) or one with a password. Save it as .xlsx or CSV.')
  const text = decoded(bytes)
  if (/^\s*<(\?xml|Document)/.test(text)) return readDepositaryXml(text)
  if (/^\s*<(!doctype|html)/i.test(text))
    throw new CannotRead('This is a web page. Copy its table and paste it, or save it as CSV or XLSX.')
  if (text.includes('\0')) throw new CannotRead('The file is neither CSV nor XLSX.')
  return { kind: 'table', rows: checked(rowsOfText(text)) }
}

/** Text as it came out of a spreadsheet, a database or a page; tabs, commas or semicolons between cells. */
export function rowsOfText(text: string): readonly (readonly string[])[] {
  // The depositary has a tab inside its days, between month and year.
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(/(\b\d{1,2}\s+\p{L}{3,9}\.?)[ \u00a0]*\t[ \u00a0]*(\d{4}\b)/gu, '$1 $2')
  const delimiter = delimiterOf(plain.split(/\r?\n/, 60).filter(line => line.trim() !== ''))
  return Papa.parse<string[]>(plain, { delimiter, preview: limits.rows + 2, skipEmptyLines: false }).data
}

/** Tabs, where lines have some; else what parts the first lines into equally many cells. */
function delimiterOf(lines: readonly string[]): string {
  if (lines.filter(line => line.includes('\t')).length >= 2) return '\t'
  return Papa.parse<string[]>(lines.join('\n'), { delimitersToGuess: [',', ';', '|'] }).meta.delimiter
}

function checked(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  if (rows.length > limits.rows + 1)
    throw new CannotRead(`The table has more than ${limits.rows.toLocaleString('en')} rows.`)
  const wide = rows.findIndex(row => row.length > limits.columns)
  if (wide >= 0) throw new CannotRead(`Row ${wide + 1} has more than ${limits.columns} columns.`)
  const long = rows.findIndex(row => row.some(cell => cell.length > limits.cell))
  if (long >= 0)
    throw new CannotRead(
      `Row ${long + 1} has a cell of more than ${limits.cell.toLocaleString('en')} characters: a quotation mark that nobody closes makes one cell of all that follows.`,
    )
  return rows
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(start)?.[1]
  if (declared !== undefined && declared.toLowerCase() !== 'utf-8') {
    try {
      return new TextDecoder(declared).decode(bytes)
    } catch {
      throw new CannotRead(`The file says that it is in “${declared}”, which is not known here.`)
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // What spreadsheets of western Europe save as "CSV".
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const tableParts = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?!.*\.\.)[\w./-]+\.(?:xml|rels))$/

async function readSpreadsheet(bytes: Uint8Array): Promise<Table> {
  const parts = partsOf(bytes, tableParts, limits, 'spreadsheet')
  if (!('xl/workbook.xml' in parts))
    throw new CannotRead('This is an archive, but no spreadsheet in XLSX. Save the list as .xlsx or CSV.')
  for (const part of Object.values(parts))
    if (Buffer.from(part.buffer, part.byteOffset, part.length).includes('<!DOCTYPE'))
      throw new CannotRead('The spreadsheet declares entities, which none needs: it was not read.')
  // Packed anew: what is read is what was looked at, whatever the directory of the archive says.
  const book = await readXlsx(zipSync(parts, { level: 0 }), {
    sheets: info => !info.hidden && !info.veryHidden,
    range: `A1:GS${limits.rows + 2}`,
  }).catch((error: unknown) => {
    throw new CannotRead(`The spreadsheet cannot be read (${error instanceof Error ? error.message : 'damaged'}).`)
  })
  const filled = book.sheets.filter(({ rows }) => rows.some(row => row.some(cell => cell !== null && cell !== '')))
  const [sheet, ...others] = filled
  if (!sheet) throw new CannotRead('The spreadsheet is empty.')
  const rows = sheet.rows.map(row => row.map(inWords))
  return { kind: 'table', rows: checked(rows), sheet: sheet.name, otherSheets: others.map(each => each.name) }
}

function inWords(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return String(cell)
}
