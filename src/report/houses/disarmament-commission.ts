import { persons } from '../plan/categories.ts'
import type { House } from './house.ts'

/** Disarmament Commission. */
export const disarmamentCommission: House = {
  id: 'disarmament-commission',
  title: 'Disarmament Commission',
  source: 'A/80/42, paragraphs 11 and 12',
  order: 'alphabetical',
  varies: ['order', 'business'],
  sections: [
    { kind: 'statement', key: 'countries', who: ['full'] },
    // Paragraph 11: by their names alone.
    {
      kind: 'statement',
      key: 'others',
      who: ['holy-see', 'state-of-palestine', 'european-union', 'igo'],
      bare: true,
      voice: 'passive',
      also: true,
      order: 'speaking',
      joined: 'same kind',
    },
    { kind: 'statement', key: 'officials', who: persons, order: 'speaking' },
  ],
}
