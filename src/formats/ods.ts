import { tells } from '../domain/saying.ts'
import { table } from '../domain/table.ts'
import type { Merge, Sheet } from '../tables/source.ts'
import { CannotRead } from './cannot-read.ts'
import { limits } from './limits.ts'

const entities = table<string>({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })
const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{1,4}));/g, (whole, decimal, hex, name) => {
    if (name) return entities[name as string] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : unescaped(found)
}
const count = (tag: string, name: string): number =>
  Math.max(1, Math.min(Number(attribute(tag, name) ?? 1) || 1, 2 ** 21))

interface Growing {
  readonly name: string
  readonly isHidden: boolean
  readonly cells: string[][]
  readonly merges: Merge[]
  readonly hiddenRows: number[]
}

/**
 * The sheets of an ODS file, read tag by tag: rows and cells that are repeated, cells that are one, rows that a filter put
 * away, hidden sheets. Only paragraphs of cells are text; notes beside a cell are not.
 */
export function sheetsOfOds(content: string): readonly Sheet[] {
  const hiddenStyles = new Set(
    [...content.matchAll(/<style:style\s[^>]*style:family="table"[^>]*>[\s\S]{0,2000}?<\/style:style>/g)].flatMap(
      ([style]) =>
        /table:display="false"/.test(style) ? (attribute(style.slice(0, style.indexOf('>')), 'style:name') ?? []) : [],
    ),
  )
  const sheets: Growing[] = []
  let sheet: Growing | undefined
  let row: { cells: string[]; repeated: number; hidden: boolean } | undefined
  let cell: { value: string | undefined; repeated: number; text: string[] } | undefined
  let [note, paragraph] = [0, false]

  const endOfCell = () => {
    if (!row || !cell || !sheet) return
    const value = cell.value ?? cell.text.join('\n')
    const times = value === '' ? Math.min(cell.repeated, limits.columns + 2) : cell.repeated
    if (value !== '' && row.cells.length + times > limits.columns)
      throw new CannotRead(tells('file.columns', { row: sheet.cells.length + 1, most: limits.columns }))
    for (let nth = 0; nth < times && row.cells.length <= limits.columns; nth++) row.cells.push(value)
    cell = undefined
  }
  const endOfRow = () => {
    if (!row || !sheet) return
    while (row.cells.at(-1) === '') row.cells.pop()
    const isEmpty = row.cells.length === 0
    // The empty rows below a table are one row, repeated a million times.
    const times = isEmpty ? Math.min(row.repeated, limits.rows) : row.repeated
    if (!isEmpty && sheet.cells.length + times > limits.rows + 1)
      throw new CannotRead(tells('file.rows', { most: limits.rows }))
    for (let nth = 0; nth < times && sheet.cells.length < limits.rows * 2; nth++) {
      if (row.hidden && !isEmpty) sheet.hiddenRows.push(sheet.cells.length)
      sheet.cells.push(row.cells)
    }
    row = undefined
  }
  const opened = (name: string, tag: string) => {
    if (name === 'table:table') {
      sheet = {
        name: attribute(tag, 'table:name') ?? '',
        isHidden: hiddenStyles.has(attribute(tag, 'table:style-name') ?? ''),
        cells: [],
        merges: [],
        hiddenRows: [],
      }
      sheets.push(sheet)
    } else if (name === 'table:table-row')
      row = {
        cells: [],
        repeated: count(tag, 'table:number-rows-repeated'),
        hidden: /table:visibility="(?:filter|collapse)"/.test(tag),
      }
    else if ((name === 'table:table-cell' || name === 'table:covered-table-cell') && sheet && row) {
      cell = { value: contentOfCell(tag), repeated: count(tag, 'table:number-columns-repeated'), text: [] }
      const [down, across] = [count(tag, 'table:number-rows-spanned'), count(tag, 'table:number-columns-spanned')]
      const [top, left] = [sheet.cells.length, row.cells.length]
      if (down > 1 || across > 1) sheet.merges.push({ top, left, bottom: top + down - 1, right: left + across - 1 })
    } else if (name === 'office:annotation') note++
    else if (name === 'text:p' && cell && note === 0) {
      paragraph = true
      cell.text.push('')
    } else if (paragraph && cell && /^text:(?:s|tab|line-break)$/.test(name))
      add(' '.repeat(name === 'text:s' ? Math.min(count(tag, 'text:c'), 100) : 1))
  }
  const closed = (name: string) => {
    if (name === 'table:table-cell' || name === 'table:covered-table-cell') endOfCell()
    else if (name === 'table:table-row') endOfRow()
    else if (name === 'table:table') sheet = undefined
    else if (name === 'office:annotation') note = Math.max(0, note - 1)
    else if (name === 'text:p' && note === 0) paragraph = false
  }
  const add = (text: string) => {
    if (cell && paragraph && note === 0 && cell.text.length > 0) cell.text[cell.text.length - 1] += text
  }
  for (const [piece] of content.matchAll(/<[^>]*>|[^<]+/g)) {
    if (!piece.startsWith('<')) add(unescaped(piece))
    else if (piece.startsWith('</')) closed(piece.slice(2, -1).trim())
    else if (!piece.startsWith('<?') && !piece.startsWith('<!')) {
      const name = /^<([\w:.-]+)/.exec(piece)?.[1] ?? ''
      opened(name, piece)
      if (piece.endsWith('/>')) closed(name)
    }
  }
  return sheets.map(each => ({ ...each, cells: trimmed(each.cells) }))
}

/** Days and numbers as the file has them, whatever a cell shows; texts as they are shown. */
function contentOfCell(tag: string): string | undefined {
  switch (attribute(tag, 'office:value-type')) {
    case 'date': {
      const [day = '', time = ''] = (attribute(tag, 'office:date-value') ?? '').split('T')
      const clock = time.slice(0, time.startsWith('00', 6) || time.length < 8 ? 5 : 8)
      return clock === '' || clock === '00:00' ? day : `${day} ${clock}`
    }
    case 'time': {
      const [, hours = '', minutes = '', seconds = ''] =
        /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)[\d.,]*S)?/.exec(attribute(tag, 'office:time-value') ?? '') ?? []
      const two = (part: string) => part.padStart(2, '0')
      return `${two(hours)}:${two(minutes)}${Number(seconds) > 0 ? `:${two(seconds)}` : ''}`
    }
    case 'float':
      return attribute(tag, 'office:value')
    default:
      return undefined
  }
}

function trimmed(cells: readonly string[][]): readonly (readonly string[])[] {
  let end = cells.length
  while (end > 0 && cells[end - 1]?.length === 0) end--
  return cells.slice(0, end)
}
