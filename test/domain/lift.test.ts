import { expect, test } from 'vitest'
import { evolve } from '../../src/domain/evolve.ts'
import { initial } from '../../src/domain/session.ts'
import { schemas } from '../../src/journal/index.ts'
import { lifted, versionOf } from '../../src/journal/lift.ts'
import { eventIn, type Row } from '../../src/journal/read.ts'

const row: Row = {
  position: 1,
  nth: 1,
  attempt: 'a1',
  v: 1,
  type: 'floor-given',
  at: '2019-09-12T08:00:00.000Z',
  recorded: '2019-09-12T08:00:01.000Z',
  by: 'O',
  late: false,
  payload: JSON.stringify({ entry: 'e1', participant: 'CAN', person: 'p7', note: 'by video' }),
}
const read = (changed: Partial<Row> = {}) => evolve(initial('s'), [eventIn({ ...row, ...changed })])

test('whoever spoke by the first version of “floor-given” is its delegate by the second, and nothing else changes', () => {
  expect(lifted('floor-given', 1, { entry: 'e1', participant: 'CAN', person: 'p7', note: 'n' })).toEqual({
    entry: 'e1',
    participant: 'CAN',
    delegate: 'p7',
    note: 'n',
  })
  expect(lifted('floor-given', 1, { entry: 'e1', participant: 'CAN' })).toEqual({ entry: 'e1', participant: 'CAN' })
  expect(read().entries.get('e1')).toMatchObject({ participant: 'CAN', person: 'p7', note: 'by video' })
})

test('what is of today’s version is read as it stands, of every type', () => {
  const payload = { person: 'p7', anything: 1 }
  for (const type of Object.keys(schemas)) expect(lifted(type, versionOf(type), payload)).toEqual(payload)
  expect(read({ v: 2 }).setAside).toMatchObject([{ type: 'floor-given', why: expect.stringMatching(/person/) }])
})

test('a version that nobody knows is none: newer, none, or no number of a version', () => {
  for (const type of Object.keys(schemas))
    for (const v of [versionOf(type) + 1, 1e9, 0, -1, 1.5, Number.NaN]) {
      expect([type, v, lifted(type, v, {})]).toEqual([type, v, undefined])
      expect(read({ type, v, payload: '{}' }).setAside).toMatchObject([{ type, why: expect.stringMatching(/newer/) }])
    }
})

test('an event that throws while it is folded is set aside with the reason, and those beside it stand', () => {
  const good = eventIn(row)
  const broken = { ...eventIn({ ...row, position: 2, attempt: 'a2' }), payload: undefined } as unknown as typeof good
  const next = eventIn({ ...row, position: 3, attempt: 'a3', payload: '{"entry":"e2","participant":"FRA"}' })
  const session = evolve(initial('s'), [good, broken, next])
  expect([...session.entries.keys()]).toEqual(['e1', 'e2'])
  expect(session.setAside).toMatchObject([{ position: 2, type: 'floor-given', why: expect.stringMatching(/entry/) }])
  expect(session.position).toBe(3)
})
