import { persons } from '../plan/categories.ts'
import type { House } from './house.ts'

/** Disarmament Commission. */
export const disarmamentCommission: House = {
  id: 'disarmament-commission',
  title: 'Disarmament Commission',
  source: 'A/80/42, paragraphs 11 and 12',
  order: 'alphabetical',
  varies: ['order'],
  sections: [
    { kind: 'statement', key: 'countries', who: ['full'] },
    { kind: 'statement', key: 'officials', who: persons },
  ],
}
