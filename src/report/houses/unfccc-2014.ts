import type { House } from './house.ts'
import { parties, unfcccSubsidiaryBody } from './unfccc-subsidiary-body.ts'

/** The subsidiary bodies of the UNFCCC until 2014: each group by itself. */
export const unfccc2014: House = {
  ...unfcccSubsidiaryBody,
  id: 'unfccc-2014',
  title: 'Subsidiary bodies of the UNFCCC, as until 2014',
  source: 'FCCC/SBI/2014/21, paragraph 5',
  sections: [parties, ...unfcccSubsidiaryBody.sections.filter(({ key }) => key !== 'parties')],
}
