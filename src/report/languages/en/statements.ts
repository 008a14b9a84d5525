import type { Mode, OnBehalf } from '../../../domain/words.ts'
import { type Category, delegationsIn, type Speaker } from '../../plan/categories.ts'
import type { ItemRange } from '../../plan/items.ts'
import type { Run } from '../../plan/paragraphs.ts'
import { fill } from '../fill.ts'
import type { Told } from '../language.ts'
import { countsIn, partiesIn } from './counts.ts'
import { join, joinText, sentence } from './grammar.ts'
import { plain, type Sentence, sentences } from './houses.ts'
import { shortened } from './names.ts'

/** The sentence about those who spoke, with the lead or the items that open its debate. */
export function statementSentence(told: Told): readonly Run[] {
  const { one, many } = sentenceFor(told)
  const several = told.counts ? delegationsIn(told.speakers) : told.speakers.length
  const template = several === 1 ? one : many
  const words = wordsOf(template, told)
  // A lead that stands inside the sentence does not open it as well.
  const opening = told.opens && !template.includes('{lead}') ? openingOf(told) : ''
  return sentence(opening ? [{ text: opening }, ...words] : words)
}

function sentenceFor({ house, kind, key, voice }: Told): Sentence {
  if (voice) return plain[voice]
  const own = sentences[house]?.[`${kind}/${key}`]
  if (!own) throw new Error(`no English sentence for ${kind}/${key} of ${house}`)
  return own
}

/** A lead of the debate stands in place of the item. */
const openingOf = ({ lead, items }: Told): string =>
  lead ? `${lead}, ` : items.length === 0 ? '' : `under ${itemPhrase(items)}, `

/** "agenda item 4", "agenda items 2 and 3", "agenda items 2 (a) to (c)". */
function itemPhrase(items: readonly ItemRange[]): string {
  const one = items.length === 1 && items[0]?.to === undefined
  return `agenda ${one ? 'item' : 'items'} ${joinText(items.map(({ item, to }) => (to === undefined ? item : `${item} to ${to}`)))}`
}

const wordsOf = (template: string, told: Told): readonly Run[] => {
  const { speakers, lead } = told
  return fill(template, {
    speakers: () => withTitles(told, speakers),
    own: () => withTitles(told, speakers.map(withoutGroup)),
    each: () => eachWithTitle(told),
    names: () => join(speakers.map(speaker => running(told, speaker))),
    list: () =>
      join(
        speakers.map(speaker => listed(told, speaker)),
        { serial: told.draft },
      ),
    group: () => [{ text: behalf(told, speakers[0]?.capacity.onBehalfOf) }],
    counts: () => countsIn(told),
    parties: () => partiesIn(told, whom => behalf(told, whom)),
    instrument: () => [{ text: told.instrument }],
    organ: () => [{ text: told.organ }],
    also: () => (told.also ? [{ text: 'also ' }] : []),
    lead: () => (lead ? [{ text: ` ${lead}` }] : []),
  })
}

const withoutGroup = (speaker: Speaker): Speaker => ({
  ...speaker,
  capacity: { ...speaker.capacity, onBehalfOf: undefined },
})

interface Title {
  readonly one: string
  readonly many: string
}
const representative: Title = { one: 'the representative of ', many: 'the representatives of ' }
const observer: Title = { one: 'the observer for ', many: 'the observers for ' }
const someRepresentative: Title = { one: 'a representative of ', many: 'representatives of ' }
/** Officials and the Secretariat carry their title in their name. */
const none: Title = { one: '', many: '' }

/** How running text introduces each category. */
const titles: Readonly<Record<Category, Title>> = {
  full: representative,
  signatory: representative,
  observer,
  'holy-see': observer,
  'state-of-palestine': observer,
  'european-union': observer,
  'un-entity': observer,
  igo: observer,
  ngo: observer,
  constituency: someRepresentative,
  official: none,
  unresolved: none,
}
const order = [representative, observer, someRepresentative, none]

export const titleOf = ({ category }: Speaker): string => titles[category].one

/** "the representatives of A and B and the observer for C": once each, in the order of titles. */
function withTitles(told: Told, speakers: readonly Speaker[]): readonly Run[] {
  const parts = order.flatMap((title): readonly (readonly Run[])[] => {
    const its = speakers.filter(each => titles[each.category] === title)
    if (its.length === 0) return []
    const text = its.length === 1 ? title.one : title.many
    return [[...(text ? [{ text }] : []), ...join(its.map(speaker => running(told, speaker)))]]
  })
  return parts.flatMap((part, index) => (index === 0 ? part : [{ text: ' and ' }, ...part]))
}

/** "the representative of Peru, on behalf of the Group of 77 and China; and …": commas in place of brackets. */
const eachWithTitle = (told: Told): readonly Run[] =>
  join(
    told.speakers.map(speaker => {
      const notes = [
        ...capacityIn(told, speaker).map(each => `, ${each}`),
        ...(speaker.video ? [` (${videoWords(speaker.video)})`] : []),
      ].join('')
      return [
        { text: titleOf(speaker) },
        nameRun(speaker, runningName(told, speaker)),
        ...(notes ? [{ text: notes, from: speaker.entries }] : []),
      ]
    }),
    { semicolons: true },
  )

const nameRun = ({ participant, entries }: Speaker, text: string): Run => ({ text, from: entries, participant })

/** The name in a sentence, and what stands in brackets after it. */
const running = (told: Told, speaker: Speaker): readonly Run[] => [
  nameRun(speaker, runningName(told, speaker)),
  ...inBrackets(told, speaker),
]

/** In full at the first mention in the document, then short, in the houses that do so. */
const runningName = ({ naming }: Told, { participant, name }: Speaker): string =>
  naming.mention(participant) ? shortened(name) : name.running

/** The name after a colon. In the drafter's style the United States of America keeps its article there. */
function listed(told: Told, speaker: Speaker): readonly Run[] {
  const article = told.draft && speaker.participant === 'USA' ? [{ text: 'the ' }] : []
  return [...article, nameRun(speaker, speaker.name.list), ...inBrackets(told, speaker)]
}

function inBrackets(told: Told, speaker: Speaker): readonly Run[] {
  const notes = [...capacityIn(told, speaker), ...(speaker.video ? [videoWords(speaker.video)] : [])]
  return notes.length > 0 ? [{ text: notes.map(note => ` (${note})`).join(''), from: speaker.entries }] : []
}

const capacityIn = (told: Told, { capacity: { onBehalfOf, alsoOnBehalfOf } }: Speaker): readonly string[] => [
  ...(onBehalfOf === undefined ? [] : [`on behalf of ${behalf(told, onBehalfOf)}`]),
  ...(alsoOnBehalfOf === undefined ? [] : [`also on behalf of ${behalf(told, alsoOnBehalfOf)}`]),
]

const videoWords = (mode: Mode): string => (mode === 'pre-recorded video' ? 'pre-recorded video' : 'video message')

/** Whom somebody speaks for, in running form. */
function behalf({ naming }: Told, whom: OnBehalf | undefined): string {
  if (whom === undefined) return ''
  const named = naming.behalf(whom)
  if (typeof named === 'string') return named
  return joinText(named.map(({ participant, name }) => (naming.mention(participant) ? shortened(name) : name.running)))
}
