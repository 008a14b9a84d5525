import { expect, test } from 'vitest'
import { forecastOf, typicalOf } from '../../../src/domain/list/forecast.ts'
import { directory, TestRoom, time } from '../room.ts'

/** A small generator with a seed, so that the debates are the same for ever. */
const chanceFrom = (seed: number) => {
  let state = seed
  return () => {
    state = (Math.imul(state ^ (state >>> 15), state | 1) + 0x6d2b79f5) | 0
    let t = state
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const normal = (chance: () => number) =>
  Math.sqrt(-2 * Math.log(Math.max(chance(), 1e-12))) * Math.cos(2 * Math.PI * chance())

test('after ten speakers the end of a debate is foreseen within ten per cent, nine times of ten within twenty (30)', () => {
  const errors = Array.from({ length: 200 }, (_, seed) => {
    const chance = chanceFrom(seed * 7919 + 13)
    const lengths = Array.from({ length: 40 }, () => Math.round(170 * Math.exp(0.35 * normal(chance))))
    const room = new TestRoom()
    const names = lengths.map((_, index) => `S${index}`)
    room.does({
      type: 'inscribe',
      newList: 'l1',
      debate: 'd1',
      purpose: 'statement',
      requests: names.map((participant, index) => ({
        inscription: participant,
        participant,
        unknown: participant,
        received: time(index - 100),
        channel: 'e-mail' as const,
      })),
      at: time(0),
    })
    let at = 0
    for (const length of lengths.slice(0, 10)) {
      room.next(at)
      at += length
    }
    room.does({ type: 'end-floor', entry: room.runningId ?? '', at: time(at) })
    const forecast = forecastOf(room.session, directory, room.list(), room.session.meetings.get('m1'), time(at))
    expect(forecast).toMatchObject({ waiting: 30, heard: 10 })
    // Of the length of the debate: with ten lengths of this spread no estimator has nine of ten remainders within 20.
    const foreseen = (Date.parse(forecast.ends) - Date.parse(time(0))) / 1000
    const real = lengths.reduce((sum, length) => sum + length, 0)
    return Math.abs(foreseen - real) / real
  }).sort((a, b) => a - b)
  expect(errors[100]).toBeLessThanOrEqual(0.1)
  expect(errors[180]).toBeLessThanOrEqual(0.2)
}, 30_000)

test('before three were heard the limits say how long; then the end of the meeting says who will be over', () => {
  const room = new TestRoom()
  for (const [index, who] of ['ITA', 'CAN', 'PER'].entries()) room.inscribes(who, index)
  const forecast = () => forecastOf(room.session, directory, room.list(), room.session.meetings.get('m1'), time(10_500))
  // Three times three minutes from 12:55: two of them end after 13:00.
  expect(forecast()).toMatchObject({ typical: undefined, waiting: 3, over: 2, ends: time(10_500 + 540) })
  room.does({ type: 'set-limit', limit: { seconds: 60 }, at: time(20) })
  expect(forecast()).toMatchObject({ over: 0, ends: time(10_500 + 180) })
})

test('one speaker of an hour does not move what is typical', () => {
  expect(typicalOf([170, 180, 190, 180, 175, 185, 3600])).toBeLessThan(200)
})
