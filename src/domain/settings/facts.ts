import type { HistoryRecord } from '../correction/facts.ts'
import type { Texts } from '../texts.ts'
import type { Change, Day, DebateId, Language, ListId, ParticipantId } from '../words.ts'

export interface SessionFacts {
  'session-created': SessionSettings
  'session-amended': { readonly changes: readonly Change[] }
  'agenda-item-added': AgendaItem
  'agenda-item-amended': { readonly item: string; readonly changes: readonly Change[] }
  'agenda-item-removed': { readonly item: string }
  /** Numbers of items become others, all at once: 4 and 5 may change places. */
  'agenda-renumbered': { readonly numbers: readonly Renumbered[] }
  /** The items in another order; `before` is the one that it was. */
  'agenda-reordered': { readonly items: readonly string[]; readonly before: readonly string[] }
  'agenda-items-merged': ItemsMerged
  /** What the history of an imported file told of the time before the import: kept, never replayed. */
  'history-kept': { readonly history: readonly HistoryRecord[] }
}

export interface Renumbered {
  readonly item: string
  readonly to: string
}

/** All that hangs on an item hangs on another from now on. */
export interface ItemsMerged {
  readonly item: string
  /** What it was called. */
  readonly title?: string | undefined
  readonly into: string
  /** Debates that the other has already, with the one that they become. */
  readonly debates: readonly { readonly debate: DebateId; readonly into: DebateId }[]
  /** Lists of these debates, where the other has one for the purpose already. */
  readonly lists: readonly { readonly list: ListId; readonly into: ListId }[]
}

export interface SessionSettings {
  readonly body: Body
  readonly title?: string | undefined
  readonly place?: string | undefined
  readonly from: Day
  readonly to: Day
  /** IANA time zone: "the day of" a time is its day there. */
  readonly zone: string
  readonly texts?: Texts<'title' | 'place'> | undefined
  readonly wording: WordingSettings
}

export interface Body {
  readonly name: string
  readonly parent?: string | undefined
  readonly shortName?: string | undefined
  readonly id?: string | undefined
  /** Treaty whose participation decides status. Never together with `members`. */
  readonly instrument?: string | undefined
  readonly members?: readonly ParticipantId[] | undefined
  readonly symbol?: string | undefined
  readonly texts?: Texts<'name' | 'parent' | 'shortName'> | undefined
}

/** Departures from a house that bodies really make, with the ways of each; the report knows how. */
export const wordingChoices = {
  order: ['alphabetical', 'speaking'],
  observers: ['same sentence', 'own sentence'],
  voice: ['active', 'passive'],
  capacities: ['apart', 'together'],
  behalf: ['in brackets', 'between commas', 'speaking', 'behind the verb'],
  paragraphs: ['each', 'one'],
  again: ['once', 'additional statements'],
  nobody: ['not mentioned', 'said'],
  chair: ['not named', 'named'],
  organizations: ['observers', 'representatives'],
  business: ['not listed', 'listed'],
  seat: ['vienna', 'new-york'],
  letterhead: ['united nations', 'none'],
} as const

/** The sentence about one speaker and about several, with slots in braces. */
export interface OwnSentence {
  readonly one: string
  readonly many: string
}

/** A house that an officer made from another: its sentences, by kind and key of the section, in place of those. */
export interface OwnHouse {
  readonly title: string
  readonly from: string
  readonly sentences: Readonly<Record<string, OwnSentence>>
}

export interface WordingSettings {
  /** In which the report is written, and in which what was typed once is typed; absent: English. */
  readonly language?: Language | undefined
  readonly house: string
  /** Holds as long as the house is the one that it was made from. */
  readonly own?: OwnHouse | undefined
  readonly style: 'edited' | 'draft'
  /** States whose full name has stood earlier in the same document. */
  readonly alreadyNamed: readonly ParticipantId[]
  /** Departures from the house, by name of the choice. */
  readonly choices: Readonly<Record<string, string | boolean>>
}

export interface AgendaItem {
  /** As printed: "4", "2 (a)". */
  readonly item: string
  readonly title?: string | undefined
  readonly texts?: Texts<'title'> | undefined
}
