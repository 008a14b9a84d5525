import { writeOds } from 'hucre/ods'
import { writeXlsx } from 'hucre/xlsx'
import { encoded } from '../encoded.ts'
import { type Body, bodyOf, type Chance, type Kind, pick } from './rows.ts'
import { overThem } from './words.ts'

/** A file as an office would send it, and what its rows say by the numbers that the file gives them. */
export interface Made {
  readonly kind: Kind
  readonly bytes: Uint8Array
  readonly says: ReadonlyMap<number, Readonly<Record<string, unknown>>>
  /** How it was made, for whoever looks at one that was read wrong. */
  readonly told: string
}

interface Grid {
  readonly rows: string[][]
  readonly says: Map<number, Readonly<Record<string, unknown>>>
  readonly merges: { startRow: number; startCol: number; endRow: number; endCol: number }[]
  readonly hidden: Set<number>
  told: string
}

const encodingsOf = {
  en: ['windows-1252'],
  fr: ['windows-1252'],
  es: ['windows-1252'],
  ru: ['windows-1251'],
  zh: ['gb18030'],
  ar: ['windows-1256'],
} as const

const above = [
  'List of participants',
  'As of 3 May 2019',
  'Vienna, 3–5 May',
  'Provisional',
  'Note: not an official record',
]

export async function fileOf(kind: Kind, chance: Chance): Promise<Made> {
  const body = bodyOf(kind, chance)
  const isBook = chance() < 0.35
  const grid = gridOf(kind, body, chance, isBook)
  return { kind, says: grid.says, ...(isBook ? await bookOf(grid, chance) : textOf(grid, body, chance)) }
}

/** Rows above, headings in one row or two, and the subject in each row, once for its block, merged, or in rows of its own. */
function gridOf(kind: Kind, body: Body, chance: Chance, isBook: boolean): Grid {
  const grid: Grid = { rows: [], says: new Map(), merges: [], hidden: new Set(), told: `${kind} ${body.language}` }
  const width = body.columns.length
  const pad = (cells: readonly string[]) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]
  for (let nth = Math.floor(chance() ** 2 * 16); nth > 0; nth--)
    grid.rows.push(pad([chance() < 0.3 ? '' : pick(above, chance)]))
  if (grid.rows.every(row => row.every(cell => cell === ''))) grid.rows.length = 0
  headingsInto(grid, kind, body, chance, isBook)
  const layout = kind === 'participants' ? pick(['each', 'each', 'once', 'merged', 'heading'] as const, chance) : 'each'
  grid.told += ` ${layout}`
  const at = body.columns.findIndex(each => each.field === 'delegation')
  let before = ''
  for (const { cells, says } of body.lines) {
    if (chance() < 0.05) grid.rows.push(pad([]))
    const name = cells[at] ?? ''
    const isSame = layout !== 'each' && name === before
    if (layout === 'heading' && !isSame) grid.rows.push(cells.map((_, column) => (column === at ? name : '')))
    const own = isSame || layout === 'heading' ? cells.map((cell, column) => (column === at ? '' : cell)) : [...cells]
    if (isSame && layout === 'merged' && isBook) {
      const row = grid.rows.length
      const last = grid.merges.at(-1)
      if (last && last.endRow === row - 1 && last.startCol === at && last.startRow > 0) last.endRow = row
      else grid.merges.push({ startRow: row - 1, startCol: at, endRow: row, endCol: at })
    }
    before = name
    grid.rows.push(own)
    if (isBook && chance() < 0.04 && layout === 'each') grid.hidden.add(grid.rows.length - 1)
    else grid.says.set(grid.rows.length, says)
  }
  if (kind !== 'agenda' && chance() < 0.1)
    grid.rows.push(pad(['Total', ...Array.from({ length: width - 1 }, () => '')]))
  return grid
}

function headingsInto(grid: Grid, kind: Kind, body: Body, chance: Chance, isBook: boolean): void {
  const lower = body.columns.map(each => each.heading)
  const ofPerson = body.columns.flatMap(({ field }, at) =>
    field === 'firstName' || field === 'familyName' ? [at] : [],
  )
  const [from, to] = [ofPerson[0] ?? 0, ofPerson[1] ?? 0]
  if (kind === 'participants' && ofPerson.length === 2 && to === from + 1 && chance() < 0.6) {
    grid.told += ' two rows of headings'
    const row = grid.rows.length
    const upper = lower.map((heading, at) =>
      at === from ? pick(overThem[body.language], chance) : at === to ? '' : heading,
    )
    grid.rows.push(
      upper,
      lower.map((heading, at) => (at === from || at === to ? heading : '')),
    )
    if (isBook) grid.merges.push({ startRow: row, startCol: from, endRow: row, endCol: to })
  } else grid.rows.push([...lower])
}

async function bookOf(grid: Grid, chance: Chance): Promise<Pick<Made, 'bytes' | 'told'>> {
  const rows = grid.rows.map(row => row.map(cell => (cell === '' ? null : cell)))
  const list = {
    name: 'List',
    rows,
    merges: grid.merges,
    rowDefs: new Map([...grid.hidden].map(row => [row, { hidden: true }])),
  }
  const cover = { name: 'Read me', rows: [['How to use this workbook'], ['Fill in the second sheet.']] }
  const sheets = chance() < 0.3 ? [cover, list] : [list]
  if (grid.hidden.size > 0 || grid.merges.length > 0 || chance() < 0.5)
    return { bytes: (await writeXlsx({ sheets })) as Uint8Array, told: `${grid.told} xlsx` }
  return { bytes: (await writeOds({ sheets })) as Uint8Array, told: `${grid.told} ods` }
}

function textOf(grid: Grid, body: Body, chance: Chance): Pick<Made, 'bytes' | 'told'> {
  const delimiter = pick([',', ';', '\t', '|'], chance)
  const end = pick(['\n', '\r\n'], chance)
  const quotes = pick(['needed', 'needed', 'all', 'none'] as const, chance)
  const written = (cell: string): string => {
    const needs = /["\r\n]/.test(cell) || cell.includes(delimiter)
    if (quotes === 'all' || (needs && quotes === 'needed')) return `"${cell.replaceAll('"', '""')}"`
    return cell
  }
  let text = grid.rows.map(row => row.map(written).join(delimiter)).join(end) + (chance() < 0.7 ? end : '')
  // A quotation mark that nobody meant, before some cell.
  if (chance() < 0.08 && quotes !== 'all') {
    const at = text.lastIndexOf(delimiter, Math.floor(text.length * (0.5 + chance() / 2)))
    if (at > 0) text = `${text.slice(0, at + 1)}"${text.slice(at + 1)}`
  }
  const wide = ['utf-8', 'utf-8', 'utf-16le', 'utf-16be'] as const
  const encoding = chance() < 0.5 ? pick(encodingsOf[body.language], chance) : pick(wide, chance)
  const told = `${grid.told} ${JSON.stringify(delimiter)} ${quotes} ${encoding}`
  if (encoding === 'utf-8' && chance() < 0.3) text = `\uFEFF${text}`
  try {
    return { bytes: encoded(text, encoding), told }
  } catch {
    // A letter that this encoding has not.
    return { bytes: encoded(text, 'utf-8'), told: `${told} (utf-8)` }
  }
}
