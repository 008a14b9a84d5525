import { categories, observerStates } from '../plan/categories.ts'
import type { House } from './house.ts'

/** Special Committee on Decolonization. */
export const specialCommittee24: House = {
  id: 'special-committee-24',
  title: 'Special Committee on Decolonization',
  source: 'A/80/23, paragraphs 26, 101 and 102',
  order: 'speaking',
  firstSpeakerFirst: true,
  varies: ['order', 'observers', 'voice'],
  sections: [
    {
      kind: 'statement',
      key: 'states',
      who: ['full', 'signatory', ...observerStates],
      voice: 'passive',
      joined: 'same kind',
    },
    { kind: 'statement', key: 'officials', who: ['official'], voice: 'passive', joined: 'same kind', also: true },
    { kind: 'right of reply', key: 'all', who: categories },
  ],
}
