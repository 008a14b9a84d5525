import { type Category, categories, observerStates } from '../plan/speakers.ts'
import type { House, Section } from './house.ts'

const everybody: readonly Category[] = categories
const organizations: readonly Category[] = ['un-entity', 'igo']

const passive = (key: string, who: readonly Category[], when?: Section['when']): Section => ({
  kind: 'statement',
  key,
  who,
  ...(when ? { when } : {}),
  one: 'a statement was {also}made by {speakers}',
  many: 'statements were {also}made by {speakers}',
})

const explanation = (kind: 'explanation of vote' | 'explanation of position', when: 'lead' | 'no lead'): Section => ({
  kind,
  key: 'all',
  who: everybody,
  when,
  joined: when === 'lead',
  one: `a statement in ${kind} was made by {speakers}`,
  many: `statements in ${kind} were made by {speakers}`,
})

/** Commission on Narcotic Drugs. What another house does not word is printed as this one prints it (wording rule 13). */
export const cnd: House = {
  id: 'cnd',
  title: 'Commission on Narcotic Drugs',
  source: 'E/2025/28',
  order: 'speaking',
  shorten: true,
  varies: ['order', 'observers', 'voice'],
  sections: [
    {
      kind: 'introductory',
      key: 'all',
      who: everybody,
      one: '{speakers} made an introductory statement',
      many: '{speakers} made introductory statements',
    },
    {
      kind: 'statement',
      key: 'states',
      who: ['full', 'signatory', ...observerStates],
      when: 'lead',
      one: '{speakers} made a statement',
      many: '{speakers} made statements',
    },
    passive('members', ['full'], 'no lead'),
    passive('observers', ['signatory', ...observerStates], 'no lead'),
    passive('organizations', organizations),
    passive('ngos', ['ngo']),
    passive('constituencies', ['constituency']),
    passive('officials', ['official']),
    explanation('explanation of vote', 'lead'),
    explanation('explanation of vote', 'no lead'),
    explanation('explanation of position', 'lead'),
    explanation('explanation of position', 'no lead'),
    {
      kind: 'right of reply',
      key: 'all',
      who: everybody,
      one: '{speakers} made a statement in exercise of the right of reply',
      many: '{speakers} made statements in exercise of the right of reply',
    },
  ],
}
