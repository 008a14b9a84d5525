import { categories, persons } from '../plan/categories.ts'
import type { House } from './house.ts'

/** Committee for Development Policy: officials “addressed the Committee”. */
export const cdp: House = {
  id: 'cdp',
  title: 'Committee for Development Policy',
  source: 'E/2025/33, paragraph 61',
  order: 'speaking',
  varies: ['order', 'organizations', 'business'],
  sections: [
    { kind: 'address', key: 'all', who: categories, voice: 'active' },
    { kind: 'statement', key: 'officials', who: persons },
  ],
}
