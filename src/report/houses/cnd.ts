import { type Category, categories, observerStates } from '../plan/categories.ts'
import type { House, Section } from './house.ts'

const everybody: readonly Category[] = categories

const passive = (key: string, who: readonly Category[], when?: Section['when']): Section => ({
  kind: 'statement',
  key,
  who,
  ...(when ? { when } : {}),
  voice: 'passive',
  also: true,
})

const explanations = (kind: 'explanation of vote' | 'explanation of position'): readonly Section[] => [
  { kind, key: 'all', who: everybody, when: 'lead', joined: true },
  { kind, key: 'all', who: everybody, when: 'no lead' },
]

/** Commission on Narcotic Drugs. What another house does not word is printed as this one prints it (wording rule 13). */
export const cnd: House = {
  id: 'cnd',
  title: 'Commission on Narcotic Drugs',
  source: 'E/2025/28',
  order: 'speaking',
  shorten: true,
  titles: { 'european-union': 'representative as observer' },
  varies: ['order', 'observers', 'voice'],
  sections: [
    { kind: 'introductory', key: 'all', who: everybody },
    { kind: 'statement', key: 'states', who: ['full', 'signatory', ...observerStates], when: 'lead', voice: 'active' },
    passive('members', ['full'], 'no lead'),
    passive('observers', ['signatory', ...observerStates], 'no lead'),
    passive('organizations', ['un-entity', 'igo']),
    passive('ngos', ['ngo']),
    passive('constituencies', ['constituency']),
    passive('officials', ['official']),
    ...explanations('explanation of vote'),
    ...explanations('explanation of position'),
    { kind: 'right of reply', key: 'all', who: everybody },
  ],
}
