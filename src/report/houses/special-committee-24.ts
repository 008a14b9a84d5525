import { categories, observerStates } from '../plan/speakers.ts'
import type { House } from './house.ts'

/** Special Committee on Decolonization. */
export const specialCommittee24: House = {
  id: 'special-committee-24',
  title: 'Special Committee on Decolonization',
  source: 'A/80/23',
  order: 'speaking',
  varies: ['order', 'observers', 'voice'],
  sections: [
    {
      kind: 'statement',
      key: 'states',
      who: ['full', 'signatory', ...observerStates],
      one: 'a statement was made by {speakers}',
      many: 'statements were made by {speakers}',
    },
    {
      kind: 'right of reply',
      key: 'all',
      who: categories,
      one: 'a statement in exercise of the right of reply was made by {speakers}',
      many: 'statements in exercise of the right of reply were made by {speakers}',
    },
  ],
}
