import { table } from '../../../domain/table.ts'
import type { Mode, OnBehalf } from '../../../domain/words.ts'
import { type Titles, titleIn } from '../../houses/titles.ts'
import { delegationsIn, type Speaker } from '../../plan/categories.ts'
import type { ItemRange } from '../../plan/items.ts'
import type { Run } from '../../plan/paragraphs.ts'
import { fill } from '../fill.ts'
import { areStates, type Told } from '../told.ts'
import { countsIn, partiesIn } from './counts.ts'
import { join, joinText, numbers, sentence } from './grammar.ts'
import { forAll, sentences } from './houses.ts'
import { plain, type Sentence } from './kinds.ts'
import { shortened } from './names.ts'
import { speaksBetweenCommas, titleWords, withTitles } from './titled.ts'

/** The sentence about those who spoke, with the lead or the items that open its debate. */
export function statementSentence(told: Told): readonly Run[] {
  const { one, many } = sentenceFor(told)
  const several = told.counts ? delegationsIn(told.speakers) > 1 : isSeveral(told.speakers)
  const template = withTail(several ? many : one)
  const words = wordsOf(template, several ? told : aloneFor(told, template))
  // A lead that stands inside the sentence does not open it as well, nor do items that have their place in it.
  const isElsewhere = (template.includes('{lead}') && isInside(told)) || (template.includes('{under}') && !told.lead)
  const opening = told.opens && !isElsewhere ? openingOf(told) : ''
  const record = told.record ? [{ text: ` (${told.record})` }] : []
  return sentence([...(opening ? [{ text: opening }] : []), ...words, ...record])
}

/** One person is several where one name is that of several: "representatives of the Department of Global Communications". */
const isSeveral = (speakers: readonly Speaker[]): boolean =>
  speakers.length > 1 || speakers.some(each => each.name.plural === true)

/**
 * Behind the verb, also before a list that a colon opens: "made statements on the occasion of the closing: A and B",
 * "statements were made before the vote by the following States Parties: A and B".
 */
export const withTail = (template: string): string => {
  if (!template.includes(': {')) return `${template}{behind}{tail}`
  return template.includes(' made by ')
    ? template.replace(' made by ', ' made {within} by ')
    : template.replace(': {', '{tail}: {')
}

/** Whom one alone speaks for stands behind the verb, where the body says so or the group has no name of its own. */
function aloneFor(told: Told, template: string): Alone {
  const [only] = told.speakers
  const group = only?.capacity.onBehalfOf
  if (!only || group === undefined || told.speakers.length > 1 || !template.includes('{speakers}')) return told
  const isUnnamed = /^(?:an? |the sponsors\b)/.test(behalf(told, group))
  return told.behalf === 'behind the verb' || (told.behalf === 'in brackets' && isUnnamed)
    ? { ...told, speakers: [withoutGroup(only)], behind: group }
    : told
}

