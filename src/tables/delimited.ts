import { tells } from '../domain/saying.ts'
import type { Question } from './source.ts'

/** Between the cells of a text; `spaces` are two or more, as a mail lines columns up. */
export const delimiters = ['\t', ';', ',', '|', 'spaces'] as const

export interface Records {
  readonly rows: readonly (readonly string[])[]
  readonly questions: readonly Question[]
}

/**
 * The records of a text. A quotation mark opens a cell only where one closes it, with a delimiter or the end of the line
 * behind: a nickname in quotation marks, and a mark that nobody closes, stay in their cell and swallow nothing.
 */
export function recordsOf(text: string, delimiter: string, most = Number.POSITIVE_INFINITY): Records {
  if (delimiter === 'spaces') return linesOf(text, most, line => line.trim().split(/ {2,}|\t+/))
  const questions: Question[] = []
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  // Behind the last quotation mark none closes a cell: each that opens would be followed to the end.
  const lastQuote = text.lastIndexOf('"')
  while (at <= text.length && rows.length < most) {
    const opens = delimiter === '|' ? at : skippedSpaces(text, at)
    const quoted = text[opens] === '"' && opens < lastQuote ? quotedFrom(text, opens, delimiter) : undefined
    if (text[opens] === '"' && !quoted && !isWhole(text, opens, delimiter))
      questions.push(unclosed(rows.length + 1, plainFrom(text, opens, delimiter).cell))
    const { cell, end } = quoted ?? plainFrom(text, at, delimiter)
    row.push(cell)
    if (text[end] === delimiter) {
      at = end + 1
      continue
    }
    if (end < text.length || row.length > 1 || row[0] !== '') rows.push(row)
    if (quoted && swallows(cell, delimiter, row.length))
      questions.push({
        row: rows.length,
        column: null,
        value: cell.slice(0, 200),
        why: tells('table.several-lines'),
        proposals: [],
      })
    row = []
    if (end >= text.length) break
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1
  }
  return { rows: delimiter === '|' ? withoutFrames(rows.filter(isNoRule)) : rows, questions }
}

function linesOf(text: string, most: number, cellsOf: (line: string) => string[]): Records {
  return {
    rows: text
      .replace(/\r?\n$/, '')
      .split(/\r?\n|\r/, most)
      .map(cellsOf),
    questions: [],
  }
}

const skippedSpaces = (text: string, from: number): number => {
  let at = from
  while (text[at] === ' ') at++
  return at
}

const isEnd = (character: string | undefined, delimiter: string): boolean =>
  character === undefined || character === '\n' || character === '\r' || character === delimiter

/** A cell in quotation marks, if it is one: the mark that closes it is the last thing in the cell. */
function quotedFrom(text: string, opens: number, delimiter: string): { cell: string; end: number } | undefined {
  let at = opens + 1
  for (;;) {
    const closes = text.indexOf('"', at)
    if (closes < 0) return undefined
    if (text[closes + 1] === '"') {
      at = closes + 2
      continue
    }
    const end = skippedSpaces(text, closes + 1)
    if (!isEnd(text[end], delimiter)) return undefined
    return { cell: text.slice(opens + 1, closes).replaceAll('""', '"'), end }
  }
}

function plainFrom(text: string, from: number, delimiter: string): { cell: string; end: number } {
  let end = from
  while (!isEnd(text[end], delimiter)) end++
  return { cell: text.slice(from, end), end }
}

/** A mark that is closed again in its own cell, as in “"Ace" Doe”, opens nothing. */
const isWhole = (text: string, opens: number, delimiter: string): boolean =>
  (plainFrom(text, opens, delimiter).cell.match(/"/g)?.length ?? 0) % 2 === 0

const unclosed = (row: number, value: string): Question => ({
  row,
  column: null,
  value,
  why: tells('table.unclosed-quote'),
  proposals: [value.replace(/^\s*"/, '')],
})

/** Two lines or more in a cell, each parted as the rows are. */
function swallows(cell: string, delimiter: string, width: number): boolean {
  const lines = cell.split(/\r?\n|\r/)
  return lines.length > 1 && width <= 2 && lines.slice(1).some(line => line.includes(delimiter))
}

/** The line of dashes under the headings of a table in a mail. */
const isNoRule = (row: readonly string[]): boolean =>
  !row.every(cell => /^:?-*:?$/.test(cell.trim())) || !row.some(cell => cell.includes('-'))

/** Where bars stand at both ends of each line they part nothing. */
function withoutFrames(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const isFramed = (row: readonly string[]) => row.length > 2 && row[0]?.trim() === '' && row.at(-1)?.trim() === ''
  const parted = rows.filter(row => row.length > 1)
  if (parted.length === 0 || !parted.every(isFramed)) return rows
  return rows.map(row => (row.length > 1 ? row.slice(1, -1).map(each => each.trim()) : row))
}

/** Cells in most rows, and how many rows have as many: a table that is parted rightly is even. */
export function evenness(rows: readonly (readonly string[])[]): { readonly width: number; readonly share: number } {
  const filled = rows.filter(row => row.some(cell => cell.trim() !== ''))
  const widths = new Map<number, number>()
  for (const row of filled) widths.set(row.length, (widths.get(row.length) ?? 0) + 1)
  const [width = 1, count = 0] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
  return { width, share: filled.length === 0 ? 0 : count / filled.length }
}
