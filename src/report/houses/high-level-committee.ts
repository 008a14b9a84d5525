import { categories, persons } from '../plan/categories.ts'
import type { House } from './house.ts'

/** High-level Committee on South-South Cooperation: officials in the active voice, closing statements among them. */
export const highLevelCommittee: House = {
  id: 'hlc-south-south',
  title: 'High-level Committee on South-South Cooperation',
  source: 'A/80/39, paragraphs 2 to 6, 66 and 67',
  order: 'speaking',
  voice: 'active',
  varies: ['order', 'voice', 'chair'],
  sections: [
    { kind: 'introductory', key: 'all', who: categories, voice: 'active' },
    { kind: 'statement', key: 'officials', who: persons, voice: 'active', also: true },
    { kind: 'closing', key: 'all', who: categories },
  ],
}
