import { delegations, observerStates } from '../plan/categories.ts'
import type { House } from './house.ts'

/** Committee on the Peaceful Uses of Outer Space and its subcommittees: one paragraph, the item at the end of its first sentence. */
export const copuos: House = {
  id: 'copuos',
  title: 'Committee on the Peaceful Uses of Outer Space and its subcommittees',
  source: 'A/AC.105/C.1/L.385/Add.3 and A/AC.105/C.2/L.309/Add.1, paragraph 2',
  itemLead: true,
  order: 'alphabetical',
  shorten: 'always',
  varies: ['order', 'organizations', 'business'],
  sections: [
    { kind: 'statement', key: 'states', who: ['full', 'signatory'], groups: false, order: 'alphabetical' },
    {
      kind: 'statement',
      key: 'groups',
      who: delegations,
      groups: true,
      order: 'speaking',
      joined: 'same kind',
    },
    {
      kind: 'statement',
      key: 'observers',
      who: [...observerStates, 'un-entity', 'igo', 'ngo'],
      also: true,
      joined: 'same kind',
    },
  ],
}
