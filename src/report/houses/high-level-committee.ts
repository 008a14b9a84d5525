import { type Category, categories, delegations, observerStates, persons } from '../plan/categories.ts'
import type { House } from './house.ts'

const states: readonly Category[] = ['full', 'signatory', ...observerStates]
const others = delegations.filter(each => !states.includes(each))

/** High-level Committee on South-South Cooperation: officials in the active voice, closing statements among them. */
export const highLevelCommittee: House = {
  id: 'hlc-south-south',
  title: 'High-level Committee on South-South Cooperation',
  source: 'A/80/39, paragraphs 2 to 6, 66 and 67',
  order: 'speaking',
  voice: 'active',
  varies: ['order', 'voice', 'chair', 'business'],
  sections: [
    { kind: 'introductory', key: 'all', who: categories, voice: 'active' },
    // Paragraph 6: counted in words, with the groups that were spoken for.
    { kind: 'statement', key: 'delegations', who: states, counts: [{ key: 'delegations', who: states }] },
    {
      kind: 'statement',
      key: 'others',
      who: others,
      counts: [{ key: 'others', who: others }],
      joined: 'same kind',
    },
    { kind: 'statement', key: 'officials', who: persons, voice: 'active', also: true },
    { kind: 'closing', key: 'all', who: categories },
  ],
}
