import type { House } from './house.ts'

/** Main Committees of the General Assembly: passive, in speaking order, always with the full names. */
export const gaMainCommittee: House = {
  id: 'ga-main-committee',
  title: 'Main Committee of the General Assembly',
  source: 'A/79/437/Add.4, A/52/613',
  order: 'speaking',
  varies: ['order', 'observers', 'voice'],
  sections: [
    {
      kind: 'statement',
      key: 'members',
      who: ['full'],
      one: 'a statement was made by {speakers}',
      many: 'statements were made by {speakers}',
    },
    {
      kind: 'explanation of vote',
      key: 'members',
      who: ['full'],
      one: 'a statement in explanation of vote was made by {speakers}',
      many: 'statements in explanation of vote were made by {speakers}',
    },
  ],
}
