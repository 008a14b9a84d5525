import { type Category, categories, observerStates } from '../plan/categories.ts'
import type { House, Section } from './house.ts'

const organizations = (key: Category): Section => ({ kind: 'statement', key, who: [key], also: true })

/** Working groups of the Conference of the Parties to the Organized Crime Convention. */
export const untocWorkingGroup: House = {
  id: 'untoc-working-group',
  title: 'Working groups of the Conference of the Parties to the Organized Crime Convention',
  source: 'draft report of the Working Group on the Smuggling of Migrants, 12 September 2019',
  itemLead: true,
  order: 'alphabetical',
  draftStyle: true,
  varies: ['order', 'business'],
  sections: [
    { kind: 'introductory', key: 'all', who: categories, order: 'speaking' },
    { kind: 'statement', key: 'group', who: categories, groups: true, each: true, order: 'speaking' },
    { kind: 'statement', key: 'party', who: ['full'], underInstrument: true },
    { kind: 'statement', key: 'members', who: ['full'], underInstrument: false, voice: 'passive' },
    { kind: 'statement', key: 'signatory', who: ['signatory'], underInstrument: true },
    { kind: 'statement', key: 'observer', who: observerStates, voice: 'active', also: true },
    organizations('un-entity'),
    organizations('igo'),
    organizations('ngo'),
    { kind: 'right of reply', key: 'all', who: categories },
  ],
}
