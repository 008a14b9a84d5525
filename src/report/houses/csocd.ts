import { categories, delegations, persons } from '../plan/categories.ts'
import type { House, Section } from './house.ts'

/** Members and observer States in one sentence, then a sentence for each of the others, in the same paragraph or not. */
export const socialSections = (joined: boolean): readonly Section[] => [
  // E/2025/25, paragraph 26.
  { kind: 'keynote', key: 'all', who: categories, voice: 'active' },
  { kind: 'address', key: 'all', who: categories, voice: 'active', also: true },
  { kind: 'statement', key: 'states', who: ['full', 'signatory', 'observer', 'state-of-palestine'], voice: 'active' },
  { kind: 'statement', key: 'european-union', who: ['european-union'], joined, also: true },
  { kind: 'statement', key: 'holy-see', who: ['holy-see'], joined, also: true },
  { kind: 'statement', key: 'organizations', who: ['un-entity', 'igo'], joined, also: true },
  { kind: 'statement', key: 'ngos', who: ['ngo'], joined, also: true },
  // E/2025/26, paragraph 37; E/2025/25, paragraph 25; E/CN.9/2015/L.3, paragraph 3.
  { kind: 'statement', key: 'officials', who: persons, also: true },
]

/** E/2025/26, paragraph 36; E/2025/25, paragraphs 24 and 27. */
export const opensAndCloses: readonly Section[] = [
  { kind: 'opening', key: 'all', who: categories, voice: 'active' },
  { kind: 'closing', key: 'all', who: categories, voice: 'active' },
]

/** Commission for Social Development. */
export const csocd: House = {
  id: 'csocd',
  title: 'Commission for Social Development',
  source: 'E/2025/26',
  order: 'speaking',
  varies: ['order', 'observers', 'voice', 'capacities', 'chair', 'business'],
  sections: socialSections(true),
  onRequest: [
    ...opensAndCloses,
    // E/2025/26, paragraphs 12 to 15 and 25.
    { kind: 'presentation', key: 'all', who: delegations },
    { kind: 'presentation', key: 'officials', who: persons, also: true },
  ],
}
