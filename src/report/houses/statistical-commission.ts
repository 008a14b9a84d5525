import { join, numbers } from '../languages/en/grammar.ts'
import type { Slots } from '../languages/en/sentence.ts'
import type { Run } from '../plan/paragraphs.ts'
import type { Category, Speaker } from '../plan/speakers.ts'
import type { House } from './house.ts'

const counted: readonly { who: readonly Category[]; one: string; many: string }[] = [
  { who: ['full'], one: 'State member of the {organ}', many: 'States members of the {organ}' },
  {
    who: ['signatory', 'observer', 'holy-see', 'state-of-palestine'],
    one: 'observer State',
    many: 'observer States',
  },
  {
    who: ['un-entity', 'igo', 'european-union'],
    one: 'international organization',
    many: 'international organizations',
  },
  { who: ['ngo', 'constituency'], one: 'non-governmental organization', many: 'non-governmental organizations' },
]

/** Delegations, not interventions: one that spoke in two capacities counts once. */
export const delegations = (speakers: readonly Speaker[]): number =>
  new Set(speakers.map(each => each.participant)).size

function counts({ writing, speakers }: Slots): readonly Run[] {
  const rows = counted
    .map(row => ({ ...row, its: speakers.filter(each => row.who.includes(each.category)) }))
    .filter(row => row.its.length > 0)
  const figures = numbers(...rows.map(row => delegations(row.its)))
  return [
    { text: 'statements were made by the representatives of ' },
    ...join(
      rows.map((row, index) => {
        const what = delegations(row.its) === 1 ? row.one : row.many
        return [
          {
            text: `${figures[index]} ${what.replace('{organ}', writing.organ)}`,
            from: row.its.flatMap(each => each.entries),
          },
        ]
      }),
    ),
  ]
}

/** Statistical Commission: counts, no names. */
export const statisticalCommission: House = {
  id: 'statistical-commission',
  title: 'Statistical Commission',
  source: 'E/2025/24',
  order: 'speaking',
  varies: [],
  sections: [
    { kind: 'statement', key: 'counts', who: counted.flatMap(row => row.who), one: '', many: '', write: counts },
  ],
}
