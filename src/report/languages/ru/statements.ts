import { titleIn } from '../../houses/titles.ts'
import type { ItemRange } from '../../plan/items.ts'
import type { Run } from '../../plan/paragraphs.ts'
import { behalfOf, entriesOf, withoutGroup } from '../capacity.ts'
import type { WordingDoubt } from '../doubts.ts'
import { fill } from '../fill.ts'
import { withCapital, withStop } from '../runs.ts'
import { asWorded, chosenFor, doubtsOf, formOf, itemParts } from '../sentences.ts'
import type { Told } from '../told.ts'
import { countsIn, partiesIn } from './counts.ts'
import { join, joinText } from './grammar.ts'
import { tables } from './sentences.ts'
import { capacity, genitives, isFeminine, listed, running, titled, withGroups } from './speakers.ts'

/** The sentence about those who spoke, with the lead or the items that open its debate: no comma behind them. */
export function statementSentence(told: Told): readonly Run[] {
  const opening = told.opens ? openingOf(told) : ''
  const record = told.record ? [{ text: ` (${told.record})` }] : []
  return withStop(withCapital([...(opening ? [{ text: opening }] : []), ...wordsOf(asWorded(told)), ...record]))
}

/** No case of a name is invented: one whose genitive nobody typed is told. */
export const doubts = (told: Told): readonly WordingDoubt[] => [
  ...doubtsOf(tables, asWorded(told)),
  ...told.speakers
    .filter(speaker => titleIn(told.titles, speaker) !== 'none' && !told.counts)
    .filter(({ name }) => name.genitive === undefined && !name.unknown)
    .map(({ name }): WordingDoubt => ({ doubt: 'no-form', name: name.list })),
]

const openingOf = ({ lead, items }: Told): string =>
  lead ? `${lead.replace(/[\s,]+$/, '')} ` : items.length === 0 ? '' : `${itemsPhrase(items)} `

/** "3 (a)" as "3(a)", with the Latin letter. */
export function itemLabel(item: string): string {
  const { number, letter } = itemParts(item)
  return letter === undefined ? number : `${number}(${letter})`
}

/** "по пункту 4 повестки дня", "по пунктам 2 и 3", "по пунктам 2(a)–(c)". */
export function itemsPhrase(items: readonly ItemRange[]): string {
  const one = items.length === 1 && items[0]?.to === undefined
  const list = joinText(
    items.map(({ item, to }) => (to === undefined ? itemLabel(item) : `${itemLabel(item)}–${itemLabel(to)}`)),
  )
  return `по ${one ? 'пункту' : 'пунктам'} ${list} повестки дня`
}

/** Another verb may be chosen for all statements: "заявления сделали". */
function templateFor(told: Told): string {
  const template = formOf(chosenFor(tables, told).sentence, told)
  return told.choices['verb'] === 'сделать'
    ? template
        .replace('с заявлениями выступили', 'заявления сделали')
        .replace('с заявлением выступил', 'заявление сделал')
    : template
}

function wordsOf(told: Told): readonly Run[] {
  const { speakers } = told
  const group = speakers[0]?.capacity.onBehalfOf ?? ''
  return fill(templateFor(told), {
    speakers: () => titled(told, speakers),
    names: () => join(speakers.map(each => running(told, each))),
    genitives: () => genitives(told, speakers),
    list: () => join(speakers.map(each => listed(told, each))),
    own: () => titled(told, speakers.map(withoutGroup)),
    group: () => [{ text: behalfOf(capacity, told, group), from: entriesOf(speakers) }],
    each: () => withGroups(told, speakers),
    counts: () => countsIn(told),
    parties: () => partiesIn(told),
    ofTreaty: () => [{ text: told.treaty?.genitive ?? told.instrument }],
    theTreaty: () => [{ text: told.treaty?.accusative ?? told.instrument }],
    a: () => (isFeminine(speakers) ? [{ text: 'а ' }] : [{ text: ' ' }]),
    also: () => (told.also ? [{ text: 'также ' }] : []),
    tail: () => (told.tail ? [{ text: ` ${told.tail}` }] : []),
  })
}
