import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import type { ImportDelegates } from '../../src/domain/delegates/import.ts'
import type { Fact } from '../../src/domain/facts.ts'
import { roomsOf } from '../../src/live/rooms.ts'
import { shelfInMemory } from '../http/shelf.ts'

const directory = loadDirectory()
const at = '2019-09-12T08:00:00.000Z'
const created: Fact = {
  type: 'session-created',
  at,
  payload: {
    body: { name: 'Working Group', instrument: 'som' },
    from: '2019-09-12',
    to: '2019-09-12',
    zone: 'UTC',
    wording: { house: 'untoc-working-group', style: 'edited', alreadyNamed: [], choices: {} },
  },
}
const issue = (attempt: string, digest = '') => ({ attempt, digest, by: 'O', now: at })

/** Two servers on one journal, each with the session as it was when it opened it. */
async function two() {
  const shelf = shelfInMemory()
  const [here, there] = [roomsOf(shelf, directory), roomsOf(shelf, directory)]
  const one = await here.create('s', [created], issue('begin'), 'new')
  const other = await there.get('s')
  if (!other) throw new Error('the session is not there')
  const journal = async () => (await shelf.eventsAfter('s', 0)).map(each => each.attempt)
  return { one, other, journal }
}

/** A list that follows another; refused where that is not the last one. */
const list = (id: string, seen?: string): ImportDelegates => ({
  type: 'import-delegates',
  import: id,
  source: 'list.csv',
  hash: '',
  persons: [],
  delegations: [],
  gone: [],
  seen,
  at,
})

test('a refusal by what is known here is final only if the journal knows no more (R6, F7)', async () => {
  const { one, other } = await two()
  await one.record(list('first'), issue('a'))
  // The other has not heard of the first list, and would refuse what follows it.
  expect(other.session.delegates).toEqual([])
  expect(await other.record(list('second', 'first'), issue('b'))).toMatchObject({ kind: 'done' })
  expect(await one.record(list('third', 'second'), issue('c'))).toMatchObject({ kind: 'done' })
  // The control: what the journal as a whole refuses stays refused, in both.
  for (const room of [one, other])
    expect(await room.record(list('fourth', 'first'), issue('d'))).toMatchObject({
      kind: 'refused',
      refusal: { key: 'another-list-was-imported' },
    })
})

test('the same attempt through both is one command, one after the other and at once; with another body it is none', async () => {
  const { one, other, journal } = await two()
  await one.record(list('first'), issue('a'))
  expect(await other.record(list('first'), issue('a'))).toMatchObject({ kind: 'done', repeated: true })
  const both = await Promise.all([one, other].map(room => room.record(list('second', 'first'), issue('b'))))
  expect(both.map(each => each.kind)).toEqual(['done', 'done'])
  expect(both.filter(each => each.kind === 'done' && each.repeated)).toHaveLength(1)
  expect(await other.record(list('third', 'second'), issue('b', 'another'))).toEqual({ kind: 'other-body' })
  expect(await journal()).toEqual(['begin', 'a', 'b'])
  // The control: another attempt is another command.
  await one.record({ type: 'add-agenda-item', item: { item: '4' }, at }, issue('c'))
  await other.record({ type: 'add-agenda-item', item: { item: '5' }, at }, issue('d'))
  expect(await journal()).toEqual(['begin', 'a', 'b', 'c', 'd'])
})

test('items that are added through both at once, each sent up to three times, are each there once, in both alike', async () => {
  const items = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(items, fc.infiniteStream(fc.nat(5)), async (some, by) => {
      const { one, other } = await two()
      const rooms = [one, other]
      const sent = some.flatMap(item =>
        Array.from({ length: 1 + ((by.next().value ?? 0) % 3) }, () => ({
          item: String(item),
          room: rooms[(by.next().value ?? 0) % 2] ?? one,
        })),
      )
      await Promise.all(
        sent.map(({ item, room }) =>
          room.record({ type: 'add-agenda-item', item: { item }, at }, issue(`add ${item}`)),
        ),
      )
      // Each reads on when it is asked the next time.
      for (const room of rooms) await room.record(list('none', 'nobody knows'), issue('look'))
      const agenda = rooms.map(room => room.session.agenda.map(each => each.item).sort())
      expect(agenda[0]).toEqual(some.map(String).sort())
      expect(agenda[1]).toEqual(agenda[0])
    }),
    { numRuns: 100 },
  )
})
