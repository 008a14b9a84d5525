import {
  type AmendEntry,
  type ConfirmDoubt,
  decideAmendEntry,
  decideConfirmDoubt,
  decideFlagEntry,
  decideJoinEntries,
  decideStrikeEntry,
  decideUndo,
  type FlagEntry,
  type JoinEntries,
  type StrikeEntry,
  type Undo,
} from './correction/amend.ts'
import {
  type DecideRequest,
  decideDecideRequest,
  decideRequestCorrection,
  type RequestCorrection,
} from './correction/requests.ts'
import {
  decideImportDelegates,
  decideReceiveCredentials,
  decideTakeBackImport,
  type ImportDelegates,
  type ReceiveCredentials,
  type TakeBackImport,
} from './delegates/persons.ts'
import type { Directory } from './directory.ts'
import { type DraftingCommand, decideOnDocuments } from './drafting/documents.ts'
import {
  type CutOff,
  decideCutOff,
  decideEndFloor,
  decideEndInterruption,
  decideGiveFloor,
  decideGiveFloorToNext,
  decidePauseFloor,
  type EndFloor,
  type EndInterruption,
  type GiveFloor,
  type GiveFloorToNext,
  type PauseFloor,
} from './floor/give.ts'
import { decideOnList, type ListCommand } from './list/inscribe.ts'
import { decideOnOrganization, type OrganizationCommand } from './organization/chapter.ts'
import type { PresenceSource } from './presence/quorum.ts'
import type { Group, OverruleStatus, RegisterParticipant, ResolveName } from './roll/chapter.ts'
import { decideRenewRoll, type RenewRoll } from './roll/renewal.ts'
import type { LimitSet, RulesOfProcedure } from './rules/profiles.ts'
import type { AgendaItem, Fact, Session } from './session.ts'
import { type Action, leadAfter } from './sitting/actions.ts'
import { currentDebate, decideGavel, type Gavel, isSitting, momentAfterwards, type Span } from './sitting/moment.ts'
import { decideSetStatistics, type SetStatistics } from './statistics/counting.ts'
import { later, latest } from './times.ts'
import {
  type Change,
  type DebateId,
  type Instant,
  type MeetingId,
  type ParticipantId,
  type Refusal,
  refuse,
  type Word,
} from './words.ts'

/** What an officer can ask for, in the imperative of the journal's words. */
export type Command =
  | GiveFloor
  | GiveFloorToNext
  | EndFloor
  | PauseFloor
  | CutOff
  | EndInterruption
  | ListCommand
  | Gavel
  | SetLimit
  | SetRules
  | NotePresence
  | NoteRegistered
  | SetSeating
  | TakeAction
  | ConcludeDebate
  | JoinEntries
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
  | DraftingCommand
  | OrganizationCommand
  | RequestCorrection
  | DecideRequest
  | ImportDelegates
  | TakeBackImport
  | ReceiveCredentials
  | RenewRoll
  | SetStatistics

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

/** Holds for those who take the floor afterwards. */
export interface SetLimit {
  readonly type: 'set-limit'
  readonly limit: LimitSet
  readonly at: Instant
}

export interface SetRules {
  readonly type: 'set-rules'
  readonly rules: RulesOfProcedure
  readonly at: Instant
}

export interface NotePresence {
  readonly type: 'note-presence'
  readonly meeting: MeetingId
  readonly participant: ParticipantId
  readonly present: boolean
  readonly source: PresenceSource
  readonly mode?: string | undefined
  readonly at: Instant
}

/** Registration confirms that all who registered came to a meeting; whom somebody noted as absent is not touched. */
export interface NoteRegistered {
  readonly type: 'note-registered'
  readonly meeting: MeetingId
  readonly at: Instant
}

export interface SetSeating {
  readonly type: 'set-seating'
  readonly meeting: MeetingId
  readonly firstLetter: string
  readonly at: Instant
}

export interface TakeAction {
  readonly type: 'take-action'
  readonly action: Action
}

export interface ConcludeDebate {
  readonly type: 'conclude-debate'
  readonly meeting: MeetingId
  readonly debate: DebateId
  readonly at: Instant
}

export type Decision = { readonly facts: readonly Fact[]; readonly word?: Word } | { readonly refusal: Refusal }

