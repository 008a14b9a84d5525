import { categories } from '../plan/categories.ts'
import type { House } from './house.ts'

/** Economic Commission for Europe: who took part in the debate, after a colon. */
export const ece: House = {
  id: 'ece',
  title: 'Economic Commission for Europe',
  source: 'E/2025/37, paragraph 54',
  order: 'alphabetical',
  varies: ['order'],
  sections: [
    { kind: 'statement', key: 'delegations', who: categories.filter(each => each !== 'official') },
    { kind: 'statement', key: 'officials', who: ['official'], order: 'speaking', joined: 'same kind', also: true },
    { kind: 'right of reply', key: 'all', who: categories, order: 'speaking' },
  ],
}
