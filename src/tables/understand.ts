import { tells } from '../domain/saying.ts'
import { type Column, columnsOf, type Doubled, type IsName, subjectOf } from './columns.ts'
import { contentOf } from './empty.ts'
import { findHeadings, firstRow, type HeadingsFound, headingsAbove, headingsAt, none } from './find-headings.ts'
import { headingKey, type Left, rowsOf, type TakenRow } from './rows.ts'
import type { Choices, Question, Sheet, Source, TableKind } from './source.ts'

/** A table as it was understood: every guess in it, and what each leads to. */
export interface Understood {
  readonly kind: TableKind
  readonly encoding: string | null
  readonly encodings: readonly string[]
  readonly delimiter: string | null
  readonly sheet: string | null
  readonly sheetsLeft: readonly string[]
  /** Rows of the headings, from 1. */
  readonly headings: readonly number[]
  readonly columns: readonly Column[]
  readonly left: readonly Left[]
  readonly rows: readonly TakenRow[]
  readonly questions: readonly Question[]
  /** What stands above the headings, a line a row. */
  readonly above: readonly string[]
  readonly lines: number | null
  /** Rows of the sheet, the empty ones counted. */
  readonly rowsRead: number
  /** The first rows as they stand, in which headings may be. */
  readonly top: readonly (readonly string[])[]
  /** Tables with the same headings are understood as somebody said once. */
  readonly key: string
}

/** What a page shows of it: the guesses, and the first rows as they will be taken. */
export interface Guess extends Omit<Understood, 'rows' | 'above'> {
  readonly first: readonly TakenRow[]
  readonly taken: number
}

const shown = { rows: 5, left: 100, questions: 100 } as const

export const guessOf = ({ rows, above: _, left, questions, ...understood }: Understood): Guess => ({
  ...understood,
  left: left.slice(0, shown.left),
  questions: questions.slice(0, shown.questions),
  first: rows.slice(0, shown.rows),
  taken: rows.length,
})

export function understand(source: Source, kind: TableKind, choices: Choices, isName: IsName): Understood {
  const sheet = sheetOf(source, kind, isName, choices.sheet)
  const found = choices.headings
    ? headingsSaid(sheet, choices.headings, kind)
    : headingsGuessed(sheet, kind, choices, isName)
  const { columns, doubled } = columnsOf(sheet, found, kind, choices, isName)
  const taken = rowsOf(sheet, found, columns, kind, choices.hidden === true, isName)
  const widths = widthsAsked(source, sheet, found, columns)
  const others = source.sheets.filter(each => each !== sheet && each.name !== null)
  return {
    kind,
    encoding: source.encoding,
    encodings: source.encodings,
    delimiter: source.delimiter,
    sheet: sheet.name,
    sheetsLeft: others.map(each => each.name ?? ''),
    headings: found.at.map(row => row + 1),
    columns,
    left: taken.left,
    rows: taken.rows,
    questions: [
      ...source.questions,
      ...doubledAsked(doubled, found),
      ...widths,
      ...inheritedAsked(taken.rows, columns, kind, new Set(widths.map(each => each.row))),
      ...taken.questions,
    ],
    above: sheet.cells.slice(0, found.at[0] ?? 0).map(row => row.join(' ').replace(/\s+/g, ' ').trim()),
    lines: source.lines,
    rowsRead: sheet.cells.length,
    top: sheet.cells.slice(0, 40).map(row => row.slice(0, 8).map(cell => cell.slice(0, 40))),
    key: headingKey(columns),
  }
}

function headingsGuessed(sheet: Sheet, kind: TableKind, choices: Choices, isName: IsName): HeadingsFound {
  const found = findHeadings(sheet, kind)
  const subject = subjectOf[kind]
  if (found.at.length > 0 || subject === undefined) return found
  const above = headingsAbove(sheet, kind, isName)
  if (above.at.length > 0) return above
  // Names of States at once, and no headings over them.
  const isBare = columnsOf(sheet, none, kind, choices, isName).columns.some(each => each.meaning === subject)
  return isBare ? none : firstRow(sheet, kind)
}

function headingsSaid(sheet: Sheet, rows: readonly number[], kind: TableKind): HeadingsFound {
  const at = rows.filter(row => row >= 1 && row <= sheet.cells.length).map(row => row - 1)
  return at.length === 0 ? none : headingsAt(sheet, at.slice(0, 2), kind)
}

/** What headings say at the least where nothing is missing: of a list, who and for whom. */
const enough: Readonly<Record<TableKind, number>> = { participants: 4.4, requests: 2.9, status: 5.9, agenda: 2.9 }

