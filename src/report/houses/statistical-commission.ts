import type { Count, House } from './house.ts'

const counts: readonly Count[] = [
  { key: 'members', who: ['full'] },
  { key: 'observers', who: ['signatory', 'observer', 'holy-see', 'state-of-palestine'] },
  { key: 'organizations', who: ['un-entity', 'igo', 'european-union'] },
  { key: 'ngos', who: ['ngo', 'constituency'] },
]

/** Statistical Commission: counts, no names. */
export const statisticalCommission: House = {
  id: 'statistical-commission',
  title: 'Statistical Commission',
  source: 'E/2025/24',
  order: 'speaking',
  varies: [],
  sections: [{ kind: 'statement', key: 'counts', who: counts.flatMap(each => each.who), counts }],
}
