import type { NameForms } from '../../domain/roll/names.ts'
import type { Capacity, EntryId, EntryKind, MeetingId, Mode, ParticipantId, VoteTime } from '../../domain/words.ts'

/** The heading under which a report puts a speaker, in the order in which categories come. */
export const categories = [
  'full',
  'signatory',
  'observer',
  'holy-see',
  'state-of-palestine',
  'european-union',
  'un-entity',
  'igo',
  'ngo',
  'constituency',
  'official',
  'individual',
  'unresolved',
] as const
export type Category = (typeof categories)[number]

/** Observer States, with those that some houses set apart. */
export const observerStates: readonly Category[] = ['observer', 'holy-see', 'state-of-palestine', 'european-union']

/** Those who speak for nobody but their office or themselves: officials and the Secretariat, petitioners and experts. */
export const persons: readonly Category[] = ['official', 'individual']

/** All who speak for a State or an organization. */
export const delegations: readonly Category[] = categories.filter(each => !persons.includes(each))

/** A delegation in one capacity in one debate: named once, however often it spoke. */
export interface Speaker {
  readonly participant: ParticipantId
  readonly category: Category
  readonly name: NameForms
  /** What its participant says over the title of its category. */
  readonly title?: 'representative' | undefined
  readonly capacity: Capacity
  /** It spoke for itself as well, and is named once for both. */
  readonly national?: true | undefined
  /** Printed only if no statement in this capacity was made in the room. */
  readonly video?: Mode | undefined
  /** Said before or after a vote, apart from what it said at other times. */
  readonly when?: VoteTime | undefined
  /** What whoever spoke for it is, where a list of persons says so. */
  readonly function?: string | undefined
  /** At which meeting, where a list of persons is of one. */
  readonly meeting?: MeetingId | undefined
  readonly entries: readonly EntryId[]
  /** Some of these statements have alignments: the paragraph has a note. */
  readonly noted: boolean
}

export type Spoken = ReadonlyMap<EntryKind, readonly Speaker[]>

/** Delegations, not interventions: one that spoke in two capacities counts once. */
export const delegationsIn = (speakers: readonly Speaker[]): number =>
  new Set(speakers.map(each => each.participant)).size
