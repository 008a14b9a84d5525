import { compareNames } from '../../domain/roll/names.ts'
import { join, numbers } from '../languages/en/grammar.ts'
import { behalf, fill, type Slots } from '../languages/en/sentence.ts'
import type { Run } from '../plan/paragraphs.ts'
import type { House } from './house.ts'
import { delegations } from './statistical-commission.ts'

const withoutArticle = (name: string): string => name.replace(/^the /, '')

/** "representatives of 16 Parties, including 12 on behalf of groups of Parties: the African Group; …". */
function parties({ writing, speakers }: Slots): readonly Run[] {
  const groups = new Map<string, string[]>()
  for (const { capacity, entries } of speakers)
    if (capacity.onBehalfOf !== undefined) {
      const name = behalf(writing, capacity.onBehalfOf)
      groups.set(name, [...(groups.get(name) ?? []), ...entries])
    }
  const count = delegations(speakers)
  const [all, ofGroups] = groups.size > 0 ? numbers(count, groups.size) : numbers(count)
  const compare = compareNames('en')
  const names = [...groups].sort(([a], [b]) => compare(withoutArticle(a), withoutArticle(b)))
  return [
    {
      text:
        count === 1 ? 'a statement was made by a representative of ' : 'statements were made by representatives of ',
    },
    { text: `${all} ${count === 1 ? 'Party' : 'Parties'}`, from: speakers.flatMap(each => each.entries) },
    ...(names.length === 0
      ? []
      : [
          { text: `, including ${ofGroups} on behalf of ${names.length === 1 ? 'a group' : 'groups'} of Parties: ` },
          ...join(
            names.map(([text, from]) => [{ text, from }]),
            { semicolons: true },
          ),
        ]),
  ]
}

/** Subsidiary bodies of the United Nations Framework Convention on Climate Change: counts, groups, constituencies. */
export const unfcccSubsidiaryBody: House = {
  id: 'unfccc-subsidiary-body',
  title: 'Subsidiary bodies of the UNFCCC',
  source: 'FCCC/SBI/2018/22',
  order: 'speaking',
  varies: [],
  sections: [
    { kind: 'statement', key: 'parties', who: ['full'], one: '', many: '', write: parties },
    {
      kind: 'statement',
      key: 'constituencies',
      who: ['constituency'],
      joined: true,
      order: 'alphabetical',
      one: '',
      many: '',
      write: slots =>
        fill(
          slots.speakers.length === 1
            ? 'a statement was {also}made on behalf of {names}'
            : 'statements were {also}made on behalf of {names}',
          slots,
        ),
    },
  ],
}
