import type { OwnSentence } from '../../domain/settings/facts.ts'
import type { EntryKind } from '../../domain/words.ts'
import type { Category } from '../plan/categories.ts'
import type { Titles } from './titles.ts'

/**
 * In which a body says who made statements: “A made statements”, or “statements were made by A”; or one alone in the
 * first way and several in the second.
 */
export type Voice = 'active' | 'passive' | 'alone active'

/** Ways in which a body's own reports vary; choices.ts has them. */
export type Variation =
  | 'order'
  | 'observers'
  | 'voice'
  | 'capacities'
  | 'behalf'
  | 'paragraphs'
  | 'again'
  | 'nobody'
  | 'chair'
  | 'organizations'
  | 'business'

/** How a sentence says whom somebody speaks for. */
export type Behalf = 'in brackets' | 'between commas' | 'speaking' | 'behind the verb'

/**
 * The plan of one body's paragraphs: whom it names, under which heading, in which order; no word of any language.
 * Its sentences stand in `languages/<code>/houses.ts`, by the id of the house and the kind and key of the section.
 * What a house does not word is printed as `cnd` prints it.
 */
export interface House {
  readonly id: string
  /** For a person who chooses among them. */
  readonly title: string
  /** Where the rules were read. */
  readonly source: string
  /** Its wording is known from memory alone: no report of the body was read. */
  readonly unverified?: boolean
  /** The items of a debate without a lead open its first sentence. */
  readonly itemLead?: boolean
  readonly order: 'alphabetical' | 'speaking'
  /** The United Kingdom and the United States: in full once, then short (wording rule 6); or always short. */
  readonly shorten?: boolean | 'always'
  /** It knows the drafter's style beside the edited one. */
  readonly draftStyle?: boolean
  /** How it introduces some categories, where that is not as usual. */
  readonly titles?: Partial<Titles>
  /** The voice chosen for it: what it borrows follows. */
  readonly voice?: Voice
  /** Among the sentences about one kind of entry, and the titles in one, that of whoever spoke first comes first. */
  readonly firstSpeakerFirst?: boolean
  /** A State that spoke for a group and for itself is named once: “(on behalf of G and in its national capacity)”. */
  readonly bothCapacities?: 'together'
  /** Absent: in brackets. */
  readonly behalf?: Behalf
  /** Semicolons between three or more officials as soon as one of them is named. */
  readonly semicolons?: 'with a person'
  /** Whoever spoke again is named in a sentence about additional statements. */
  readonly again?: boolean
  /** The Chair is one of those who spoke. */
  readonly chair?: boolean
  /** Of an item that was taken up and under which nobody spoke it says so. */
  readonly saysNobody?: boolean
  /** All sentences about a debate stand in one paragraph. */
  readonly oneParagraph?: boolean
  /** Of what its reports name only sometimes, where a session asks for it: openings, closings, points of order. */
  readonly onRequest?: readonly Section[]
  /** Sentences that an officer typed, by kind and key, in place of its own. */
  readonly own?: Readonly<Record<string, OwnSentence>>
  /** Where a session may depart from the house. */
  readonly varies: readonly Variation[]
  readonly sections: readonly Section[]
}

/** One sentence about some categories of speakers in one kind of entry. */
export interface Section {
  readonly kind: EntryKind
  /** Last part of the paragraph's key. */
  readonly key: string
  readonly who: readonly Category[]
  /** Nothing but who made statements, in this voice; else the house has a sentence of its own here. */
  readonly voice?: Voice
  /** It says "also", where it is not the first of its debate; or only where more than introductions stand before it. */
  readonly also?: boolean | 'behind statements'
  /** Where it goes on behind a sentence in the active voice, it is active as well, and says "also". */
  readonly followsVoice?: boolean
  /** Only those who speak on behalf of a group; false: only those who do not. */
  readonly groups?: boolean
  /** Only those whose statement was shown as a video. */
  readonly video?: boolean
  /** Only what was said before or after a vote. */
  readonly ofVote?: boolean
  /** It names them without titles. */
  readonly bare?: boolean
  /** Where that is otherwise than in the other sentences of the house. */
  readonly behalf?: Behalf
  /** Only in debates with a lead, or only in those without one. */
  readonly when?: 'lead' | 'no lead'
  /** Only in sessions that began before this day, or on it or later. */
  readonly until?: string
  readonly from?: string
  /** Only for bodies with an instrument, which it names; false: only for those without one. */
  readonly underInstrument?: boolean
  /** The key of its sentence, where that is not the key of the paragraph. */
  readonly words?: string
  /** The key of its sentence where it goes on behind another about the same kind of entry. */
  readonly wordsBehind?: string
  /** Only in debates in which there was such an entry, too. */
  readonly besides?: EntryKind
  /** A paragraph for each speaker, not one for all. */
  readonly each?: boolean
  /** Goes on in the paragraph before it, if there is one; or only if that is about the same kind of entry. */
  readonly joined?: boolean | 'same kind'
  readonly order?: House['order']
  /** Delegations are counted, by these headings, and not named. */
  readonly counts?: readonly Count[]
}

/** What a body counts together. */
export interface Count {
  readonly key: string
  readonly who: readonly Category[]
}
