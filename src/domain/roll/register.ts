import { changesTo } from '../changes.ts'
import type { Decided } from '../chapter.ts'
import type { Fact } from '../facts.ts'
import { isParticipantNamed } from '../in-use.ts'
import type { Session } from '../session.ts'
import type { Day, Instant, ParticipantId } from '../words.ts'
import { refuse } from '../words.ts'
import type { Group, Participant, Status } from './facts.ts'
import { isByHand, mayBecome, type ParticipantKind } from './kinds.ts'
import { calledBy, type Office, officeTyped, takesArticle } from './office.ts'

/** A name that is not resolved is a participant of its own until somebody says who it was. */
export const unknownName = (
  session: Session,
  {
    participant,
    unknown,
    person,
    official,
  }: {
    readonly participant: ParticipantId
    readonly unknown?: string | undefined
    readonly person?: boolean | undefined
    readonly official?: boolean | undefined
  },
  at: Instant,
): readonly Fact[] =>
  unknown === undefined || session.participants.has(participant)
    ? []
    : [
        {
          type: 'participant-registered',
          at,
          payload: { participant, ...typedAs(unknown, official ? 'official' : person ? 'individual' : 'unknown') },
        },
      ]

/** A function and a name are an official's, and the function alone where one was asked for; anything else is not known yet. */
function typedAs(
  typed: string,
  otherwise: 'official' | 'individual' | 'unknown',
): Pick<Participant, 'kind' | 'name' | 'function' | 'person' | 'article'> {
  const office: Office | undefined =
    officeTyped(typed) ?? (otherwise === 'official' ? { function: typed.replace(/^the /i, '') } : undefined)
  if (!office) return { kind: otherwise, name: typed }
  return {
    kind: 'official',
    name: calledBy('official', office),
    ...office,
    ...(takesArticle(office) ? { article: true } : {}),
  }
}

export interface RegisterParticipant {
  readonly type: 'register-participant'
  readonly participant: ParticipantId
  readonly kind: ParticipantKind
  readonly name: string
  readonly function?: string | undefined
  readonly person?: string | undefined
  readonly article?: boolean | undefined
  readonly admittedUnder?: string | undefined
  readonly at: Instant
}

/** What was typed of somebody is put right: the function, the person, or the name of who has neither. */
export interface AmendParticipant {
  readonly type: 'amend-participant'
  readonly participant: ParticipantId
  /** Another one among those that are added by hand; a name that was not resolved gets one so. */
  readonly kind?: ParticipantKind | undefined
  readonly office: Office
  readonly name: string
  readonly article: boolean
  readonly at: Instant
}

/** Two rows for one: from now on the first is another name of the second. */
export interface MergeParticipant {
  readonly type: 'merge-participant'
  readonly participant: ParticipantId
  readonly into: ParticipantId
  readonly at: Instant
}

export interface RemoveParticipant {
  readonly type: 'remove-participant'
  readonly participant: ParticipantId
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

export interface RemoveGroup {
  readonly type: 'remove-group'
  readonly group: string
  readonly at: Instant
}

export function registerParticipant(session: Session, command: RegisterParticipant): Decided {
  if (session.participants.get(command.participant)?.name !== undefined)
    return refuse('participant-already-there', { name: command.name })
  const { participant, kind, name, article, admittedUnder, at } = command
  const office = { function: command.function, person: command.person }
  return {
    facts: [
      {
        type: 'participant-registered',
        at,
        payload: { participant, kind, name, ...office, article: article || undefined, admittedUnder },
      },
    ],
  }
}

export function amendParticipant(session: Session, command: AmendParticipant): Decided {
  const { participant, office, name, article, at } = command
  const was = session.participants.get(participant)
  if (was?.name === undefined || was.resolved !== undefined) return refuse('no-such-participant')
  const { kind = was.kind } = command
  if (kind !== was.kind && !mayBecome(was.kind, kind)) return refuse('kind-stays')
  const wanted = { kind, ...office, name: calledBy(kind, office) ?? name, article: article || undefined }
  const changes = changesTo(
    was,
    Object.entries(wanted).map(([field, to]) => ({ field, to })),
  )
  return changes.length > 0
    ? { facts: [{ type: 'participant-amended', at, payload: { participant, changes } }] }
    : refuse('nothing-changed')
}

export function mergeParticipant(session: Session, { participant, into: other, at }: MergeParticipant): Decided {
  const was = session.participants.get(participant)
  if (!was || was.resolved !== undefined || !(isByHand(was.kind) || was.kind === 'unknown'))
    return refuse('no-such-participant')
  const into = session.participants.get(other)?.resolved ?? other
  if (into === participant) return refuse('same-participant')
  return { facts: [{ type: 'participant-merged', at, payload: { participant, into } }] }
}

/** Only while nothing hangs on it; what does is told where it is asked for, and merged instead. */
export function removeParticipant(session: Session, { participant, at }: RemoveParticipant): Decided {
  const was = session.participants.get(participant)
  if (!was || !isByHand(was.kind)) return refuse('no-such-participant')
  if (isParticipantNamed(session, participant)) return refuse('participant-in-use', { name: was.name ?? '' })
  return { facts: [{ type: 'participant-removed', at, payload: { participant } }] }
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

export function removeGroup(session: Session, { group, at }: RemoveGroup): Decided {
  if (!session.groups.has(group)) return refuse('no-such-group')
  return { facts: [{ type: 'group-removed', at, payload: { group } }] }
}
