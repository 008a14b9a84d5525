import { categories, observerStates } from '../plan/categories.ts'
import type { House, Section } from './house.ts'

const inTurn: Pick<Section, 'kind' | 'joined'> = { kind: 'statement', joined: 'same kind' }

/**
 * Special Committee on Decolonization: whoever spoke first stands first (paragraphs 101, 107, 113 and 132), petitioners in
 * the passive voice and officials in the active, which those behind them follow.
 */
export const specialCommittee24: House = {
  id: 'special-committee-24',
  title: 'Special Committee on Decolonization',
  source: 'A/80/23, paragraphs 23, 26, 97, 101 to 104, 107, 113, 132, 165, 173 and 174',
  order: 'speaking',
  firstSpeakerFirst: true,
  bothCapacities: 'together',
  varies: ['order', 'observers', 'voice', 'capacities', 'again', 'chair', 'organizations', 'business'],
  sections: [
    {
      ...inTurn,
      key: 'states',
      who: ['full', 'signatory', ...observerStates],
      voice: 'passive',
      followsVoice: true,
    },
    { ...inTurn, key: 'officials', who: ['official'], voice: 'active', also: true },
    { ...inTurn, key: 'petitioners', who: ['individual'], voice: 'passive', also: true },
    { kind: 'right of reply', key: 'all', who: categories, voice: 'passive' },
  ],
  onRequest: [
    { kind: 'point of order', key: 'all', who: categories, voice: 'active' },
    { kind: 'closing', key: 'all', who: categories, voice: 'active', also: true },
  ],
}
