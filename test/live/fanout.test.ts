import type { ServerResponse } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { fanoutOf, frameOf, type Pace } from '../../src/live/fanout.ts'
import type { Reader } from '../../src/live/writing.ts'
import { servingStreams } from './serving.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})
const wait = (milliseconds: number) => new Promise(done => setTimeout(done, milliseconds))

/** A server that joins whoever comes to the channel of its path. */
async function serving(
  pace: Partial<Pace> = {},
  of: (channel: string) => Reader = () => ({}),
  now = () => '2019-09-12T10:00:00.000Z',
) {
  const fanout = fanoutOf(now, pace)
  const { joined, reader, close } = await servingStreams((path, out) => fanout.join(path, out, of(path)))
  closing.push(() => {
    fanout.close()
    close()
  })
  return { fanout, joined, reader }
}
const quick = { heartbeat: 200, patience: 1_000 }
const megabytes = (count: number) => 'x'.repeat(count * 1_000_000)

test('frames reach a thousand of the public in the order in which they were sent, each once', async () => {
  const { fanout, reader } = await serving()
  const readers = await Promise.all(Array.from({ length: 1_000 }, () => reader('public')))
  await expect.poll(() => fanout.count('public'), { timeout: 20_000 }).toBe(1_000)
  for (let id = 1; id <= 20; id++) fanout.send('public', frameOf(id, '<p>x</p>'), 'public')
  const all = Array.from({ length: 20 }, (_, index) => index + 1)
  await expect.poll(() => readers.every(each => each.ids().length >= 20), { timeout: 20_000 }).toBe(true)
  for (const each of readers) expect(each.ids()).toEqual(all)
})

test('a reader that stops reading never has more than a megabyte and a frame waiting, is dropped, and the others are not kept waiting (R13)', async () => {
  const { fanout, joined, reader } = await serving({ heartbeat: 1_000, patience: 4_000 })
  const dead = await reader('room', false)
  await expect.poll(() => joined.length).toBe(1)
  dead.socket.pause()
  const well = await reader('room')
  await expect.poll(() => fanout.count('room')).toBe(2)
  const frame = 'x'.repeat(100_000)
  let most = 0
  for (let id = 1; id <= 2_000 && fanout.count('room') === 2; id++) {
    fanout.send('room', frameOf(id, frame))
    await expect.poll(() => well.ids().at(-1), { interval: 1 }).toBe(id)
    most = Math.max(most, joined[0]?.writableLength ?? 0)
    expect(most).toBeLessThan(1_200_000)
    if (most > 1_000_000) await wait(20)
  }
  expect(most).toBeGreaterThan(1_000_000)
  expect(fanout.count('room')).toBe(1)
  expect(well.socket.destroyed).toBe(false)
})

test('a reader that takes nothing is dropped in time, however little waits for it (R13)', async () => {
  const { fanout, joined, reader } = await serving(quick)
  const dead = await reader('room', false)
  dead.socket.pause()
  await reader('room')
  await expect.poll(() => fanout.count('room')).toBe(2)
  const frame = 'x'.repeat(10_000)
  // Until what the kernel takes for it is full.
  for (let id = 1; id <= 2_000 && joined[0]?.writableLength === 0; id++) {
    fanout.send('room', frameOf(id, frame))
    await new Promise(setImmediate)
  }
  expect(joined[0]?.writableLength).toBeGreaterThan(0)
  expect(joined[0]?.writableLength).toBeLessThan(1_000_000)
  const began = Date.now()
  await expect.poll(() => fanout.count('room'), { timeout: 5_000, interval: 20 }).toBe(1)
  expect(joined[0]?.destroyed).toBe(true)
  expect(Date.now() - began).toBeGreaterThan(500)
})

test('as it is set, a dead reader is dropped within half a minute (R13)', async () => {
  const { fanout, joined, reader } = await serving()
  const dead = await reader('room', false)
  dead.socket.pause()
  await expect.poll(() => fanout.count('room')).toBe(1)
  fanout.send('room', frameOf(1, megabytes(20)))
  expect(joined[0]?.writableLength).toBeGreaterThan(0)
  await expect.poll(() => fanout.count('room'), { timeout: 30_000, interval: 250 }).toBe(0)
})

