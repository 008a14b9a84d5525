import { table } from '../../../domain/table.ts'
import { delegationsIn } from '../../plan/categories.ts'
import type { Run } from '../../plan/paragraphs.ts'
import { entriesOf, groupsSpokenFor } from '../capacity.ts'
import type { Told } from '../told.ts'
import { deOf, join, numbers } from './grammar.ts'
import { organs } from './names.ts'
import { capacity } from './speakers.ts'

export const organIn = ({ organ }: Pick<Told, 'organ'>): { readonly running: string; readonly de: string } => {
  const running = organs[organ] ?? organ
  return { running, de: deOf(running) }
}

/** One and several of what bodies count and do not name. */
const counted = table<readonly [article: string, one: string, many: string]>({
  members: ['un', 'État membre', 'États membres'],
  observers: ['un', 'État observateur', 'États observateurs'],
  organizations: ['une', 'organisation internationale', 'organisations internationales'],
  ngos: ['une', 'organisation non gouvernementale', 'organisations non gouvernementales'],
  delegations: ['une', 'délégation', 'délégations'],
})

/** "de 7 États membres de la Commission, de 19 États observateurs et de 5 organisations internationales". */
export function countsIn(told: Told): readonly Run[] {
  const counts = told.counts ?? []
  const figures = numbers(...counts.map(({ speakers }) => delegationsIn(speakers)))
  return join(
    counts.map(({ key, speakers }, index) => {
      const [article, one, many] = counted[key] ?? ['un', key, key]
      const isOne = delegationsIn(speakers) === 1
      const figure = isOne && figures[index] === 'un' ? article : (figures[index] ?? '')
      const organ = key === 'members' ? ` ${organIn(told).de}` : ''
      return [{ text: deOf(`${figure} ${isOne ? one : many}${organ}`), from: entriesOf(speakers) }]
    }),
  )
}

/** "de 16 parties, dont 12 au nom du Groupe des États d’Afrique et du Groupe des 77 et de la Chine". */
export function partiesIn(told: Told): readonly Run[] {
  const groups = groupsSpokenFor(capacity, told, (one, other) => one.localeCompare(other, 'fr'))
  const parties = delegationsIn(told.speakers)
  const [all = '', ofGroups = ''] = numbers(parties, groups.length)
  const count = { text: deOf(parties === 1 ? 'une partie' : `${all} parties`), from: entriesOf(told.speakers) }
  if (groups.length === 0) return [count]
  const including = { text: `, dont ${ofGroups === 'un' ? 'une' : ofGroups} au nom ` }
  return [count, including, ...join(groups.map(each => [each]))]
}
