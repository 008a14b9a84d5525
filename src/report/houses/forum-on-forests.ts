import { categories } from '../plan/categories.ts'
import type { House } from './house.ts'

/** United Nations Forum on Forests: active, organizations by their representatives, introductory statements “heard”. */
export const forumOnForests: House = {
  id: 'forum-on-forests',
  title: 'United Nations Forum on Forests',
  source: 'E/2025/42, paragraphs 4, 8 to 16, 25 to 40, 56, 71 and 78',
  order: 'speaking',
  titles: { 'un-entity': 'representative', igo: 'representative', ngo: 'representative' },
  voice: 'active',
  varies: ['order', 'voice'],
  sections: [
    { kind: 'introductory', key: 'all', who: categories },
    { kind: 'statement', key: 'all', who: categories.filter(each => each !== 'official'), voice: 'active' },
    { kind: 'statement', key: 'officials', who: ['official'], voice: 'active', also: true },
  ],
}
