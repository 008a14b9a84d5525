import { expect, test } from 'vitest'
import { endOfWhat, momentOf, type TimeTyped, timeTyped } from '../../src/domain/time-typed.ts'
import { spellingsOfNoTime, spellingsOfTimes } from '../times.ts'

const read = (typed: string): TimeTyped => {
  const time = timeTyped(typed)
  if (!time) throw new Error(`${typed} is no time`)
  return time
}

const vienna = 'Europe/Vienna'
/** From 22:00 to 01:30 in Vienna. */
const night = { from: '2019-09-12T20:00:00.000Z', to: '2019-09-12T23:30:00.000Z' }

test('a time of day is read as people write it', () => {
  const wrong = spellingsOfTimes.filter(([typed, clock]) => {
    const time = timeTyped(typed)
    return !time || [time.hour, time.minute, time.second].map(each => String(each).padStart(2, '0')).join(':') !== clock
  })
  expect(wrong).toEqual([])
})

test('what is no time is none', () => {
  expect(spellingsOfNoTime.filter(typed => timeTyped(typed) !== undefined)).toEqual([])
})

test('a day may stand before it, with a distance to UTC behind it', () => {
  expect(read('2019-09-12 9:07')).toMatchObject({ day: '2019-09-12', hour: 9, minute: 7 })
  expect(read('12 September 2019, 9h07')).toMatchObject({ day: '2019-09-12', hour: 9, minute: 7 })
  expect(momentOf(read('2019-09-12T08:45:00.250Z'), { day: '2020-01-01' }, vienna)).toEqual({
    at: '2019-09-12T08:45:00.250Z',
  })
})

test('a time belongs to its meeting: after midnight it is of the second day', () => {
  const at = (typed: string) => momentOf(read(typed), night, vienna)
  expect(at('00:10')).toEqual({ at: '2019-09-12T22:10:00.000Z' })
  expect(at('23:59')).toEqual({ at: '2019-09-12T21:59:00.000Z' })
  expect(at('21:30')).toEqual({ at: '2019-09-12T19:30:00.000Z' })
  expect(at('2019-09-12 00:10')).toEqual({ at: '2019-09-11T22:10:00.000Z' })
})

test('a meeting of the morning has every time of its day', () => {
  const morning = { from: '2019-09-12T08:00:00.000Z', to: '2019-09-12T11:00:00.000Z' }
  for (const [typed, at] of [
    ['06:00', '2019-09-12T04:00:00.000Z'],
    ['10:20', '2019-09-12T08:20:00.000Z'],
    ['18:00', '2019-09-12T16:00:00.000Z'],
    ['23:00', '2019-09-12T21:00:00.000Z'],
  ] as const)
    expect(momentOf(read(typed), morning, vienna)).toEqual({ at })
})

test('an end after midnight ends what began before it, and 24:00 is the end of a day', () => {
  const end = (typed: string, begins = '2019-09-12T21:59:00.000Z') =>
    endOfWhat(read(typed), begins, { day: '2019-09-12' }, vienna)
  expect(end('00:04')).toEqual({ at: '2019-09-12T22:04:00.000Z' })
  expect(end('24:00')).toEqual({ at: '2019-09-12T22:00:00.000Z' })
  // Twenty minutes before its beginning is a mistake, and no statement of a day.
  expect(end('10:00', '2019-09-12T08:20:00.000Z')).toEqual({ at: '2019-09-12T08:00:00.000Z' })
  expect(momentOf(read('24:00'), { day: '2019-09-12' }, vienna)).toMatchObject({ refusal: { key: 'time-ends-a-day' } })
})

test('a time that the clocks skip is told, in a meeting of that morning too', () => {
  for (const around of [{ day: '2026-03-29' }, { from: '2026-03-29T08:00:00.000Z', to: '2026-03-29T11:00:00.000Z' }])
    expect(momentOf(read('02:30'), around, vienna)).toMatchObject({ refusal: { key: 'time-skipped' } })
})

test('of a time that the clocks repeat both are offered, and each can be typed', () => {
  const moment = momentOf(read('2:30'), { day: '2026-10-25' }, vienna)
  if (!('refusal' in moment)) throw new Error('taken')
  const { first, second } = moment.refusal.values
  expect([first, second].map(typed => momentOf(read(String(typed)), { day: '2026-10-25' }, vienna))).toEqual([
    { at: '2026-10-25T00:30:00.000Z' },
    { at: '2026-10-25T01:30:00.000Z' },
  ])
  const west = momentOf(read('1:30'), { day: '2026-11-01' }, 'America/New_York')
  expect('refusal' in west && momentOf(read(String(west.refusal.values['second'])), night, 'America/New_York')).toEqual(
    {
      at: '2026-11-01T06:30:00.000Z',
    },
  )
})

test('a spelling of any length is read at once', () => {
  const began = performance.now()
  for (const typed of [' '.repeat(50_000), '9'.repeat(50_000), `9${' '.repeat(50_000)}:07`, '٩'.repeat(50_000)])
    expect(timeTyped(typed)).toBeUndefined()
  expect(performance.now() - began).toBeLessThan(50)
})
