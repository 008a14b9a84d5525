import { table } from '../../../domain/table.ts'
import { noTitles } from '../../houses/titles.ts'
import { delegationsIn, type Speaker } from '../../plan/categories.ts'
import type { ItemRange } from '../../plan/items.ts'
import type { Run } from '../../plan/paragraphs.ts'
import { fill } from '../fill.ts'
import type { Told } from '../told.ts'
import { byKinds } from './by-kinds.ts'
import { countsIn, includingGroups, organizationsIn, partiesIn } from './counts.ts'
import { inWords, join, joinText, numbers, sentence } from './grammar.ts'
import { forAll, sentences } from './houses.ts'
import { explains, plain, type Sentence } from './kinds.ts'
import { behalf, behalves, behindVerb, eachWithTitle, listed, running } from './named.ts'
import { withTitles } from './titled.ts'

/** The sentence about those who spoke, with the lead or the items that open its debate. */
export function statementSentence(given: Told): readonly Run[] {
  const told = withVoteTime(given)
  const { one, many } = sentenceFor(told)
  const several = told.counts ? delegationsIn(told.speakers) > 1 : isSeveral(told.speakers)
  const template = withTail(several ? many : one)
  const words = wordsOf(template, several ? told : aloneFor(told, template))
  // A lead that stands inside the sentence does not open it as well, nor do items that have their place in it.
  const isElsewhere = (template.includes('{lead}') && isInside(told)) || (template.includes('{under}') && !told.lead)
  const opening = told.opens && !isElsewhere ? openingOf(told) : ''
  const record = template.includes('{record}') ? [] : recordOf(told)
  return sentence([...(opening ? [{ text: opening }] : []), ...words, ...record])
}

/** What was said before or after a vote says so behind its verb; an explanation says it of itself. */
const withVoteTime = (told: Told): Told =>
  told.when === undefined || told.tail?.includes(told.when) || (told.voice && !told.own && explains(told.kind))
    ? told
    : { ...told, tail: told.tail ? `${told.when} ${told.tail}` : told.when }

const recordOf = ({ record }: Told): readonly Run[] => (record ? [{ text: ` (${record})` }] : [])

/** One person is several where one name is that of several: "representatives of the Department of Global Communications". */
const isSeveral = (speakers: readonly Speaker[]): boolean =>
  speakers.length > 1 || speakers.some(each => each.name.plural === true)

/**
 * Behind the verb, also before a list that a colon opens: "made statements on the occasion of the closing: A and B",
 * "statements were made before the vote by the following States Parties: A and B".
 */
export const withTail = (template: string): string => {
  if (template.endsWith(':')) return `${template.slice(0, -1)}{tail}{record}:`
  if (!template.includes(': {')) return endsApposed(template) ? `${template}{apart}` : `${template}{more}`
  return template.includes(' made by ')
    ? template.replace(' made by ', ' made {within} by ')
    : template.replace(': {', '{tail}: {')
}

/** "the representative of Greece, a party to the Protocol": a comma closes it where more is said. */
const endsApposed = (template: string): boolean => /\}, [^,]*\{instrument\}$/.test(template)

/** Whom one alone speaks for stands behind the verb, where the body says so or the group has no name of its own. */
function aloneFor(told: Told, template: string): Alone {
  const [only] = told.speakers
  const group = only?.capacity.onBehalfOf
  if (!only || group === undefined || told.speakers.length > 1 || !template.includes('{speakers}')) return told
  const isUnnamed = /^(?:an? |the sponsors\b)/.test(behalf(told, group))
  return told.behalf === 'behind the verb' || (told.behalf === 'in brackets' && isUnnamed)
    ? { ...told, speakers: [inOwnName(only)], behind: only }
    : told
}

function sentenceFor({ house, kind, key, voice, when, own: typed }: Told): Sentence {
  if (typed) return typed
  if (voice) return plain(kind, voice, when)
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
  const all = speakers.flatMap(each => each.entries)
  /** Where the sentence goes on behind a name in apposition, a comma closes it. */
  const titled = (slot: string, whom: readonly Speaker[], by: '' | 'by ', always = false, titles = told.titles) => {
    const { runs, apposed } = withTitles({ ...told, titles }, whom, speaker => running(told, speaker), by, always)
    return apposed && goesOn(template, slot, told) ? [...runs, { text: ',' }] : runs
  }
  const by = template.includes('by {speakers}') ? 'by ' : ''
  // Once for all its slots: whoever is named is named in full the first time.
  let found: ReturnType<typeof partiesIn> | undefined
  const parties = () => (found ??= partiesIn(told, whom => behalf(told, whom)))
  const tail = () => (told.tail ? [{ text: ` ${told.tail}` }] : [])
  const more = () => [...(told.behind ? [{ text: behindVerb(told, told.behind), from: all }] : []), ...tail()]
  return fill(template, {
    speakers: () => titled('speakers', speakers, by),
    bySpeakers: () => [{ text: 'by ' }, ...titled('bySpeakers', speakers, 'by ', true)],
    byKinds: () => byKinds(told),
    behalves: () => behalves(told),
    under: () => (told.opens && told.items.length > 0 ? [{ text: ` under ${itemPhrase(told.items)}` }] : []),
    tail,
    apart: () => (told.behind || told.tail ? [{ text: ',' }, ...more()] : []),
    more,
    record: () => recordOf(told),
    within: () => (told.tail ? [{ text: told.tail }] : []),
    bare: () => titled('bare', speakers, '', false, noTitles),
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
    addition: () => (told.opens ? [] : [{ text: 'in addition, ' }]),
    others: () => [
      { text: `${numbers(states)[0]} ${told.opens ? '' : 'other '}${delegationsCalled(states)}`, from: all },
    ],
    inWords: () => [{ text: `${inWords(states)} ${delegationsCalled(states)}`, from: all }],
    delegations: () => [{ text: states === 1 ? 'one delegation' : 'delegations', from: all }],
    includingGroups: () => includingGroups(told, whom => behalf(told, whom)),
    organizations: () => organizationsIn(told),
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

const delegationsCalled = (count: number): string => (count === 1 ? 'delegation' : 'delegations')

/** A sentence about one who speaks for a group, said behind the verb. */
type Alone = Told & { readonly behind?: Speaker | undefined }

/** Does the sentence say more behind this slot, with no comma of its own? */
function goesOn(template: string, slot: string, { behind, tail, opens, items }: Alone): boolean {
  const rest = template.slice(template.indexOf(`{${slot}}`) + slot.length + 2)
  const isEmpty = table<boolean>({
    more: behind === undefined && !tail,
    tail: !tail,
    under: !opens || items.length === 0,
  })
  return /^[^,]/.test(rest.replace(/\{(\w+)\}/g, (all, name: string) => (isEmpty[name] ? '' : all)))
}

/** A lead with a capital opens its sentence, whatever place the sentence has for one. */
const isInside = ({ lead }: Told): boolean => lead !== undefined && !/^\p{Lu}/u.test(lead)

const withoutGroup = (speaker: Speaker): Speaker => ({
  ...speaker,
  capacity: { ...speaker.capacity, onBehalfOf: undefined },
})

const inOwnName = (speaker: Speaker): Speaker => ({ ...speaker, capacity: {} })
