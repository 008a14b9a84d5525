import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ChangedMap } from '../../src/domain/changed-map.ts'
import { groupedBy, keptGroups } from '../../src/domain/grouped.ts'

interface Thing {
  readonly id: number
  readonly group: number
}

const sorted = (groups: ReadonlyMap<number, readonly Thing[]>) => [...groups].sort(([one], [other]) => one - other)

const change = fc.record({
  how: fc.constantFrom('set', 'set', 'set', 'delete', 'clear'),
  id: fc.nat({ max: 12 }),
  group: fc.nat({ max: 3 }),
})
const turn = fc.array(change, { maxLength: 5 })

test('groups that are put right where a map differs from the one it was made of are those of going through all of it', () => {
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 12 }), turns => {
      const groups = keptGroups<number, Thing, number>(each => each.group)
      let things: ReadonlyMap<number, Thing> = new Map()
      for (const changes of turns) {
        const next = new ChangedMap(things)
        for (const { how, id, group } of changes)
          if (how === 'set') next.set(id, { id, group })
          else if (how === 'delete') next.delete(id)
          else next.clear()
        // What was there before is as it was.
        expect(sorted(groups(things))).toEqual(sorted(groupedBy(things.values(), each => each.group)))
        things = next.settle()
        expect(things).toEqual(new Map(things))
        expect(sorted(groups(things))).toEqual(sorted(groupedBy(things.values(), each => each.group)))
      }
    }),
  )
})

test('a group in which nothing changed is the same one', () => {
  const groups = keptGroups<number, Thing, number>(each => each.group)
  const first = new Map([0, 1, 2, 3].map(id => [id, { id, group: id % 2 }]))
  const before = groups(first)
  const next = new ChangedMap(first)
  next.set(5, { id: 5, group: 1 })
  expect(groups(next).get(0)).toBe(before.get(0))
  expect(
    groups(next)
      .get(1)
      ?.map(each => each.id),
  ).toEqual([1, 3, 5])
})
