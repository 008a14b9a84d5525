import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, expect, test, vi } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { channelsOf } from '../../src/live/channels.ts'
import { fanoutOf } from '../../src/live/fanout.ts'
import { faultsOf } from '../../src/live/faults.ts'
import { roomsOf } from '../../src/live/rooms.ts'
import { whileThereIs } from '../../src/live/ticking.ts'
import { shelfInMemory } from '../http/shelf.ts'

afterEach(() => vi.useRealTimers())

test('what is done every so often is done while there is something to do it for, and again once there is', () => {
  vi.useFakeTimers()
  let readers = 0
  let beats = 0
  const beating = whileThereIs(
    () => readers > 0,
    () => beats++,
    100,
  )
  vi.advanceTimersByTime(1_000)
  expect([beats, vi.getTimerCount()]).toEqual([0, 0])
  readers = 2
  beating.begin()
  beating.begin()
  vi.advanceTimersByTime(1_000)
  expect([beats, vi.getTimerCount()]).toEqual([10, 1])
  readers = 0
  vi.advanceTimersByTime(1_000)
  expect([beats, vi.getTimerCount()]).toEqual([10, 0])
  readers = 1
  beating.begin()
  vi.advanceTimersByTime(150)
  expect(beats).toBe(11)
  beating.end()
  expect(vi.getTimerCount()).toBe(0)
})

test('rooms and channels of which nobody has anything leave memory, and no clock keeps them there', async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const directory = loadDirectory()
  const made = async () => {
    const now = () => '2019-09-12T10:00:00.000Z'
    const rooms = roomsOf(shelfInMemory(), directory)
    const issue = { attempt: 'begin', by: 'O', now: now() }
    const room = await rooms.create('s', [], issue, 'new')
    const markup = { partial: () => '', here: () => '', screens: () => '', notice: () => '' }
    const channels = channelsOf({ fanout: fanoutOf(now), now, faults: faultsOf(console.error), markup })
    return [rooms, room, channels].map(each => new WeakRef<object>(each))
  }
  const refs = await made()
  const there = () => {
    collect()
    return refs.map(each => each.deref() !== undefined)
  }
  await expect.poll(there, { interval: 50 }).toEqual([false, false, false])
})
