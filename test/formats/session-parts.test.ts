import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { evolve } from '../../src/domain/evolve.ts'
import type { Event, FactType } from '../../src/domain/facts.ts'
import { tells } from '../../src/domain/saying.ts'
import { initial, type Session } from '../../src/domain/session.ts'
import { notWritten, pieces, readSessionFile, writeSessionFile } from '../../src/formats/session-file.ts'
import { houseIds } from '../../src/report/index.ts'
import { journal, neededFor } from '../domain/undo/every-fact.ts'

const known = { directory: loadDirectory(), houses: houseIds }
const example = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../examples/smuggling-of-migrants-2019.json'), 'utf8'),
) as { readonly statements: readonly object[] }
const at = '2019-09-12T09:00:00+02:00'

/** The example with something in each part of a session. */
const whole = {
  ...example,
  statements: [{ by: 'CAN', debate: 'item-4', at, speaker: 'p1', inscription: 'i1' }, ...example.statements],
  groups: [{ id: 'african', name: 'the Group of African States', chair: 'EGY' }],
  participants: [{ id: 'x1', kind: 'ngo', name: 'Alliance' }],
  roll: { asOf: '2019-09-01', source: 'typed', hash: '1', rows: [{ participant: 'CAN', actions: [] }] },
  persons: [{ id: 'p1', participant: 'CAN', name: 'Ada' }],
  rules: { profile: 'untoc', changes: { 'reply.countPerItem': 1 } },
  limits: [{ at, seconds: 180, list: 'l1' }],
  lists: [{ id: 'l1', debate: 'item-4', inscriptions: [{ id: 'i1', by: 'CAN', received: at }] }],
  attendance: [{ meeting: 4, participant: 'CAN', present: true, source: 'desk', at, by: 'O' }],
  actions: [{ at, what: 'decision', result: 'adopted', how: 'consensus' }],
  confirmedDoubts: [{ doubt: 'no-end', on: ['s1'], at, by: 'O' }],
  officers: [{ role: 'Chair', name: 'Ada', country: 'CAN' }],
  papers: [{ id: 'a', title: 'Note', introduced: { at, debate: 'item-4' } }],
  requests: [{ id: 'r1', from: 'Canada', asks: 'a word', decision: 'accepted', by: 'O' }],
  history: [{ at, recorded: at, by: 'O', action: 'amended', of: 's1', changes: [{ field: 'note', to: 'x' }] }],
  translations: [{ language: 'fr', of: 'words Note', text: 'Note', original: 'Note', at, by: 'O' }],
  statistics: { leagueTables: true },
}

function read(file: unknown) {
  const result = readSessionFile(file, known)
  if ('faults' in result) throw new Error(JSON.stringify(result.faults, undefined, 1))
  return result
}

const empty: Session = initial('file')
const { session, persons } = read(whole)
const without = (part: keyof Session): Session => ({ ...session, [part]: empty[part] })
const written = (of: Session) => JSON.stringify(writeSessionFile(of, persons))

test.each(Object.keys(pieces) as (keyof typeof pieces)[])(
  'a session’s %s goes into the file and comes out of it again',
  part => {
    expect(session[part], `the example has something of ${part}`).not.toEqual(empty[part])
    expect(written(without(part))).not.toEqual(written(session))
    expect(read(writeSessionFile(session, persons)).session[part]).toEqual(session[part])
  },
)

/** What these leave is tried above, with what lies beside the journal; a session without its beginning is none. */
const triedAbove: ReadonlySet<FactType> = new Set(['session-created', 'history-kept', 'delegates-imported'])

/** The session after these events as its file tells it to another installation, apart from how it came about. */
function toldByFile(events: readonly Event[]): unknown {
  const { history: _, ...file } = writeSessionFile(read(writeSessionFile(evolve(empty, events))).session)
  return file
}

test.each(journal.filter(({ type }) => !triedAbove.has(type)).map(event => [event.attempt, event] as const))(
  'what “%s” leaves in a session goes into the file and comes out of it again',
  (_, event) => {
    const events = neededFor(event)
    expect(toldByFile(events)).not.toEqual(toldByFile(events.filter(each => each !== event)))
  },
)

test('every part of a session has a piece, or a reason why it needs none', () => {
  expect([...Object.keys(pieces), ...Object.keys(notWritten)].sort()).toEqual(
    [...new Set([...Object.keys(session), ...Object.keys(empty)])].sort(),
  )
})

test('what lies too deep is a fault with its place, wherever it lies', () => {
  const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)])
  const nested = (text: string) => JSON.parse(text) as unknown
  const three = nested(`${'['.repeat(3_000)}${']'.repeat(3_000)}`)
  for (const file of [
    three,
    { ...whole, rules: { profile: 'untoc', changes: { x: three } } },
    { ...whole, x: deep(80) },
  ]) {
    const result = readSessionFile(file, known)
    expect('faults' in result && result.faults.map(each => each.expected)).toEqual([
      tells('expected.levels', { most: 60 }),
    ])
  }
  const history = [{ at, recorded: at, by: 'O', action: 'amended', of: 's1', was: deep(40) }]
  expect(read({ ...whole, history }).session.history.at(-1)?.was).toEqual(deep(40))
})
