import type { ItemRange } from '../../plan/items.ts'
import type { Run } from '../../plan/paragraphs.ts'
import { behalfOf, entriesOf, namedNow, nameRun, notesOf, withoutGroup } from '../capacity.ts'
import { fill } from '../fill.ts'
import { withCapital, withStop } from '../runs.ts'
import { asWorded, chosenFor, doubtsOf, formOf, itemParts } from '../sentences.ts'
import type { Told } from '../told.ts'
import { countsIn, organIn, partiesIn } from './counts.ts'
import { deOf, hardSpace, join, joinText, treatyOf } from './grammar.ts'
import { tables } from './sentences.ts'
import { afterDe, capacity, isLong, listed, titled, withGroup } from './speakers.ts'

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

/** "au titre du point 4 de l’ordre du jour", "des points 2 et 3", "des points 2 a) à c)". */
export function itemsPhrase(items: readonly ItemRange[]): string {
  const one = items.length === 1 && items[0]?.to === undefined
  const list = joinText(
    items.map(({ item, to }) => (to === undefined ? itemLabel(item) : `${itemLabel(item)} à ${itemLabel(to)}`)),
  )
  return `au titre ${one ? 'du point' : 'des points'} ${list} de l’ordre du jour`
}

/** The Vienna habit of 2015 was not seen later: only who asks for it has no space before the colon. */
const colonOf = ({ choices }: Told): string => (choices['seat'] === 'vienna' ? ':' : `${hardSpace}:`)

/** A list that a colon opens ends its sentence: only the passive has it there. */
function templateFor(told: Told): string {
  const { sentence } = chosenFor(tables, told)
  const { active, passive } = tables.kernels[told.kind === 'drafting suggestion' ? 'statement' : told.kind]
  return formOf(sentence === active && isLong(told) ? passive : sentence, told).replace(' {colon}', colonOf(told))
}

function wordsOf(told: Told): readonly Run[] {
  const template = templateFor(told)
  const { speakers } = told
  const manner = {
    colon: template.endsWith('{speakers}') ? colonOf(told) : undefined,
    by: template.includes('par {speakers}') ? 'par ' : '',
  } as const
  const [first] = speakers
  return fill(template, {
    speakers: () => titled(told, speakers, manner),
    names: () =>
      join(speakers.map(each => [nameRun(each, namedNow(told, each).running), ...notesOf(capacity, told, each)])),
    ofNames: () => join(speakers.map(each => afterDe(told, each))),
    list: () => join(speakers.map(each => listed(told, each))),
    own: () => titled(told, speakers.map(withoutGroup), { by: '' }),
    group: () => [{ text: behalfOf(capacity, told, first?.capacity.onBehalfOf ?? ''), from: entriesOf(speakers) }],
    each: () => join(speakers.map(each => withGroup(told, each))),
    counts: () => countsIn(told),
    parties: () => partiesIn(told),
    treaty: () => [{ text: told.treaty ? treatyOf(told.treaty).a : `à ${told.instrument}` }],
    ofTreaty: () => [{ text: told.treaty ? treatyOf(told.treaty).de : deOf(told.instrument) }],
    organ: () => [{ text: organIn(told).running }],
    also: () => (told.also ? [{ text: 'également ' }] : []),
    tail: () => (told.tail ? [{ text: ` ${told.tail}` }] : []),
    within: () => (told.tail ? [{ text: `${told.tail} ` }] : []),
  })
}
