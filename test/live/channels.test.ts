import { afterEach, expect, test } from 'vitest'
import { tells } from '../../src/domain/saying.ts'
import { initial, type Session } from '../../src/domain/session.ts'
import { asText, type Drawn } from '../../src/drawn.ts'
import type { Part, View } from '../../src/live/channel.ts'
import { channelsOf } from '../../src/live/channels.ts'
import { fanoutOf } from '../../src/live/fanout.ts'
import { faultsOf } from '../../src/live/faults.ts'
import type { Room, SessionChange } from '../../src/live/room.ts'
import { tell } from '../../views/told.ts'
import { servingStreams } from './serving.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})
const wait = (milliseconds: number) => new Promise(done => setTimeout(done, milliseconds))

/** A room whose session moves on when the test says so. */
function roomOf(id: string) {
  let session: Session = initial(id)
  const listeners = new Set<(change: SessionChange) => void>()
  const room: Room = {
    get session() {
      return session
    },
    record: () => Promise.reject(new Error('nobody records here')),
    catchUp: async () => undefined,
    isAtRest: true,
    watch: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return {
    room,
    moveOn: (changes: Partial<Session> = {}) => {
      const before = session
      session = { ...session, ...changes, position: session.position + 1 }
      for (const listener of listeners) listener({ before, after: session })
    },
  }
}

async function live() {
  const log: string[] = []
  let moment = Date.parse('2019-09-12T10:00:00.000Z')
  const now = () => new Date(moment).toISOString()
  const faults = faultsOf(line => log.push(line))
  const fanout = fanoutOf(now, { faults })
  const channels = channelsOf({
    fanout,
    now,
    faults,
    markup: {
      partial: (id, html) => `<${id}>${asText(html)}</${id}>`,
      here: officers => `<here>${officers.join(',')}</here>`,
      screens: counts => `<screens>${[...counts].join(' ')}</screens>`,
      notice: standing => `<notice>${standing.map(tell).join(' ')}</notice>`,
    },
  })
  const views = new Map<string, View>()
  const { reader, joined, close } = await servingStreams((path, out) => {
    const view = views.get(path)
    if (view) channels.join(view, out, view.screen === undefined ? { officer: `officer at ${path}` } : {})
  })
  closing.push(() => {
    channels.close()
    fanout.close()
    close()
  })
  return {
    log,
    channels,
    reader,
    /** Bytes that have been given to each reader, in the order in which they came. */
    given: () => joined.map(out => out.socket?.bytesWritten ?? 0),
    goOn: (milliseconds: number) => {
      moment += milliseconds
    },
    shows: (view: View) => {
      views.set(view.name, view)
      return view.name
    },
  }
}

/** A part that says the position and counts how often it is drawn, and fails when it is told to. */
function part(id: string) {
  const drawn = { times: 0, fails: undefined as (() => never) | undefined }
  const made: Part = {
    id,
    draw: ({ position }) => {
      drawn.times++
      drawn.fails?.()
      return `${id} at ${position}`
    },
    fault: number => `${id} is out: ${number}`,
  }
  return { drawn, made }
}
const fails = (message: string) => () => {
  throw new TypeError(message)
}
/** As whoever has it open is spoken to; the name tells the language. */
let spoken = 'en'
const inTheirs =
  (name: string) =>
  <T extends Drawn>(draw: () => T): T => {
    const before = spoken
    spoken = name.split('#')[1] ?? 'en'
    const drawn = draw()
    spoken = before
    return drawn
  }
const floor = (room: Room, name: string, soon: Part[], later: Part[]): View => ({
  name,
  floor: name,
  room,
  forReaders: inTheirs(name),
  soon,
  later,
})
const screen = (room: Room, name: string, which: string, of: string, one: Part): View => ({
  name,
  floor: of,
  screen: which,
  room,
  forReaders: inTheirs(name),
  soon: [one],
  later: [],
})

test('a part that fails has a number in its place, the same as in the log; the other parts, rooms and screens go on, and it is back when the cause is gone', async () => {
  const { log, reader, shows } = await live()
  const ill = roomOf('ill')
  const well = roomOf('well')
  const [now, journal, podium, theirs] = [part('now'), part('journal'), part('podium'), part('now')]
  shows(floor(ill.room, 'ill', [now.made], [journal.made]))
  shows(screen(ill.room, 'podium', 'podium', 'ill', podium.made))
  shows(floor(well.room, 'well', [theirs.made], []))
  const officer = await reader('ill')
  const atPodium = await reader('podium')
  const other = await reader('well')
  await expect
    .poll(() => [officer.text(), atPodium.text(), other.text()].every(each => each.includes(' at 0')))
    .toBe(true)

  now.drawn.fails = fails('change.change is not a function')
  podium.drawn.fails = fails('Invalid time value')
  ill.moveOn()
  well.moveOn()
  await expect.poll(() => officer.text()).toMatch(/<now>now is out: [0-9a-f]{8}<\/now>/)
  await expect.poll(() => officer.text()).toContain('<journal>journal at 1</journal>')
  await expect.poll(() => atPodium.text()).toMatch(/<podium>podium is out: [0-9a-f]{8}<\/podium>/)
  await expect.poll(() => other.text()).toContain('<now>now at 1</now>')
  for (const text of [officer.text(), atPodium.text()]) {
    const number = /is out: ([0-9a-f]{8})/.exec(text)?.[1]
    expect(log.filter(line => line.startsWith(`Fault ${number} `))).toHaveLength(1)
  }
  expect(log.join('\n')).toContain('change.change is not a function')

  // Whoever joins meanwhile is told the same.
  const late = await reader('ill')
  await expect.poll(() => late.text()).toContain('now is out: ')
  now.drawn.fails = undefined
  podium.drawn.fails = undefined
  ill.moveOn()
  for (const each of [officer, late]) await expect.poll(() => each.text()).toContain('<now>now at 2</now>')
  await expect.poll(() => atPodium.text()).toContain('<podium>podium at 2</podium>')
})

test('what fails by the hour alone, in the rest that follows, or in the list that would lapse keeps nobody from what the hour brings', async () => {
  const { log, reader, shows, goOn } = await live()
  const ill = roomOf('ill')
  const well = roomOf('well')
  const [now, rest, theirs] = [part('now'), part('rest'), part('now')]
  const hour: Part = { ...theirs.made, draw: (_, at) => `it is ${at}` }
  shows(floor(ill.room, 'ill', [now.made], [rest.made]))
  shows(floor(well.room, 'well', [hour], []))
  const officer = await reader('ill')
  const other = await reader('well')
  await expect.poll(() => officer.text() && other.text()).toContain('it is 2019-09-12T10:00:00')
  now.drawn.fails = fails('planted for the hour')
  rest.drawn.fails = fails('planted in the rest')
  // A list whose times cannot be read: the look at what lapses fails before anything is drawn.
  ill.moveOn({ lists: new Map([['bad', undefined]]) as unknown as Session['lists'] })
  await expect.poll(() => officer.text()).toContain('rest is out: ')
  for (let minute = 1; minute <= 3; minute++) {
    goOn(60_000)
    await expect.poll(() => other.text()).toContain(`it is 2019-09-12T10:0${minute}:00`)
  }
  await expect.poll(() => log.some(line => line.includes('what the hour brings'))).toBe(true)
  expect(log.some(line => line.includes('planted for the hour'))).toBe(true)
  now.drawn.fails = undefined
  rest.drawn.fails = undefined
  ill.moveOn({ lists: new Map() })
  await expect.poll(() => officer.text()).toContain('<rest>rest at 2</rest>')
})

test('whoever joins is given what is drawn already: five hundred phones and fifty officers cost one drawing each', async () => {
  const { reader, shows } = await live()
  const { room, moveOn } = roomOf('room')
  const [now, rest, phone] = [part('now'), part('rest'), part('phone')]
  shows(floor(room, 'floor', [now.made], [rest.made]))
  shows(screen(room, 'public', 'public', 'floor', phone.made))
  const phones = await Promise.all(Array.from({ length: 500 }, () => reader('public')))
  const officers = await Promise.all(Array.from({ length: 50 }, () => reader('floor')))
  const all = [...phones, ...officers]
  await expect.poll(() => all.every(each => each.text().includes(' at 0')), { timeout: 20_000 }).toBe(true)
  expect([phone.drawn.times, now.drawn.times, rest.drawn.times]).toEqual([1, 1, 1])
  moveOn()
  const late = await Promise.all(Array.from({ length: 100 }, () => reader('public')))
  await expect
    .poll(() => [...all, ...late].every(each => each.text().includes(' at 1')), { timeout: 20_000 })
    .toBe(true)
  expect([phone.drawn.times, now.drawn.times, rest.drawn.times]).toEqual([2, 2, 2])
  await expect.poll(() => officers[0]?.text()).toContain('<screens>public,600</screens>')
})

test('the public is told before the rest of the officers’ page is drawn, whatever part of the session it knows; what it may no longer know ends', async () => {
  const { reader, shows, given } = await live()
  const { room, moveOn } = roomOf('room')
  const session = () => room.session
  const openPart: Room = {
    ...room,
    part: 'open',
    whole: room,
    get session() {
      return session()
    },
  }
  const [now, rest, phone, closing] = [part('now'), part('rest'), part('phone'), part('closing')]
  shows(floor(room, 'floor', [now.made], [rest.made]))
  shows(screen(openPart, 'public', 'public', 'floor', phone.made))
  const isGone = ({ position }: Session) => position > 1
  shows({ ...screen(openPart, 'closing', 'public', 'floor', closing.made), isGone })
  const officer = await reader('floor')
  const [passer, other] = [await reader('public'), await reader('closing')]
  const all = [officer, passer, other]
  await expect.poll(() => all.every(each => each.text().includes(' at 0'))).toBe(true)
  const before = given()
  const told: boolean[] = []
  rest.drawn.fails = (() => {
    told.push(...given().map((bytes, nth) => bytes > (before[nth] ?? 0)))
  }) as () => never
  moveOn()
  await expect.poll(() => officer.text()).toContain('rest at 1')
  expect(told).toEqual([true, true, true])
  moveOn()
  await expect.poll(() => [officer, passer].every(each => each.text().includes(' at 2'))).toBe(true)
  await expect.poll(() => other.socket.closed).toBe(true)
  expect(other.text()).not.toContain(' at 2')
})

test('a notice reaches every page and screen at once and whoever joins later, and is taken back', async () => {
  const { channels, reader, shows } = await live()
  const { room, moveOn } = roomOf('room')
  shows(floor(room, 'floor', [part('now').made], [part('rest').made]))
  shows(screen(room, 'podium', 'podium', 'floor', part('podium').made))
  shows(screen(room, 'public', 'public', 'floor', part('phone').made))
  const all = await Promise.all(['floor', 'podium', 'public'].map(name => reader(name)))
  await expect.poll(() => all.every(each => each.text().includes('<notice></notice>'))).toBe(true)
  const full = 'The disk is full: nothing more is saved.'
  channels.notice([tells('storage.full')])
  expect(channels.noticed).toEqual([tells('storage.full')])
  await expect.poll(() => all.every(each => each.text().includes(`<notice>${full}</notice>`))).toBe(true)
  const late = await Promise.all(['floor', 'podium', 'public'].map(name => reader(name)))
  moveOn()
  await expect.poll(() => late.every(each => each.text().includes(`<notice>${full}</notice>`))).toBe(true)
  channels.notice([])
  const taken = (text: string) => text.lastIndexOf('<notice></notice>') > text.lastIndexOf(full)
  await expect.poll(() => [...all, ...late].every(each => taken(each.text()))).toBe(true)
  const after = await reader('podium')
  await expect.poll(() => after.text()).toContain('<notice></notice>')
  expect(after.text()).not.toContain(full)
})

test('a page in another language is drawn in it, whoever makes the change, and a room of one language once', async () => {
  const { channels, reader, shows } = await live()
  const { room, moveOn } = roomOf('room')
  const drawn: string[] = []
  const part: Part = {
    id: 'now',
    draw: ({ position }) => {
      drawn.push(spoken)
      return `${spoken} at ${position}`
    },
    fault: () => '',
  }
  shows(floor(room, 'floor', [part], []))
  shows(floor(room, 'floor#fr', [part], []))
  const english = await Promise.all([reader('floor'), reader('floor')])
  await expect.poll(() => english.every(each => each.text().includes('en at 0'))).toBe(true)
  moveOn()
  await expect.poll(() => english.every(each => each.text().includes('en at 1'))).toBe(true)
  expect(drawn).toEqual(['en', 'en'])
  const french = await reader('floor%23fr')
  await expect.poll(() => french.text()).toContain('fr at 1')
  // Whoever makes the change is spoken to in a third language.
  inTheirs('x#ru')(() => {
    moveOn()
    return ''
  })
  await expect.poll(() => french.text()).toContain('fr at 2')
  await expect.poll(() => english.every(each => each.text().includes('en at 2'))).toBe(true)
  expect(drawn.filter(each => each === 'ru')).toEqual([])
  channels.close()
})

test('officers see who else is here, told once for all who come and go together', async () => {
  const { reader, shows } = await live()
  const { room } = roomOf('room')
  shows(floor(room, 'floor', [part('now').made], []))
  const first = await reader('floor')
  await expect.poll(() => first.text()).toContain('<here>officer at floor</here>')
  const before = first.text().split('<here>').length
  const others = await Promise.all(Array.from({ length: 20 }, () => reader('floor')))
  await expect.poll(() => first.text().split('officer at floor').length).toBeGreaterThan(21)
  expect(first.text().split('<here>').length - before).toBeLessThan(5)
  for (const each of others) each.socket.destroy()
  await wait(600)
  expect(first.text().slice(first.text().lastIndexOf('<here>'))).toContain('<here>officer at floor</here>')
})
