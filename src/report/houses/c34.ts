import { delegations, persons } from '../plan/categories.ts'
import type { House } from './house.ts'

/** Special Committee on Peacekeeping Operations: delegations are counted, and not named. */
export const c34: House = {
  id: 'c34',
  title: 'Special Committee on Peacekeeping Operations',
  source: 'A/79/19, paragraphs 3 and 18',
  order: 'speaking',
  varies: [],
  sections: [
    { kind: 'statement', key: 'delegations', who: delegations, counts: [{ key: 'delegations', who: delegations }] },
    { kind: 'statement', key: 'officials', who: persons, voice: 'active', also: true },
  ],
}
