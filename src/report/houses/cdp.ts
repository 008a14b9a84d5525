import type { House } from './house.ts'

/** Committee for Development Policy: officials “addressed the Committee”. */
export const cdp: House = {
  id: 'cdp',
  title: 'Committee for Development Policy',
  source: 'E/2025/33, paragraph 61',
  order: 'speaking',
  varies: ['order'],
  sections: [{ kind: 'statement', key: 'officials', who: ['official'] }],
}
