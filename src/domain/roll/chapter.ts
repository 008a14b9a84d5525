import type { StatusRow } from '../directory.ts'
import { type Evolvers, remember, type Session, withChanges } from '../session.ts'
import type { Change, Day, Instant, ParticipantId } from '../words.ts'
import type { ParticipantKind } from './kinds.ts'

/** Words shown to people for the status of a State. */
export const statuses = ['party', 'signatory', 'not a party', 'member', 'observer'] as const
export type Status = (typeof statuses)[number]

/** Who takes part, as far as the session says more than the directory: States need no entry. */
export interface Participant {
  readonly id: ParticipantId
  readonly kind: ParticipantKind
  readonly name?: string | undefined
  /** Running text puts "the" before the name. */
  readonly article?: boolean | undefined
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
  'name-resolved': { readonly unknown: ParticipantId; readonly participant: ParticipantId }
  'status-overruled': {
    readonly participant: ParticipantId
    readonly status: Status
    readonly from?: Day | undefined
    readonly reason?: string | undefined
  }
  'group-defined': Omit<Group, 'id'> & { readonly group: string }
}

const rollOf = (taken: RollTaken): Roll => ({
  instrument: taken.instrument,
  asOf: taken.asOf,
  source: taken.source,
  hash: taken.hash,
  rows: new Map(taken.rows.map(row => [row.participant, row])),
  given: taken.given ?? false,
})

export const rollEvolvers: Evolvers<RollFacts> = {
  'roll-taken': (draft, taken) => {
    draft.roll = rollOf(taken)
  },
  'roll-renewed': (draft, { changed, ...taken }, event) => {
    draft.roll = rollOf(taken)
    remember(draft, event, { action: 'amended', of: 'roll', changes: changed.map(field => ({ field })) })
  },
  'participant-registered': (draft, { participant, ...known }) => {
    const was = draft.participants.get(participant)
    draft.participants.set(participant, { overruled: was?.overruled ?? [], ...known, id: participant })
  },
  'participant-amended': (draft, { participant, changes }, event) => {
    const was = draft.participants.get(participant)
    if (was) draft.participants.set(participant, withChanges(was, changes))
    remember(draft, event, { action: 'amended', of: participant, changes })
  },
  'name-resolved': (draft, { unknown, participant }, event) => {
    const was = draft.participants.get(unknown)
    if (was) draft.participants.set(unknown, { ...was, resolved: participant })
    remember(draft, event, {
      action: 'amended',
      of: unknown,
      changes: [{ field: 'resolved', from: was?.resolved, to: participant }],
    })
  },
  'status-overruled': (draft, { participant, status, from, reason }, event) => {
    const was = draft.participants.get(participant) ?? { id: participant, kind: 'state' as const, overruled: [] }
    draft.participants.set(participant, { ...was, overruled: [...was.overruled, { status, from, reason }] })
    remember(draft, event, { action: 'overruled', of: participant, changes: [{ field: 'status', to: status }], reason })
  },
  'group-defined': (draft, { group, ...known }) => {
    draft.groups.set(group, { id: group, ...known })
  },
}

/** Whom a name stands for: an unresolved name stands for itself until somebody says who it was. */
export function resolved(session: Session, id: ParticipantId): ParticipantId {
  return session.participants.get(id)?.resolved ?? id
}

export interface RegisterParticipant {
  readonly type: 'register-participant'
  readonly participant: ParticipantId
  readonly kind: ParticipantKind
  readonly name: string
  readonly article?: boolean | undefined
  readonly admittedUnder?: string | undefined
  readonly at: Instant
}

export interface ResolveName {
  readonly type: 'resolve-name'
  readonly unknown: ParticipantId
  readonly participant: ParticipantId
  readonly at: Instant
}

export interface OverruleStatus {
  readonly type: 'overrule-status'
  readonly participant: ParticipantId
  readonly status: Status
  readonly from?: Day | undefined
  readonly reason: string
  readonly at: Instant
}
