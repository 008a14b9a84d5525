import type { Mode, OnBehalf } from '../../../domain/words.ts'
import { type Titles, usualTitles } from '../../houses/titles.ts'
import { delegationsIn, type Speaker } from '../../plan/categories.ts'
import type { ItemRange } from '../../plan/items.ts'
import type { Run } from '../../plan/paragraphs.ts'
import { fill } from '../fill.ts'
import type { Told } from '../language.ts'
import { countsIn, partiesIn } from './counts.ts'
import { join, joinText, numbers, sentence } from './grammar.ts'
import { plain, type Sentence, sentences } from './houses.ts'
import { shortened } from './names.ts'
import { titleWords, withTitles } from './titled.ts'

/** The sentence about those who spoke, with the lead or the items that open its debate. */
export function statementSentence(told: Told): readonly Run[] {
  const { one, many } = sentenceFor(told)
  const several = told.counts ? delegationsIn(told.speakers) : told.speakers.length
  const template = several === 1 ? one : many
  const words = wordsOf(template, told)
  // A lead that stands inside the sentence does not open it as well.
  const isElsewhere = (template.includes('{lead}') && isInside(told)) || (template.includes('{under}') && !told.lead)
  const opening = told.opens && !isElsewhere ? openingOf(told) : ''
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
  lead ? `${withoutComma(lead)}, ` : items.length === 0 ? '' : `under ${itemPhrase(items)}, `

/** As some people type it. */
const withoutComma = (lead: string): string => lead.replace(/[\s,]+$/, '')

/** "agenda item 4", "agenda items 2 and 3", "agenda items 2 (a) to (c)". */
function itemPhrase(items: readonly ItemRange[]): string {
  const one = items.length === 1 && items[0]?.to === undefined
  return `agenda ${one ? 'item' : 'items'} ${joinText(items.map(({ item, to }) => (to === undefined ? item : `${item} to ${to}`)))}`
}

const wordsOf = (template: string, told: Told): readonly Run[] => {
  const { speakers } = told
  const states = delegationsIn(speakers)
  /** Where the sentence goes on behind a name in apposition, a comma closes it. */
  const titled = (slot: string, whom: readonly Speaker[]) => {
    const by = template.includes(`by {${slot}}`) ? 'by ' : ''
    const { runs, apposed } = withTitles(told, whom, speaker => running(told, speaker), by)
    return apposed && template.includes(`{${slot}} `) ? [...runs, { text: ',' }] : runs
  }
  // Once for all its slots: whoever is named is named in full the first time.
  let found: ReturnType<typeof partiesIn> | undefined
  const parties = () => (found ??= partiesIn(told, whom => behalf(told, whom)))
  return fill(template, {
    speakers: () => titled('speakers', speakers),
    bySpeakers: () => [{ text: 'by ' }, ...withTitles(told, speakers, each => running(told, each), 'by ', true).runs],
    behalves: () => behalves(told),
    under: () => (told.opens && told.items.length > 0 ? [{ text: ` under ${itemPhrase(told.items)}` }] : []),
    own: () => titled('own', speakers.map(withoutGroup)),
    each: () => eachWithTitle(told),
    names: () => join(speakers.map(speaker => running(told, speaker))),
    list: () =>
      join(
        speakers.map(speaker => listed(told, speaker)),
        { serial: told.draft },
      ),
    group: () => [{ text: behalf(told, speakers[0]?.capacity.onBehalfOf) }],
    counts: () => countsIn(told),
    number: () => (states < 10 ? numbers(states).map(text => ({ text })) : []),
    parties: () => parties().count,
    groups: () => parties().groups,
    eachGroup: () => parties().eachGroup,
    instrument: () => [{ text: told.instrument }],
    organ: () => [{ text: told.organ }],
    also: () => (told.also ? [{ text: 'also ' }] : []),
    lead: () => (isInside(told) ? [{ text: ` ${told.lead}` }] : []),
  })
}

/** A lead with a capital opens its sentence, whatever place the sentence has for one. */
const isInside = ({ lead }: Told): boolean => lead !== undefined && !/^\p{Lu}/u.test(lead)

const withoutGroup = (speaker: Speaker): Speaker => ({
  ...speaker,
  capacity: { ...speaker.capacity, onBehalfOf: undefined },
})

export const titleOf = ({ category }: Speaker, titles: Titles = usualTitles): string => titleWords[titles[category]].one

/** "the representative of Peru, on behalf of the Group of 77 and China; and …": commas in place of brackets. */
const eachWithTitle = (told: Told): readonly Run[] =>
  join(
    told.speakers.map(speaker => {
      const notes = [
        ...capacityIn(told, speaker).map(each => `, ${each}`),
        ...(speaker.video ? [` (${videoWords(speaker.video)})`] : []),
      ].join('')
      return [
        { text: titleOf(speaker, told.titles) },
        nameRun(speaker, runningName(told, speaker)),
        ...(notes ? [{ text: notes, from: speaker.entries }] : []),
      ]
    }),
    { semicolons: true },
  )

/** "by the representative of Egypt on behalf of the Group of 77 and China, and by the representative of Costa Rica …". */
const behalves = (told: Told): readonly Run[] =>
  told.speakers.flatMap((speaker, index) => {
    const { onBehalfOf } = speaker.capacity
    const isLast = index === told.speakers.length - 1
    return [
      { text: `${index === 0 ? '' : isLast ? ', and ' : ', '}by ${titleOf(speaker, told.titles)}` },
      nameRun(speaker, runningName(told, speaker)),
      { text: ` on behalf of ${inList(told, onBehalfOf)}`, from: speaker.entries },
    ]
  })

/** Whom somebody speaks for; States as lists have them, with their articles (A/AC.105/C.2/L.309/Add.1). */
function inList({ naming }: Told, whom: OnBehalf | undefined): string {
  const named = whom === undefined ? '' : naming.behalf(whom)
  if (typeof named === 'string') return named
  return joinText(named.map(({ name }) => (name.article ? `${name.article} ${name.list}` : name.list)))
}

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
