import type { StatusRow } from '../directory.ts'
import type { Change, Day, ParticipantId } from '../words.ts'
import type { ParticipantKind } from './kinds.ts'
import type { TypedNames } from './typed-names.ts'

/** Words shown to people for the status of a State. */
export const statuses = ['party', 'signatory', 'not a party', 'member', 'observer'] as const

export type Status = (typeof statuses)[number]

/** Who takes part, as far as the session says more than the directory: States need no entry. */
export interface Participant {
  readonly id: ParticipantId
  readonly kind: ParticipantKind
  readonly name?: string | undefined
  /** Of an official or an individual, of whom the name is made. */
  readonly function?: string | undefined
  readonly person?: string | undefined
  /** Running text puts "the" before the name. */
  readonly article?: boolean | undefined
  readonly names?: TypedNames | undefined
  /** Named among the representatives, whatever it is. */
  readonly title?: 'representative' | undefined
  /** Of a person in office, with whom words agree; not known: masculine. */
  readonly gender?: 'male' | 'female' | undefined
  readonly admittedUnder?: string | undefined
  /** For a name not resolved: who it turned out to be. */
  readonly resolved?: ParticipantId | undefined
  /** What the session decided over the treaty's table; without `from` for the whole session. */
  readonly overruled: readonly {
    readonly status: Status
    readonly from?: Day | undefined
    readonly reason?: string | undefined
  }[]
  readonly registered?: boolean | undefined
  readonly credentials?: Day | undefined
  readonly attended?: readonly Day[] | undefined
}

/** The participation table that was in force for this session when it began, so that an old report does not change. */
export interface Roll {
  readonly instrument?: string | undefined
  readonly asOf: Day
  readonly source: string
  readonly hash: string
  readonly rows: ReadonlyMap<ParticipantId, StatusRow>
  /** It came with the session's file and is not the installation's own. */
  readonly given: boolean
}

export interface Group {
  readonly id: string
  /** Running form, as printed after "on behalf of". */
  readonly name: string
  readonly names?: TypedNames | undefined
  readonly members?: readonly ParticipantId[] | undefined
  readonly chair?: ParticipantId | undefined
}

export interface RollTaken {
  readonly instrument?: string | undefined
  readonly asOf: Day
  readonly source: string
  readonly hash: string
  readonly rows: readonly StatusRow[]
  readonly given?: true | undefined
}

export interface RollFacts {
  'roll-taken': RollTaken
  'roll-renewed': RollTaken & { readonly changed: readonly ParticipantId[] }
  'participant-registered': Omit<Participant, 'id' | 'overruled'> & {
    readonly participant: ParticipantId
    /** Present on what came from a file, which tells the result and keeps its own history. */
    readonly overruled?: Participant['overruled'] | undefined
  }
  'participant-amended': { readonly participant: ParticipantId; readonly changes: readonly Change[] }
  /** A second name of somebody else: whoever spoke under it spoke as that one. */
  'participant-merged': { readonly participant: ParticipantId; readonly into: ParticipantId }
  /** Somebody whom nothing in the session names. */
  'participant-removed': { readonly participant: ParticipantId }
  'name-resolved': { readonly unknown: ParticipantId; readonly participant: ParticipantId }
  'status-overruled': {
    readonly participant: ParticipantId
    readonly status: Status
    readonly from?: Day | undefined
    readonly reason?: string | undefined
  }
  'group-defined': Omit<Group, 'id'> & { readonly group: string }
  /** Whoever spoke for it spoke for it: its name stands where its id did. */
  'group-removed': { readonly group: string }
}
