import type { House } from './house.ts'

/** Disarmament Commission. The lead ("during the general exchange of views") stands before the colon. */
export const disarmamentCommission: House = {
  id: 'disarmament-commission',
  title: 'Disarmament Commission',
  source: 'A/80/42, paragraph 11',
  order: 'alphabetical',
  varies: ['order'],
  sections: [
    {
      kind: 'statement',
      key: 'countries',
      who: ['full'],
      leadInside: true,
      one: 'the representative of the following country made a statement{lead}: {list}',
      many: 'representatives of the following countries made statements{lead}: {list}',
    },
  ],
}
