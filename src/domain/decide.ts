import {
  type AmendEntry,
  type ConfirmDoubt,
  decideAmendEntry,
  decideConfirmDoubt,
  decideFlagEntry,
  decideStrikeEntry,
  decideUndo,
  type FlagEntry,
  type StrikeEntry,
  type Undo,
} from './correction.ts'
import {
  decideOverruleParagraph,
  decideReleaseParagraph,
  type OverruleParagraph,
  type ReleaseParagraph,
} from './drafting.ts'
import {
  decideEndFloor,
  decideGiveFloor,
  decidePauseFloor,
  type EndFloor,
  type GiveFloor,
  type PauseFloor,
} from './floor.ts'
import type { Group, OverruleStatus, RegisterParticipant, ResolveName } from './roll.ts'
import type { AgendaItem, Fact, Session } from './session.ts'
import { currentDebate, isSitting, momentAfterwards, type Span } from './sitting.ts'
import { type Change, type DebateId, type Instant, type MeetingId, type Refusal, refuse, type Word } from './words.ts'

/** What an officer can ask for, in the imperative of the journal's words. */
export type Command =
  | GiveFloor
  | EndFloor
  | PauseFloor
  | AmendEntry
  | StrikeEntry
  | FlagEntry
  | ConfirmDoubt
  | Undo
  | RegisterParticipant
  | ResolveName
  | OverruleStatus
  | DefineGroup
  | TakeUpDebate
  | AmendSession
  | AddAgendaItem
  | AmendAgendaItem
  | PlanMeeting
  | AmendMeeting
  | AmendDebate
  | OverruleParagraph
  | ReleaseParagraph

export type CommandType = Command['type']

export interface DefineGroup {
  readonly type: 'define-group'
  readonly group: Group
  readonly at: Instant
}

/** The room turns to a debate: an item, several together, or a part with a lead of its own; made if there is none. */
export interface TakeUpDebate {
  readonly type: 'take-up-debate'
  readonly meeting?: MeetingId | undefined
  /** Id for the debate, if none with these items and this lead is there yet. */
  readonly debate: DebateId
  readonly items: readonly string[]
  readonly lead?: string | undefined
  readonly at: Instant
  readonly now: Instant
}

export interface AmendSession {
  readonly type: 'amend-session'
  /** Fields of the settings; paths with dots reach inside: `wording.style`, `body.shortName`. */
  readonly changes: readonly { readonly field: string; readonly to: unknown }[]
  readonly at: Instant
}

export interface AddAgendaItem {
  readonly type: 'add-agenda-item'
  readonly item: AgendaItem
  readonly at: Instant
}

export interface AmendAgendaItem {
  readonly type: 'amend-agenda-item'
  readonly item: string
  readonly changes: readonly Change[]
  readonly at: Instant
}

export interface PlanMeeting {
  readonly type: 'plan-meeting'
  readonly meeting: MeetingId
  readonly number: number
  readonly planned: Span
  readonly at: Instant
}

export interface AmendMeeting {
  readonly type: 'amend-meeting'
  readonly meeting: MeetingId
  readonly changes: readonly Change[]
  readonly at: Instant
}

export interface AmendDebate {
  readonly type: 'amend-debate'
  readonly debate: DebateId
  readonly changes: readonly Change[]
  readonly at: Instant
}

export type Decision = { readonly facts: readonly Fact[]; readonly word?: Word } | { readonly refusal: Refusal }

