import type { Speaker } from '../../plan/categories.ts'
import type { Run } from '../../plan/paragraphs.ts'
import type { Told } from '../told.ts'
import { join, numbers } from './grammar.ts'
import { listed, running } from './named.ts'

/**
 * "by the United Nations Educational, Scientific and Cultural Organization, by one individual, Tania Sordo Ruz, and by the
 * following NGOs: A and B" (A/80/38, paragraph 39).
 */
export function byKinds(told: Told): readonly Run[] {
  const of = (...who: readonly Speaker['category'][]) => told.speakers.filter(({ category }) => who.includes(category))
  const [organizations, individuals, ngos] = [of('un-entity', 'igo'), of('individual'), of('ngo')]
  const parts: readonly Run[][] = [
    organizations.length > 0 ? [{ text: 'by ' }, ...join(organizations.map(each => running(told, each)))] : [],
    individuals.length > 0
      ? [
          { text: `by ${numbers(individuals.length)} ${individuals.length === 1 ? 'individual' : 'individuals'}, ` },
          ...join(individuals.map(each => running(told, each))),
        ]
      : [],
    ngos.length > 0
      ? [
          { text: `by the following ${ngos.length === 1 ? 'NGO' : 'NGOs'}: ` },
          ...join(ngos.map(each => listed(told, each))),
        ]
      : [],
  ]
  const said = parts.filter(part => part.length > 0)
  const comma = said.length > 2 || individuals.length > 0 ? ', and ' : ' and '
  return said.flatMap((part, index) => [
    ...(index === 0 ? [] : [{ text: index === said.length - 1 ? comma : ', ' }]),
    ...part,
  ])
}