/** The sheet that somebody named, else the one with the best headings; hidden ones only by their name. */
function sheetOf(source: Source, kind: TableKind, isName: IsName, wanted?: string): Sheet {
  const named = wanted === undefined ? undefined : sheetCalled(source, wanted)
  if (named) return named
  const visible = source.sheets.filter(each => !each.isHidden)
  const [only, ...others] = visible.length > 0 ? visible : source.sheets
  if (only === undefined) return { name: null, cells: [], merges: [], hiddenRows: [], isHidden: false }
  let best = { sheet: only, score: -1 }
  for (const sheet of others.length === 0 ? [] : [only, ...others]) {
    const { score } = findHeadings(sheet, kind)
    // The first that says all that such a table needs, else the one that says most; without headings, most names.
    if (best.score < enough[kind] && score > best.score) best = { sheet, score }
  }
  if (best.score > 0 || subjectOf[kind] === undefined) return best.sheet
  const most = [only, ...others].map(sheet => ({ sheet, names: namesOn(sheet, isName) }))
  return most.reduce((one, other) => (other.names > one.names ? other : one)).sheet
}

const namesOn = ({ cells }: Sheet, isName: IsName): number =>
  cells
    .slice(0, 60)
    .flatMap(row => row.slice(0, 20).map(contentOf))
    .filter(cell => cell !== '' && cell.length < 120 && isName(cell)).length

/** By its name, or by its number from 1. */
export const sheetCalled = ({ sheets }: Source, wanted: string): Sheet | undefined =>
  sheets.find(each => each.name === wanted) ??
  sheets.find(each => each.name?.toLowerCase() === wanted.toLowerCase()) ??
  (/^\d+$/.test(wanted) ? sheets[Number(wanted) - 1] : undefined)

/** A value that counts for its block, and stands in a row that is asked about. */
function inheritedAsked(
  rows: readonly TakenRow[],
  columns: readonly Column[],
  kind: TableKind,
  asked: ReadonlySet<number | null>,
): readonly Question[] {
  const subject = subjectOf[kind]
  const at = columns.findIndex(each => each.meaning === subject)
  let from: number | undefined
  return rows.flatMap(({ row, cells, at: own }): readonly Question[] => {
    if (at < 0 || (own[at] ?? '') !== '') from = row
    if (subject === undefined || from === row || !asked.has(from ?? null) || cells[subject] === undefined) return []
    const why = tells('table.of-row-asked', { row: from ?? '' })
    return [{ row, column: columns[at]?.heading ?? null, value: cells[subject], why, proposals: [cells[subject]] }]
  })
}

const doubledAsked = (doubled: readonly Doubled[], { at }: HeadingsFound): readonly Question[] =>
  doubled.map(({ used, left }) => ({
    row: (at.at(-1) ?? 0) + 1,
    column: left,
    value: left,
    why: tells('table.doubled', { used, left }),
    proposals: [used, left],
  }))

/** Rows of a text that have more cells than the others, or fewer: a delimiter stood in a cell, or a line was broken. */
function widthsAsked(
  source: Source,
  sheet: Sheet,
  found: HeadingsFound,
  columns: readonly Column[],
): readonly Question[] {
  if (source.delimiter === null || source.delimiter === 'spaces' || found.at.length === 0) return []
  const head = sheet.cells[found.at.at(-1) ?? 0] ?? []
  const width = columns.findLastIndex(each => each.heading !== '') + 1
  const start = (found.at.at(-1) ?? -1) + 1
  const body = sheet.cells.slice(start)
  const widest = Math.max(0, ...body.map(row => row.findLastIndex(cell => cell.trim() !== '') + 1))
  const narrower: Question = {
    row: start,
    column: null,
    value: head.join(source.delimiter).slice(0, 300),
    why:
      source.delimiter === '\t'
        ? tells('table.headings-wider-tab', { cells: head.length, widest })
        : tells('table.headings-wider', { cells: head.length, widest, delimiter: source.delimiter }),
    proposals: [],
  }
  if (body.length > 0 && Math.max(...body.map(row => row.length)) < head.length) return [narrower]
  const isEven = body.filter(row => row.length === head.length).length * 2 > body.length
  const isRagged = body.some(row => row.length > 1 && row.length !== body[0]?.length)
  return body.flatMap((row, index): Question[] => {
    const filled = row.findLastIndex(cell => cell.trim() !== '') + 1
    const asks =
      filled > Math.max(width, head.length) ||
      (isRagged && row.length > head.length && filled > 1) ||
      (isEven && row.length > 1 && row.length !== head.length && filled > 1)
    if (!asks) return []
    return [
      {
        row: start + index + 1,
        column: null,
        value: row.join(source.delimiter ?? ' ').slice(0, 300),
        why:
          source.delimiter === '\t'
            ? tells('table.row-wider-tab', { cells: row.length, headings: head.length })
            : tells('table.row-wider', {
                cells: row.length,
                headings: head.length,
                delimiter: source.delimiter ?? ' ',
              }),
        proposals: [],
      },
    ]
  })
}
