import { ChangedMap } from './changed-map.ts'
import type { Confirmation, CorrectionRequest, HistoryRecord } from './correction/facts.ts'
import type { DelegatesImport } from './delegates/facts.ts'
import type { Documents } from './drafting/facts.ts'
import { noDocuments } from './drafting/facts.ts'
import type { Event } from './facts.ts'
import type { Entry } from './floor/facts.ts'
import type { Inscription, SpeakersList } from './list/facts.ts'
import type { Officer, Paper } from './organization/facts.ts'
import type { Presence } from './presence/facts.ts'
import type { Group, Participant, Roll } from './roll/facts.ts'
import type { Limit, RulesOfProcedure } from './rules/facts.ts'
import type { SetAside } from './set-aside/facts.ts'
import type { AgendaItem, SessionSettings } from './settings/facts.ts'
import type { Action, Debate, Meeting } from './sitting/facts.ts'
import type { StatisticsSettings } from './statistics/facts.ts'
import type { Translation } from './translation/facts.ts'
import type {
  DebateId,
  EntryId,
  InscriptionId,
  ListId,
  MeetingId,
  ParticipantId,
  Position,
  SessionId,
} from './words.ts'

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
  /** What people typed in other languages than the session's, by language and what it is of. */
  readonly translations: ReadonlyMap<string, Translation>
  readonly statistics?: StatisticsSettings | undefined
  /** What the journal holds and cannot have happened, oldest first. */
  readonly setAside: readonly SetAside[]
  /** The events themselves: undoing folds them again without those of the undone command. */
  readonly journal: readonly Event[]
}

/** A slice of the session that can be written to: a copy, one level deep. */
type Thawed<T> = T extends ReadonlyMap<infer K, infer V> ? Map<K, V> : T extends readonly (infer Each)[] ? Each[] : T

/** A session while a batch of events is being applied; nobody else sees it before it is whole. */
export type Draft = { -readonly [Slice in keyof Session]: Thawed<Session[Slice]> }

/** A session of which nothing is known yet. */
export function initial(id: SessionId): Session {
  return {
    id,
    position: 0,
    settings: {
      body: { name: '' },
      from: '1970-01-01',
      to: '1970-01-01',
      zone: 'UTC',
      wording: { house: 'generic', style: 'edited', alreadyNamed: [], choices: {} },
    },
    agenda: [],
    debates: new Map(),
    meetings: new Map(),
    participants: new Map(),
    groups: new Map(),
    entries: new Map(),
    lists: new Map(),
    inscriptions: new Map(),
    limits: [],
    presence: [],
    delegates: [],
    actions: new Map(),
    officers: [],
    papers: new Map(),
    requests: new Map(),
    confirmations: [],
    history: [],
    documents: noDocuments,
    translations: new Map(),
    setAside: [],
    journal: [],
  }
}

/** What is written to the draft leaves the session as it was: a slice is copied once somebody asks for it. */
export function draftOf(session: Session): Draft {
  const draft = {}
  for (const slice of Object.keys(session) as (keyof Session)[])
    Object.defineProperty(draft, slice, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = slice === 'entries' ? new ChangedMap(session.entries) : thawed(session[slice])
        put(draft, slice, value)
        return value
      },
      set: (value: unknown) => put(draft, slice, value),
    })
  return draft as Draft
}

/**
 * The draft as a session. A slice in which nothing changed is the former one itself, so that whatever was worked out of
 * it still holds.
 */
export function settled(draft: Draft, former: Session): Session {
  // A copy of the former one, and not put together field by field: what is made so is slow to read ever after.
  const session: Record<string, unknown> = { ...former }
  for (const slice of Object.keys(draft) as (keyof Session)[]) {
    const isTouched = Object.getOwnPropertyDescriptor(draft, slice)?.get === undefined
    if (!isTouched || holdsTheSame(draft[slice], former[slice])) continue
    const value: unknown = draft[slice]
    session[slice] = value instanceof ChangedMap ? value.settle() : value
  }
  return session as unknown as Session
}

const put = (draft: object, slice: string, value: unknown): void => {
  Object.defineProperty(draft, slice, { value, enumerable: true, configurable: true, writable: true })
}

const thawed = (value: unknown): unknown =>
  value instanceof Map ? new Map(value) : Array.isArray(value) ? [...value] : value

function holdsTheSame(one: unknown, other: unknown): boolean {
  if (one instanceof Map && other instanceof Map) {
    if (one.size !== other.size) return false
    const others = other.entries()
    for (const [key, value] of one) {
      const [otherKey, otherValue] = others.next().value ?? []
      if (key !== otherKey || value !== otherValue) return false
    }
    return true
  }
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, at) => each === other[at])
  return one === other
}
