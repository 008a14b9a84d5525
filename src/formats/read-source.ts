import { tells } from '../domain/saying.ts'
import { table } from '../domain/table.ts'
import { delimiters, evenness, recordsOf } from '../tables/delimited.ts'
import { decodedText, encodingCalled } from '../tables/encoding.ts'
import { findHeadings } from '../tables/find-headings.ts'
import type { Choices, Question, Sheet, Source, TableKind } from '../tables/source.ts'
import { partsOf } from './archive.ts'
import { CannotRead } from './cannot-read.ts'
import { readDepositaryXml } from './depositary-xml.ts'
import { limits, tableParts } from './limits.ts'
import { sheetsOfOds } from './ods.ts'
import { sheetsOfWorkbook } from './workbook.ts'

/**
 * What a file holds: CSV or other text in any of the usual encodings, XLSX, ODS, or the depositary's XML, whichever the
 * content is; else {@link CannotRead}.
 */
export async function readSource(bytes: Uint8Array, kind: TableKind, choices: Choices = {}): Promise<Source> {
  if (bytes.length === 0) throw new CannotRead(tells('file.empty'))
  if (bytes.length > limits.bytes) throw new CannotRead(tells('file.too-large'))
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return checked(await readSpreadsheet(bytes))
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new CannotRead(tells('file.old-excel'))
  if (bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46)
    throw new CannotRead(tells('file.pdf-of-table'))
  return checked(readText(bytes, kind, choices))
}

function readText(bytes: Uint8Array, kind: TableKind, choices: Choices): Source {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(start)?.[1]
  const said = choices.encoding ?? declared
  const encoding = said === undefined ? undefined : encodingCalled(said)
  if (said !== undefined && encoding === undefined)
    throw new CannotRead(
      declared === undefined
        ? tells('file.encoding-unknown', { encoding: said })
        : tells('file.encoding-declared', { encoding: said }),
    )
  const { text, encoding: read, others } = decodedText(bytes, encoding)
  if (/^\s*<(\?xml|Document)/.test(text)) return readDepositaryXml(text)
  if (/^\s*<(!doctype|html)/i.test(text)) throw new CannotRead(tells('file.web-page'))
  if (text.includes('\0')) throw new CannotRead(tells('file.no-table-format'))
  const asked: Question[] =
    others.length === 0
      ? []
      : [
          {
            row: null,
            column: null,
            value: read,
            why: tells('table.encoding'),
            proposals: [read, ...others],
          },
        ]
  return sourceOfText(text, kind, choices, { encoding: read, encodings: others, questions: asked })
}

/** Text as it came out of a spreadsheet, a database, a page or a mail. */
export function sourceOfText(
  text: string,
  kind: TableKind,
  choices: Choices = {},
  read: Pick<Source, 'encoding' | 'encodings' | 'questions'> = { encoding: null, encodings: [], questions: [] },
): Source {
  // A spreadsheet may say its delimiter in a line of its own.
  const [line = '', own] = /^sep=(.)\r?\n/.exec(text) ?? []
  // The depositary has a tab inside its days, between month and year.
  const plain = text
    .slice(line.length)
    .replace(/((?:^|[\t ])\d{1,2}[ \u00a0]+\p{L}{3,9}\.?)[ \u00a0]*\t[ \u00a0]*(\d{4})(?![\d/.-])/gmu, '$1 $2')
  const delimiter =
    choices.delimiter === undefined ? (own ?? delimiterOf(plain, kind)) : delimiterCalled(choices.delimiter)
  const { rows, questions } = recordsOf(plain, delimiter, limits.rows + 2)
  const cells = line === '' ? rows : [[line.trim()], ...rows]
  const sheet: Sheet = { name: null, cells, merges: [], hiddenRows: [], isHidden: false }
  return {
    ...read,
    delimiter: rows.some(row => row.length > 1) ? delimiter : null,
    sheets: [sheet],
    lines: text.split(/\r\n|\r|\n/).length - (/[\r\n]$/.test(text) ? 1 : 0),
    questions: [...read.questions, ...questions],
  }
}

