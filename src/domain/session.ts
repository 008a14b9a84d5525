import type { CorrectionFacts } from './correction/amend.ts'
import type { CorrectionRequest, RequestFacts } from './correction/requests.ts'
import type { DelegateFacts, DelegatesImport } from './delegates/persons.ts'
import type { Documents, DraftingFacts } from './drafting/documents.ts'
import type { Entry } from './floor/entries.ts'
import type { FloorFacts } from './floor/give.ts'
import type { Inscription, ListFacts, SpeakersList } from './list/standing.ts'
import type { Officer, OrganizationFacts, Paper } from './organization/chapter.ts'
import type { Presence, PresenceFacts } from './presence/quorum.ts'
import type { Group, Participant, Roll, RollFacts } from './roll/chapter.ts'
import type { Limit, RuleFacts, RulesOfProcedure } from './rules/profiles.ts'
import type { SetAside, SetAsideFacts } from './set-aside.ts'
import type { Action, ActionFacts } from './sitting/actions.ts'
import type { Meeting, SittingFacts } from './sitting/moment.ts'
import type { StatisticsFacts, StatisticsSettings } from './statistics/counting.ts'
import type {
  Attempt,
  By,
  Change,
  Day,
  DebateId,
  EntryId,
  InscriptionId,
  Instant,
  ListId,
  MeetingId,
  ParticipantId,
  Position,
  SessionId,
} from './words.ts'

/** What can happen, by type of event: the payloads of the journal (docs/journal.md has the inventory). */
export interface Facts
  extends SessionFacts,
    RollFacts,
    SittingFacts,
    FloorFacts,
    ListFacts,
    RuleFacts,
    PresenceFacts,
    ActionFacts,
    OrganizationFacts,
    RequestFacts,
    DelegateFacts,
    CorrectionFacts,
    DraftingFacts,
    StatisticsFacts,
    SetAsideFacts {}
export type FactType = keyof Facts

/** What a decision says happened, before the journal gives it a place. */
export type Fact = {
  [T in FactType]: { readonly type: T; readonly at: Instant; readonly late?: true; readonly payload: Facts[T] }
}[FactType]

/** Where and how an event stands in the journal. */
export interface Stamp {
  readonly position: Position
  /** Which event of its command, from 1. */
  readonly nth: number
  readonly attempt: Attempt
  readonly v: number
  /** When it was stored; `at` is when it happened. */
  readonly recorded: Instant
  readonly by: By
  /** What was left out of it when it was read, because it cannot be. */
  readonly leftOut?: string | undefined
}
export type Event = Fact & Stamp

export interface SessionFacts {
  'session-created': SessionSettings
  'session-amended': { readonly changes: readonly Change[] }
  'agenda-item-added': AgendaItem
  'agenda-item-amended': { readonly item: string; readonly changes: readonly Change[] }
  'debate-set-up': Debate
  'debate-amended': { readonly debate: DebateId; readonly changes: readonly Change[] }
  /** What the history of an imported file told of the time before the import: kept, never replayed. */
  'history-kept': { readonly history: readonly HistoryRecord[] }
}

export interface SessionSettings {
  readonly body: Body
  readonly title?: string | undefined
  readonly place?: string | undefined
  readonly from: Day
  readonly to: Day
  /** IANA time zone: "the day of" a time is its day there. */
  readonly zone: string
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
}

/** Departures from a house that bodies really make, with the ways of each; the report knows how. */
export const wordingChoices = {
  order: ['alphabetical', 'speaking'],
  observers: ['same sentence', 'own sentence'],
  voice: ['active', 'passive'],
} as const

export interface WordingSettings {
  readonly house: string
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
}

export interface Debate {
  readonly id: DebateId
  readonly items: readonly string[]
  readonly meetings?: readonly (MeetingId | number)[] | undefined
  /** Opens the debate's first sentence in place of what the house would say. */
  readonly lead?: string | undefined
}

export interface Confirmation {
  readonly doubt: string
  readonly on: readonly string[]
  readonly at: Instant
  readonly by: By
  readonly reason?: string | undefined
}

export const historyActions = [
  'entered late',
  'amended',
  'struck',
  'joined',
  'moved',
  'sorted',
  'undone',
  'redone',
  'written',
  'removed',
  'overruled',
] as const

/** What happened to the facts, oldest first, for the file, the timeline and the page of an entry. */
export interface HistoryRecord {
  readonly at: Instant
  readonly recorded: Instant
  readonly by: By
  readonly action: (typeof historyActions)[number]
  readonly of?: string | undefined
  readonly changes?: readonly Change[] | undefined
  readonly reason?: string | undefined
  readonly request?: string | undefined
  readonly was?: unknown
}

