import { observerStates } from '../plan/categories.ts'
import type { House } from './house.ts'

/** A treaty body at its meetings of States parties and with stakeholders: lists after a colon, behind a lead bare names. */
export const treatyBody: House = {
  id: 'treaty-body',
  title: 'Human rights treaty body',
  source: 'A/80/38, paragraphs 37 and 39; A/80/56, paragraph 30; A/80/44, paragraph 14',
  order: 'alphabetical',
  semicolons: 'with a person',
  varies: ['order', 'again', 'business'],
  sections: [
    { kind: 'statement', key: 'parties', who: ['full', 'signatory', ...observerStates], when: 'lead', words: 'names' },
    { kind: 'statement', key: 'parties', who: ['full'], when: 'no lead' },
    {
      kind: 'statement',
      key: 'ngos',
      who: ['un-entity', 'igo', 'individual', 'ngo'],
      also: true,
      order: 'speaking',
    },
  ],
}
