import { type Category, categories, observerStates, persons } from '../plan/categories.ts'
import type { House, Section } from './house.ts'

const everybody: readonly Category[] = categories

const passive = (key: string, who: readonly Category[], when?: Section['when']): Section => ({
  kind: 'statement',
  key,
  who,
  ...(when ? { when } : {}),
  voice: 'passive',
  // Paragraphs 11, 131 and 148: an introductory statement, and behind it “Statements were made by …”.
  also: 'behind statements',
})

const explanations = (kind: 'explanation of vote' | 'explanation of position'): readonly Section[] => [
  { kind, key: 'all', who: everybody, when: 'lead', voice: 'passive', joined: true },
  { kind, key: 'all', who: everybody, when: 'no lead', voice: 'passive' },
]

/** Commission on Narcotic Drugs. What another house does not word is printed as this one prints it (wording rule 13). */
export const cnd: House = {
  id: 'cnd',
  title: 'Commission on Narcotic Drugs',
  source: 'E/2025/28',
  order: 'speaking',
  shorten: true,
  titles: { 'european-union': 'representative as observer' },
  varies: ['order', 'observers', 'voice', 'capacities', 'behalf', 'chair', 'organizations', 'business'],
  sections: [
    { kind: 'introductory', key: 'all', who: everybody, voice: 'active' },
    // Paragraph 164.
    { kind: 'address', key: 'all', who: everybody, voice: 'active', also: true },
    { kind: 'keynote', key: 'all', who: everybody, voice: 'active', also: true },
    { kind: 'statement', key: 'states', who: ['full', 'signatory', ...observerStates], when: 'lead', voice: 'active' },
    passive('members', ['full'], 'no lead'),
    passive('observers', ['signatory', ...observerStates], 'no lead'),
    passive('organizations', ['un-entity', 'igo']),
    passive('ngos', ['ngo']),
    passive('constituencies', ['constituency']),
    passive('officials', persons),
    ...explanations('explanation of vote'),
    ...explanations('explanation of position'),
    { kind: 'right of reply', key: 'all', who: everybody, voice: 'active' },
  ],
  // Paragraphs 164 and 174.
  onRequest: [
    { kind: 'opening', key: 'all', who: everybody, voice: 'active' },
    { kind: 'closing', key: 'all', who: everybody, voice: 'passive' },
  ],
}
