import { expect, test } from 'vitest'
import { clockOf as timeOfDay } from '../../src/domain/times.ts'
import { clockOf } from '../../src/live/clock.ts'

const hour = 3_600_000

/** A computer whose wall clock somebody sets, and which may sleep. */
function computer(begin: string) {
  let wall = Date.parse(begin)
  let steady = 1_000
  let awake = 50_000
  const jumps: number[] = []
  const now = clockOf({ wall: () => wall, steady: () => steady, awake: () => awake }, off => jumps.push(off))
  return {
    now,
    jumps,
    goesOn: (milliseconds: number, byWall = milliseconds) => {
      steady += milliseconds
      awake += milliseconds
      wall += byWall
    },
    isSetBy: (milliseconds: number) => {
      wall += milliseconds
    },
    sleeps: (milliseconds: number) => {
      awake += milliseconds
      wall += milliseconds
    },
  }
}

for (const set of [-2 * hour, 2 * hour, -24 * hour])
  test(`a clock that is set by ${set / hour} hours in the middle of a meeting is told of once, and times go on steadily (R17)`, () => {
    const { now, jumps, goesOn, isSetBy } = computer('2019-09-12T10:00:00Z')
    const before = Date.parse(now())
    isSetBy(set)
    goesOn(60_000)
    expect(Date.parse(now()) - before).toBe(60_000)
    goesOn(60_000)
    expect(Date.parse(now()) - before).toBe(120_000)
    expect(jumps).toEqual([set])
  })

test('small corrections of a time server are followed, and never backwards', () => {
  const { now, jumps, goesOn } = computer('2019-09-12T10:00:00Z')
  const times: string[] = []
  for (let index = 0; index < 1_000; index++) {
    goesOn(1_000, 1_000 + (index % 2 ? -300 : 200))
    times.push(now())
  }
  expect([...times].sort()).toEqual(times)
  expect(jumps).toEqual([])
})

test('a computer that slept over lunch wakes up at the right time', () => {
  const { now, jumps, goesOn, sleeps } = computer('2019-09-12T13:00:00Z')
  now()
  sleeps(2 * hour)
  goesOn(10)
  expect(now()).toBe('2019-09-12T15:00:00.010Z')
  expect(jumps).toEqual([])
})

test('summer time, a leap day and the end of a year are days like others, in order (R17)', () => {
  for (const [begin, zone, clock] of [
    ['2026-10-25T00:59:59Z', 'Europe/Vienna', '02:00:00'],
    ['2026-03-29T00:59:59Z', 'Europe/Vienna', '03:00:00'],
    ['2028-02-28T22:59:59Z', 'Europe/Vienna', '00:00:00'],
    ['2026-12-31T22:59:59Z', 'Europe/Vienna', '00:00:00'],
  ] as const) {
    const { now, goesOn } = computer(begin)
    const before = now()
    goesOn(1_000)
    expect(now() > before).toBe(true)
    expect(timeOfDay(now(), zone)).toBe(clock)
  }
})
