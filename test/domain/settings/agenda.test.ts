import { expect, test } from 'vitest'
import { decide } from '../../../src/domain/decide.ts'
import { evolve } from '../../../src/domain/evolve.ts'
import type { Fact } from '../../../src/domain/facts.ts'
import { initial, type Session } from '../../../src/domain/session.ts'
import { directory } from '../room.ts'

const at = '2026-03-09T10:00:00.000Z'
const after = (session: Session, ...facts: readonly Fact[]): Session =>
  evolve(
    session,
    facts.map((fact, index) => ({
      ...fact,
      position: session.position + index + 1,
      nth: index + 1,
      attempt: `a${session.position}`,
      v: 1,
      recorded: at,
      by: 'O',
    })),
  )
/** A Commission with items 4, 5 and 9, each with its debate. */
const commission = after(
  initial('s'),
  ...['4', '5', '9'].flatMap((item): readonly Fact[] => [
    { type: 'agenda-item-added', at, payload: { item } },
    { type: 'debate-set-up', at, payload: { id: `d${item}`, items: [item] } },
  ]),
  {
    type: 'meeting-planned',
    at,
    payload: { meeting: 'm1', number: 1, planned: { from: at, to: '2026-03-09T13:00:00.000Z' } },
  },
)
const remove = (session: Session, item: string) => decide(session, { type: 'remove-agenda-item', item, at }, directory)

test('an item that was a slip goes, with the debate that was set up for it', () => {
  const decided = remove(commission, '9')
  if ('refusal' in decided) throw new Error(decided.refusal.key)
  const gone = after(commission, ...decided.facts)
  expect(gone.agenda.map(({ item }) => item)).toEqual(['4', '5'])
  expect([...gone.debates.keys()]).toEqual(['d4', 'd5'])
})

test('an item under which something was taken up, listed or put before the body stays', () => {
  const hanging: readonly Fact[] = [
    { type: 'debate-taken-up', at, payload: { meeting: 'm1', debate: 'd9' } },
    { type: 'list-set-up', at, payload: { list: 'l', debate: 'd9', purpose: 'statement', policy: 'receipt' } },
    { type: 'paper-listed', at, payload: { paper: 'p', title: 'Report of the Secretariat', items: ['9'] } },
  ]
  for (const fact of hanging) {
    const held = after(commission, fact)
    expect([fact.type, remove(held, '9')]).toEqual([
      fact.type,
      { refusal: { key: 'item-in-use', values: { item: '9' } } },
    ])
    expect([fact.type, 'facts' in remove(held, '5')]).toEqual([fact.type, true])
  }
})

test('an item that is not on the agenda cannot go', () => {
  expect(remove(commission, '12')).toEqual({ refusal: { key: 'no-such-item', values: { item: '12' } } })
})
