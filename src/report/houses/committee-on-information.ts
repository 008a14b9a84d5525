import { observerStates, persons } from '../plan/categories.ts'
import type { House } from './house.ts'

/** Committee on Information: one speaker in the active voice, several in the passive. */
export const committeeOnInformation: House = {
  id: 'committee-on-information',
  title: 'Committee on Information',
  source: 'A/80/21, paragraphs 13, 26 and 27',
  order: 'speaking',
  varies: ['order', 'organizations', 'business'],
  sections: [
    { kind: 'statement', key: 'states', who: ['full', 'signatory', ...observerStates] },
    { kind: 'statement', key: 'officials', who: persons, voice: 'active', also: true },
  ],
}
