import { table } from '../../../domain/table.ts'
import { delegationsIn } from '../../plan/categories.ts'
import type { Run } from '../../plan/paragraphs.ts'
import { entriesOf, groupsSpokenFor } from '../capacity.ts'
import type { Told } from '../told.ts'
import { genitiveNumber, join } from './grammar.ts'
import { organs } from './names.ts'
import { capacity } from './speakers.ts'

const organIn = ({ organ }: Pick<Told, 'organ'>): string => organs[organ]?.genitive ?? organ

/** One and several of what bodies count and do not name, in the genitive; the organ stands behind the members. */
const counted = table<readonly [gender: 'm' | 'f', one: string, many: string]>({
  members: ['m', 'государства — члена {organ}', 'государств — членов {organ}'],
  observers: ['m', 'государства-наблюдателя', 'государств-наблюдателей'],
  organizations: ['f', 'международной организации', 'международных организаций'],
  ngos: ['f', 'неправительственной организации', 'неправительственных организаций'],
  delegations: ['f', 'делегации', 'делегаций'],
})

/** In the genitive, one goes with 21 as well: "21 государства-наблюдателя". */
const isOneOf = (count: number): boolean => count % 10 === 1 && count % 100 !== 11

/** "7 государств — членов Комиссии, 19 государств-наблюдателей и 5 международных организаций". */
export function countsIn(told: Told): readonly Run[] {
  const counts = (told.counts ?? []).map(each => ({ ...each, count: delegationsIn(each.speakers) }))
  const isInFigures = counts.some(({ count }) => count > 9)
  return join(
    counts.map(({ key, count, speakers }) => {
      const [gender, one, many] = counted[key] ?? ['m', key, key]
      const what = (isOneOf(count) ? one : many).replace('{organ}', organIn(told))
      return [{ text: `${genitiveNumber(count, gender, isInFigures)} ${what}`, from: entriesOf(speakers) }]
    }),
  )
}

/** "16 Сторон, в том числе 12 от имени Группы 77 и Китая". */
export function partiesIn(told: Told): readonly Run[] {
  const groups = groupsSpokenFor(capacity, told, (one, other) => one.localeCompare(other, 'ru'))
  const parties = delegationsIn(told.speakers)
  const isInFigures = parties > 9 || groups.length > 9
  const what = isOneOf(parties) ? 'Стороны' : 'Сторон'
  const count = { text: `${genitiveNumber(parties, 'f', isInFigures)} ${what}`, from: entriesOf(told.speakers) }
  if (groups.length === 0) return [count]
  return [
    count,
    { text: `, в том числе ${genitiveNumber(groups.length, 'f', isInFigures)} от имени ` },
    ...join(groups.map(each => [each])),
  ]
}
