import { categories } from '../plan/categories.ts'
import type { House, Section } from './house.ts'

const everybody: Section = { kind: 'statement', key: 'all', who: categories }

/** Trade and Development Board. One sentence for everybody. */
export const unctadBoard: House = {
  id: 'unctad-board',
  title: 'Trade and Development Board of UNCTAD',
  source: 'A/80/15 (Part II)',
  order: 'speaking',
  // A/80/15 (Part I), paragraphs 2 and 14.
  titles: { 'holy-see': 'representative', 'state-of-palestine': 'representative', 'european-union': 'representative' },
  // Five of six lists: A/80/15 (Parts I to III).
  behalf: 'speaking',
  varies: ['order', 'behalf', 'organizations', 'business'],
  sections: [
    { ...everybody, from: '2016-01-01' },
    // A/70/15 (Part I), paragraph 9.
    { ...everybody, until: '2016-01-01', bare: true, behalf: 'between commas', words: 'delivered' },
  ],
}
