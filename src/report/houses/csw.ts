import { categories, observerStates, persons } from '../plan/categories.ts'
import type { House } from './house.ts'

/** Commission on the Status of Women: it “hears” the statements of several; one alone makes one. */
export const csw: House = {
  id: 'csw',
  title: 'Commission on the Status of Women',
  source: 'E/2025/27, paragraphs 8, 9, 36, 42, 48, 50 and 64 to 66; E/2015/27, paragraph 21',
  order: 'speaking',
  varies: ['order', 'chair', 'organizations', 'business'],
  sections: [
    { kind: 'introductory', key: 'all', who: categories, voice: 'alone active' },
    { kind: 'keynote', key: 'all', who: categories, voice: 'passive' },
    {
      kind: 'statement',
      key: 'states',
      who: ['full', 'signatory', ...observerStates.filter(each => each !== 'holy-see')],
    },
    { kind: 'statement', key: 'holy-see', who: ['holy-see'], voice: 'active', also: true, joined: true },
    { kind: 'statement', key: 'officials', who: persons },
  ],
}
