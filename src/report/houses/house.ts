import type { EntryKind } from '../../domain/words.ts'
import type { Slots } from '../languages/en/sentence.ts'
import type { Run } from '../plan/paragraphs.ts'
import type { Category } from '../plan/speakers.ts'
import type { Variation } from './choices.ts'

/** The wording of one body: what it says of whom, in which order. What a house does not word is printed as `cnd` prints it. */
export interface House {
  readonly id: string
  readonly title: string
  /** Where the rules were read. */
  readonly source: string
  /** "Under agenda item 4, " opens the first sentence of a debate that has no lead. */
  readonly itemLead?: boolean
  readonly order: 'alphabetical' | 'speaking'
  /** The United Kingdom and the United States: in full once, then short (wording rule 6). */
  readonly shorten?: boolean
  /** It knows the drafter's style beside the edited one. */
  readonly draftStyle?: boolean
  /** Where the body's own reports vary, so that a session may depart from the house; choices.ts has them. */
  readonly varies: readonly Variation[]
  readonly sections: readonly Section[]
}

/** One sentence about some categories of speakers in one kind of entry. */
export interface Section {
  readonly kind: EntryKind
  /** Last part of the paragraph's key. */
  readonly key: string
  readonly who: readonly Category[]
  /** Only those who speak on behalf of a group. */
  readonly groups?: boolean
  /** Only in debates with a lead, or only in those without one. */
  readonly when?: 'lead' | 'no lead'
  /** It names the instrument: only for bodies that have one. */
  readonly underInstrument?: boolean
  /** A paragraph for each speaker, not one for all. */
  readonly each?: boolean
  /** Goes on in the paragraph before it, if there is one. */
  readonly joined?: boolean
  readonly order?: House['order']
  /** The sentence has the lead inside itself. */
  readonly leadInside?: boolean
  /** The sentence about one speaker and about several, without full stop; `fill` in wording.ts tells the slots. */
  readonly one: string
  readonly many: string
  /** For sentences that no template gives: counts. */
  readonly write?: (slots: Slots) => readonly Run[]
}