/** Everything that is known of one session: a function of its journal and of nothing else. */
export interface Session {
  readonly id: SessionId
  readonly position: Position
  readonly settings: SessionSettings
  readonly agenda: readonly AgendaItem[]
  readonly debates: ReadonlyMap<DebateId, Debate>
  readonly meetings: ReadonlyMap<MeetingId, Meeting>
  readonly roll?: Roll | undefined
  readonly participants: ReadonlyMap<ParticipantId, Participant>
  readonly groups: ReadonlyMap<string, Group>
  readonly entries: ReadonlyMap<EntryId, Entry>
  readonly lists: ReadonlyMap<ListId, SpeakersList>
  readonly inscriptions: ReadonlyMap<InscriptionId, Inscription>
  readonly rules?: RulesOfProcedure | undefined
  /** In the order in which they were set. */
  readonly limits: readonly Limit[]
  readonly presence: readonly Presence[]
  /** The lists of participants that were imported, oldest first: the last one holds. */
  readonly delegates: readonly DelegatesImport[]
  readonly actions: ReadonlyMap<string, Action>
  /** In the order in which they were elected. */
  readonly officers: readonly Officer[]
  readonly papers: ReadonlyMap<string, Paper>
  readonly requests: ReadonlyMap<string, CorrectionRequest>
  readonly confirmations: readonly Confirmation[]
  readonly history: readonly HistoryRecord[]
  readonly documents: Documents
  readonly statistics?: StatisticsSettings | undefined
  /** What the journal holds and cannot have happened, oldest first. */
  readonly setAside: readonly SetAside[]
  /** The events themselves: undoing folds them again without those of the undone command. */
  readonly journal: readonly Event[]
}

/** A session while a batch of events is being applied; nobody else sees it before it is whole. */
export interface Draft {
  id: SessionId
  position: Position
  settings: SessionSettings
  agenda: AgendaItem[]
  debates: Map<DebateId, Debate>
  meetings: Map<MeetingId, Meeting>
  roll: Roll | undefined
  participants: Map<ParticipantId, Participant>
  groups: Map<string, Group>
  entries: Map<EntryId, Entry>
  lists: Map<ListId, SpeakersList>
  inscriptions: Map<InscriptionId, Inscription>
  rules: RulesOfProcedure | undefined
  limits: Limit[]
  presence: Presence[]
  delegates: DelegatesImport[]
  actions: Map<string, Action>
  officers: Officer[]
  papers: Map<string, Paper>
  requests: Map<string, CorrectionRequest>
  confirmations: Confirmation[]
  history: HistoryRecord[]
  documents: Documents
  statistics: StatisticsSettings | undefined
  setAside: readonly SetAside[]
  journal: Event[]
}

export type Evolver<T extends FactType> = (draft: Draft, payload: Facts[T], event: Event) => void
export type Evolvers<Some> = { readonly [T in keyof Some & FactType]: Evolver<T> }

/** The attempts that stand undone after the last of these events. */
export function undoneAttempts(journal: readonly Event[]): ReadonlySet<Attempt> {
  const undone = new Set<Attempt>()
  for (const event of journal) {
    if (event.type === 'undone') undone.add(event.payload.attempt)
    else if (event.type === 'redone') undone.delete(event.payload.attempt)
  }
  return undone
}

/** Sets each changed field; a field that becomes `undefined` is gone. Field names may be paths: `wording.style`. */
export function withChanges<T extends object>(thing: T, changes: readonly Change[]): T {
  let result = { ...thing } as Record<string, unknown>
  for (const { field, to } of changes) result = withField(result, field.split('.'), to)
  return result as T
}

function withField(
  thing: Record<string, unknown>,
  [key = '', ...rest]: string[],
  to: unknown,
): Record<string, unknown> {
  const copy = { ...thing }
  if (rest.length > 0) copy[key] = withField((copy[key] ?? {}) as Record<string, unknown>, rest, to)
  else if (to === undefined || to === null) delete copy[key]
  else copy[key] = to
  return copy
}

export function remember(draft: Draft, event: Event, record: Omit<HistoryRecord, 'at' | 'recorded' | 'by'>): void {
  draft.history.push({ at: event.at, recorded: event.recorded, by: event.by, ...record })
}

/** The debates in the order of the report: agenda order of their first item, those without items first. */
export function debatesInOrder(session: Session): readonly Debate[] {
  const place = new Map(session.agenda.map((item, index) => [item.item, index]))
  const rank = (debate: Debate): number =>
    debate.items.length === 0 ? -1 : Math.min(...debate.items.map(item => place.get(item) ?? Number.MAX_SAFE_INTEGER))
  return [...session.debates.values()]
    .map((debate, index) => ({ debate, index, rank: rank(debate) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ debate }) => debate)
}
