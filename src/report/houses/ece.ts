import { categories, delegations, observerStates, persons } from '../plan/categories.ts'
import type { House } from './house.ts'

const states = delegations.filter(each => ['full', 'signatory', ...observerStates].includes(each))

/** Economic Commission for Europe: which delegations took part in the debate, after a colon; the others took the floor. */
export const ece: House = {
  id: 'ece',
  title: 'Economic Commission for Europe',
  source: 'E/2025/37, paragraphs 53 and 54; E/HLPF/2025/3/Add.3, paragraphs 16 and 21',
  order: 'alphabetical',
  varies: ['order', 'business'],
  sections: [
    // E/2025/37, paragraphs 53 and 54.
    { kind: 'statement', key: 'vote', who: categories, ofVote: true, voice: 'active', order: 'speaking' },
    { kind: 'statement', key: 'delegations', who: states },
    {
      kind: 'statement',
      key: 'others',
      who: [...delegations.filter(each => !states.includes(each)), ...persons],
      bare: true,
      order: 'speaking',
      joined: 'same kind',
      also: true,
    },
    { kind: 'right of reply', key: 'all', who: categories, order: 'speaking', joined: true },
  ],
}
