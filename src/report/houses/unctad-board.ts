import { categories } from '../plan/categories.ts'
import type { House } from './house.ts'

/** Trade and Development Board. One sentence for everybody. */
export const unctadBoard: House = {
  id: 'unctad-board',
  title: 'Trade and Development Board of UNCTAD',
  source: 'A/80/15 (Part II)',
  order: 'speaking',
  // A/80/15 (Part I), paragraphs 2 and 14.
  titles: { 'holy-see': 'representative', 'state-of-palestine': 'representative', 'european-union': 'representative' },
  behalf: 'between commas',
  varies: ['order', 'behalf'],
  sections: [{ kind: 'statement', key: 'all', who: categories }],
}
