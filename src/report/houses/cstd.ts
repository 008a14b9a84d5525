import type { House } from './house.ts'

/** Commission on Science and Technology for Development. */
export const cstd: House = {
  id: 'cstd',
  title: 'Commission on Science and Technology for Development',
  source: 'E/2025/31, paragraphs 5 and 9',
  order: 'speaking',
  varies: ['order', 'observers', 'voice'],
  sections: [
    { kind: 'statement', key: 'members', who: ['full'], voice: 'passive' },
    { kind: 'explanation of vote', key: 'members', who: ['full'] },
  ],
}
