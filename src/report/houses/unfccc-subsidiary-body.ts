import type { House, Section } from './house.ts'

export const parties: Section = {
  kind: 'statement',
  key: 'parties',
  who: ['full'],
  counts: [{ key: 'parties', who: ['full'] }],
}

/** Subsidiary bodies of the United Nations Framework Convention on Climate Change: counts, groups, constituencies. */
export const unfcccSubsidiaryBody: House = {
  id: 'unfccc-subsidiary-body',
  title: 'Subsidiary bodies of the UNFCCC',
  source: 'FCCC/SBI/2018/22, FCCC/SBI/2019/20, FCCC/SBSTA/2023/8',
  order: 'speaking',
  // FCCC/SBI/2016/20, paragraph 7.
  titles: { 'un-entity': 'a representative', igo: 'a representative' },
  varies: [],
  sections: [
    { ...parties, when: 'lead' },
    // FCCC/SBSTA/2023/8, FCCC/SBSTA/2024/7: 39 of 42 sentences without a lead.
    { ...parties, when: 'no lead', words: 'parties-first' },
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