/** What follows from a command in a session: facts for the journal, or none and why. Pure; dispatch only. */
export function decide(session: Session, command: Command): Decision {
  switch (command.type) {
    case 'give-floor':
      return decideGiveFloor(session, command)
    case 'end-floor':
      return decideEndFloor(session, command)
    case 'pause-floor':
    case 'resume-floor':
      return decidePauseFloor(session, command)
    case 'amend-entry':
      return decideAmendEntry(session, command)
    case 'strike-entry':
      return decideStrikeEntry(session, command)
    case 'flag-entry':
      return decideFlagEntry(session, command)
    case 'confirm-doubt':
      return decideConfirmDoubt(session, command)
    case 'undo':
    case 'redo':
      return decideUndo(session, command)
    case 'register-participant':
      return registerParticipant(session, command)
    case 'resolve-name':
      return resolveName(session, command)
    case 'overrule-status':
      return overruleStatus(command)
    case 'overrule-paragraph':
      return decideOverruleParagraph(session, command)
    case 'release-paragraph':
      return decideReleaseParagraph(session, command)
    case 'define-group': {
      const { id, ...known } = command.group
      return { facts: [{ type: 'group-defined', at: command.at, payload: { group: id, ...known } }] }
    }
    case 'take-up-debate':
      return takeUpDebate(session, command)
    case 'amend-session':
      return amendSession(session, command)
    case 'add-agenda-item':
      return session.agenda.some(each => each.item === command.item.item)
        ? refuse('item-already-there', { item: command.item.item })
        : { facts: [{ type: 'agenda-item-added', at: command.at, payload: command.item }] }
    case 'amend-agenda-item':
      return session.agenda.some(each => each.item === command.item)
        ? {
            facts: [
              {
                type: 'agenda-item-amended',
                at: command.at,
                payload: { item: command.item, changes: command.changes },
              },
            ],
          }
        : refuse('no-such-item', { item: command.item })
    case 'plan-meeting':
      return session.meetings.has(command.meeting)
        ? refuse('meeting-already-there', { number: command.number })
        : {
            facts: [
              {
                type: 'meeting-planned',
                at: command.at,
                payload: { meeting: command.meeting, number: command.number, planned: command.planned },
              },
            ],
          }
    case 'amend-meeting':
      return session.meetings.has(command.meeting)
        ? {
            facts: [
              {
                type: 'meeting-amended',
                at: command.at,
                payload: { meeting: command.meeting, changes: command.changes },
              },
            ],
          }
        : refuse('no-such-meeting')
    case 'amend-debate':
      return session.debates.has(command.debate)
        ? {
            facts: [
              { type: 'debate-amended', at: command.at, payload: { debate: command.debate, changes: command.changes } },
            ],
          }
        : refuse('no-such-debate')
  }
}

function registerParticipant(session: Session, command: RegisterParticipant): Decision {
  if (session.participants.get(command.participant)?.name !== undefined)
    return refuse('participant-already-there', { name: command.name })
  const { participant, kind, name, article, at } = command
  return {
    facts: [
      { type: 'participant-registered', at, payload: { participant, kind, name, article: article || undefined } },
    ],
  }
}

function resolveName(session: Session, command: ResolveName): Decision {
  if (session.participants.get(command.unknown)?.kind !== 'unknown') return refuse('no-such-name')
  const { unknown, participant, at } = command
  return { facts: [{ type: 'name-resolved', at, payload: { unknown, participant } }] }
}

function overruleStatus({ participant, status, from, reason, at }: OverruleStatus): Decision {
  if (reason.trim() === '') return refuse('reason-missing')
  return { facts: [{ type: 'status-overruled', at, payload: { participant, status, from, reason } }] }
}

function takeUpDebate(session: Session, command: TakeUpDebate): Decision {
  const meeting = command.meeting ? session.meetings.get(command.meeting) : undefined
  const at = isSitting(session, meeting, command.now) ? command.at : momentAfterwards(session, meeting)
  const wanted = JSON.stringify([[...command.items].sort(), command.lead ?? null])
  const there = [...session.debates.values()].find(
    debate => JSON.stringify([[...debate.items].sort(), debate.lead ?? null]) === wanted,
  )
  if (there && meeting && currentDebate(session, meeting) === there.id) return { facts: [] }
  const missing = command.items.filter(item => !session.agenda.some(each => each.item === item))
  const facts: Fact[] = missing.map(item => ({ type: 'agenda-item-added', at, payload: { item } }))
  const debate = there?.id ?? command.debate
  if (!there)
    facts.push({ type: 'debate-set-up', at, payload: { id: debate, items: command.items, lead: command.lead } })
  if (meeting) facts.push({ type: 'debate-taken-up', at, payload: { meeting: meeting.id, debate } })
  return { facts }
}

function amendSession(session: Session, command: AmendSession): Decision {
  const changes = command.changes
    .map(({ field, to }): Change => ({ field, from: valueAt(session.settings, field), to }))
    .filter(({ from, to }) => JSON.stringify(from ?? null) !== JSON.stringify(to ?? null))
  if (changes.length === 0) return { facts: [] }
  return { facts: [{ type: 'session-amended', at: command.at, payload: { changes } }] }
}

const valueAt = (thing: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], thing)
