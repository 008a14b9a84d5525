import { type Saying, tells } from '../domain/saying.ts'
import type { Column, IsName } from './columns.ts'
import { subjectOf } from './columns.ts'
import { contentOf, isAsAbove } from './empty.ts'
import type { HeadingsFound } from './find-headings.ts'
import { groupCalled, withoutCount } from './groups.ts'
import { foldedHeading } from './heading-words.ts'
import type { Question, Sheet, TableKind } from './source.ts'

export interface Left {
  /** From 1. */
  readonly row: number
  readonly why: Saying
}

/** A row as it is taken: what stands in each column that means something. */
export interface TakenRow {
  /** From 1, as the sheet counts. */
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
  /** By place of the column, from 0: of columns that share a meaning. */
  readonly at: readonly string[]
}

export interface RowsTaken {
  readonly rows: readonly TakenRow[]
  readonly left: readonly Left[]
  readonly questions: readonly Question[]
}

interface Block {
  subject: string
  /** The subject stands in a row of its own, until the next that does. */
  isHeading: boolean
  type: string
}

/** The rows below the headings; a value that stands once counts for its block, and nothing goes without a word. */
export function rowsOf(
  sheet: Sheet,
  found: HeadingsFound,
  columns: readonly Column[],
  kind: TableKind,
  hidden: boolean,
  isName: IsName,
): RowsTaken {
  const subject = subjectOf[kind]
  const start = (found.at.at(-1) ?? -1) + 1
  const filled = filledDown(sheet, start)
  const end = lastFilled(filled)
  const places = columns.flatMap(({ meaning }, at) => (meaning === null ? [] : [{ meaning, at }]))
  const subjectAt = places.find(each => each.meaning === subject)?.at
  const behind = nextFilled(filled, end)
  const once = subjectAt !== undefined && isOnceOnly(filled.slice(start, end), subjectAt, places)
  const put = new Set(hidden ? [] : sheet.hiddenRows)
  const result = { rows: [] as TakenRow[], left: [] as Left[], questions: [] as Question[] }
  const block: Block = { subject: '', isHeading: false, type: '' }
  for (let index = start; index < end; index++) {
    const cells = (filled[index] ?? []).map(contentOf)
    const row = index + 1
    const why = leftOut(cells, put.has(index), found, kind)
    if (why !== undefined) {
      result.left.push({ row, why })
      continue
    }
    if (subject && kind !== 'status' && places.length > 0) {
      const heading = headingOf(cells, subjectAt, behind[index], places, isName, kind)
      if (heading) {
        if ('type' in heading) Object.assign(block, { type: heading.type, isHeading: false, subject: '' })
        else Object.assign(block, { subject: heading.subject, isHeading: true })
        result.left.push({
          row,
          why:
            'type' in heading
              ? tells('left.group', { name: heading.type })
              : tells('left.block', { name: heading.subject }),
        })
        continue
      }
    }
    if (places.every(({ at }) => (cells[at] ?? '') === '')) {
      result.left.push({ row, why: tells('left.nothing-used') })
      continue
    }
    result.rows.push(
      taken(row, cells, places, subject, subjectAt, block, once, result.rows.at(-1), result.questions, columns),
    )
  }
  return result
}

/** Cells that are one down a column have its value in each row; those across stay as they are. */
function filledDown(sheet: Sheet, start: number): readonly (readonly string[])[] {
  const down = sheet.merges.filter(({ top, bottom }) => bottom > top && bottom >= start)
  if (down.length === 0) return sheet.cells
  const rows = sheet.cells.map(row => [...row])
  for (const { top, bottom, left } of down)
    for (let row = Math.max(top + 1, start); row <= bottom && row < rows.length; row++) {
      const cells = rows[row] as string[]
      while (cells.length <= left) cells.push('')
      cells[left] = sheet.cells[top]?.[left] ?? ''
    }
  return rows
}

/** For each row the next one that holds something: looked for from the end, so that each is looked at once. */
function nextFilled(cells: readonly (readonly string[])[], end: number): readonly (readonly string[] | undefined)[] {
  const next: (readonly string[] | undefined)[] = []
  let below: readonly string[] | undefined
  for (let index = end - 1; index >= 0; index--) {
    next[index] = below
    if (cells[index]?.some(cell => contentOf(cell) !== '')) below = cells[index]
  }
  return next
}

function lastFilled(cells: readonly (readonly string[])[]): number {
  let end = cells.length
  while (end > 0 && !(cells[end - 1] ?? []).some(cell => cell.trim() !== '')) end--
  return end
}

const total =
  /^(?:(?:grand|sub) ?)?(?:total|totals|sum|subtotal|totaux|suma|итого|всего|合计|总计|المجموع|الإجمالي)\b:?\s*\d*$|^(?:合计|总计|итого|всего|المجموع)/i

