import { setFlagsFromString } from 'node:v8'
import { expect, test } from 'vitest'
import { evolve } from '../../src/domain/evolve.ts'
import { initial } from '../../src/domain/session.ts'
import { eventIn } from '../../src/journal/read.ts'

// What a thing is to the engine: whether it is read by place, and whether another is read by the same places.
setFlagsFromString('--allow-natives-syntax')
const isReadByPlace = new Function('thing', 'return %HasFastProperties(thing)') as (thing: object) => boolean
const areAlike = new Function('one', 'other', 'return %HaveSameMap(one, other)') as (
  one: object,
  other: object,
) => boolean

const row = (position: number, type: string, payload: object) =>
  eventIn({
    position,
    nth: 1,
    attempt: `a${position}`,
    v: type === 'floor-given' ? 2 : 1,
    type,
    at: new Date(Date.UTC(2019, 8, 12, 10, 0, position)).toISOString(),
    recorded: new Date(Date.UTC(2019, 8, 12, 10, 0, position)).toISOString(),
    by: 'O',
    late: false,
    payload: JSON.stringify(payload),
  })

/** What may be said of a statement, some of it here and some there. */
const said: readonly object[] = [
  {},
  { debate: 'd1', note: 'by video', mode: 'video message' },
  { review: true, capacity: { onBehalfOf: 'african' } },
  { when: 'before the vote', function: 'Minister', delegate: 'p7', language: 'fr' },
  { answers: 'e0', away: true, level: 2, kind: 'right of reply', entered: {} },
  { inscription: 'i1', interrupts: 'e1', kind: 'point of order' },
]

const everything = [
  ...Array.from({ length: 60 }, (_, n) =>
    row(n + 1, 'floor-given', { entry: `e${n}`, participant: 'CAN', ...said[n % said.length] }),
  ),
  row(61, 'floor-paused', { entry: 'e1' }),
  row(62, 'floor-resumed', { entry: 'e1' }),
  row(63, 'floor-ended', { entry: 'e2' }),
  row(64, 'floor-ended', { entry: 'e3' }),
  row(65, 'floor-paused', { entry: 'e3' }),
  row(66, 'floor-resumed', { entry: 'e3' }),
  row(67, 'alignment-noted', { entry: 'e4', how: 'aligned', participants: ['FRA'] }),
  row(68, 'entry-amended', { entry: 'e5', changes: [{ field: 'note', to: 'remote' }] }),
  row(69, 'entry-amended', { entry: 'e7', changes: [{ field: 'note', from: 'by video' }] }),
]

test('entries are alike to whoever reads them, whatever was said of each and whatever happened to it', () => {
  const session = evolve(initial('s'), everything)
  expect(session.setAside).toEqual([])
  const entries = [...session.entries.values()]
  expect(entries.length).toBe(60)
  expect(new Set(entries.map(entry => Object.keys(entry).join(' '))).size).toBe(1)
  const kinds: object[] = []
  for (const entry of entries) if (!kinds.some(kind => areAlike(kind, entry))) kinds.push(entry)
  // A few, by what the engine saw first; never one for each.
  expect(kinds.length).toBeLessThan(entries.length / 4)
  expect(entries.every(isReadByPlace)).toBe(true)
})

test('a session is read by place, folded at once or event by event', () => {
  const atOnce = evolve(initial('s'), everything)
  const inTurn = everything.reduce((session, event) => evolve(session, [event]), initial('s'))
  expect([atOnce, inTurn].map(isReadByPlace)).toEqual([true, true])
  expect(inTurn).toEqual(atOnce)
})