function delimiterCalled(said: string): string {
  const named = table<string>({
    tab: '\t',
    '\\t': '\t',
    comma: ',',
    semicolon: ';',
    pipe: '|',
    bar: '|',
    spaces: 'spaces',
  })
  const found = named[said.toLowerCase()] ?? said
  if (found !== 'spaces' && found.length !== 1) throw new CannotRead(tells('file.delimiter', { delimiter: said }))
  return found
}

/** What parts the first lines into cells whose headings say most, and evenly; what parts a few of them parts words. */
function delimiterOf(text: string, kind: TableKind): string {
  // Spaces part only what tabs do not.
  const lines = text.split(/\r\n|\r|\n/, 120).filter(each => each.trim() !== '')
  const isTabbed = lines.filter(each => each.includes('\t')).length * 2 >= lines.length
  const likely = delimiters
    .filter(each => each !== 'spaces' || !isTabbed)
    .map(delimiter => {
      const rows = recordsOf(text, delimiter, 120).rows.map(row => row.slice(0, limits.columns + 1))
      const sheet: Sheet = { name: null, cells: rows, merges: [], hiddenRows: [], isHidden: false }
      const { score, at } = findHeadings(sheet, kind)
      const { width, share } = evenness(rows.slice(at[0] ?? 0))
      const isOne = width === 1 && share > 0
      // Without headings a line of an agenda is an item, whatever stands in its title.
      const parts = rows.some(row => row.length > 1) && (kind !== 'agenda' || score > 0 || /[\t|]/.test(delimiter))
      // What parts the headings and not the rows below them parts words.
      const weight = !parts ? 0 : width > 1 ? (score + 3) * share : score * 0.25
      return { delimiter, isOne: parts && isOne, weight: weight + (delimiter === 'spaces' || !parts ? 0 : 0.5) }
    })
    .sort((a, b) => b.weight - a.weight)
  const [best] = likely
  const isWhole = best?.isOne || (kind === 'agenda' && best?.weight === 0)
  const whole = isWhole ? delimiters.find(each => each !== 'spaces' && !text.includes(each)) : undefined
  return whole ?? best?.delimiter ?? ','
}

async function readSpreadsheet(bytes: Uint8Array): Promise<Source> {
  const parts = partsOf(bytes, tableParts, limits, 'spreadsheet')
  const isOds = 'content.xml' in parts && !('xl/workbook.xml' in parts)
  if (!isOds && !('xl/workbook.xml' in parts)) throw new CannotRead(tells('file.no-spreadsheet'))
  for (const part of Object.values(parts))
    if (Buffer.from(part.buffer, part.byteOffset, part.length).includes('<!DOCTYPE'))
      throw new CannotRead(tells('file.spreadsheet-entities'))
  const sheets = isOds ? sheetsOfOds(new TextDecoder().decode(parts['content.xml'])) : await sheetsOfWorkbook(parts)
  const filled = sheets.filter(({ cells }) => cells.some(row => row.some(cell => cell.trim() !== '')))
  if (filled.length === 0) throw new CannotRead(tells('file.spreadsheet-empty'))
  return { encoding: null, encodings: [], delimiter: null, sheets: filled, lines: null, questions: [] }
}

function checked(source: Source): Source {
  for (const { name, cells } of source.sheets) {
    const sheet = name === null || source.sheets.length === 1 ? undefined : name
    if (cells.length > limits.rows + 1) throw new CannotRead(tells('file.rows', { most: limits.rows }))
    const wide = cells.findIndex(row => row.length > limits.columns)
    if (wide >= 0) {
      const [row, most] = [wide + 1, limits.columns]
      throw new CannotRead(
        sheet === undefined
          ? tells('file.columns', { row, most })
          : tells('file.columns-of-sheet', { row, most, sheet }),
      )
    }
    const long = cells.findIndex(row => row.some(cell => cell.length > limits.cell))
    if (long >= 0) {
      const [row, most] = [long + 1, limits.cell]
      throw new CannotRead(
        sheet === undefined ? tells('file.cell', { row, most }) : tells('file.cell-of-sheet', { row, most, sheet }),
      )
    }
  }
  return source
}
