import { chair } from '../../domain/roll/kinds.ts'
import type { Debate } from '../../domain/sitting/facts.ts'
import { type EntryKind, type VoteTime, voteTimes } from '../../domain/words.ts'
import { cnd } from '../houses/cnd.ts'
import type { House, Section } from '../houses/house.ts'
import type { Speaker, Spoken } from './categories.ts'
import type { Writing } from './writing.ts'

/** Those of one section, and whose words they have: a sentence. */
export interface Part {
  readonly section: Section
  readonly house: House
  readonly speakers: readonly Speaker[]
  /** What they said before or after a vote. */
  readonly when?: VoteTime | undefined
}

/** The sentences about one kind of entry in a debate: each who spoke is in one of them. */
export function partsOf(
  { house, instrument, session }: Writing,
  debate: Debate,
  kind: EntryKind,
  all: Spoken,
): readonly Part[] {
  const spoken = all.get(kind) ?? []
  if (spoken.length === 0) return []
  const everybody = house.bothCapacities === 'together' ? withBothCapacities(spoken) : spoken
  const left = new Set(everybody)
  const began = session.settings.from
  const own = sectionsFor(house, kind, debate).filter(
    each =>
      (each.underInstrument === undefined || each.underInstrument === (instrument !== '')) &&
      (each.besides === undefined || all.has(each.besides)) &&
      (each.from === undefined || began >= each.from) &&
      (each.until === undefined || began < each.until),
  )
  const borrowed = sectionsFor(cnd, kind, { ...debate, lead: undefined }).map((section): Section => {
    const { voice = section.voice } = house
    return { ...section, order: 'speaking', ...(section.voice && voice ? { voice } : {}) }
  })
  const parts = [
    ...own.map(section => ({ section, house })),
    ...borrowed.map(section => ({ section, house: cnd })),
  ].flatMap((words): readonly Part[] => {
    const { section } = words
    const its = [...left].filter(speaker => belongs(section, speaker))
    for (const speaker of its) left.delete(speaker)
    if (its.length === 0) return []
    const isOfAVote = its.some(each => each.when !== undefined)
    return (isOfAVote ? [undefined, ...voteTimes] : [undefined]).flatMap(when => {
      const then = isOfAVote ? its.filter(each => each.when === when) : its
      const sentences = section.each ? then.map(each => [each]) : then.length > 0 ? [then] : []
      return sentences.map(speakers => ({ ...words, speakers, when }))
    })
  })
  if (left.size > 0) throw new Error(`nobody who counts is dropped, but ${left.size} of ${kind} would be`)
  const inTurn = house.firstSpeakerFirst ? byFirstSpeaker(parts, everybody) : parts
  return house.again && kind === 'statement' ? [...inTurn, ...againIn(house, spoken)] : inTurn
}

const byFirstSpeaker = (parts: readonly Part[], spoken: readonly Speaker[]): readonly Part[] => {
  const first = ({ speakers }: Part) => Math.min(...speakers.map(each => spoken.indexOf(each)))
  return [...parts].sort((one, other) => first(one) - first(other))
}

const sectionsFor = (house: House, kind: EntryKind, debate: Debate): readonly Section[] =>
  house.sections.filter(
    section =>
      section.kind === kind &&
      (section.when === undefined || (section.when === 'lead') === (debate.lead !== undefined)),
  )

const belongs = (section: Section, { category, capacity, video, when }: Speaker): boolean =>
  section.who.includes(category) &&
  (section.groups === undefined || section.groups === (capacity.onBehalfOf !== undefined)) &&
  (section.ofVote === undefined || section.ofVote === (when !== undefined)) &&
  (section.video === undefined || section.video === (video !== undefined))

/** Who took the floor anew in the same capacity: what they said then. */
function againIn(house: House, spoken: readonly Speaker[]): readonly Part[] {
  const speakers = spoken
    .filter(({ entries }) => entries.length > 1)
    .map(speaker => ({ ...speaker, entries: speaker.entries.slice(1), noted: false }))
  const section: Section = { kind: 'statement', key: 'again', who: [], joined: true, order: 'speaking', bare: true }
  return speakers.length > 0 ? [{ section, house, speakers }] : []
}

/** A State that spoke for a group and for itself, as one: in the place of whichever it did first. */
function withBothCapacities(spoken: readonly Speaker[]): readonly Speaker[] {
  const isOwn = ({ capacity }: Speaker) => capacity.onBehalfOf === undefined && capacity.alsoOnBehalfOf === undefined
  const gathered: Speaker[] = []
  for (const speaker of spoken) {
    const other = gathered.findIndex(
      each =>
        each.participant === speaker.participant &&
        each.when === speaker.when &&
        !each.national &&
        isOwn(each) !== isOwn(speaker) &&
        [each, speaker].some(({ capacity }) => capacity.onBehalfOf !== undefined && !capacity.alsoOnBehalfOf),
    )
    const found = gathered[other]
    if (!found) gathered.push(speaker)
    else
      gathered[other] = {
        ...(isOwn(found) ? speaker : found),
        national: true,
        video: found.video && speaker.video,
        entries: [...found.entries, ...speaker.entries],
        noted: found.noted || speaker.noted,
      }
  }
  return gathered
}

/** Where a body says so: that an item was taken up at a meeting, and nobody but the Chair spoke. */
export function nobodyIn({ house, session }: Writing, { id }: Debate): readonly Part[] {
  if (!house.saysNobody) return []
  const isTakenUp = [...session.meetings.values()].some(each => each.takenUp.some(({ debate }) => debate === id))
  const spoke = [...session.entries.values()].some(each => each.debate === id && each.participant !== chair)
  return isTakenUp && !spoke ? [{ section: { kind: 'statement', key: 'none', who: [] }, house, speakers: [] }] : []
}
