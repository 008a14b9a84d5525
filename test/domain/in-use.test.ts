import { describe, expect, test } from 'vitest'
import { rowOf } from '../../src/domain/chapters.ts'
import { evolve } from '../../src/domain/evolve.ts'
import type { Event } from '../../src/domain/facts.ts'
import { inUse } from '../../src/domain/in-use.ts'
import { initial, type Session } from '../../src/domain/session.ts'
import { the } from '../../src/domain/things.ts'
import { journal, neededFor } from './undo/every-fact.ts'

const uses = (event: Event) => rowOf(event).uses(event.payload, event)

/** The session with nothing that rests on the thing but this fact. */
function aloneOn(thing: string, event: Event): Session {
  const others = neededFor(event).filter(each => each !== event && !uses(each).includes(thing))
  return evolve(initial('s'), [...others, event])
}

const restingOn = (thing: string, besides: readonly string[]) =>
  journal
    .filter(each => uses(each).includes(thing) && !besides.includes(each.type))
    .map(each => [each.attempt, each] as const)

describe('on what something rests', () => {
  /** Say how the meeting is planned and go with it, or only end what another fact began. */
  const ofItsPlan = ['meeting-amended', 'meeting-removed', 'meeting-resumed', 'debate-concluded']
  test.each(restingOn(the.meeting('m1'), ofItsPlan))('a meeting is used by %s', (_, event) => {
    expect(inUse(aloneOn(the.meeting('m1'), event)).meeting('m1')).toBe(true)
  })

  /** Say how the agenda is and go with it, or change what another fact set up. */
  const ofTheAgenda = ['agenda-item-amended', 'agenda-reordered', 'debate-set-up', 'document-amended']
  test.each(restingOn(the.item('4'), ofTheAgenda))('an item is used by %s', (_, event) => {
    expect(inUse(aloneOn(the.item('4'), event)).item('4')).toBe(true)
  })

  test('nothing rests on what was only planned', () => {
    const planned = journal.filter(({ type }) =>
      ['meeting-planned', 'debate-set-up', 'agenda-item-added'].includes(type),
    )
    const used = inUse(evolve(initial('s'), planned))
    expect([used.meeting('m1'), used.item('4'), used.item('6')]).toEqual([false, false, false])
  })

  test('what is kept for the first time counts at once', () => {
    const session = {
      ...initial('s'),
      coffee: [{ meeting: 'm1', served: true }],
      rooms: new Map([['r', { item: '4' }]]),
    }
    expect([inUse(session).meeting('m1'), inUse(session).item('4'), inUse(session).item('5')]).toEqual([
      true,
      true,
      false,
    ])
  })
})
