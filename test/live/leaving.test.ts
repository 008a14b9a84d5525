import type { ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import type { Fact } from '../../src/domain/facts.ts'
import { asText, type Drawn } from '../../src/drawn.ts'
import type { View } from '../../src/live/channel.ts'
import { channelsOf } from '../../src/live/channels.ts'
import { fanoutOf } from '../../src/live/fanout.ts'
import { faultsOf } from '../../src/live/faults.ts'
import { unmeasured } from '../../src/live/measures.ts'
import { type Rooms, roomsOf } from '../../src/live/rooms.ts'
import { shelfInMemory } from '../http/shelf.ts'
import { servingStreams } from './serving.ts'

const directory = loadDirectory()
const at = '2019-09-12T08:00:00.000Z'
const created = (name: string): Fact => ({
  type: 'session-created',
  at,
  payload: {
    body: { name, instrument: 'som' },
    from: '2019-09-12',
    to: '2019-09-12',
    zone: 'UTC',
    wording: { house: 'untoc-working-group', style: 'edited', alreadyNamed: [], choices: {} },
  },
})
const issue = (attempt: string) => ({ attempt, digest: attempt, by: 'O', now: at })
const item = (name: string) => ({ type: 'add-agenda-item', item: { item: name }, at }) as const
const soon = { idle: 20, every: 5 }

/** A shelf that counts how often a journal was read from its beginning. */
function counted() {
  const shelf = shelfInMemory()
  let folded = 0
  const counting: typeof shelf = {
    ...shelf,
    eventsAfter: (id, after) => {
      if (after === 0) folded++
      return shelf.eventsAfter(id, after)
    },
  }
  return { shelf: counting, folded: () => folded }
}

test('the list of sessions opens none and reads each journal once, again only where it went on', async () => {
  const { shelf, folded } = counted()
  const before = roomsOf(shelf, directory)
  for (const id of ['a', 'b', 'c']) await before.create(id, [created(`Body ${id}`)], issue(`begin-${id}`), 'new')
  const rooms = roomsOf(shelf, directory)
  const named = async () => (await rooms.all()).opened.map(each => [each.session.settings.body.name, each.id])
  const from = folded()
  expect(await named()).toEqual(['a', 'b', 'c'].map(id => [`Body ${id}`, id]))
  await named()
  expect([rooms.inMemory, folded() - from]).toEqual([0, 3])
  // Another server renames one.
  const other = await before.get('b')
  const renamed = { type: 'amend-session', changes: [{ field: 'body.name', to: 'Renamed' }], at } as const
  expect(await other?.record(renamed, issue('renamed'))).toMatchObject({ kind: 'done' })
  expect((await named())[1]).toEqual(['Renamed', 'b'])
  expect([rooms.inMemory, folded() - from]).toEqual([0, 4])
})

test('a session that nobody looks at leaves memory, one whose page is open does not, and whoever held it goes on with the same', async () => {
  const rooms: Rooms = roomsOf(shelfInMemory(), directory, unmeasured, soon)
  const now = () => new Date().toISOString()
  const faults = faultsOf(console.error)
  const fanout = fanoutOf(now)
  const markup = {
    partial: (_: string, html: Drawn) => asText(html),
    here: () => '',
    screens: () => '',
    notice: () => '',
  }
  const channels = channelsOf({ fanout, now, faults, markup })
  const held = await rooms.create('open', [created('Open')], issue('begin'), 'new')
  await rooms.create('left', [created('Left')], issue('begin'), 'new')
  const draw = ({ agenda }: (typeof held)['session']) => `items: ${agenda.map(each => each.item).join()}`
  const part = { id: 'agenda', draw, fault: () => '' }
  const view: View = { name: 'open', floor: 'open', room: held, soon: [part], later: [], forReaders: draws => draws() }
  const served = await servingStreams((_, out: ServerResponse) => channels.join(view, out))
  const page = await served.reader('open')
  await expect.poll(() => page.text()).toContain('items:')
  expect(await rooms.get('open')).toBe(held)
  await rooms.get('left')
  await expect.poll(() => rooms.inMemory).toBe(1)
  // What is said to it is on the page that was open all the while.
  await (await rooms.get('open'))?.record(item('7'), issue('seven'))
  await expect.poll(() => page.text()).toContain('items: 7')
  page.socket.destroy()
  await expect.poll(() => rooms.inMemory).toBe(0)
  // A request that took long and still has it asks the same room as those who come anew.
  await held.record(item('8'), issue('eight'))
  const anew = await rooms.get('open')
  expect(anew).toBe(held)
  expect(anew?.session.agenda.map(each => each.item)).toEqual(['7', '8'])
  served.close()
  fanout.close()
  channels.close()
})
