import { categories, observerStates } from '../plan/categories.ts'
import type { House } from './house.ts'

/** Special Committee on Decolonization. */
export const specialCommittee24: House = {
  id: 'special-committee-24',
  title: 'Special Committee on Decolonization',
  source: 'A/80/23',
  order: 'speaking',
  varies: ['order', 'observers', 'voice'],
  sections: [
    { kind: 'statement', key: 'states', who: ['full', 'signatory', ...observerStates], voice: 'passive' },
    { kind: 'right of reply', key: 'all', who: categories },
  ],
}
