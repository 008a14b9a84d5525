import { compareNames } from '../../../domain/roll/names.ts'
import type { EntryId, OnBehalf } from '../../../domain/words.ts'
import { delegationsIn } from '../../plan/categories.ts'
import type { Run } from '../../plan/paragraphs.ts'
import type { Told } from '../language.ts'
import { join, numbers } from './grammar.ts'
import { counted } from './houses.ts'
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

/** "16 Parties, including 12 on behalf of groups of Parties: the African Group; …". */
export function partiesIn({ speakers }: Told, behalf: (whom: OnBehalf) => string): readonly Run[] {
  const groups = new Map<string, readonly EntryId[]>()
  for (const { capacity, entries } of speakers)
    if (capacity.onBehalfOf !== undefined) {
      const name = behalf(capacity.onBehalfOf)
      groups.set(name, [...(groups.get(name) ?? []), ...entries])
    }
  const count = delegationsIn(speakers)
  const [all, ofGroups] = groups.size > 0 ? numbers(count, groups.size) : numbers(count)
  const compare = compareNames('en')
  const names = [...groups].sort(([a], [b]) => compare(withoutArticle(a), withoutArticle(b)))
  return [
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
