import { beforeEach, describe, expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { doubtsOf } from '../../src/domain/correction/doubts.ts'
import { endsOf, lengthOfEntry, running } from '../../src/domain/floor/entries.ts'
import { createApp } from '../../src/http/app.tsx'
import { fanoutOf } from '../../src/live/fanout.ts'
import type { Room } from '../../src/live/room.ts'
import { roomsOf } from '../../src/live/rooms.ts'
import { commission } from '../commission.ts'
import { fromOurPage, home } from './opened.ts'
import { shelfInMemory } from './shelf.ts'

const directory = loadDirectory()
const on = (clock: string, day = '2026-03-10') => `${day}T${clock.padEnd(8, ':00')}+03:00`

let moment = ''
let room: Room
let path = ''
let app: ReturnType<typeof createApp>

const send = (to: string, fields: Readonly<Record<string, string>>) =>
  app.request(`${home}${path}/${to}`, {
    method: 'POST',
    body: new URLSearchParams({ meeting: 'm1', ...fields }),
    headers: { ...fromOurPage, accept: 'application/json' },
  })
/** At a time of the first day, as the page’s own script sends it. */
async function at(clock: string, to: string, fields: Readonly<Record<string, string>> = {}, day?: string) {
  moment = new Date(on(clock, day)).toISOString()
  const answer = await send(to, fields)
  return { status: answer.status, ...((await answer.json()) as { saved: boolean; word: string; field?: string }) }
}
const entryOf = (participant: string) => {
  const found = [...room.session.entries.values()].findLast(each => each.participant === participant)
  if (!found) throw new Error(`${participant} did not speak`)
  return found
}
const itemsOf = (participant: string) => room.session.debates.get(entryOf(participant).debate ?? '')?.items.join()
const doubts = () => doubtsOf(room.session, directory).map(each => each.doubt)

beforeEach(async () => {
  moment = new Date(on('09:00')).toISOString()
  const now = () => moment
  const rooms = roomsOf(shelfInMemory(), directory)
  app = createApp({ rooms, directory, fanout: fanoutOf(now), now })
  const made = await app.request(`${home}/sessions`, {
    method: 'POST',
    body: new URLSearchParams(commission),
    headers: fromOurPage,
  })
  path = (made.headers.get('location') ?? '').replace(/\/floor.*/, '')
  const opened = await rooms.get(path.replace('/sessions/', ''))
  if (!opened) throw new Error('the session was not made')
  room = opened
})

describe('an entry belongs to the meeting, the debate and the item of its own time', () => {
  test('what was typed with a time has the item that was taken up then', async () => {
    await at('10:00', 'gavel', { what: 'open' })
    await at('10:02', 'debate', { items: '2' })
    await at('10:30', 'debate', { items: '3a' })
    await at('11:00', 'debate', { items: '4' })
    await at('11:10', 'floor', { participant: 'KEN' })
    await at('11:20', 'floor', { participant: 'GHA', from: '10:15' })
    await at('11:21', 'floor', { participant: 'PER', from: '10:45' })
    await at('11:22', 'floor', { participant: 'BRA', from: '11:05' })
    await at('11:23', 'floor', { participant: 'JPN', from: '10:01' })
    expect(['KEN', 'GHA', 'PER', 'BRA', 'JPN'].map(itemsOf)).toEqual(['4', '2', '3 (a)', '4', '2'])
    expect(running(room.session, room.session.meetings.get('m1'))?.participant).toBe('KEN')
  })

  test('what was begun before the item changed has the item of its first key', async () => {
    await at('10:00', 'gavel', { what: 'open' })
    await at('10:02', 'debate', { items: '2' })
    await at('10:30:00', 'debate', { items: '4' })
    await at('10:30:02', 'floor', { participant: 'GHA', elapsed: '5000' })
    await at('10:30:09', 'floor', { participant: 'PER', elapsed: '3000' })
    expect(['GHA', 'PER'].map(itemsOf)).toEqual(['2', '4'])
    expect(entryOf('GHA').start).toBe(new Date(on('10:29:57')).toISOString())
  })

  test('an item that was taken up earlier than it is said has the time that was typed, and the room stays where it is', async () => {
    await at('10:00', 'gavel', { what: 'open' })
    await at('10:02', 'debate', { items: '2' })
    await at('11:00', 'debate', { items: '4' })
    await at('11:20', 'debate', { items: '3a', from: '10:40' })
    await at('11:30', 'floor', { participant: 'GHA', from: '10:50' })
    await at('11:31', 'floor', { participant: 'PER' })
    expect(['GHA', 'PER'].map(itemsOf)).toEqual(['3 (a)', '4'])
  })

  test('a time of the morning, typed on the page of the afternoon, is of the morning’s meeting, and that is said', async () => {
    await at('10:00', 'gavel', { what: 'open' })
    await at('10:02', 'debate', { items: '2' })
    await at('13:00', 'gavel', { what: 'close' })
    await at('15:00', 'gavel', { what: 'open', meeting: 'm2' })
    await at('15:01', 'debate', { items: '4', meeting: 'm2' })
    const { word } = await at('15:10', 'floor', { participant: 'GHA', from: '12:50', meeting: 'm2' })
    expect([entryOf('GHA').meeting, itemsOf('GHA'), word]).toEqual([
      'm1',
      '2',
      'Entered in the 1st meeting, to which 12:50:00 belongs.',
    ])
    await at('15:12', 'floor', { participant: 'PER', from: '15:02', meeting: 'm2' })
    expect([entryOf('PER').meeting, itemsOf('PER')]).toEqual(['m2', '4'])
  })
})

describe('what was pressed while the server was away keeps the time of its key', () => {
  test('entries, marked as such, and the lengths that follow', async () => {
    await at('10:00', 'gavel', { what: 'open' })
    await at('10:02', 'debate', { items: '2' })
    await at('10:05:00', 'floor', { participant: 'CHL' })
    const away = (seconds: number) => ({ elapsed: String(seconds * 1_000), away: 'yes' })
    await at('10:14:00', 'floor', { participant: 'GHA', ...away(240) })
    await at('10:14:01', 'floor', { participant: 'NOR', ...away(61) })
    const minutes = (who: string) => (lengthOfEntry(room.session, entryOf(who)) ?? 0) / 60_000
    expect([minutes('CHL'), minutes('GHA')]).toEqual([5, 3])
    expect(['CHL', 'GHA', 'NOR'].map(who => entryOf(who).away)).toEqual([undefined, true, true])
    const page = await (await app.request(`${home}${path}/floor?meeting=m1`, { headers: { host: 'localhost' } })).text()
    expect(page).toContain('typed 10:10:00, received 10:14:00: the server was away')
  })

  test('the gavel, an item, a pause and the end of a statement likewise', async () => {
    const key = { elapsed: '300000', away: 'yes' }
    await at('10:05', 'gavel', { what: 'open', ...key })
    await at('10:07', 'debate', { items: '4', ...key })
    await at('10:30', 'floor', { participant: 'CHL' })
    await at('10:40', 'pause', key)
    await at('10:46', 'pause', key)
    await at('10:55', 'gavel', { what: 'close', ...key })
    const meeting = room.session.meetings.get('m1')
    const clock = (instant?: string) =>
      instant && new Date(Date.parse(instant) + 3 * 3_600_000).toISOString().slice(11, 16)
    expect([meeting?.from, meeting?.takenUp[0]?.at, meeting?.to].map(clock)).toEqual(['10:00', '10:02', '10:50'])
    expect(entryOf('CHL').pauses.map(({ from, until }) => [clock(from), clock(until)])).toEqual([['10:35', '10:41']])
    expect(clock(endsOf(room.session).get(entryOf('CHL').id))).toBe('10:50')
  })

  test('where somebody else took the floor since, it ends nobody’s statement and takes the floor from nobody', async () => {
    await at('10:00', 'gavel', { what: 'open' })
    await at('10:02', 'debate', { items: '2' })
    await at('10:20', 'floor', { participant: 'CHL' })
    await at('10:21', 'floor', { participant: 'GHA', elapsed: '600000', away: 'yes' })
    expect(running(room.session, room.session.meetings.get('m1'))?.participant).toBe('CHL')
    expect([entryOf('GHA').late, entryOf('GHA').start]).toEqual([true, new Date(on('10:11')).toISOString()])
  })

  test('sent again it is the same command, though it was longer on its way', async () => {
    const attempt = crypto.randomUUID()
    await at('10:00', 'gavel', { what: 'open' })
    expect((await at('10:05', 'floor', { participant: 'GHA', attempt, elapsed: '900' })).saved).toBe(true)
    expect(await at('10:06', 'floor', { participant: 'GHA', attempt, elapsed: '60900', away: 'yes' })).toMatchObject({
      status: 200,
      saved: true,
    })
    expect(room.session.entries.size).toBe(1)
    expect((await at('10:07', 'floor', { participant: 'PER', attempt })).status).toBe(409)
  })
})

describe('a meeting is not opened by a slip', () => {
  test('while another one sits it is asked first, and confirmed it is a doubt', async () => {
    await at('10:00', 'gavel', { what: 'open' })
    const asked = await at('13:52', 'gavel', { what: 'open', meeting: 'm2' })
    expect(asked).toMatchObject({ saved: false, field: 'sure' })
    expect(asked.word).toBe('Not opened yet: the 1st meeting is still open, and the 2nd would be opened beside it.')
    expect(room.session.meetings.get('m2')?.from).toBeUndefined()
    expect(doubts()).toEqual([])
    expect((await at('13:53', 'gavel', { what: 'open', meeting: 'm2', sure: 'yes' })).saved).toBe(true)
    expect(doubts()).toEqual(['another-meeting-sits'])
  })

  test('on another day than it is planned for likewise; past midnight is no other day', async () => {
    const asked = await at('10:00', 'gavel', { what: 'open', meeting: 'm3' })
    expect(asked).toMatchObject({ saved: false, field: 'sure' })
    expect(asked.word).toContain('the 3rd meeting is planned for 11 March 2026')
    await at('10:01', 'gavel', { what: 'open', meeting: 'm3', sure: 'yes' })
    expect(doubts()).toEqual(['opened-on-another-day'])
    await at('12:00', 'gavel', { what: 'close', meeting: 'm3' })
    expect((await at('15:00', 'gavel', { what: 'open', meeting: 'm2' })).saved).toBe(true)
  })

  test('a meeting of the night that begins after midnight is opened as planned', async () => {
    expect((await at('00:20', 'gavel', { what: 'open', meeting: 'm3' }, '2026-03-12')).saved).toBe(true)
    expect(doubts()).toEqual([])
  })
})

describe('the gavel takes the time that is typed', () => {
  test('the meeting rose at 12:40, and nobody said so before 13:10', async () => {
    await at('10:00', 'gavel', { what: 'open' })
    await at('10:10', 'floor', { participant: 'GHA' })
    await at('13:10', 'gavel', { what: 'close', at: '12:40' })
    expect(room.session.meetings.get('m1')?.to).toBe(new Date(on('12:40')).toISOString())
    expect(lengthOfEntry(room.session, entryOf('GHA'))).toBe(150 * 60_000)
  })

  test('it stood suspended from 11:00 to 11:20, and neither was said in time', async () => {
    await at('09:58', 'gavel', { what: 'open' })
    await at('10:30', 'floor', { participant: 'GHA' })
    await at('11:05', 'gavel', { what: 'suspend', at: '11:00' })
    await at('11:31', 'gavel', { what: 'resume', at: '11:20' })
    const [gap] = room.session.meetings.get('m1')?.suspended ?? []
    expect([gap?.from, gap?.to]).toEqual([on('11:00'), on('11:20')].map(each => new Date(each).toISOString()))
    expect(lengthOfEntry(room.session, entryOf('GHA'))).toBe(30 * 60_000)
  })
})

test('suspended, risen and not yet begun stand large', async () => {
  const says = async () =>
    /<strong class="sitting"[^>]*>([^<]*)<\/strong> ([^<]*)/
      .exec(await (await app.request(`${home}${path}/floor?meeting=m1`, { headers: { host: 'localhost' } })).text())
      ?.slice(1)
      .join(' ')
      .trim()
  moment = new Date(on('09:40')).toISOString()
  expect(await says()).toContain('Not yet begun planned for 10 March 2026, 10:00')
  await at('10:00', 'gavel', { what: 'open' })
  expect(await says()).toBeUndefined()
  await at('11:00', 'gavel', { what: 'suspend' })
  expect(await says()).toContain('Suspended since 11:00')
  await at('11:20', 'gavel', { what: 'resume' })
  expect(await says()).toBeUndefined()
  await at('13:02', 'gavel', { what: 'close' })
  expect(await says()).toContain('Risen at 13:02')
})

describe('an item that is not on the agenda', () => {
  test.each(['9', '3c', '2, 17'])('%s: it is asked before it is made', async items => {
    await at('10:00', 'gavel', { what: 'open' })
    const before = room.session.agenda.length
    const asked = await at('10:01', 'debate', { items })
    expect(asked).toMatchObject({ status: 422, saved: false, field: 'sure' })
    expect(asked.word).toContain('is not on the agenda; it has 1, 2, 3, 3 (a), 3 (b), 4, 5')
    expect(room.session.agenda.length).toBe(before)
    expect((await at('10:02', 'debate', { items, sure: 'yes' })).saved).toBe(true)
    expect(room.session.agenda.length).toBe(before + 1)
  })
})

describe('what undo says that it undid', () => {
  test.each([
    ['a speaker after another', { participant: 'GHA' }, 'Undone: the floor to Ghana.'],
    ['a name as it was typed', { speaker: 'Frnace', sure: 'yes' }, 'Undone: the floor to Frnace.'],
    ['a point of order', { participant: 'PER', kind: 'point of order' }, 'Undone: the floor to Peru.'],
  ])('%s', async (_, fields, word) => {
    await at('10:00', 'gavel', { what: 'open' })
    await at('10:10', 'floor', { participant: 'CHL' })
    await at('10:12', 'floor', fields)
    expect((await at('10:12:05', 'undo')).word).toBe(word)
  })

  test('a rising that ended a statement', async () => {
    await at('10:00', 'gavel', { what: 'open' })
    await at('10:10', 'floor', { participant: 'CHL' })
    await at('10:12', 'gavel', { what: 'close' })
    expect((await at('10:12:05', 'undo')).word).toBe('Undone: the 1st meeting rose.')
  })
})
