import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { type Command, decide } from '../../src/domain/decide.ts'
import { evolve } from '../../src/domain/evolve.ts'
import type { Event, Fact } from '../../src/domain/facts.ts'
import { endsOf, running, sortedEntries } from '../../src/domain/floor/entries.ts'
import type { Session } from '../../src/domain/session.ts'
import { initial } from '../../src/domain/session.ts'
import { stamped } from '../../src/live/room.ts'

const directory = loadDirectory()
const begin: readonly Fact[] = [
  {
    type: 'session-created',
    at: '2019-09-12T00:00:00.000Z',
    payload: {
      body: { name: 'Working Group', instrument: 'som' },
      from: '2019-09-12',
      to: '2019-09-12',
      zone: 'UTC',
      wording: { house: 'untoc-working-group', style: 'edited', alreadyNamed: [], choices: {} },
    },
  },
  { type: 'agenda-item-added', at: '2019-09-12T00:00:00.000Z', payload: { item: '4' } },
  { type: 'debate-set-up', at: '2019-09-12T00:00:00.000Z', payload: { id: 'd1', items: ['4'] } },
  {
    type: 'meeting-planned',
    at: '2019-09-12T00:00:00.000Z',
    payload: {
      meeting: 'm1',
      number: 1,
      planned: { from: '2019-09-12T10:00:00.000Z', to: '2019-09-12T13:00:00.000Z' },
    },
  },
]
const time = (seconds: number) => new Date(Date.UTC(2019, 8, 12, 10) + seconds * 1000).toISOString()
const opened = () => evolve(initial('s'), stamped(begin, 0, { attempt: 'begin', by: 'O', now: time(0) }))

let attempts = 0
const after = (session: Session, command: Command, by = 'O'): Session => {
  const decision = decide(session, command, directory)
  if ('refusal' in decision) return session
  return evolve(session, stamped(decision.facts, session.position, { attempt: `a${attempts++}`, by, now: time(0) }))
}
const gives = (participant: string, seconds: number, entry = `${participant}-${seconds}`): Command => ({
  type: 'give-floor',
  entry,
  meeting: 'm1',
  debate: 'd1',
  participant,
  at: time(seconds),
  now: time(seconds),
})
const undo = (type: 'undo' | 'redo' = 'undo', by = 'O'): Command => ({ type, matter: 'floor', by, at: time(0) })
/** All that a session says but how it came about. */
const told = ({ journal: _, position: __, history: ___, ...session }: Session) => session

const commands = fc.array(
  fc.oneof(
    fc.record({
      what: fc.constant('give'),
      who: fc.constantFrom('CAN', 'EGY', 'ITA'),
      typed: fc.option(fc.nat(9000), { nil: undefined }),
    }),
    fc.record({
      what: fc.constantFrom('undo', 'redo', 'amend', 'strike', 'pause', 'flag'),
      who: fc.constantFrom('PER', 'CHL'),
    }),
  ),
  { maxLength: 30 },
)

const played = (steps: readonly { what: string; who: string; typed?: number | undefined }[]): Session =>
  steps.reduce((session, { what, who, typed }, index) => {
    const last = sortedEntries(session).at(-1)?.id ?? ''
    const now = time(index * 60)
    switch (what) {
      case 'give':
        return after(session, {
          ...gives(who, index * 60),
          typedAt: typed === undefined ? undefined : time(typed),
        } as Command)
      case 'undo':
      case 'redo':
        return after(session, undo(what))
      case 'amend':
        return after(session, {
          type: 'amend-entry',
          entry: last,
          changes: [{ field: 'participant', to: who }],
          at: now,
        })
      case 'strike':
        return after(session, { type: 'strike-entry', entry: last, at: now })
      case 'pause':
        return after(session, { type: 'pause-floor', entry: last, at: now })
      default:
        return after(session, { type: 'flag-entry', entry: last, yes: true, at: now })
    }
  }, opened())

test('replaying a journal gives the same state as applying its events one by one', () => {
  fc.assert(
    fc.property(commands, steps => {
      const session = played(steps)
      const oneByOne = session.journal.reduce((state, event: Event) => evolve(state, [event]), initial('s'))
      expect(evolve(initial('s'), session.journal)).toEqual(session)
      expect(oneByOne).toEqual(session)
    }),
  )
})

test('nobody has the floor beside somebody else, and no statement but one is without its end', () => {
  fc.assert(
    fc.property(commands, steps => {
      const session = played(steps.filter(step => step.what === 'give' || step.what === 'amend'))
      const open = sortedEntries(session).filter(entry => !entry.late && !endsOf(session).has(entry.id))
      expect(open.length).toBeLessThanOrEqual(1)
    }),
  )
})

