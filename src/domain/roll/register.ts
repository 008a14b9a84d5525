import type { Decided } from '../chapter.ts'
import type { Fact } from '../facts.ts'
import type { Session } from '../session.ts'
import type { Day, Instant, ParticipantId } from '../words.ts'
import { refuse } from '../words.ts'
import type { Group, Status } from './facts.ts'
import type { ParticipantKind } from './kinds.ts'

/** A name that is not resolved is a participant of its own until somebody says who it was. */
export const unknownName = (
  session: Session,
  {
    participant,
    unknown,
    person,
  }: {
    readonly participant: ParticipantId
    readonly unknown?: string | undefined
    readonly person?: boolean | undefined
  },
  at: Instant,
): readonly Fact[] =>
  unknown === undefined || session.participants.has(participant)
    ? []
    : [
        {
          type: 'participant-registered',
          at,
          payload: { participant, kind: person ? 'individual' : 'unknown', name: unknown },
        },
      ]

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

export interface DefineGroup {
  readonly type: 'define-group'
  readonly group: Group
  readonly at: Instant
}

export function registerParticipant(session: Session, command: RegisterParticipant): Decided {
  if (session.participants.get(command.participant)?.name !== undefined)
    return refuse('participant-already-there', { name: command.name })
  const { participant, kind, name, article, admittedUnder, at } = command
  return {
    facts: [
      {
        type: 'participant-registered',
        at,
        payload: { participant, kind, name, article: article || undefined, admittedUnder },
      },
    ],
  }
}

export function resolveName(session: Session, command: ResolveName): Decided {
  if (session.participants.get(command.unknown)?.kind !== 'unknown') return refuse('no-such-name')
  const { unknown, participant, at } = command
  return { facts: [{ type: 'name-resolved', at, payload: { unknown, participant } }] }
}

export function overruleStatus(_session: Session, { participant, status, from, reason, at }: OverruleStatus): Decided {
  if (reason.trim() === '') return refuse('reason-missing')
  return { facts: [{ type: 'status-overruled', at, payload: { participant, status, from, reason } }] }
}

export function defineGroup(_session: Session, { group: { id, ...known }, at }: DefineGroup): Decided {
  return { facts: [{ type: 'group-defined', at, payload: { group: id, ...known } }] }
}
