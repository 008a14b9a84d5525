import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import type { Gender } from '../../src/domain/delegates/facts.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { genderTable, type Shown, suppress } from '../../src/report/figures/gender.ts'
import { tablesOf } from '../../src/report/figures/tables.ts'
import { houseIds } from '../../src/report/index.ts'

const directory = loadDirectory()

interface Published {
  readonly cells: readonly (readonly Shown[])[]
  readonly totals: readonly Shown[]
  readonly sums: readonly number[]
}

/**
 * Solves what was published as somebody who wants to know would: every table of whole numbers, none below nought, that
 * agrees with all that is shown. Answers for each number left out whether it is the same in all of them.
 */
function determined({ cells, totals, sums }: Published): readonly string[] {
  const columns = totals.length
  const seen = new Map<string, Set<number>>()
  cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell === undefined) seen.set(`${r},${c}`, new Set())
    })
  })
  totals.forEach((cell, c) => {
    if (cell === undefined) seen.set(`all,${c}`, new Set())
  })
  const table: number[][] = []
  const open = () => [...seen.values()].some(values => values.size < 2)
  const rowsLike = function* (r: number): Generator<number[]> {
    const fill = function* (c: number, left: number): Generator<number[]> {
      const shown = cells[r]?.[c]
      if (c === columns - 1) {
        if (shown === undefined || shown === left) yield [left]
        return
      }
      for (const value of shown === undefined ? Array.from({ length: left + 1 }, (_, each) => each) : [shown])
        if (value <= left) for (const rest of fill(c + 1, left - value)) yield [value, ...rest]
    }
    yield* fill(0, sums[r] ?? 0)
  }
  const solve = (r: number): void => {
    if (r < cells.length) {
      for (const row of rowsLike(r)) {
        if (!open()) return
        table[r] = row
        const over = totals.some(
          (total, c) =>
            total !== undefined && table.slice(0, r + 1).reduce((sum, each) => sum + (each[c] ?? 0), 0) > total,
        )
        if (!over) solve(r + 1)
      }
      return
    }
    const sum = totals.map((_, c) => table.reduce((all, row) => all + (row[c] ?? 0), 0))
    if (totals.some((total, c) => total !== undefined && total !== sum[c])) return
    table.forEach((row, y) => {
      row.forEach((value, c) => {
        seen.get(`${y},${c}`)?.add(value)
      })
    })
    sum.forEach((value, c) => {
      seen.get(`all,${c}`)?.add(value)
    })
  }
  solve(0)
  return [...seen].filter(([, values]) => values.size < 2).map(([place]) => place)
}

const alone = (values: readonly (readonly number[])[]) => ({
  persons: values,
  ofAll: Array.from({ length: 4 }, (_, c) => values.reduce((sum, row) => sum + (row[c] ?? 0), 0)),
  named: 3,
})
const sumsOf = (values: readonly (readonly number[])[]) => values.map(row => row.reduce((sum, each) => sum + each, 0))

test('the solver finds a number that follows from the others, so that the test below means something', () => {
  expect(determined({ cells: [[7, undefined, 0, 0]], totals: [7, undefined, 0, 0], sums: [10] })).toEqual([
    '0,1',
    'all,1',
  ])
  // Two left out in a row, but each alone in its column, whose total is shown.
  expect(
    determined({
      cells: [
        [undefined, undefined, 0, 0],
        [6, 5, 0, 0],
      ],
      totals: [9, 7, 0, 0],
      sums: [5, 11],
    }),
  ).toEqual(['0,0', '0,1'])
})

