import { delegations } from '../plan/categories.ts'
import type { House } from './house.ts'

/** An ad hoc committee of the General Assembly: delegations after a colon, as they spoke. */
export const adHocCommittee: House = {
  id: 'ad-hoc-committee',
  title: 'Ad hoc committee of the General Assembly',
  source: 'A/80/29, paragraph 3',
  itemLead: true,
  order: 'speaking',
  varies: ['order', 'business'],
  sections: [{ kind: 'statement', key: 'delegations', who: delegations }],
}
