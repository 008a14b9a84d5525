import { contentOf } from './empty.ts'
import { meantBy } from './meanings.ts'
import type { Sheet, TableKind } from './source.ts'

export interface HeadingsFound {
  /** Rows from 0, one or two; none: the table begins at once. */
  readonly at: readonly number[]
  /** One for each column, as one text. */
  readonly texts: readonly string[]
  /** What each column says by its own words, its own first and the one above it last. */
  readonly ways: readonly (readonly string[])[]
  readonly score: number
}

/** So far down headings are looked for by themselves; a person can name any row. */
const farthest = 200

export const none: HeadingsFound = { at: [], texts: [], ways: [], score: 0 }

/** The row, or the two, that say most of what the columns of such a table are. */
export function findHeadings(sheet: Sheet, kind: TableKind): HeadingsFound {
  let best = none
  const until = Math.min(sheet.cells.length, farthest)
  for (let row = 0; row < until; row++) {
    const one = headingsAt(sheet, [row], kind)
    if (one.score > best.score) best = one
    if (!isLower(sheet, row + 1, kind)) continue
    // Two rows have to say something that neither says alone.
    const two = headingsAt(sheet, [row, row + 1], kind)
    if (two.score >= Math.max(best.score, headingsAt(sheet, [row + 1], kind).score) + 0.9) best = two
  }
  return best.score >= 2.9 ? withRowAbove(sheet, best, kind) : none
}

/** The upper of two rows whose words nobody knows: it says what the lower leaves open, wherever something stands below. */
function withRowAbove(sheet: Sheet, found: HeadingsFound, kind: TableKind): HeadingsFound {
  const [row = 0, ...others] = found.at
  if (row === 0 || others.length > 0) return found
  const [upper, lower, body] = [
    sheet.cells[row - 1] ?? [],
    sheet.cells[row] ?? [],
    sheet.cells.slice(row + 1, row + 40),
  ]
  const filled = upper.map(contentOf).filter(Boolean)
  const width = Math.max(upper.length, ...body.map(each => each.length), 0)
  const gaps = Array.from({ length: Math.min(width, 200) }, (_, column) => column).filter(
    column => clean(lower[column]) === '' && body.some(each => contentOf(each[column] ?? '') !== ''),
  )
  const fillsThem = gaps.length > 0 && gaps.every(column => clean(upper[column]) !== '')
  if (filled.length < 2 || !fillsThem || filled.some(isData)) return found
  const both = headingsAt(sheet, [row - 1, row], kind)
  return both.score >= found.score ? both : found
}

/** Headings in rows that are given; score 0 where they say nothing. */
export function headingsAt(sheet: Sheet, at: readonly number[], kind: TableKind): HeadingsFound {
  const [upper, lower] = [at.length > 1 ? spread(sheet, at[0] ?? 0, at[1]) : [], sheet.cells[at.at(-1) ?? 0] ?? []]
  const width = Math.max(upper.length, lower.length)
  const ways = Array.from({ length: width }, (_, column) => waysOf(upper[column], lower[column]))
  const score = at.length > 1 && isTitleOf(upper, lower) ? 0 : scoreOf(ways, kind)
  return { at, texts: ways.map(textOf), ways, score }
}

/** One text over every column is a title, and says of none what it is. */
function isTitleOf(upper: readonly string[], lower: readonly string[]): boolean {
  const over = lower.flatMap((cell, column) => (clean(cell) === '' ? [] : [clean(upper[column])]))
  return (
    over.length > 1 && over[0] !== '' && [...over, ...upper.map(clean).filter(Boolean)].every(each => each === over[0])
  )
}

const clean = (cell: string | undefined): string => (cell ?? '').replace(/\s+/g, ' ').trim()

function waysOf(above: string | undefined, own: string | undefined): readonly string[] {
  const [upper, lower] = [clean(above), clean(own)]
  if (upper === '' || upper === lower) return [lower]
  return lower === '' ? [upper] : [lower, `${upper} ${lower}`]
}

const textOf = (ways: readonly string[]): string => ways[1] ?? ways[0] ?? ''

