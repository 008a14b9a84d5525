import type { Directory } from '../../../domain/directory.ts'
import { nameIn } from '../../../domain/roll/names.ts'
import type { Session } from '../../../domain/session.ts'
import type { Debate } from '../../../domain/sitting/facts.ts'
import type { OnBehalf, ParticipantId } from '../../../domain/words.ts'
import type { House } from '../../houses/house.ts'
import type { Run } from '../../plan/paragraphs.ts'
import type { Category, Speaker } from '../../plan/speakers.ts'
import { join, joinText } from './grammar.ts'

/** What the words of one document depend on besides who spoke. */
export interface Writing {
  readonly session: Session
  readonly directory: Directory
  readonly house: House
  readonly draft: boolean
  /** The short title of the instrument: "Smuggling of Migrants Protocol". */
  readonly instrument: string
  readonly organ: string
  /** States whose full name has stood in this document: grows as paragraphs are written. */
  readonly named: Set<ParticipantId>
}

/** What a sentence is filled from. */
export interface Slots {
  readonly writing: Writing
  readonly debate: Debate
  readonly speakers: readonly Speaker[]
  /** The first sentence of its debate: never "also". */
  readonly first: boolean
}

/**
 * Fills a sentence of a house: {speakers} "the representatives of A and the observer for B", {names} in running form,
 * {list} in list form, {group} whom the first speaks for, {instrument}, {organ}, {also}, {lead}.
 */
export function fill(template: string, slots: Slots): readonly Run[] {
  const { writing, speakers, debate, first } = slots
  return template.split(/(\{[a-z]+\} ?)/).flatMap((part): readonly Run[] => {
    const space = part.endsWith(' ') ? ' ' : ''
    const after = (runs: readonly Run[]) => (space ? [...runs, { text: space }] : runs)
    switch (part.trim()) {
      case '{speakers}':
        return after(withTitles(writing, speakers))
      case '{names}':
        return after(join(speakers.map(speaker => running(writing, speaker))))
      case '{list}':
        return after(
          join(
            speakers.map(speaker => listed(writing, speaker)),
            { serial: writing.draft },
          ),
        )
      case '{plain}':
        return after(join(speakers.map(speaker => [nameRun(speaker, speaker.name.list)])))
      case '{own}':
        return after(withTitles(writing, speakers.map(withoutGroup)))
      case '{group}':
        return after([{ text: behalf(writing, speakers[0]?.capacity.onBehalfOf) }])
      case '{instrument}':
        return after([{ text: writing.instrument }])
      case '{organ}':
        return after([{ text: writing.organ }])
      case '{also}':
        return first ? [] : [{ text: 'also ' }]
      case '{lead}':
        return debate.lead ? [{ text: ` ${debate.lead}` }] : []
      default:
        return [{ text: part }]
    }
  })
}

const withoutGroup = (speaker: Speaker): Speaker => ({
  ...speaker,
  capacity: { ...speaker.capacity, onBehalfOf: undefined },
})

/** How running text introduces each category. Officials and the Secretariat carry their title in their name. */
const titles: Readonly<Record<Category, readonly [one: string, many: string] | undefined>> = {
  full: ['the representative of ', 'the representatives of '],
  signatory: ['the representative of ', 'the representatives of '],
  observer: ['the observer for ', 'the observers for '],
  'holy-see': ['the observer for ', 'the observers for '],
  'state-of-palestine': ['the observer for ', 'the observers for '],
  'european-union': ['the observer for ', 'the observers for '],
  'un-entity': ['the observer for ', 'the observers for '],
  igo: ['the observer for ', 'the observers for '],
  ngo: ['the observer for ', 'the observers for '],
  constituency: ['a representative of ', 'representatives of '],
  official: undefined,
  unresolved: undefined,
}

export const titleOf = (speaker: Speaker): string => titles[speaker.category]?.[0] ?? ''

/** "the representatives of A and B and the observer for C": once each, in the order of titles. */
function withTitles(writing: Writing, speakers: readonly Speaker[]): readonly Run[] {
  const byTitle = new Map<string, Speaker[]>()
  for (const speaker of speakers) {
    const title = titleOf(speaker)
    byTitle.set(title, [...(byTitle.get(title) ?? []), speaker])
  }
  const order = ['the representative of ', 'the observer for ', 'a representative of ', '']
  const parts = [...byTitle]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([, its]): readonly Run[] => {
      const title = titles[its[0]?.category ?? 'official']?.[its.length === 1 ? 0 : 1] ?? ''
      return [...(title ? [{ text: title }] : []), ...join(its.map(speaker => running(writing, speaker)))]
    })
  return parts.flatMap((part, index) => (index === 0 ? part : [{ text: ' and ' }, ...part]))
}

const nameRun = ({ participant, entries }: Speaker, text: string): Run => ({ text, from: entries, participant })

/** The name in a sentence, and what stands in brackets after it. */
export function running(writing: Writing, speaker: Speaker): readonly Run[] {
  return [nameRun(speaker, runningName(writing, speaker)), ...inBrackets(writing, speaker)]
}

/** In full at the first mention in the document, then short, in the houses that do so. */
export function runningName(writing: Writing, { participant, name }: Speaker): string {
  const text = writing.house.shorten && writing.named.has(participant) ? name.short : name.running
  writing.named.add(participant)
  return text
}

/** The name after a colon. In the drafter's style the United States of America keeps its article there. */
function listed(writing: Writing, speaker: Speaker): readonly Run[] {
  const article = writing.draft && speaker.participant === 'USA' ? 'the ' : ''
  return [...(article ? [{ text: article }] : []), nameRun(speaker, speaker.name.list), ...inBrackets(writing, speaker)]
}

function inBrackets(writing: Writing, { capacity, video, entries }: Speaker): readonly Run[] {
  const notes = [
    capacity.onBehalfOf === undefined ? undefined : `on behalf of ${behalf(writing, capacity.onBehalfOf)}`,
    capacity.alsoOnBehalfOf === undefined ? undefined : `also on behalf of ${behalf(writing, capacity.alsoOnBehalfOf)}`,
    video,
  ].filter(note => note !== undefined)
  return notes.length > 0 ? [{ text: notes.map(note => ` (${note})`).join(''), from: entries }] : []
}

/** Whom somebody speaks for, in running form. */
export function behalf(writing: Writing, whom: OnBehalf | undefined): string {
  const { session, directory } = writing
  if (whom === undefined) return ''
  if (typeof whom === 'string') {
    const group = session.groups.get(whom)
    if (group) return group.name
    return session.participants.get(whom)?.name ? nameIn(session, directory, whom, session.settings.from).running : whom
  }
  return joinText(
    whom.map(participant => {
      const name = nameIn(session, directory, participant, session.settings.from)
      const text = writing.house.shorten && writing.named.has(participant) ? name.short : name.running
      writing.named.add(participant)
      return text
    }),
  )
}
