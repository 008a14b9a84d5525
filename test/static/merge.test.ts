import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeRows, type Row } from '../../static/merge.js'

const row = (id: string, more: Partial<Row> = {}): Row => ({
  id,
  isNew: false,
  isBusy: false,
  isStored: true,
  isEmpty: false,
  words: [id],
  ...more,
})
/** The place at the end of a list, where one more is written. */
const place = (id: string): Row => row(id, { isNew: true, isStored: false, isEmpty: true, words: [''] })
const order = (mine: readonly Row[], theirs: readonly Row[], again?: string) =>
  mergeRows(mine, theirs, again).order.map(({ id, whose }) => `${id} ${whose}`)

describe('two writers of one document', () => {
  test('what the other wrote comes in, what is the same stays, what is gone goes', () => {
    const mine = [row('a'), row('b'), row('c'), place('x')]
    const theirs = [row('a'), row('d'), row('b', { words: ['b changed'] }), place('y')]
    expect(order(mine, theirs)).toEqual(['a mine', 'd theirs', 'b theirs', 'x mine'])
    expect(mergeRows(mine, theirs)).toMatchObject({ replaced: ['b'], removed: ['c'], gone: [], about: [] })
  })

  test('the paragraph that I am in keeps its words; what stands around them is theirs', () => {
    const mine = [row('a', { isBusy: true, words: ['typing'] }), row('b'), place('x')]
    const theirs = [row('b'), row('a', { words: ['theirs'] }), place('y')]
    expect(order(mine, theirs)).toEqual(['b mine', 'a mine', 'x mine'])
    expect(mergeRows(mine, theirs)).toMatchObject({ about: ['a'], replaced: [] })
    expect(order(mine, theirs, 'a')).toEqual(['b mine', 'a theirs', 'x mine'])
  })

  test('one that somebody else removed while I write in it stays, and is said to be gone', () => {
    const merged = mergeRows(
      [row('a'), row('b', { isBusy: true }), row('c'), place('x')],
      [row('a'), row('c'), place('y')],
    )
    expect(merged.order.map(each => each.id)).toEqual(['a', 'b', 'c', 'x'])
    expect(merged.gone).toEqual(['b'])
  })

  test('a new one of mine stays behind the one that it stands behind, wherever that went', () => {
    const own = row('n', { isStored: false, isBusy: true, words: ['new words'] })
    expect(order([row('a'), own, row('b'), place('x')], [row('b'), row('a'), place('y')])).toEqual([
      'b mine',
      'a mine',
      'n mine',
      'x mine',
    ])
  })

  test('where my last place to write was filled, theirs comes as the next', () => {
    const filled = row('x', { isNew: true, isStored: false, isBusy: true, words: ['typed'] })
    expect(order([row('a'), filled], [row('a'), place('y')])).toEqual(['a mine', 'x mine', 'y theirs'])
    expect(order([row('a'), row('x')], [row('a'), row('x'), place('y')])).toEqual(['a mine', 'x mine', 'y theirs'])
  })
})

describe('whatever two pages hold', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const page = (end: string) =>
    fc
      .array(
        fc.record({
          id: fc.constantFrom(...ids),
          isBusy: fc.boolean(),
          isStored: fc.boolean(),
          words: fc.constantFrom(['1'], ['2']),
        }),
        { maxLength: 6 },
      )
      .map(rows => [
        ...new Map(
          rows.map(each => [each.id, row(each.id, { ...each, isEmpty: !each.isStored && !each.isBusy })]),
        ).values(),
        place(end),
      ])
  const mine = page('x')
  const theirs = page('y').map(rows =>
    rows.map(each => ({ ...each, isBusy: false, isStored: !each.isNew, isEmpty: each.isNew })),
  )

  test('nothing that is being written is taken away or replaced, and each stands there once', () => {
    fc.assert(
      fc.property(mine, theirs, (own, other) => {
        const merged = mergeRows(own, other)
        const standing = merged.order.map(each => each.id)
        expect(new Set(standing).size).toBe(standing.length)
        for (const each of own.filter(({ isBusy }) => isBusy)) {
          expect(merged.order).toContainEqual({ id: each.id, whose: 'mine' })
          expect([...merged.removed, ...merged.replaced]).not.toContain(each.id)
        }
      }),
    )
  })

  test('all that the server has stands there in its order, and of mine nothing else but what is written or to be written in', () => {
    fc.assert(
      fc.property(mine, theirs, (own, other) => {
        const standing = mergeRows(own, other).order.map(each => each.id)
        const stored = other.filter(({ isNew }) => !isNew).map(({ id }) => id)
        expect(standing.filter(id => stored.includes(id))).toEqual(stored)
        for (const id of standing.filter(each => !stored.includes(each) && each !== 'y')) {
          const each = own.find(row_ => row_.id === id)
          expect(each && (each.isBusy || (!each.isStored && (!each.isEmpty || each === own.at(-1))))).toBe(true)
        }
      }),
    )
  })

  test('the same page once more changes nothing', () => {
    fc.assert(
      fc.property(mine, theirs, (own, other) => {
        const once = mergeRows(own, other)
        const rows = once.order.map(
          ({ id, whose }) => (whose === 'mine' ? own : other).find(each => each.id === id) ?? row(id),
        )
        const twice = mergeRows(rows, other)
        expect(twice.order.map(each => each.id)).toEqual(rows.map(each => each.id))
        expect([twice.removed, twice.replaced]).toEqual([[], []])
      }),
    )
  })

  test('there is always a place to write at the end', () => {
    fc.assert(
      fc.property(mine, theirs, (own, other) => {
        const last = mergeRows(own, other).order.at(-1)
        const end = [...own, ...other].find(
          each => each.id === last?.id && (each.isNew || !each.isStored || each.isBusy),
        )
        expect(end).toBeDefined()
      }),
    )
  })
})