/** What follows from a command in a session: facts for the journal, or none and why. Pure; dispatch only. */
export function decide(session: Session, command: Command, directory: Directory): Decision {
  switch (command.type) {
    case 'give-floor':
      return decideGiveFloor(session, command)
    case 'give-floor-to-next':
      return decideGiveFloorToNext(session, command)
    case 'cut-off':
      return decideCutOff(session, command)
    case 'end-interruption':
      return decideEndInterruption(session, command)
    case 'set-up-list':
    case 'amend-list':
    case 'open-list':
    case 'announce-closing':
    case 'close-list':
    case 'reopen-list':
    case 'publish-list':
    case 'unpublish-list':
    case 'sort-list':
    case 'inscribe':
    case 'move':
    case 'swap':
    case 'withdraw':
    case 'mark-absent':
    case 'pass-over':
    case 'bring-back':
    case 'admit':
    case 'confirm-in-room':
    case 'yield-slot':
    case 'amend-inscription':
      return decideOnList(session, command, directory)
    case 'open-meeting':
    case 'suspend-meeting':
    case 'resume-meeting':
    case 'close-meeting':
      return decideGavel(session, command)
    case 'set-limit':
      return setLimit(session, command)
    case 'set-rules':
      return { facts: [{ type: 'rules-set', at: command.at, payload: command.rules }] }
    case 'note-presence':
      return notePresence(session, command)
    case 'note-registered':
      return noteRegistered(session, command)
    case 'set-seating':
      return session.meetings.has(command.meeting)
        ? {
            facts: [
              {
                type: 'seating-set',
                at: command.at,
                payload: { meeting: command.meeting, firstLetter: command.firstLetter },
              },
            ],
          }
        : refuse('no-such-meeting')
    case 'take-action':
      return takeAction(session, command)
    case 'conclude-debate':
      return concludeDebate(session, command)
    case 'join-entries':
      return decideJoinEntries(session, command)
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
    case 'set-outline':
    case 'set-up-document':
    case 'amend-document':
    case 'write-paragraph':
    case 'move-paragraph':
    case 'remove-paragraph':
    case 'choose-text':
    case 'overrule-paragraph':
    case 'release-paragraph':
    case 'issue-document':
    case 'adopt-paragraph':
    case 'adopt-report':
      return decideOnDocuments(session, command)
    case 'elect-officer':
    case 'change-presiding':
    case 'list-paper':
    case 'introduce-paper':
      return decideOnOrganization(session, command)
    case 'request-correction':
      return decideRequestCorrection(session, command)
    case 'decide-request':
      return decideDecideRequest(session, command)
    case 'import-delegates':
      return decideImportDelegates(session, command)
    case 'take-back-import':
      return decideTakeBackImport(session, command)
    case 'receive-credentials':
      return decideReceiveCredentials(session, command)
    case 'renew-roll':
      return decideRenewRoll(session, command, directory)
    case 'set-statistics':
      return decideSetStatistics(session, command)
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

/** Never before the beginning of a statement: a limit changes for those who follow. */
function setLimit(session: Session, { limit, at }: SetLimit): Decision {
  let last = ''
  for (const entry of session.entries.values()) if (!entry.late && entry.start > last) last = entry.start
  return { facts: [{ type: 'limit-set', at: latest(at, last && later(last, 1)), payload: limit }] }
}

function notePresence(session: Session, { type: _, at, ...seen }: NotePresence): Decision {
  if (!session.meetings.has(seen.meeting)) return refuse('no-such-meeting')
  const last = session.presence.findLast(each => each.meeting === seen.meeting && each.participant === seen.participant)
  if (last?.present === seen.present && last.source === seen.source && last.mode === seen.mode) return { facts: [] }
  return { facts: [{ type: 'presence-noted', at, payload: seen }] }
}

function noteRegistered(session: Session, { meeting, at }: NoteRegistered): Decision {
  if (!session.meetings.has(meeting)) return refuse('no-such-meeting')
  const noted = new Set(session.presence.filter(each => each.meeting === meeting).map(each => each.participant))
  const facts = [...session.participants.values()]
    .filter(({ id, registered }) => registered && !noted.has(id))
    .map(
      ({ id: participant }): Fact => ({
        type: 'presence-noted',
        at,
        payload: { meeting, participant, present: true, source: 'registration' },
      }),
    )
  return { facts }
}

function takeAction(session: Session, { action: { id, at, ...taken } }: TakeAction): Decision {
  if (session.actions.has(id)) return { facts: [] }
  return {
    facts: [{ type: 'action-taken', at, payload: { action: id, ...taken } }],
    word: { key: 'action-taken', values: { lead: leadAfter({ id, at, ...taken }) } },
  }
}

function concludeDebate(session: Session, { meeting: id, debate, at }: ConcludeDebate): Decision {
  const meeting = session.meetings.get(id)
  if (!meeting) return refuse('no-such-meeting')
  if (!session.debates.has(debate)) return refuse('no-such-debate')
  const taken = meeting.takenUp.some(each => each.debate === debate && each.until === undefined)
  const payload = { meeting: id, debate }
  return {
    facts: [
      ...(taken ? [] : [{ type: 'debate-taken-up', at, payload } as const]),
      { type: 'debate-concluded', at, payload },
    ],
  }
}

function registerParticipant(session: Session, command: RegisterParticipant): Decision {
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
