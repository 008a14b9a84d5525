import { type Gender, genders } from '../../domain/delegates/facts.ts'
import type { GenderOf } from '../../domain/delegates/persons.ts'
import type { Directory } from '../../domain/directory.ts'
import type { Session } from '../../domain/session.ts'
import { reportLanguages } from '../languages/index.ts'
import type { ReportLanguage } from '../languages/language.ts'
import { type Category, categories, countedIn } from './counted.ts'
import { countedKinds } from './filter.ts'
import { categoryName } from './labels.ts'

export const genderColumns = [...genders, 'not recorded'] as const
export type GenderColumn = Gender | 'not recorded'

/** A count below which the persons behind it could be recognised. */
export const fewest = 5

/** A number, or nothing where it would let somebody be recognised, or let such a number be worked out. */
export type Shown = number | undefined

export interface GenderTable {
  /** Statements, by category of delegation; the sum of each row is public anyhow. */
  readonly rows: readonly { readonly label: string; readonly cells: readonly Shown[]; readonly sum: number }[]
  readonly total: { readonly cells: readonly Shown[]; readonly sum: number }
  /** Whole minutes of the columns whose total is shown. */
  readonly minutes: readonly Shown[]
  readonly suppressed: boolean
}

/**
 * Statements by the gender of the speaker as the delegation registered it, always for the whole session: a filter would
 * let small numbers be worked out by comparing its answers.
 */
export function genderTable(
  session: Session,
  directory: Directory,
  genderOf: GenderOf,
  language: ReportLanguage = reportLanguages.en,
): GenderTable {
  const counts = countedKinds(session, {})
  const made = new Map<Category, { statements: number[]; persons: Set<string>[] }>()
  const length = genderColumns.map(() => 0)
  for (const { entry, id, kind, category, length: own } of countedIn(session, directory)) {
    if (!counts(kind)) continue
    const column = genderColumns.indexOf(genderOf(entry.id) ?? 'not recorded')
    let row = made.get(category)
    if (!row) {
      row = { statements: genderColumns.map(() => 0), persons: genderColumns.map(() => new Set<string>()) }
      made.set(category, row)
    }
    row.statements[column] = (row.statements[column] ?? 0) + 1
    row.persons[column]?.add(entry.person ?? `of ${id}`)
    length[column] = (length[column] ?? 0) + (own ?? 0)
  }
  const present = categories.filter(each => made.has(each))
  const values = present.map(each => made.get(each)?.statements ?? [])
  const persons = present.map(each => made.get(each)?.persons ?? [])
  const few = values.map((row, r) => row.map((_, c) => persons[r]?.[c]?.size ?? 0))
  const all = genderColumns.map((_, c) => new Set(persons.flatMap(row => [...(row[c] ?? [])])).size)
  const shown = suppress(values, { persons: few, ofAll: all, named: genders.length })
  const sums = values.map(row => row.reduce((sum, each) => sum + each, 0))
  return {
    rows: present.map((category, r) => ({
      label: categoryName(session, category, language),
      cells: shown.cells[r] ?? [],
      sum: sums[r] ?? 0,
    })),
    total: { cells: shown.totals, sum: sums.reduce((sum, each) => sum + each, 0) },
    minutes: shown.totals.map((each, c) => (each === undefined ? undefined : Math.round((length[c] ?? 0) / 60_000))),
    suppressed: [...shown.cells.flat(), ...shown.totals].some(each => each === undefined),
  }
}

interface Suppressed {
  readonly cells: readonly (readonly Shown[])[]
  readonly totals: readonly Shown[]
}

/**
 * Leaves out each number under five of the named columns, and as many others, totals too, as it takes that none of those
 * left out follows from what is shown. The sums of the rows are taken as known to everybody.
 */
export function suppress(
  values: readonly (readonly number[])[],
  people: {
    /** How many different persons stand behind each number, and behind each total. */
    readonly persons: readonly (readonly number[])[]
    readonly ofAll: readonly number[]
    /** How many columns from the first name a group of persons; the rest hold what is not recorded. */
    readonly named: number
  },
): Suppressed {
  const columns = people.ofAll.length
  const totals = Array.from({ length: columns }, (_, c) => values.reduce((sum, row) => sum + (row[c] ?? 0), 0))
  // The totals are one row more: what it takes to reach it is the same graph.
  const grid = [...values.map(row => [...row]), totals]
  const hidden = grid.map((row, r) =>
    row.map((value, c) => {
      const behind = r < values.length ? (people.persons[r]?.[c] ?? 0) : (people.ofAll[c] ?? 0)
      return c < people.named && value > 0 && (value < fewest || behind < fewest)
    }),
  )
  for (let more: Place | undefined; (more = companionOfAny(grid, hidden)); ) {
    const row = hidden[more.r]
    if (row) row[more.c] = true
  }
  const shown = grid.map((row, r) => row.map((value, c) => (hidden[r]?.[c] ? undefined : value)))
  return { cells: shown.slice(0, -1), totals: shown.at(-1) ?? [] }
}

interface Place {
  readonly r: number
  readonly c: number
}

/** What must be left out next, because a number left out follows from those shown; none if none does. */
function companionOfAny(grid: readonly number[][], hidden: readonly boolean[][]): Place | undefined {
  for (const place of determined(grid, hidden)) {
    const found = companion(grid, hidden, place)
    if (found) return found
  }
  return undefined
}

/** The smallest number of the same row or column that is still shown; an empty cell only if there is no other. */
function companion(grid: readonly number[][], hidden: readonly boolean[][], { r, c }: Place): Place | undefined {
  const candidates: (Place & { value: number })[] = []
  grid.forEach((row, y) => {
    // The sum of a row is known: where it is nought, hiding hides nothing.
    if (row.every(value => value === 0)) return
    row.forEach((value, x) => {
      if ((y === r || x === c) && !hidden[y]?.[x]) candidates.push({ r: y, c: x, value })
    })
  })
  const rank = ({ value, r: y }: Place & { value: number }) =>
    (value === 0 ? 1e9 : value) + (y === grid.length - 1 ? 1e6 : 0)
  return candidates.sort((a, b) => rank(a) - rank(b))[0]
}

/**
 * The hidden numbers that follow from those shown. The table is a flow: each row sends its sum to the columns,
 * each column what it got to the row of totals. A number can be another one if and only if a way leads back around it
 * along hidden numbers that may grow, or shrink without falling below nought.
 */
function determined(grid: readonly number[][], hidden: readonly boolean[][]): readonly Place[] {
  const last = grid.length - 1
  const nameOf = (r: number) => `r${r}`
  const edges = hidden.flatMap((row, r) =>
    row.flatMap((yes, c) => {
      if (!yes) return []
      const value = grid[r]?.[c] ?? 0
      const [from, to] = r === last ? [`c${c}`, nameOf(r)] : [nameOf(r), `c${c}`]
      return [{ r, c, from, to, value }]
    }),
  )
  const reaches = (start: string, goal: string, without: Place): boolean => {
    const seen = new Set([start])
    const open = [start]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at === goal) return true
      for (const edge of edges) {
        if (edge.r === without.r && edge.c === without.c) continue
        const next = edge.from === at ? edge.to : edge.to === at && edge.value > 0 ? edge.from : undefined
        if (next !== undefined && !seen.has(next)) {
          seen.add(next)
          open.push(next)
        }
      }
    }
    return false
  }
  return edges.filter(
    edge => !reaches(edge.to, edge.from, edge) && !(edge.value > 0 && reaches(edge.from, edge.to, edge)),
  )
}
