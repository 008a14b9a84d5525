import type { House } from './house.ts'

/** Committee on the Elimination of Discrimination against Women. Only parties stand in the list. */
export const cedaw: House = {
  id: 'cedaw',
  title: 'Committee on the Elimination of Discrimination against Women',
  source: 'A/80/38, paragraph 33',
  order: 'alphabetical',
  varies: ['order', 'business'],
  sections: [{ kind: 'statement', key: 'parties', who: ['full'] }],
}
