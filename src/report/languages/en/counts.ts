import { compareNames } from '../../../domain/roll/names.ts'
import type { EntryId, OnBehalf } from '../../../domain/words.ts'
import { type Category, delegationsIn } from '../../plan/categories.ts'
import type { Run } from '../../plan/paragraphs.ts'
import type { Told } from '../told.ts'
import { join, numbers } from './grammar.ts'
import { counted } from './houses.ts'
import type { Sentence } from './kinds.ts'
import { withoutArticle } from './names.ts'

/** "7 States members of the Commission, 19 observer States and 5 international organizations". */
export function countsIn({ house, organ, counts = [] }: Told): readonly Run[] {
  const figures = numbers(...counts.map(({ speakers }) => delegationsIn(speakers)))
  return join(
    counts.map(({ key, speakers }, index) => {
      const words = counted[house]?.[key]
      if (!words) throw new Error(`no English words for the count ${key} of ${house}`)
      const what = delegationsIn(speakers) === 1 ? words.one : words.many
      return [
        {
          text: `${figures[index]} ${what.replace('{organ}', organ)}`,
          from: speakers.flatMap(each => each.entries),
        },
      ]
    }),
  )
}

interface Parties {
  readonly count: readonly Run[]
  /** ", including one on behalf of X and one on behalf of Y" (FCCC/SBI/2014/21, paragraph 5). */
  readonly eachGroup: readonly Run[]
  /** ", including on behalf of X and Y" (FCCC/SBI/2015/22, paragraph 5). */
  readonly withGroups: readonly Run[]
  readonly groups: readonly Run[]
}

/**
 * "16 Parties" and ", including 12 on behalf of groups of Parties: the African Group, …"; where all of them spoke for
 * groups, " on behalf of groups of Parties: …" (FCCC/SBI/2019/20), and for one group " on behalf of AOSIS" (FCCC/SBI/2014/21).
 */
export function partiesIn({ speakers }: Told, behalf: (whom: OnBehalf) => string): Parties {
  const groups = new Map<string, readonly EntryId[]>()
  for (const { capacity, entries } of speakers)
    if (capacity.onBehalfOf !== undefined) {
      const name = behalf(capacity.onBehalfOf)
      groups.set(name, [...(groups.get(name) ?? []), ...entries])
    }
  const parties = delegationsIn(speakers)
  const [all, ofGroups] = groups.size > 0 ? numbers(parties, groups.size) : numbers(parties)
  const compare = compareNames('en')
  const names = [...groups].sort(([a], [b]) => compare(withoutArticle(a), withoutArticle(b)))
  const count = [
    { text: `${all} ${parties === 1 ? 'Party' : 'Parties'}`, from: speakers.flatMap(each => each.entries) },
  ]
  const eachGroup: readonly Run[] =
    names.length === 0
      ? []
      : [{ text: ', including ' }, ...join(names.map(([text, from]) => [{ text: `one on behalf of ${text}`, from }]))]
  const list = join(names.map(([text, from]) => [{ text, from }]))
  const withGroups = names.length === 0 ? [] : [{ text: ', including on behalf of ' }, ...list]
  const forms = { count, eachGroup, withGroups }
  if (names.length === 0) return { ...forms, groups: [] }
  const isAll = speakers.every(each => each.capacity.onBehalfOf !== undefined)
  // One Party alone, which counts once.
  const itself = isAll ? '' : ' on its own behalf and'
  if (!isAll && parties > 1) {
    const whom = names.length === 1 ? 'a group' : 'groups'
    return {
      ...forms,
      groups: [{ text: `, including ${ofGroups} on behalf of ${whom} of Parties: ` }, ...list],
    }
  }
  if (names.length === 1) return { ...forms, groups: [{ text: `${itself} on behalf of ` }, ...list] }
  const howMany = parties === 1 ? `${ofGroups} groups` : 'groups'
  return { ...forms, groups: [{ text: `${itself} on behalf of ${howMany} of Parties: ` }, ...list] }
}

/** ", including representatives of the Group of 77 and China and the European Union" (A/80/39, paragraph 6). */
export function includingGroups({ speakers }: Told, behalf: (whom: OnBehalf) => string): readonly Run[] {
  const groups = new Map<string, readonly EntryId[]>()
  for (const { capacity, category, name, entries } of speakers) {
    const isItself = category === 'european-union'
    const whom = capacity.onBehalfOf === undefined ? (isItself ? name.running : undefined) : behalf(capacity.onBehalfOf)
    if (whom !== undefined) groups.set(whom, [...(groups.get(whom) ?? []), ...entries])
  }
  if (groups.size === 0) return []
  const list = join([...groups].map(([text, from]) => [{ text, from }]))
  const isAll = delegationsIn(speakers) === 1
  return [{ text: isAll ? ' on behalf of ' : ', including representatives of ' }, ...list]
}

const organizations: Readonly<Partial<Record<Category, Sentence>>> = {
  'un-entity': { one: 'a United Nations entity', many: 'United Nations entities' },
  igo: { one: 'an intergovernmental organization', many: 'intergovernmental organizations' },
  ngo: { one: 'an accredited non-governmental organization', many: 'accredited non-governmental organizations' },
  constituency: { one: 'a major group', many: 'major groups' },
}

/** "United Nations entities, intergovernmental organizations and an accredited non-governmental organization". */
export function organizationsIn({ speakers }: Told): readonly Run[] {
  return join(
    (Object.keys(organizations) as Category[]).flatMap(category => {
      const its = speakers.filter(each => each.category === category)
      const words = delegationsIn(its) === 1 ? organizations[category]?.one : organizations[category]?.many
      return its.length > 0 && words ? [[{ text: words, from: its.flatMap(each => each.entries) }]] : []
    }),
  )
}