test('no number that is suppressed can be worked out from those shown and from the sums, whatever the table', () => {
  const rowUpTo = (max: number) =>
    fc.tuple(
      fc.integer({ min: 0, max }),
      fc.integer({ min: 0, max }),
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 0, max: 3 }),
    )
  const tables = fc.oneof(
    fc.array(rowUpTo(6), { minLength: 1, maxLength: 2 }),
    fc.array(rowUpTo(2), { minLength: 3, maxLength: 3 }),
  )
  fc.assert(
    fc.property(tables, values => {
      const { cells, totals } = suppress(values, alone(values))
      expect(determined({ cells, totals, sums: sumsOf(values) })).toEqual([])
      values.forEach((each, r) => {
        each.forEach((value, c) => {
          const shown = cells[r]?.[c]
          if (shown !== undefined) expect(shown).toBe(value)
          if (c < 3 && value > 0 && value < 5) expect(shown).toBeUndefined()
        })
      })
    }),
    { numRuns: 200 },
  )
})

test('where every number is large, nothing is left out', () => {
  const values = [
    [12, 30, 0, 5],
    [6, 9, 0, 0],
  ]
  expect(suppress(values, alone(values))).toEqual({ cells: values, totals: [18, 39, 0, 5] })
})

const day = '2019-09-12T'
const spoken = (
  genders: readonly (Gender | undefined)[],
  by: (index: number) => string = index => codes[index] ?? 'CAN',
) => {
  const read = readSessionFile(
    {
      format: 'rostrum-session/1',
      body: { name: 'Commission', members: [...codes.slice(0, 12)] },
      session: { from: '2019-09-12', to: '2019-09-12', timeZone: 'UTC' },
      agenda: [{ item: '1' }, { item: '2' }],
      debates: [
        { id: 'd1', items: ['1'] },
        { id: 'd2', items: ['2'] },
      ],
      statements: genders.map((_, index) => ({
        id: `s${index}`,
        debate: index % 2 ? 'd1' : 'd2',
        by: by(index),
        at: `${day}10:${String(index).padStart(2, '0')}:00Z`,
      })),
      wording: { house: 'generic' },
    },
    { directory, houses: houseIds },
  )
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return { session: read.session, genderOf: (entry: string) => genders[Number(entry.slice(1))] }
}
const codes = [...directory.states.values()].filter(each => each.kind === 'member').map(each => each.code)

test('scenario 44: gender shows “not recorded”, and suppresses what is under five with as much as it takes', () => {
  const genders = [
    ...Array<Gender>(8).fill('female'),
    ...Array<Gender>(14).fill('male'),
    ...Array<Gender>(2).fill('other'),
    ...Array<undefined>(6).fill(undefined),
  ]
  const { session, genderOf } = spoken(genders)
  const table = genderTable(session, directory, genderOf)
  expect(table.suppressed).toBe(true)
  expect(table.total.cells[2]).toBeUndefined()
  expect(table.rows.map(each => each.sum).reduce((sum, each) => sum + each, 0)).toBe(30)
  expect(
    determined({
      cells: table.rows.map(each => each.cells),
      totals: table.total.cells,
      sums: table.rows.map(each => each.sum),
    }),
  ).toEqual([])
  const { genderOf: nobody } = spoken(genders.map(() => undefined))
  const unknown = genderTable(session, directory, nobody)
  expect(unknown.total.cells).toEqual([0, 0, 0, 30])
})

test('many statements of few women are suppressed like few statements', () => {
  const genders = [...Array<Gender>(10).fill('female'), ...Array<Gender>(20).fill('male')]
  const { session, genderOf } = spoken(genders, index => (index < 10 ? 'CAN' : (codes[index] ?? 'EGY')))
  expect(genderTable(session, directory, genderOf).total.cells[0]).toBeUndefined()
})

test('no filter of the page narrows the table of genders, so that answers cannot be set against each other', () => {
  const { session, genderOf } = spoken([...Array<Gender>(3).fill('female'), ...Array<Gender>(20).fill('male')])
  const shown = (filter: object) =>
    tablesOf({ session, directory, filter, genderOf }).find(each => each.id === 'gender')?.rows
  const whole = shown({})
  for (const filter of [{ item: '1' }, { day: '2019-09-12' }, { category: 'full' }, { region: 'african' }])
    expect(shown(filter)).toEqual(whole)
  expect(JSON.stringify(whole)).not.toMatch(/\b3\b/)
})
