import { table } from '../../../domain/table.ts'
import { delegationsIn, type Speaker } from '../../plan/categories.ts'
import type { ItemRange } from '../../plan/items.ts'
import type { Run } from '../../plan/paragraphs.ts'
import {
  behalfOf,
  type CapacityWords,
  capacitiesOf,
  entriesOf,
  groupsSpokenFor,
  namedNow,
  nameRun,
  notesOf,
  withoutGroup,
} from '../capacity.ts'
import { fill } from '../fill.ts'
import { withStop } from '../runs.ts'
import { asWorded, chosenFor, doubtsOf, formOf, itemParts, titledIn } from '../sentences.ts'
import type { Told } from '../told.ts'
import { join, joinText } from './grammar.ts'
import { organs } from './names.ts'
import { tables } from './sentences.ts'

const capacity: CapacityWords = {
  states: names => joinText(names.map(({ list }) => list)),
  group: name => name.list,
  onBehalf: (whom, national) => `代表${whom}${national ? '并以本国名义' : ''}`,
  also: whom => `并代表${whom}`,
  video: mode => (mode === 'pre-recorded video' ? '预先录制的视频' : '视频致辞'),
  // Full width in Vienna, half width in New York.
  inBrackets: (words, { seat }) => (seat === 'vienna' ? `（${words}）` : `(${words})`),
}

/** The sentence about those who spoke, with the lead or the items that open its debate. */
export function statementSentence(told: Told): readonly Run[] {
  const opening = told.opens ? openingOf(told) : ''
  const record = told.record ? [{ text: capacity.inBrackets(told.record, told) }] : []
  return withStop([...(opening ? [{ text: opening }] : []), ...wordsOf(asWorded(told)), ...record], '。')
}

export const doubts = (told: Told) => doubtsOf(tables, asWorded(told))

const openingOf = ({ lead, items }: Told): string =>
  lead ? `${lead.replace(/[\s,，]+$/, '')}，` : items.length === 0 ? '' : `${itemsPhrase(items)}，`

/** "3 (a)" as "3(a)". */
export function itemLabel(item: string): string {
  const { number, letter } = itemParts(item)
  return letter === undefined ? number : `${number}(${letter})`
}

/** "在议程项目4下", "在议程项目2和3下", "在议程项目2(a)至(c)下". */
export const itemsPhrase = (items: readonly ItemRange[]): string =>
  `在议程项目${joinText(
    items.map(({ item, to }) => (to === undefined ? itemLabel(item) : `${itemLabel(item)}至${itemLabel(to)}`)),
  )}下`

const organIn = ({ organ }: Told): string => organs[organ] ?? organ

/** Another verb may be chosen for all statements: "作了发言". */
function templateFor(told: Told): string {
  const template = formOf(chosenFor(tables, told).sentence, told)
  return told.choices['verb'] === '作' ? template.replace(/(?<=\}|代表|观察员)发了言/, '作了发言') : template
}

function wordsOf(told: Told): readonly Run[] {
  const { speakers } = told
  const group = speakers[0]?.capacity.onBehalfOf ?? ''
  const names = () => join(speakers.map(each => listed(told, each)))
  const template = templateFor(told)
  const words = fill(template, {
    speakers: () => titled(told, speakers),
    list: names,
    own: () => titled(told, speakers.map(withoutGroup)),
    group: () => [{ text: behalfOf(capacity, told, group), from: entriesOf(speakers) }],
    each: () => join(speakers.map(each => withGroup(told, each))),
    counts: () => countsIn(told),
    parties: () => partiesIn(told),
    treaty: () => [{ text: told.treaty?.list ?? told.instrument }],
    organ: () => [{ text: organIn(told) }],
    also: () => (told.also ? [{ text: '也' }] : []),
    tail: () => (told.tail ? [{ text: told.tail }] : []),
  })
  return areMajorGroups(told) && template.includes('{speakers}') ? [...words, { text: '：' }, ...names()] : words
}

/** Nobody but major groups: they are named behind the colon. */
const areMajorGroups = (told: Told): boolean => {
  const [only, ...others] = titledIn(told, told.speakers)
  return only?.title === 'a representative' && others.length === 0
}

/** "中国和肯尼亚的代表和摩洛哥的观察员". */
function titled(told: Told, speakers: readonly Speaker[]): readonly Run[] {
  if (areMajorGroups(told)) return [{ text: '以下主要群体的代表' }]
  const groups = titledIn(told, speakers).map(({ title, speakers: own }): readonly Run[] => {
    const names = join(own.map(each => running(told, each)))
    if (title === 'none') return names
    const isObserver = title === 'observer' || title === 'representative as observer'
    return [...names, { text: isObserver ? '的观察员' : '的代表' }]
  })
  return groups.flatMap((group, index) =>
    index === 0 ? group : [{ text: index === groups.length - 1 ? '和' : '、' }, ...group],
  )
}

const listed = (told: Told, speaker: Speaker): readonly Run[] => [
  nameRun(speaker, speaker.name.list),
  ...notesOf(capacity, told, speaker),
]

const running = (told: Told, speaker: Speaker): readonly Run[] => [
  nameRun(speaker, namedNow(told, speaker).running),
  ...notesOf(capacity, told, speaker),
]

/** "菲律宾，代表77国集团和中国". */
function withGroup(told: Told, speaker: Speaker): readonly Run[] {
  const words = capacitiesOf(capacity, told, speaker).map(each => `，${each}`)
  const video = speaker.video ? [capacity.inBrackets(capacity.video(speaker.video), told)] : []
  const notes = [...words, ...video].join('')
  return [nameRun(speaker, speaker.name.list), ...(notes ? [{ text: notes, from: speaker.entries }] : [])]
}

/** With the counter 个; figures always. */
const counted = table<string>({
  members: '{organ}{count}个成员国',
  observers: '{count}个观察员国',
  organizations: '{count}个国际组织',
  ngos: '{count}个非政府组织',
  delegations: '{count}个代表团',
})

/** "委员会7个成员国、19个观察员国和5个国际组织". */
const countsIn = (told: Told): readonly Run[] =>
  join(
    (told.counts ?? []).map(({ key, speakers }) => [
      {
        text: (counted[key] ?? '{count}')
          .replace('{organ}', organIn(told))
          .replace('{count}', String(delegationsIn(speakers))),
        from: entriesOf(speakers),
      },
    ]),
  )

/** "16个缔约方（其中12个代表非洲集团和77国集团和中国）". */
function partiesIn(told: Told): readonly Run[] {
  const groups = groupsSpokenFor(capacity, told, (one, other) => one.localeCompare(other, 'zh'))
  const count = { text: `${delegationsIn(told.speakers)}个缔约方`, from: entriesOf(told.speakers) }
  if (groups.length === 0) return [count]
  return [
    count,
    { text: capacity.inBrackets(`其中${groups.length}个代表${joinText(groups.map(each => each.text))}`, told) },
  ]
}
