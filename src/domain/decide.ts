import type { Decided } from './chapter.ts'
import {
  type AmendEntry,
  type ConfirmDoubt,
  decideAmendEntry,
  decideConfirmDoubt,
  decideFlagEntry,
  decideJoinEntries,
  decideStrikeEntry,
  type FlagEntry,
  type JoinEntries,
  type StrikeEntry,
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
} from './delegates/import.ts'
import type { Directory } from './directory.ts'
import { type DraftingCommand, decideOnDocuments } from './drafting/chapter.ts'
import { decideGiveFloor, decideGiveFloorToNext, type GiveFloor, type GiveFloorToNext } from './floor/give.ts'
import {
  type CutOff,
  decideCutOff,
  decideEndFloor,
  decideEndInterruption,
  decidePauseFloor,
  type EndFloor,
  type EndInterruption,
  type PauseFloor,
} from './floor/interrupt.ts'
import { decideOnList, type ListCommand } from './list/chapter.ts'
import { decideOnOrganization, type OrganizationCommand } from './organization/chapter.ts'
import type { NotePresence, NoteRegistered, SetSeating } from './presence/notes.ts'
import { notePresence, noteRegistered } from './presence/notes.ts'
import type { DefineGroup, OverruleStatus, RegisterParticipant, ResolveName } from './roll/register.ts'
import { overruleStatus, registerParticipant, resolveName } from './roll/register.ts'
import { decideRenewRoll, type RenewRoll } from './roll/renewal.ts'
import type { SetLimit, SetRules } from './rules/set.ts'
import { setLimit } from './rules/set.ts'
import type { Session } from './session.ts'
import type { AddAgendaItem, AmendAgendaItem } from './settings/agenda.ts'
import type { AmendSession } from './settings/amend.ts'
import { amendSession } from './settings/amend.ts'
import type { TakeAction } from './sitting/actions.ts'
import { takeAction } from './sitting/actions.ts'
import type { ConcludeDebate, TakeUpDebate } from './sitting/debates.ts'
import { concludeDebate, takeUpDebate } from './sitting/debates.ts'
import { decideGavel, type Gavel } from './sitting/gavel.ts'
import type { AmendMeeting, PlanMeeting } from './sitting/plan.ts'
import { decideSetStatistics, type SetStatistics } from './statistics/counting.ts'
import { decideUndo, type Undo } from './undo/undo.ts'
import { type Change, type DebateId, type Instant, refuse } from './words.ts'

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

export interface AmendDebate {
  readonly type: 'amend-debate'
  readonly debate: DebateId
  readonly changes: readonly Change[]
  readonly at: Instant
}

/** What follows from a command in a session: facts for the journal, or none and why. Pure; dispatch only. */
export function decide(session: Session, command: Command, directory: Directory): Decided {
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