function leftOut(
  cells: readonly string[],
  isHidden: boolean,
  found: HeadingsFound,
  kind: TableKind,
): Saying | undefined {
  const filled = cells.filter(Boolean)
  if (filled.length === 0) return tells('left.empty')
  if (isHidden) return tells('left.hidden')
  if (
    found.texts.length > 1 &&
    filled.length > 1 &&
    cells.every((cell, at) => cell === '' || cell === (found.ways[at]?.[0] ?? ''))
  )
    return tells('left.headings')
  if (total.test(filled[0] ?? '') && filled.slice(1).every(each => /^[\d\s.,%]+$/.test(each)))
    return tells('left.total')
  if (kind === 'agenda' || kind === 'status') return undefined
  if (
    filled.length === 1 &&
    /^(?:\*|note|notes|source|sources|remark|nb|n\.b\.|примечание|注|ملاحظة|page \d|as at|as of|updated|last update)/i.test(
      filled[0] ?? '',
    )
  )
    return tells('left.note', { words: (filled[0] ?? '').slice(0, 80) })
  return undefined
}

type Place = { readonly meaning: string; readonly at: number }

/** A row that holds only a country, or only the name of a group, is a heading for the rows below it. */
function headingOf(
  cells: readonly string[],
  subjectAt: number | undefined,
  next: readonly string[] | undefined,
  places: readonly Place[],
  isName: IsName,
  kind: TableKind,
): { readonly type: string } | { readonly subject: string } | undefined {
  const filled = cells.flatMap((cell, at) => (cell === '' ? [] : [at]))
  const [only] = filled
  const text = only === undefined ? '' : (cells[only] ?? '')
  if (only === undefined || filled.some(at => cells[at] !== text)) return undefined
  // A list of requests may have one column: there each row is a request.
  if (places.length === 1 && kind === 'requests') return groupCalled(text) === undefined ? undefined : { type: text }
  const group = groupCalled(text)
  if (group !== undefined && !isName(text)) return { type: text }
  if (kind === 'requests') return undefined
  const name = withoutCount(text)
  if (subjectAt === undefined) return next !== undefined && isName(name) ? { subject: name } : undefined
  const hasNoSubject =
    next !== undefined &&
    contentOf(next[subjectAt] ?? '') === '' &&
    next.some((cell, at) => at !== subjectAt && contentOf(cell) !== '')
  if (only === subjectAt) return hasNoSubject ? { subject: isName(text) ? text : name } : undefined
  return isName(name) && hasNoSubject ? { subject: name } : undefined
}

/** The subject stands in the first row of its block: nowhere does a row repeat the one above it. */
function isOnceOnly(rows: readonly (readonly string[])[], at: number, places: readonly Place[]): boolean {
  let [before, repeats, gaps, all] = ['', 0, 0, 0]
  for (const row of rows) {
    const value = contentOf(row[at] ?? '')
    const hasMore = places.some(place => place.at !== at && contentOf(row[place.at] ?? '') !== '')
    if (value !== '' || hasMore) all++
    if (value === '' && hasMore) gaps++
    if (value !== '' && value === before) repeats++
    if (value !== '') before = value
  }
  // A few gaps in a long list are forgotten cells.
  return gaps * 5 > all && repeats === 0
}

function taken(
  row: number,
  cells: readonly string[],
  places: readonly Place[],
  subject: string | undefined,
  subjectAt: number | undefined,
  block: Block,
  once: boolean,
  before: TakenRow | undefined,
  questions: Question[],
  columns: readonly Column[],
): TakenRow {
  const own: Record<string, string> = {}
  for (const { meaning, at } of places) {
    const value = isAsAbove(cells[at] ?? '') ? (before?.cells[meaning] ?? '') : (cells[at] ?? '')
    if (value !== '' && own[meaning] === undefined) own[meaning] = value
  }
  if (subject && subjectAt === undefined && block.isHeading) own[subject] ??= block.subject
  if (subject && subjectAt !== undefined) {
    if (own[subject] !== undefined) {
      block.subject = own[subject]
      block.isHeading = false
    } else if (own['organization'] !== undefined) own[subject] = own['organization']
    else if (block.isHeading || once) {
      if (block.subject !== '') own[subject] = block.subject
    } else if (block.subject !== '')
      questions.push({
        row,
        column: columns[subjectAt]?.heading ?? null,
        value: '',
        why: tells('table.cell-empty'),
        proposals: [block.subject],
      })
  }
  if (block.type !== '' && own['type'] === undefined && !columns.some(each => each.meaning === 'type'))
    own['type'] = block.type
  return { row, cells: own, at: cells }
}

export const headingKey = (columns: readonly Column[]): string =>
  columns
    .map(each => foldedHeading(each.heading))
    .join(' | ')
    .slice(0, 2_000)
