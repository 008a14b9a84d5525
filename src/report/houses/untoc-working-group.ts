import { type Category, categories, observerStates } from '../plan/speakers.ts'
import type { House, Section } from './house.ts'

const organizations = (key: Category, name: string): Section => ({
  kind: 'statement',
  key,
  who: [key],
  one: '{speakers} {also}made a statement',
  many: `the observers for the following ${name} {also}made statements: {list}`,
})

/** Working groups of the Conference of the Parties to the Organized Crime Convention. */
export const untocWorkingGroup: House = {
  id: 'untoc-working-group',
  title: 'Working groups of the Conference of the Parties to the Organized Crime Convention',
  source: 'draft report of the Working Group on the Smuggling of Migrants, 12 September 2019',
  itemLead: true,
  order: 'alphabetical',
  draftStyle: true,
  varies: ['order'],
  sections: [
    {
      kind: 'introductory',
      key: 'all',
      who: categories,
      order: 'speaking',
      one: '{speakers} made an introductory statement',
      many: '{speakers} made introductory statements',
    },
    {
      kind: 'statement',
      key: 'group',
      who: categories,
      groups: true,
      each: true,
      order: 'speaking',
      one: '{own} made a statement on behalf of {group}',
      many: '',
    },
    {
      kind: 'statement',
      key: 'party',
      who: ['full'],
      underInstrument: true,
      one: 'a statement was made by {speakers}, a party to the {instrument}',
      many: 'statements were made by representatives of the following parties to the {instrument}: {list}',
    },
    {
      kind: 'statement',
      key: 'signatory',
      who: ['signatory'],
      underInstrument: true,
      one: '{names}, a State signatory to the {instrument}, made a statement',
      many: 'statements were made by representatives of the following States signatories to the {instrument}: {list}',
    },
    {
      kind: 'statement',
      key: 'observer',
      who: observerStates,
      one: '{speakers} {also}made a statement',
      many: '{speakers} {also}made statements',
    },
    organizations('un-entity', 'United Nations entities'),
    organizations('igo', 'intergovernmental organizations'),
    organizations('ngo', 'non-governmental organizations'),
    {
      kind: 'right of reply',
      key: 'all',
      who: categories,
      one: '{speakers} made a statement in exercise of the right of reply',
      many: '{speakers} made statements in exercise of the right of reply',
    },
  ],
}