test('undo takes back the whole last command, redo brings it again, and both are recorded', () => {
  const before = after(opened(), gives('CAN', 0))
  const done = after(before, gives('EGY', 60))
  const undone = after(done, undo())
  expect(told(undone)).toEqual(told(before))
  expect(running(undone, undone.meetings.get('m1'))?.participant).toBe('CAN')
  const redone = after(undone, undo('redo'))
  expect(told(redone)).toEqual(told(done))
  expect(redone.history.map(each => each.action)).toEqual(['undone', 'redone'].slice(-redone.history.length))
  expect(redone.journal.map(event => event.type).slice(-2)).toEqual(['undone', 'redone'])
})

test('what a later entry rests on is not undone, and the word says by whom', () => {
  const session = after(after(opened(), gives('CAN', 0), 'L'), gives('EGY', 60), 'O')
  const decision = decide(session, undo('undo', 'L'), directory)
  expect(decision).toMatchObject({ facts: [], word: { key: 'something-rests-on-it', values: { by: 'O' } } })
})

test('twenty actions are undone and redone, with forty events more', () => {
  let session = opened()
  for (let i = 0; i < 20; i++) session = after(session, gives(['CAN', 'EGY'][i % 2] ?? '', i * 60))
  const done = session
  for (let i = 0; i < 20; i++) session = after(session, undo())
  expect(session.entries.size).toBe(0)
  for (let i = 0; i < 20; i++) session = after(session, undo('redo'))
  expect(told(session)).toEqual(told(done))
  expect(session.journal.length).toBe(done.journal.length + 40)
})

test('taking the floor ends the former statement at the same moment', () => {
  const session = after(after(opened(), gives('CAN', 0)), gives('EGY', 190))
  expect(session.entries.get('CAN-0')?.end).toBe(session.entries.get('EGY-190')?.start)
})

test('a delegation that has the floor already is not given it twice, and a late window hears a friendly word', () => {
  const session = after(opened(), gives('CAN', 0), 'L')
  expect(decide(session, gives('CAN', 5), directory)).toMatchObject({
    facts: [],
    word: { key: 'already-logged', values: { by: 'L' } },
  })
  expect(decide(session, { ...gives('CAN', 5), seen: 'CAN-0' } as Command, directory)).toMatchObject({
    facts: [],
    word: { key: 'has-the-floor' },
  })
})

test('a meeting that is over takes entries a second after the last, and a typed time where it belongs', () => {
  const over = '2019-09-13T09:00:00.000Z'
  const first = after(opened(), { ...gives('CAN', 0), now: over } as Command)
  expect(first.entries.get('CAN-0')).toMatchObject({ start: time(0), late: true })
  const second = after(first, { ...gives('EGY', 0, 'e'), now: over } as Command)
  expect(second.entries.get('e')?.start).toBe(time(1))
  const typed = after(second, { ...gives('ITA', 0, 'i'), typedAt: time(600), now: over } as Command)
  expect(sortedEntries(typed).map(entry => entry.participant)).toEqual(['CAN', 'EGY', 'ITA'])
  expect(endsOf(typed).size).toBe(0)
})

test('an edited paragraph is kept with who edited it, comes back by undo, and is released for the log to speak again', () => {
  const key = 'd1/statement/party'
  const edit = (text: string) => ({ type: 'overrule-paragraph', key, text, base: 'the log', at: time(1) }) as const
  const once = after(opened(), edit('First words.'))
  expect(once.documents.overruled).toEqual([{ key, text: 'First words.', base: 'the log', at: time(1), by: 'O' }])
  const twice = after(once, edit('Other words.'), 'S')
  expect(twice.documents.overruled.map(each => [each.text, each.by])).toEqual([['Other words.', 'S']])
  expect(twice.history.at(-1)).toMatchObject({ action: 'written', of: key, changes: [{ from: 'First words.' }] })
  const undone = after(twice, { type: 'undo', matter: 'documents', by: 'S', at: time(2) }, 'S')
  expect(undone.documents.overruled.map(each => each.text)).toEqual(['First words.'])
  expect(decide(twice, { type: 'undo', matter: 'documents', by: 'O', at: time(2) }, directory)).toMatchObject({
    word: { key: 'something-rests-on-it' },
  })
  expect(after(twice, { type: 'release-paragraph', key, at: time(3) }).documents.overruled).toEqual([])
  expect(decide(opened(), { type: 'release-paragraph', key, at: time(3) }, directory)).toHaveProperty('refusal')
  expect(decide(once, edit('  '), directory)).toHaveProperty('refusal')
  expect(decide(opened(), edit('the log'), directory)).toEqual({ facts: [] })
})

test('who aligned itself is corrected in place, with what was there before', () => {
  const given = after(opened(), {
    type: 'give-floor',
    entry: 'e1',
    meeting: 'm1',
    debate: 'd1',
    participant: 'NOR',
    at: time(0),
    now: time(0),
  })
  const to = { aligned: ['ISL'] }
  const noted = after(given, { type: 'amend-entry', entry: 'e1', changes: [{ field: 'alignments', to }], at: time(9) })
  expect(noted.entries.get('e1')?.alignments).toEqual(to)
  expect(noted.entries.get('e1')?.corrections[0]?.changes).toEqual([{ field: 'alignments', from: {}, to }])
})
