import type { House, Section } from './house.ts'
import { parties, unfcccSubsidiaryBody } from './unfccc-subsidiary-body.ts'

/** Without a lead the representatives stand first, as later (FCCC/SBI/2014/21, paragraph 49). */
const inBothOrders = (words: string, years: Pick<Section, 'from' | 'until'>): readonly Section[] => [
  { ...parties, ...years, when: 'lead', words: `parties${words}` },
  { ...parties, ...years, when: 'no lead', words: `parties-first${words}` },
]

/** The subsidiary bodies of the UNFCCC until 2017: each group by itself, and from 2015 on all of them together. */
export const unfccc2014: House = {
  ...unfcccSubsidiaryBody,
  id: 'unfccc-2014',
  title: 'Subsidiary bodies of the UNFCCC, as until 2017',
  source: 'FCCC/SBI/2014/21, paragraphs 5 and 49; FCCC/SBI/2015/22, paragraph 5; FCCC/SBI/2017/19, paragraph 8',
  sections: [
    ...inBothOrders('', { until: '2015-01-01' }),
    ...inBothOrders('-2015', { from: '2015-01-01' }),
    ...unfcccSubsidiaryBody.sections.filter(({ key }) => key !== 'parties'),
  ],
}
