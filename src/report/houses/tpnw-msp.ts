import { categories, delegations, persons } from '../plan/categories.ts'
import type { House } from './house.ts'

/** Meeting of States Parties to the Treaty on the Prohibition of Nuclear Weapons: panels are heard, officials address it. */
export const tpnwMsp: House = {
  id: 'tpnw-msp',
  title: 'Meeting of States Parties to the Treaty on the Prohibition of Nuclear Weapons',
  source: 'TPNW/MSP/2025/11, paragraphs 5, 19 and 20',
  order: 'speaking',
  semicolons: 'with a person',
  varies: ['order', 'voice', 'organizations', 'business'],
  sections: [
    { kind: 'presentation', key: 'panel', who: categories },
    // Behind a panel: delegations are not named.
    {
      kind: 'statement',
      key: 'delegations',
      who: delegations,
      besides: 'presentation',
      joined: true,
      counts: [{ key: 'delegations', who: delegations }],
    },
    { kind: 'statement', key: 'officials', who: persons },
  ],
}
