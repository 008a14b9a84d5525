import { beforeEach, describe, expect, test } from 'vitest'
import { doubtsOf } from '../../src/domain/correction/doubts.ts'
import type { Room } from '../../src/live/room.ts'
import { openedExample } from './opened.ts'

let room: Room
let opened: Awaited<ReturnType<typeof openedExample>>
const post = (to: string, fields: Record<string, string>) => opened.asScript(`/sessions/s/${to}`, fields)
const debates = () =>
  [...room.session.entries.values()].map(({ debate }) => room.session.debates.get(debate ?? '')?.items.join(', '))
const ids = () => [...room.session.entries.keys()]

beforeEach(async () => {
  opened = await openedExample()
  room = opened.room
})

describe('several entries are corrected at once', () => {
  test('to an item that nobody took up: one step, with what each was before, and undone by one key', async () => {
    const before = debates()
    const three = ids().slice(2, 5)
    expect(
      await post('entries/several', { entry: three.join(','), where: 'item:2', reason: 'taken up late' }),
    ).toMatchObject({ saved: true })
    expect(debates()).toEqual(before.map((was, at) => (at >= 2 && at < 5 ? '2' : was)))
    for (const id of three) {
      const [correction] = room.session.entries.get(id)?.corrections.slice(-1) ?? []
      expect(correction).toMatchObject({
        by: 'this computer',
        reason: 'taken up late',
        changes: [{ field: 'debate', from: expect.anything() }],
      })
    }
    expect(await post('undo', {})).toMatchObject({ saved: true, word: 'Undone: 3 entries corrected.' })
    expect(debates()).toEqual(before)
    // The item that was set up for it goes with it.
    expect([...room.session.debates.values()].some(({ items }) => items.join() === '2')).toBe(false)
  })

  test('to another kind and capacity, and back to their own', async () => {
    const two = ids().slice(0, 2).join(',')
    await post('entries/several', { entry: two, kind: 'explanation of vote', onBehalfOf: 'the African Group' })
    const said = () =>
      two.split(',').map(id => {
        const { kind, capacity } = room.session.entries.get(id) ?? {}
        return [kind, capacity?.onBehalfOf]
      })
    expect(said()).toEqual(Array(2).fill(['explanation of vote', 'the African Group']))
    await post('entries/several', { entry: two, ownCapacity: 'yes' })
    expect(said()).toEqual(Array(2).fill(['explanation of vote', undefined]))
  })

  test.each([
    [{ entry: '', where: 'item:2' }, 'choose them in the log first'],
    [{ entry: 's1,gone', where: 'item:2' }, 'not in the log any more'],
    [{ entry: 's1', where: 'item:99' }, 'item 99 is not on the agenda'],
    [{ entry: 's1' }, 'nothing is to be changed'],
  ])('%o is refused, and nothing is changed', async (fields, why) => {
    const { position } = room.session
    const answer = await post('entries/several', fields as Record<string, string>)
    expect(answer).toMatchObject({ saved: false, word: expect.stringContaining(why) })
    expect(room.session.position).toBe(position)
  })

  test('what already stands there is no correction', async () => {
    const [one = ''] = ids()
    const { position } = room.session
    const { items } = room.session.debates.get(room.session.entries.get(one)?.debate ?? '') ?? { items: [] }
    await post('entries/several', { entry: one, where: `item:${items[0]}` })
    expect(room.session.position).toBe(position)
  })
})

test('the correction of one entry sets up an item, too, that nobody took up', async () => {
  const [one = ''] = ids()
  expect(await post(`entries/${one}/correction`, { items: '2' })).toMatchObject({ saved: true })
  expect(debates()[0]).toBe('2')
})

test('doubts about the same thing are mended together from their list, and confirmed together', async () => {
  const four = ids().slice(0, 4)
  for (const id of four) {
    await post(`entries/${id}/flag`, {})
  }
  const page = await (await opened.get('/sessions/s/doubts')).text()
  expect(page).toContain('All 4 seen: right as they are')
  await post('doubts/several', { doubt: 'needs-review', on: four.join(';'), back: 'doubts' })
  const open = doubtsOf(room.session, opened.directory).filter(each => each.doubt === 'needs-review')
  expect(open.map(({ confirmed }) => confirmed !== undefined)).toEqual([true, true, true, true])
})
