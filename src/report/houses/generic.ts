import { observerStates } from '../plan/speakers.ts'
import type { House } from './house.ts'

/**
 * A sensible default for a body that has no house yet (ours): the item named once, a paragraph for each category,
 * alphabetical running lists with full names; organizations and the rest as the Commission on Narcotic Drugs prints them.
 */
export const generic: House = {
  id: 'generic',
  title: 'A body without a house of its own',
  source: 'ours',
  itemLead: true,
  order: 'alphabetical',
  varies: ['order', 'observers', 'voice'],
  sections: [
    {
      kind: 'statement',
      key: 'full',
      who: ['full'],
      one: 'a statement was made by {speakers}',
      many: 'statements were made by {speakers}',
    },
    {
      kind: 'statement',
      key: 'signatory',
      who: ['signatory'],
      one: '{names}, a signatory State, {also}made a statement',
      many: 'statements were {also}made by the representatives of the following signatory States: {list}',
    },
    {
      kind: 'statement',
      key: 'observers',
      who: observerStates,
      one: 'a statement was {also}made by {speakers}',
      many: 'statements were {also}made by {speakers}',
    },
  ],
}
