import type { NameForms } from '../../domain/roll/names.ts'
import type { TypedForms } from '../../domain/roll/typed-names.ts'
import type { OwnSentence } from '../../domain/settings/facts.ts'
import type { EntryKind, OnBehalf, ParticipantId, VoteTime } from '../../domain/words.ts'
import type { Behalf, Voice } from '../houses/house.ts'
import type { Titles } from '../houses/titles.ts'
import type { Speaker } from '../plan/categories.ts'
import type { ItemRange } from '../plan/items.ts'

/** A sentence to be told of those who spoke: what the plan knows of it. */
export interface Told {
  /** Whose sentences: the body's, or those of the house that words what the body does not. */
  readonly house: string
  readonly kind: EntryKind
  readonly key: string
  /** The section, whose sentence may have several forms. */
  readonly section: string
  /** What an officer typed in place of it, in the language of the session. */
  readonly own?: OwnSentence | undefined
  /** Nothing but who made statements, in this voice; none: the house has a sentence of its own. */
  readonly voice?: Voice | undefined
  readonly titles: Titles
  /** In one sentence the titles come as they were first heard. */
  readonly titlesInTurn: boolean
  readonly behalf: Behalf
  /** The sentence is about videos: it does not say so of each. */
  readonly ofVideos: boolean
  /** Semicolons between three or more persons as soon as one of them is named. */
  readonly manySemicolons: boolean
  /** It says "also". */
  readonly also: boolean
  readonly speakers: readonly Speaker[]
  /** Where delegations are counted and not named: the headings under which there are some. */
  readonly counts?: readonly { readonly key: string; readonly speakers: readonly Speaker[] }[] | undefined
  /** As an officer typed it. */
  readonly lead?: string | undefined
  /** All of them said it before or after a vote. */
  readonly when?: VoteTime | undefined
  /** What the first sentence of the debate says behind its verb, as an officer typed it: "before the vote". */
  readonly tail?: string | undefined
  /** Where the record of what was said is to be found: behind the last sentence of the debate. */
  readonly record?: string | undefined
  /** It opens its debate, with the lead or with the items. */
  readonly opens: boolean
  /** Items to name in the first sentence, where it has no lead or a place of its own for them; none where the body names none. */
  readonly items: readonly ItemRange[]
  /** In the drafter's style. */
  readonly draft: boolean
  /** Short title of the treaty, short name of the body. */
  readonly instrument: string
  readonly organ: string
  /** Forms of the short title in the language, where they are known. */
  readonly treaty?: TypedForms | undefined
  /** Departures from the house that are words of one language. */
  readonly choices: Readonly<Record<string, string | boolean>>
  /** Whose seat's habits of printing are followed. */
  readonly seat: 'vienna' | 'new-york'
  readonly naming: Naming
}

/** Not one name but States, one by one. */
export const areStates = <T extends object>(named: NameForms | readonly T[]): named is readonly T[] =>
  Array.isArray(named)

/** What a sentence asks while it names people: the answers depend on what was named before in the document. */
export interface Naming {
  /** Named in full before, in a body that then shortens; from now on it was. */
  mention(participant: ParticipantId): boolean
  /** Whom somebody speaks for: the name of a group in a sentence, or States. */
  behalf(whom: OnBehalf): NameForms | readonly { readonly participant: ParticipantId; readonly name: NameForms }[]
}