function sentenceFor({ house, kind, key, voice }: Told): Sentence {
  if (voice) return plain(kind, voice)
  const own = sentences[house]?.[`${kind}/${key}`] ?? forAll[`${kind}/${key}`]
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

const wordsOf = (template: string, told: Alone): readonly Run[] => {
  const { speakers } = told
  const states = delegationsIn(speakers)
  /** Where the sentence goes on behind a name in apposition, a comma closes it. */
  const titled = (slot: string, whom: readonly Speaker[], by: '' | 'by ', always = false) => {
    const { runs, apposed } = withTitles(told, whom, speaker => running(told, speaker), by, always)
    return apposed && goesOn(template, slot, told) ? [...runs, { text: ',' }] : runs
  }
  const by = template.includes('by {speakers}') ? 'by ' : ''
  // Once for all its slots: whoever is named is named in full the first time.
  let found: ReturnType<typeof partiesIn> | undefined
  const parties = () => (found ??= partiesIn(told, whom => behalf(told, whom)))
  return fill(template, {
    speakers: () => titled('speakers', speakers, by),
    bySpeakers: () => [{ text: 'by ' }, ...titled('bySpeakers', speakers, 'by ', true)],
    behalves: () => behalves(told),
    under: () => (told.opens && told.items.length > 0 ? [{ text: ` under ${itemPhrase(told.items)}` }] : []),
    behind: () =>
      told.behind === undefined
        ? []
        : [{ text: ` on behalf of ${behalf(told, told.behind)}`, from: speakers.flatMap(each => each.entries) }],
    tail: () => (told.tail ? [{ text: ` ${told.tail}` }] : []),
    within: () => (told.tail ? [{ text: told.tail }] : []),
    own: () => titled('own', speakers.map(withoutGroup), ''),
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
    withGroups: () => parties().withGroups,
    instrument: () => [{ text: told.instrument }],
    organ: () => [{ text: told.organ }],
    also: () => (told.also ? [{ text: 'also ' }] : []),
    lead: () => (isInside(told) ? [{ text: ` ${told.lead}` }] : []),
  })
}

/** A sentence about one who speaks for a group, said behind the verb. */
type Alone = Told & { readonly behind?: OnBehalf | undefined }

/** Does the sentence say more behind this slot? */
function goesOn(template: string, slot: string, { behind, tail, opens, items }: Alone): boolean {
  const rest = template.slice(template.indexOf(`{${slot}}`) + slot.length + 2)
  const isEmpty = table<boolean>({
    behind: behind === undefined,
    tail: !tail,
    under: !opens || items.length === 0,
  })
  return rest.replace(/\{(\w+)\}/g, (all, name: string) => (isEmpty[name] ? '' : all)) !== ''
}

/** A lead with a capital opens its sentence, whatever place the sentence has for one. */
const isInside = ({ lead }: Told): boolean => lead !== undefined && !/^\p{Lu}/u.test(lead)

const withoutGroup = (speaker: Speaker): Speaker => ({
  ...speaker,
  capacity: { ...speaker.capacity, onBehalfOf: undefined },
})

export const titleOf = (speaker: Speaker, titles: Titles): string => titleWords[titleIn(titles, speaker)].one

/** "the representative of Peru, on behalf of the Group of 77 and China; and …": commas in place of brackets. */
const eachWithTitle = (told: Told): readonly Run[] =>
  join(
    told.speakers.map(speaker => {
      const notes = betweenCommas(told, speaker)
      return [
        { text: titleOf(speaker, told.titles) },
        nameRun(speaker, runningName(told, speaker)),
        ...(notes ? [{ text: notes, from: speaker.entries }] : []),
      ]
    }),
    { semicolons: true },
  )

/** ", on behalf of the Group of 77 and China"; the first who does so is "speaking" where the body says that. */
function betweenCommas(told: Told, speaker: Speaker): string {
  const first = told.speakers.find(({ capacity }) => capacity.onBehalfOf !== undefined)
  const speaking = told.behalf === 'speaking' && speaker === first ? 'speaking ' : ''
  return [
    ...capacityIn(told, speaker).map(each => `, ${speaking}${each}`),
    ...(speaker.video && !told.ofVideos ? [` (${videoWords(speaker.video)})`] : []),
  ].join('')
}

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
  if (named === '') return named
  if (!areStates(named)) return named.running
  return joinText(named.map(({ name }) => (name.article ? `${name.article} ${name.list}` : name.list)))
}

const nameRun = ({ participant, entries }: Speaker, text: string): Run => ({ text, from: entries, participant })

/** The name in a sentence, and what stands in brackets after it. */
const running = (told: Told, speaker: Speaker): readonly Run[] => [
  nameRun(speaker, runningName(told, speaker)),
  ...(speaksBetweenCommas(told, speaker)
    ? [{ text: betweenCommas(told, speaker), from: speaker.entries }]
    : inBrackets(told, speaker)),
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
  const notes = [...capacityIn(told, speaker), ...(speaker.video && !told.ofVideos ? [videoWords(speaker.video)] : [])]
  return notes.length > 0 ? [{ text: notes.map(note => ` (${note})`).join(''), from: speaker.entries }] : []
}

const capacityIn = (told: Told, { capacity: { onBehalfOf, alsoOnBehalfOf }, national }: Speaker): readonly string[] => [
  ...(onBehalfOf === undefined
    ? []
    : [`on behalf of ${behalf(told, onBehalfOf)}${national ? ' and in its national capacity' : ''}`]),
  ...(alsoOnBehalfOf === undefined ? [] : [`also on behalf of ${behalf(told, alsoOnBehalfOf)}`]),
]

const videoWords = (mode: Mode): string => (mode === 'pre-recorded video' ? 'pre-recorded video' : 'video message')

/** Whom somebody speaks for, in running form. */
function behalf({ naming }: Told, whom: OnBehalf | undefined): string {
  if (whom === undefined) return ''
  const named = naming.behalf(whom)
  if (!areStates(named)) return named.running
  return joinText(named.map(({ participant, name }) => (naming.mention(participant) ? shortened(name) : name.running)))
}