/** A heading over several columns says so in each of them. */
function spread(sheet: Sheet, row: number, below: number | undefined): readonly string[] {
  const cells = [...(sheet.cells[row] ?? [])]
  const lower = below === undefined ? [] : (sheet.cells[below] ?? [])
  for (const { top, left, right } of sheet.merges)
    if (top === row)
      for (let column = left + 1; column <= Math.min(right, 300); column++) cells[column] = cells[left] ?? ''
  if (sheet.merges.length > 0) return Array.from(cells, each => each ?? '')
  for (let column = 1; column < lower.length; column++)
    if (clean(cells[column]) === '' && clean(lower[column]) !== '' && clean(lower[column - 1]) !== '')
      cells[column] = cells[column - 1] ?? ''
  return Array.from(cells, each => each ?? '')
}

function scoreOf(ways: readonly (readonly string[])[], kind: TableKind): number {
  const meanings = new Map<string, number>()
  let others = 0
  let data = 0
  let filled = 0
  for (const each of ways) {
    const text = contentOf(textOf(each))
    if (text === '') continue
    filled++
    const { meaning, sureness } = meantIn(each, kind)
    if (meaning !== null) meanings.set(meaning, Math.max(meanings.get(meaning) ?? 0, sureness))
    else if (sureness > 0) others += 0.4
    else if (isData(text)) data++
  }
  if (meanings.size === 0) return 0
  const distinct = new Set(ways.map(textOf).filter(Boolean)).size
  // A title over all columns is one text many times.
  if (filled > 1 && distinct === 1) return 0
  const sum = [...meanings.values()].reduce((total, each) => total + each, 0)
  return sum + Math.min(others, 2) - data * 1.5 - (filled === 1 ? 0.05 : 0)
}

/** The first way of reading a heading that says something. */
export function meantIn(ways: readonly string[], kind: TableKind): ReturnType<typeof meantBy> {
  let known = { meaning: null as string | null, sureness: 0 }
  for (const each of ways) {
    const meant = meantBy(each, kind)
    if (meant.meaning !== null && meant.sureness > known.sureness) known = meant
    else if (known.meaning === null && meant.sureness > known.sureness) known = meant
  }
  return known
}

/** Days, times, numbers and addresses are content, no headings. */
const isData = (text: string): boolean =>
  /^[\d\s.,:/-]+$/.test(text) || /\d{4}/.test(text) || /@\S+\.\S/.test(text) || text.length > 120

/** The lower of two rows of headings: most of what it has are headings. */
function isLower(sheet: Sheet, row: number, kind: TableKind): boolean {
  const cells = (sheet.cells[row] ?? []).map(contentOf).filter(Boolean)
  if (cells.length === 0) return false
  const known = cells.filter(each => meantBy(each, kind).sureness > 0).length
  return known * 2 >= cells.length && !cells.some(isData)
}

/** Headings in words that nobody knows: the row above a column of names, which is none itself. */
export function headingsAbove(sheet: Sheet, kind: TableKind, isName: (text: string) => boolean): HeadingsFound {
  const { cells } = sheet
  for (let row = 0; row + 1 < Math.min(cells.length, 60); row++) {
    const own = (cells[row] ?? []).map(contentOf)
    const below = cells.slice(row + 1, row + 40).map(each => each.map(contentOf))
    // A list may have one column, and a title above it.
    const isNarrow = below.every(each => each.filter(Boolean).length < 2)
    if (own.filter(Boolean).length < (isNarrow ? 1 : 2)) continue
    const isAbove = own.some((text, at) => {
      const column = below.map(each => each[at] ?? '').filter(Boolean)
      return text !== '' && !isName(text) && column.length > 0 && column.filter(isName).length >= column.length * 0.7
    })
    if (isAbove) return headingsAt(sheet, [row], kind)
  }
  return none
}

/** Where nothing says more, the first row that has cells. */
export function firstRow(sheet: Sheet, kind: TableKind): HeadingsFound {
  const row = sheet.cells.findIndex(each => each.filter(cell => contentOf(cell) !== '').length > 1)
  return row < 0 ? none : headingsAt(sheet, [row], kind)
}
