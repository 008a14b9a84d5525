import type { House } from './house.ts'

/** Subsidiary bodies of the United Nations Framework Convention on Climate Change: counts, groups, constituencies. */
export const unfcccSubsidiaryBody: House = {
  id: 'unfccc-subsidiary-body',
  title: 'Subsidiary bodies of the UNFCCC',
  source: 'FCCC/SBI/2018/22',
  order: 'speaking',
  varies: [],
  sections: [
    { kind: 'statement', key: 'parties', who: ['full'], counts: [{ key: 'parties', who: ['full'] }] },
    {
      kind: 'statement',
      key: 'constituencies',
      who: ['constituency'],
      joined: true,
      order: 'alphabetical',
      also: true,
    },
  ],
}
