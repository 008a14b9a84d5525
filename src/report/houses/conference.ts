import { type Category, observerStates, persons } from '../plan/categories.ts'
import type { House } from './house.ts'

const represented: readonly Category[] = ['full', 'signatory', ...observerStates, 'un-entity', 'igo', 'ngo']

/** A world conference that is open to all: everybody in one list, and the major groups apart. */
export const conference: House = {
  id: 'conference',
  title: 'World conference open to all States',
  source: 'A/CONF.224/L.5, paragraphs 42 and 47; A/CONF.230/2025/L.2, paragraph 4',
  order: 'speaking',
  titles: Object.fromEntries(represented.map(each => [each, 'representative'])),
  varies: ['order', 'voice', 'organizations', 'business'],
  sections: [
    { kind: 'statement', key: 'all', who: represented, voice: 'passive' },
    { kind: 'statement', key: 'major-groups', who: ['constituency'], also: true },
    { kind: 'statement', key: 'officials', who: persons, voice: 'passive', also: true, order: 'speaking' },
  ],
}
