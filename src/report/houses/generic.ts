import { observerStates } from '../plan/categories.ts'
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
  varies: [
    'order',
    'observers',
    'voice',
    'capacities',
    'behalf',
    'paragraphs',
    'again',
    'nobody',
    'chair',
    'organizations',
    'business',
  ],
  sections: [
    { kind: 'statement', key: 'full', who: ['full'], voice: 'passive' },
    { kind: 'statement', key: 'signatory', who: ['signatory'], also: true },
    { kind: 'statement', key: 'observers', who: observerStates, voice: 'passive', also: true },
  ],
}
