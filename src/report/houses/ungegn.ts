import { categories } from '../plan/categories.ts'
import type { House } from './house.ts'

/** United Nations Group of Experts on Geographical Names. */
export const ungegn: House = {
  id: 'ungegn',
  title: 'United Nations Group of Experts on Geographical Names',
  source: 'E/2025/70, paragraphs 11, 24 and 53',
  order: 'speaking',
  voice: 'active',
  varies: ['order', 'voice', 'chair', 'organizations', 'business'],
  sections: [
    { kind: 'statement', key: 'all', who: categories, voice: 'active' },
    { kind: 'right of reply', key: 'all', who: categories },
  ],
}
