import { table } from '../../../domain/table.ts'
import { delegationsIn } from '../../plan/categories.ts'
import type { Run } from '../../plan/paragraphs.ts'
import { entriesOf, groupsSpokenFor } from '../capacity.ts'
import type { Told } from '../told.ts'
import { deOf, join, numbers } from './grammar.ts'
import { organs } from './names.ts'
import { capacity } from './speakers.ts'

export const organIn = ({ organ }: Pick<Told, 'organ'>): string => organs[organ] ?? organ

/** One and several of what bodies count and do not name. */
const counted = table<readonly [article: string, one: string, many: string]>({
  members: ['un', 'Estado miembro', 'Estados miembros'],
  observers: ['un', 'Estado observador', 'Estados observadores'],
  organizations: ['una', 'organización internacional', 'organizaciones internacionales'],
  ngos: ['una', 'organización no gubernamental', 'organizaciones no gubernamentales'],
  delegations: ['una', 'delegación', 'delegaciones'],
})

/** "7 Estados miembros de la Comisión, 19 Estados observadores y 5 organizaciones internacionales". */
export function countsIn(told: Told): readonly Run[] {
  const counts = told.counts ?? []
  const figures = numbers(...counts.map(({ speakers }) => delegationsIn(speakers)))
  return join(
    counts.map(({ key, speakers }, index) => {
      const [article, one, many] = counted[key] ?? ['un', key, key]
      const isOne = delegationsIn(speakers) === 1
      const figure = isOne && figures[index] === 'uno' ? article : (figures[index] ?? '')
      const organ = key === 'members' ? ` ${deOf(organIn(told))}` : ''
      return [{ text: `${figure} ${isOne ? one : many}${organ}`, from: entriesOf(speakers) }]
    }),
  )
}

/** "16 partes, incluidas 12 en nombre del Grupo Africano y del Grupo de los 77 y China". */
export function partiesIn(told: Told): readonly Run[] {
  const groups = groupsSpokenFor(capacity, told, (one, other) => one.localeCompare(other, 'es'))
  const parties = delegationsIn(told.speakers)
  const [all = '', ofGroups = ''] = numbers(parties, groups.length)
  const count = { text: parties === 1 ? 'una parte' : `${all} partes`, from: entriesOf(told.speakers) }
  if (groups.length === 0) return [count]
  const including = ofGroups === 'uno' ? ', incluida una en nombre ' : `, incluidas ${ofGroups} en nombre `
  return [count, { text: including }, ...join(groups.map(each => [each]))]
}
