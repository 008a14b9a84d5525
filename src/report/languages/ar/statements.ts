import { table } from '../../../domain/table.ts'
import { delegationsIn } from '../../plan/categories.ts'
import type { ItemRange } from '../../plan/items.ts'
import type { Run } from '../../plan/paragraphs.ts'
import { behalfOf, entriesOf, groupsSpokenFor, withoutGroup } from '../capacity.ts'
import { fill } from '../fill.ts'
import { withStop } from '../runs.ts'
import { asWorded, chosenFor, doubtsOf, formOf, itemParts } from '../sentences.ts'
import type { Told } from '../told.ts'
import { type Counted, counted, join, letterOf } from './grammar.ts'
import { organs } from './names.ts'
import { tables, word } from './sentences.ts'
import { areOfficials, capacity, isFeminine, listed, running, titled, withGroup } from './speakers.ts'

/** The sentence about those who spoke; one that neither lead nor items open begins with the conjunction. */
export function statementSentence(told: Told): readonly Run[] {
  const opening = (told.opens ? openingOf(told) : '') || 'و'
  const record = told.record ? [{ text: ` (${told.record})` }] : []
  return withStop([{ text: opening }, ...wordsOf(asWorded(told)), ...record])
}

export const doubts = (told: Told) => doubtsOf(tables, asWorded(told))

const openingOf = ({ lead, items }: Told): string =>
  lead ? `${lead.replace(/[\s،,]+$/, '')}، ` : items.length === 0 ? '' : `${itemsPhrase(items)}، `

/** "3 (a)" as "3 (أ)". */
export function itemLabel(item: string): string {
  const { number, letter } = itemParts(item)
  return letter === undefined ? number : `${number} (${letterOf(letter)})`.trim()
}

/** "في إطار البند 4 من جدول الأعمال", of two the dual "البندين 2 و 3", of more "البنود 2 و 3 و 5". */
export function itemsPhrase(items: readonly ItemRange[]): string {
  const isRange = items.some(({ to }) => to !== undefined)
  const what = isRange || items.length > 2 ? 'البنود' : items.length === 2 ? 'البندين' : 'البند'
  const list = items
    .map(({ item, to }) => (to === undefined ? itemLabel(item) : `من ${itemLabel(item)} إلى ${itemLabel(to)}`))
    // Before figures the conjunction stands off.
    .reduce((so, each) => `${so} و${/^\d/.test(each) ? ' ' : ''}${each}`)
  return `في إطار ${what} ${list} من جدول الأعمال`
}

const organIn = ({ organ }: Told): string => organs[organ] ?? organ

/** What is said "also" has what was made before who made it; officials together make one statement; another verb may be chosen. */
function templateFor(told: Told): string {
  const { sentence } = chosenFor(tables, told)
  const own = told.kind === 'drafting suggestion' ? 'statement' : told.kind
  const { active, passive } = tables.kernels[own]
  const isPlain = sentence === active || sentence === passive
  const asked = isPlain && own === 'statement' && told.choices['verb'] === 'كلمة' ? word : { active, passive }
  const ofKernel = sentence === active && !told.also ? asked.active : asked.passive
  if (!isPlain) return formOf(sentence, told)
  return areOfficials(told) ? asked.passive.one : formOf(ofKernel, told)
}

/** "أدلى" or "أدلت": before a woman the verb ends in ت. */
const agreed = (template: string, feminine: boolean): string =>
  template.replace(/(\p{L}+)\{t\}/gu, (_, verb: string) => (feminine ? `${verb.replace(/ى$/, '')}ت` : verb))

function wordsOf(told: Told): readonly Run[] {
  const { speakers } = told
  const group = speakers[0]?.capacity.onBehalfOf ?? ''
  const { also } = told.choices
  return fill(agreed(templateFor(told), isFeminine(told)), {
    speakers: () => titled(told, speakers),
    names: () => join(speakers.map(each => running(told, each))),
    list: () => join(speakers.map(each => listed(told, each))),
    own: () => titled(told, speakers.map(withoutGroup)),
    group: () => [{ text: behalfOf(capacity, told, group), from: entriesOf(speakers) }],
    each: () => join(speakers.map(each => withGroup(told, each))),
    counts: () => countsIn(told),
    parties: () => partiesIn(told),
    treaty: () => [{ text: told.treaty?.list ?? told.instrument }],
    organ: () => [{ text: organIn(told) }],
    also: () => (told.also ? [{ text: `${typeof also === 'string' ? also : 'أيضا'} ` }] : []),
    tail: () => (told.tail ? [{ text: ` ${told.tail}` }] : []),
  })
}

const noun = (one: string, two: string, few: string, many: string, hundred: string): Counted => ({
  one,
  two,
  few,
  many,
  hundred,
})

/** What bodies count and do not name, with its adjective. */
const counts = table<Counted>({
  members: noun(
    'دولة واحدة عضو في {organ}',
    'دولتين عضوين في {organ}',
    'دول أعضاء في {organ}',
    'دولة عضوا في {organ}',
    'دولة عضو في {organ}',
  ),
  observers: noun('دولة مراقبة واحدة', 'دولتين مراقبتين', 'دول مراقبة', 'دولة مراقبة', 'دولة مراقبة'),
  organizations: noun('منظمة دولية واحدة', 'منظمتين دوليتين', 'منظمات دولية', 'منظمة دولية', 'منظمة دولية'),
  ngos: noun(
    'منظمة غير حكومية واحدة',
    'منظمتين غير حكوميتين',
    'منظمات غير حكومية',
    'منظمة غير حكومية',
    'منظمة غير حكومية',
  ),
  delegations: noun('وفد واحد', 'وفدين', 'وفود', 'وفدا', 'وفد'),
})
const parties = noun('طرف واحد', 'طرفين', 'أطراف', 'طرفا', 'طرف')

/** "7 دول أعضاء في اللجنة و 19 دولة مراقبة و 5 منظمات دولية": before figures the conjunction stands off. */
const countsIn = (told: Told): readonly Run[] =>
  (told.counts ?? []).flatMap(({ key, speakers }, index): readonly Run[] => {
    const what = counts[key] ?? parties
    const text = counted(delegationsIn(speakers), what).replace('{organ}', organIn(told))
    return [...(index === 0 ? [] : [{ text: /^\d/.test(text) ? ' و ' : ' و' }]), { text, from: entriesOf(speakers) }]
  })

/** "16 طرفا، منها 12 باسم المجموعة الأفريقية ومجموعة الـ 77 والصين". */
function partiesIn(told: Told): readonly Run[] {
  const groups = groupsSpokenFor(capacity, told, (one, other) => one.localeCompare(other, 'ar'))
  const count = { text: counted(delegationsIn(told.speakers), parties), from: entriesOf(told.speakers) }
  if (groups.length === 0) return [count]
  return [
    count,
    { text: `، منها ${groups.length} باسم ` },
    ...join(
      groups.map(each => [each]),
      { commas: false },
    ),
  ]
}
