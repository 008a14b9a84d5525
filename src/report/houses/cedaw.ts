import type { House } from './house.ts'

/** Committee on the Elimination of Discrimination against Women. Only parties stand in the list. */
export const cedaw: House = {
  id: 'cedaw',
  title: 'Committee on the Elimination of Discrimination against Women',
  source: 'A/80/38, paragraph 33',
  order: 'alphabetical',
  varies: ['order'],
  sections: [
    {
      kind: 'statement',
      key: 'parties',
      who: ['full'],
      one: 'the following State Party made a statement: {list}',
      many: 'the following States Parties made statements: {list}',
    },
  ],
}