for (const [size, name] of [
  [1.5, 'a megabyte and a half'],
  [8, 'eight megabytes'],
] as const)
  test(`a frame of ${name} reaches its reader whole, and the next change after it`, async () => {
    const { fanout, reader } = await serving(quick)
    const well = await reader('room')
    await expect.poll(() => fanout.count('room')).toBe(1)
    fanout.send('room', frameOf(1, megabytes(size)))
    fanout.beat()
    await expect.poll(() => well.taken(), { timeout: 10_000 }).toBeGreaterThan(size * 1_000_000)
    fanout.send('room', frameOf(2, '<p>next</p>'))
    await expect.poll(() => well.ids()).toEqual([1, 2])
  })

test('a slow reader that takes a little again and again keeps its stream, misses what it cannot be written, and ends with the state', async () => {
  let last = 0
  const { fanout, joined, reader } = await serving(quick, () => ({ whole: () => frameOf(last, `state ${last}`) }))
  const slow = await reader('room', false)
  slow.socket.pause()
  await expect.poll(() => fanout.count('room')).toBe(1)
  fanout.send('room', frameOf(++last, megabytes(24)))
  // Six times as long as a reader may take nothing at all.
  const began = Date.now()
  slow.socket.on('data', data => {
    slow.take(String(data))
    if (Date.now() - began > 6_000) return
    slow.socket.pause()
    setTimeout(() => slow.socket.resume(), 15)
  })
  slow.socket.resume()
  while (Date.now() - began < 6_000) {
    fanout.send('room', frameOf(++last, `change ${last}`))
    await wait(200)
    expect(fanout.count('room')).toBe(1)
  }
  expect(joined[0]?.writableLength).toBeLessThan(25_500_000)
  // What it gets whole shows the change of that moment; those after it come one by one again.
  await expect.poll(() => slow.ids().at(-1), { timeout: 45_000, interval: 500 }).toBe(last)
  expect(slow.text()).toMatch(/\ndata: state \d+\n/)
  expect(slow.ids()).toEqual([...slow.ids()].sort((a, b) => a - b))
  expect(slow.ids().length).toBeLessThan(last)
})

test('what fails at one reader, at one leaving, or in the heartbeat stays there', async () => {
  const written: string[] = []
  const faults = (where: string, error: unknown) => {
    written.push(`${where}: ${error instanceof Error ? error.message : error}`)
    return 'number'
  }
  let time = 0
  const { fanout, joined, reader } = await serving(
    { heartbeat: 50, faults },
    () => ({
      gone: () => {
        throw new Error('planted in leaving')
      },
    }),
    () => {
      if (time++ === 1) throw new Error('planted in the clock')
      return '2019-09-12T10:00:00.000Z'
    },
  )
  const first = await reader('room')
  await expect.poll(() => joined.length).toBe(1)
  const second = await reader('room')
  await expect.poll(() => joined.length).toBe(2)
  const broken = joined[0] as ServerResponse
  if (broken.socket)
    broken.socket.write = () => {
      throw new Error('planted in writing')
    }
  fanout.send('room', frameOf(1, 'x'))
  await expect.poll(() => second.ids()).toEqual([1])
  await expect.poll(() => first.socket.destroyed || first.socket.readableEnded).toBe(true)
  await expect.poll(() => fanout.count('room')).toBe(1)
  await expect.poll(() => second.text().split('event: ping').length).toBeGreaterThan(3)
  fanout.whenWritten(() => {
    throw new Error('planted in what follows')
  })
  await expect.poll(() => written).toContain('what follows a change: planted in what follows')
  for (const each of ['a reader: planted in writing', 'the leaving of a reader: planted in leaving'])
    expect(written).toContain(each)
  expect(written).toContain('the heartbeat: planted in the clock')
})
