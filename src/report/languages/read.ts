import type { ParticipantKind } from '../../domain/roll/kinds.ts'
import type { Day, EntryKind, Mode, OnBehalf, ParticipantId } from '../../domain/words.ts'
import type { Title } from '../houses/titles.ts'
import type { Category } from '../plan/categories.ts'
import type { Sentence } from './en/kinds.ts'

/** Where words stand in the text that was read: from the first letter up to the one behind the last. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** In which form a name stands: as lists have it on the day, as sentences do, short, of another day, or any other. */
export type NameForm = 'list' | 'running' | 'short' | 'of another day' | 'other' | 'as typed'

/** Who spoke, as far as the words say. */
export interface SpeakerRead {
  /** Absent: nobody whom the directory or the session knows. */
  readonly participant?: ParticipantId | undefined
  /** Absent where the words do not tell it. */
  readonly kind?: ParticipantKind | undefined
  /** As it stands, without its article. */
  readonly name: string
  readonly article?: true | undefined
  readonly form: NameForm
  readonly function?: string | undefined
  readonly person?: string | undefined
  /** Whoever presides, with the country: "the Chair (Türkiye)". */
  readonly country?: ParticipantId | undefined
  /** One name for several: "representatives of the Department". */
  readonly several?: true | undefined
}

/** Under which heading somebody stands; the last three where the words tell no more. */
export type HeadingRead = Exclude<Category, 'unresolved'> | 'delegation' | 'organization' | 'anybody'

/** What opens a sentence and stands behind its verb, and what follows from it. */
export interface ContextRead {
  /** "At the 3rd meeting, on 12 September 2019", without its last comma. */
  readonly lead?: string | undefined
  readonly tail?: string | undefined
  /** "see A/C.4/52/SR.9", without brackets. */
  readonly record?: string | undefined
  readonly items: readonly string[]
  /** The items were said before, and this sentence goes on under them. */
  readonly itemsFrom?: 'before' | undefined
  readonly meeting?: number | undefined
  readonly day?: Day | undefined
}

export interface StatementRead extends ContextRead {
  readonly speaker: SpeakerRead
  readonly heading: HeadingRead
  readonly title: Title
  readonly kind: EntryKind
  /** Kinds that the same words are used for as well. */
  readonly mayBe?: readonly EntryKind[] | undefined
  readonly onBehalfOf?: OnBehalf | undefined
  readonly alsoOnBehalfOf?: OnBehalf | undefined
  /** Named once for the group's statement and its own. */
  readonly national?: true | undefined
  readonly mode?: Mode | undefined
  /** It spoke before, and this tells of its other statements. */
  readonly again?: true | undefined
  /** Of the sentences that were read, the one that it stands in. */
  readonly sentence: number
  /** The name with what belongs to it. */
  readonly words: string
  readonly span: Span
  /** The name alone. */
  readonly nameAt: Span
}

/** Delegations that are counted and not named. */
export interface CountRead extends ContextRead {
  readonly kind: EntryKind
  readonly number: number
  /** "States members of the Commission", "Parties". */
  readonly what: string
  /** For whom some of them spoke. */
  readonly groups: readonly string[]
  readonly sentence: number
  readonly words: string
  readonly span: Span
}

/** A sentence of a house that a sentence of the text follows. */
export interface TemplateRead {
  readonly house: string
  readonly kind: EntryKind
  readonly key: string
}

export interface SentenceRead extends ContextRead {
  readonly kind: EntryKind
  /** Empty: it follows no house, but says who spoke. */
  readonly templates: readonly TemplateRead[]
  /** With its slots, "statements were {also}made by {speakers}". */
  readonly pattern: string
  readonly also: boolean
  readonly several: boolean
  /** Between the names: ", " and " and ", or semicolons, in their order. */
  readonly joints: readonly string[]
  readonly titles: readonly Title[]
  /** Nobody spoke: "No statements were made under the item." */
  readonly nobody?: true | undefined
  /** A line for each person follows. */
  readonly persons?: true | undefined
  readonly paragraph: number
  readonly words: string
  readonly span: Span
}

export interface ParagraphRead {
  /** As it is printed before the paragraph, "12". */
  readonly number?: string | undefined
  /** The heading above it. */
  readonly section?: string | undefined
  readonly words: string
  readonly span: Span
}

/** Why words that seem to say who spoke were not understood. */
export type WhyUnread = 'sentence' | 'name' | 'capacity' | 'count'

export interface Unread {
  readonly why: WhyUnread
  readonly paragraph: number
  readonly words: string
  readonly span: Span
}

/** What published text says of who spoke. Nothing is in it that the text does not say. */
export interface ReportRead {
  readonly paragraphs: readonly ParagraphRead[]
  readonly sentences: readonly SentenceRead[]
  readonly statements: readonly StatementRead[]
  readonly counted: readonly CountRead[]
  readonly unread: readonly Unread[]
}

/** A name that only the session knows. */
export interface KnownName {
  readonly participant: ParticipantId
  readonly kind: ParticipantKind
  readonly name: string
  readonly function?: string | undefined
  readonly person?: string | undefined
}

export interface ReadingOptions {
  /** The day whose names are expected; absent: those of today’s directory. */
  readonly date?: Day | undefined
  /** Its sentences are tried first. */
  readonly house?: string | undefined
  /** Sentences of houses that an officer has made. */
  readonly more?: readonly (TemplateRead & { readonly sentence: Sentence })[] | undefined
  /** Organizations, officials and persons whom the session knows. */
  readonly names?: readonly KnownName[] | undefined
  /** Names of groups in running form that the session has. */
  readonly groups?: readonly string[] | undefined
}
