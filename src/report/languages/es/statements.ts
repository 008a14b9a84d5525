import type { ItemRange } from '../../plan/items.ts'
import type { Run } from '../../plan/paragraphs.ts'
import { behalfOf, entriesOf, withoutGroup } from '../capacity.ts'
import { fill } from '../fill.ts'
import { withCapital, withStop } from '../runs.ts'
import { asWorded, chosenFor, doubtsOf, formOf, itemParts } from '../sentences.ts'
import type { Told } from '../told.ts'
import { countsIn, organIn, partiesIn } from './counts.ts'
import { deOf, join, joinText, treatyOf } from './grammar.ts'
import { tables } from './sentences.ts'
import { afterDe, capacity, listed, running, titled, withGroup } from './speakers.ts'

/** The sentence about those who spoke, with the lead or the items that open its debate. */
export function statementSentence(told: Told): readonly Run[] {
  const opening = told.opens ? openingOf(told) : ''
  const record = told.record ? [{ text: ` (${told.record})` }] : []
  return withStop(withCapital([...(opening ? [{ text: opening }] : []), ...wordsOf(asWorded(told)), ...record]))
}

export const doubts = (told: Told) => doubtsOf(tables, asWorded(told))

const openingOf = ({ lead, items }: Told): string =>
  lead ? `${lead.replace(/[\s,]+$/, '')}, ` : items.length === 0 ? '' : `${itemsPhrase(items)}, `

/** "3 (a)" as "3 a)". */
export function itemLabel(item: string): string {
  const { number, letter } = itemParts(item)
  return letter === undefined ? number : number === '' ? `${letter})` : `${number} ${letter})`
}

/** "en relación con el tema 4 del programa", "los temas 2 y 3", "los temas 2 a) a c)". */
export function itemsPhrase(items: readonly ItemRange[]): string {
  const one = items.length === 1 && items[0]?.to === undefined
  const list = joinText(
    items.map(({ item, to }) => (to === undefined ? itemLabel(item) : `${itemLabel(item)} a ${itemLabel(to)}`)),
  )
  return `en relación con ${one ? 'el tema' : 'los temas'} ${list} del programa`
}

/** What is said "also" has its verb first; another verb may be chosen for all statements. */
function templateFor(told: Told): string {
  const { sentence } = chosenFor(tables, told)
  const { active, passive } = tables.kernels[told.kind === 'drafting suggestion' ? 'statement' : told.kind]
  const template = formOf(sentence === active && told.also ? passive : sentence, told)
  const { verb } = told.choices
  return typeof verb === 'string' && /uso de la palabra/.test(verb)
    ? template
        .replace('formularon declaraciones', 'hicieron uso de la palabra')
        .replace('formuló una declaración', 'hizo uso de la palabra')
    : template
}

function wordsOf(told: Told): readonly Run[] {
  const { speakers } = told
  const group = speakers[0]?.capacity.onBehalfOf ?? ''
  return fill(templateFor(told), {
    speakers: () => titled(told, speakers),
    names: () => join(speakers.map(each => running(told, each))),
    ofNames: () => afterDe(told, speakers),
    list: () => join(speakers.map(each => listed(told, each))),
    own: () => titled(told, speakers.map(withoutGroup)),
    group: () => [{ text: behalfOf(capacity, told, group), from: entriesOf(speakers) }],
    each: () => join(speakers.map(each => withGroup(told, each))),
    counts: () => countsIn(told),
    parties: () => partiesIn(told),
    treaty: () => [{ text: told.treaty ? treatyOf(told.treaty).running : told.instrument }],
    ofTreaty: () => [{ text: told.treaty ? treatyOf(told.treaty).de : deOf(told.instrument) }],
    organ: () => [{ text: organIn(told) }],
    also: () => (told.also ? [{ text: 'también ' }] : []),
    tail: () => (told.tail ? [{ text: ` ${told.tail}` }] : []),
    within: () => (told.tail ? [{ text: `${told.tail} ` }] : []),
  })
}
