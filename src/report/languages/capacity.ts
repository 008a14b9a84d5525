import type { NameForms } from '../../domain/roll/names.ts'
import type { EntryId, Mode, OnBehalf } from '../../domain/words.ts'
import type { Speaker } from '../plan/categories.ts'
import type { Run } from '../plan/paragraphs.ts'
import { areStates, type Told } from './told.ts'

/** How a language says for whom somebody speaks, and from where. */
export interface CapacityWords {
  /** Several States, as the preposition asks for them. */
  states(names: readonly NameForms[]): string
  /** A group, as the preposition asks for it. */
  group(name: NameForms): string
  onBehalf(whom: string, national: boolean): string
  also(whom: string): string
  video(mode: Mode): string
  inBrackets(words: string, told: Told): string
}

/** Whom somebody speaks for, in the form that follows the preposition. */
export function behalfOf(words: CapacityWords, { naming }: Told, whom: OnBehalf): string {
  const forms = naming.behalf(whom)
  return areStates(forms) ? words.states(forms.map(({ name }) => name)) : words.group(forms)
}

export function capacitiesOf(words: CapacityWords, told: Told, { capacity, national }: Speaker): readonly string[] {
  const { onBehalfOf, alsoOnBehalfOf } = capacity
  return [
    ...(onBehalfOf === undefined ? [] : [words.onBehalf(behalfOf(words, told, onBehalfOf), national === true)]),
    ...(alsoOnBehalfOf === undefined ? [] : [words.also(behalfOf(words, told, alsoOnBehalfOf))]),
  ]
}

/** What stands in brackets behind a name. */
export function notesOf(words: CapacityWords, told: Told, speaker: Speaker): readonly Run[] {
  const notes = [
    ...capacitiesOf(words, told, speaker),
    ...(speaker.video && !told.ofVideos ? [words.video(speaker.video)] : []),
  ]
  return notes.length > 0
    ? [{ text: notes.map(each => words.inBrackets(each, told)).join(''), from: speaker.entries }]
    : []
}

/** The groups that anybody spoke for, in the order of the language, each with what was said for it. */
export function groupsSpokenFor(
  words: CapacityWords,
  told: Told,
  compare: (one: string, other: string) => number,
): readonly { readonly text: string; readonly from: readonly EntryId[] }[] {
  const groups = new Map<string, readonly EntryId[]>()
  for (const { capacity, entries } of told.speakers)
    if (capacity.onBehalfOf !== undefined) {
      const name = behalfOf(words, told, capacity.onBehalfOf)
      groups.set(name, [...(groups.get(name) ?? []), ...entries])
    }
  return [...groups].sort(([one], [other]) => compare(one, other)).map(([text, from]) => ({ text, from }))
}

export const nameRun = ({ participant, entries }: Speaker, text: string): Run => ({ text, from: entries, participant })

/** In full at the first mention in the document, then short, in the houses that do so. */
export const namedNow = ({ naming }: Told, { participant, name }: Speaker): NameForms =>
  naming.mention(participant) ? (name.later ?? name) : name

export const withoutGroup = (speaker: Speaker): Speaker => ({
  ...speaker,
  capacity: { ...speaker.capacity, onBehalfOf: undefined },
})

/** States have codes of three capitals; whoever else sits among them has none. */
export const isState = ({ participant }: Speaker): boolean => /^[A-Z]{3}$/.test(participant)

export const entriesOf = (speakers: readonly Speaker[]): readonly EntryId[] => speakers.flatMap(each => each.entries)
