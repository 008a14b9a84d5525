import type { Entry } from '../floor/entries.ts'
import { requestOf } from '../floor/give.ts'
import { type Event, type Evolvers, type Fact, remember, type Session, undoneAttempts } from '../session.ts'
import {
  type Attempt,
  type By,
  type Change,
  type EntryId,
  type Instant,
  type Refusal,
  refuse,
  type Word,
} from '../words.ts'

export interface CorrectionFacts {
  'entry-amended': {
    readonly entry: EntryId
    readonly changes: readonly Change[]
    readonly reason?: string | undefined
    readonly request?: string | undefined
  }
  'entry-struck': {
    readonly entry: EntryId
    readonly reason?: string | undefined
    readonly request?: string | undefined
  }
  'entries-joined': { readonly kept: EntryId; readonly joined: EntryId }
  'entry-flagged': { readonly entry: EntryId; readonly yes: boolean }
  'doubt-confirmed': {
    readonly doubt: string
    readonly on: readonly string[]
    readonly reason?: string | undefined
    /** Present on what came from a file: who confirmed it there. */
    readonly by?: By | undefined
  }
  undone: { readonly attempt: Attempt }
  redone: { readonly attempt: Attempt }
}

/** Fields of an entry that a person corrects in place. */
export const amendable = [
  'participant',
  'capacity',
  'kind',
  'mode',
  'debate',
  'meeting',
  'person',
  'start',
  'end',
  'note',
  'alignments',
] as const
export type AmendableField = (typeof amendable)[number]

export const correctionEvolvers: Evolvers<CorrectionFacts> = {
  'entry-amended': (draft, { entry, changes, reason, request }, event) => {
    const was = draft.entries.get(entry)
    if (!was) return
    const next: Record<string, unknown> = { ...was }
    for (const change of changes) next[change.field] = change.to ?? undefined
    const correction = { at: event.at, by: event.by, changes, reason }
    draft.entries.set(entry, { ...(next as unknown as Entry), corrections: [...was.corrections, correction] })
    const told = changes.map(change => ({ ...change, field: wordInFile[change.field] ?? change.field }))
    remember(draft, event, { action: 'amended', of: entry, changes: told, reason, request })
    if (changes.some(change => change.field !== 'note')) dropConfirmations(draft, entry)
  },
  'entry-struck': (draft, { entry, reason, request }, event) => {
    const was = draft.entries.get(entry)
    if (!was) return
    draft.entries.delete(entry)
    remember(draft, event, { action: 'struck', of: entry, reason, request, was })
    dropConfirmations(draft, entry)
  },
  'entries-joined': (draft, { kept, joined }, event) => {
    const was = draft.entries.get(joined)
    const first = draft.entries.get(kept)
    if (!was || !first) return
    draft.entries.delete(joined)
    draft.entries.set(kept, joinedWith(first, was))
    remember(draft, event, { action: 'joined', of: kept, was })
  },
  'entry-flagged': (draft, { entry, yes }) => {
    const was = draft.entries.get(entry)
    if (was) draft.entries.set(entry, { ...was, review: yes })
  },
  'doubt-confirmed': (draft, { doubt, on, reason, by }, event) => {
    draft.confirmations.push({ doubt, on, at: event.at, by: by ?? event.by, reason })
  },
  undone: (draft, { attempt }, event) => {
    remember(draft, event, { action: 'undone', of: attempt })
  },
  redone: (draft, { attempt }, event) => {
    remember(draft, event, { action: 'redone', of: attempt })
  },
}

/** What the session file calls some fields of an entry. */
const wordInFile: Readonly<Record<string, string>> = { participant: 'by', person: 'speaker' }

/** One statement ends when the second entry of it ended, if the first ended where the second began. */
function joinedWith({ end, ...first }: Entry, second: Entry): Entry {
  const stop = end === undefined || end === second.start ? second.end : end
  const inscription = first.inscription ?? second.inscription
  return { ...first, ...(inscription ? { inscription } : {}), ...(stop ? { end: stop } : {}) }
}

/** A doubt that was confirmed as seen returns if what it rests on changes. */
function dropConfirmations(draft: { confirmations: { on: readonly string[] }[] }, entry: EntryId): void {
  draft.confirmations = draft.confirmations.filter(each => !each.on.includes(entry))
}

export interface AmendEntry {
  readonly type: 'amend-entry'
  readonly entry: EntryId
  readonly changes: readonly { readonly field: AmendableField; readonly to: unknown }[]
  readonly reason?: string | undefined
  /** The request to correct that it follows. */
  readonly request?: string | undefined
  readonly at: Instant
}

export interface StrikeEntry {
  readonly type: 'strike-entry'
  readonly entry: EntryId
  readonly reason?: string | undefined
  readonly request?: string | undefined
  readonly at: Instant
}

export interface FlagEntry {
  readonly type: 'flag-entry'
  readonly entry: EntryId
  readonly yes: boolean
  readonly at: Instant
}

export interface ConfirmDoubt {
  readonly type: 'confirm-doubt'
  readonly doubt: string
  readonly on: readonly string[]
  readonly reason?: string | undefined
  readonly at: Instant
}

/** Two entries of one statement, logged by two officers: one stays, undoing parts them again. */
export interface JoinEntries {
  readonly type: 'join-entries'
  readonly kept: EntryId
  readonly joined: EntryId
  readonly at: Instant
}

export interface Undo {
  readonly type: 'undo' | 'redo'
  readonly by: By
  readonly at: Instant
}

type Decided = { readonly facts: readonly Fact[]; readonly word?: Word } | { readonly refusal: Refusal }

/** A correction keeps the old value beside the new one; what is already so is no correction. */
export function decideAmendEntry(session: Session, command: AmendEntry): Decided {
  const entry = session.entries.get(command.entry)
  if (!entry) return refuse('no-such-entry')
  const changes = command.changes
    .map(({ field, to }): Change => ({ field, from: entry[field], to }))
    .filter(({ from, to }) => JSON.stringify(from ?? null) !== JSON.stringify(to ?? null))
  if (changes.length === 0) return { facts: [] }
  const all = [...changes, ...requestChanged(session, entry, changes), ...personGone(entry, changes)]
  return {
    facts: [
      {
        type: 'entry-amended',
        at: command.at,
        payload: { entry: entry.id, changes: all, reason: command.reason, request: command.request },
      },
    ],
  }
}

/** It was somebody else who spoke: whoever was taken off the list by mistake waits again, and who spoke waits no more. */
function requestChanged(session: Session, entry: Entry, changes: readonly Change[]): readonly Change[] {
  const who = changes.find(each => each.field === 'participant')?.to
  if (typeof who !== 'string') return []
  const was = entry.inscription
  if (was !== undefined && session.inscriptions.get(was)?.participant === who) return []
  const kept = entry.capacity.onBehalfOf === undefined ? {} : { capacity: entry.capacity }
  const to = requestOf(session, { participant: who, kind: entry.kind, debate: entry.debate, ...kept })?.id
  return was === to ? [] : [{ field: 'inscription', from: was, to }]
}

/** Whoever was named as the speaker of one delegation does not speak for another. */
const personGone = (entry: Entry, changes: readonly Change[]): readonly Change[] =>
  entry.person !== undefined &&
  changes.some(each => each.field === 'participant') &&
  !changes.some(each => each.field === 'person')
    ? [{ field: 'person', from: entry.person }]
    : []

export function decideStrikeEntry(session: Session, command: StrikeEntry): Decided {
  if (!session.entries.has(command.entry)) return refuse('no-such-entry')
  return {
    facts: [
      {
        type: 'entry-struck',
        at: command.at,
        payload: { entry: command.entry, reason: command.reason, request: command.request },
      },
    ],
  }
}

export function decideFlagEntry(session: Session, command: FlagEntry): Decided {
  const entry = session.entries.get(command.entry)
  if (!entry) return refuse('no-such-entry')
  if (entry.review === command.yes) return { facts: [] }
  return { facts: [{ type: 'entry-flagged', at: command.at, payload: { entry: entry.id, yes: command.yes } }] }
}

export const decideConfirmDoubt = (_session: Session, command: ConfirmDoubt): Decided => ({
  facts: [
    {
      type: 'doubt-confirmed',
      at: command.at,
      payload: { doubt: command.doubt, on: command.on, reason: command.reason },
    },
  ],
})

export function decideJoinEntries(session: Session, { kept, joined, at }: JoinEntries): Decided {
  const [one, other] = [session.entries.get(kept), session.entries.get(joined)]
  if (!one || !other || one.id === other.id) return refuse('no-such-entry')
  return { facts: [{ type: 'entries-joined', at, payload: { kept, joined } }] }
}

/** A command of the journal, whole: its events, by attempt. */
export interface Deed {
  readonly attempt: Attempt
  readonly by: By
  readonly events: readonly Event[]
}

export function deedsOf(session: Session): readonly Deed[] {
  const deeds = new Map<Attempt, { attempt: Attempt; by: By; events: Event[] }>()
  for (const event of session.journal) {
    const deed = deeds.get(event.attempt)
    if (deed) deed.events.push(event)
    else deeds.set(event.attempt, { attempt: event.attempt, by: event.by, events: [event] })
  }
  return [...deeds.values()]
}

const isUndoing = (deed: Deed): boolean => deed.events.some(event => event.type === 'undone' || event.type === 'redone')

/** Setting a session up or importing it is not taken back by a key of the floor page. */
const isSettingUp = (deed: Deed): boolean => deed.events.some(event => settingUp.has(event.type))
const settingUp: ReadonlySet<Event['type']> = new Set([
  'session-created',
  'meeting-planned',
  'delegates-imported',
  'roll-renewed',
])

/** What was sent is a fact: no key takes it back. */
const isSent = (deed: Deed): boolean => deed.events.some(event => event.type === 'document-issued')

/** This officer's deeds that a press of the undo key may take back, newest first. */
export function undoable(session: Session, by: By): readonly Deed[] {
  const undone = undoneAttempts(session.journal)
  return deedsOf(session)
    .filter(
      deed => deed.by === by && !undone.has(deed.attempt) && !isUndoing(deed) && !isSettingUp(deed) && !isSent(deed),
    )
    .reverse()
}

/**
 * Takes back the last deed of this officer, a whole command at a time. If a later deed of anybody rests on it, nothing
 * changes and the word says which.
 */
export function decideUndo(session: Session, command: Undo): Decided {
  const deed = command.type === 'undo' ? undoable(session, command.by)[0] : redoable(session, command.by)
  if (!deed) return { facts: [], word: { key: `nothing-to-${command.type}`, values: {} } }
  const resting = restingOn(session, deed)
  if (resting)
    return {
      facts: [],
      word: { key: 'something-rests-on-it', values: { deed: deed.attempt, resting: resting.attempt, by: resting.by } },
    }
  return command.type === 'undo'
    ? {
        facts: [{ type: 'undone', at: command.at, payload: { attempt: deed.attempt } }],
        word: { key: 'undid', values: { deed: deed.attempt } },
      }
    : {
        facts: [{ type: 'redone', at: command.at, payload: { attempt: deed.attempt } }],
        word: { key: 'redid', values: { deed: deed.attempt } },
      }
}

/** The deed that this officer undid last and has not redone, unless something new was done since. */
function redoable(session: Session, by: By): Deed | undefined {
  const undone = undoneAttempts(session.journal)
  const stack: Attempt[] = []
  for (const event of session.journal) {
    if (event.by !== by) continue
    if (event.type === 'undone') stack.push(event.payload.attempt)
    else if (event.type === 'redone') stack.splice(stack.lastIndexOf(event.payload.attempt), 1)
  }
  const attempt = stack.filter(each => undone.has(each)).at(-1)
  return attempt === undefined ? undefined : deedsOf(session).find(deed => deed.attempt === attempt)
}

function restingOn(session: Session, deed: Deed): Deed | undefined {
  const undone = undoneAttempts(session.journal)
  const changed = new Set(deed.events.flatMap(changedBy))
  const last = deed.events.at(-1)?.position ?? 0
  return deedsOf(session).find(
    other =>
      other.attempt !== deed.attempt &&
      (other.events[0]?.position ?? 0) > last &&
      !undone.has(other.attempt) &&
      !isUndoing(other) &&
      other.events.some(event => [...changedBy(event), ...usedBy(event)].some(thing => changed.has(thing))),
  )
}

/** What an event makes or changes. A later deed that changes or uses one of these things rests on it. */
function changedBy(event: Event): readonly string[] {
  switch (event.type) {
    case 'floor-given':
      return event.late ? [event.payload.entry] : [event.payload.entry, `floor of ${event.payload.meeting ?? ''}`]
    case 'participant-registered':
    case 'participant-amended':
    case 'status-overruled':
      return [event.payload.participant]
    case 'name-resolved':
      return [event.payload.unknown]
    case 'debate-taken-up':
    case 'debate-concluded':
      return [`current debate of ${event.payload.meeting}`]
    case 'debate-set-up':
      return [event.payload.id]
    case 'debate-amended':
      return [event.payload.debate]
    case 'entries-joined':
      return [event.payload.kept, event.payload.joined]
    case 'floor-ended':
    case 'floor-paused':
    case 'floor-resumed':
    case 'alignment-noted':
    case 'entry-amended':
    case 'entry-struck':
    case 'entry-flagged':
      return [event.payload.entry]
    case 'paragraph-overruled':
    case 'paragraph-released':
      return [`paragraph ${event.payload.key}`]
    case 'paragraph-written':
    case 'paragraph-moved':
    case 'paragraph-removed':
    case 'text-chosen':
      return [`paragraph ${event.payload.paragraph}`]
    case 'outline-set':
      return ['outline']
    case 'document-set-up':
      return [`document ${event.payload.id}`]
    case 'document-amended':
    case 'document-issued':
      return [`document ${event.payload.document}`]
    case 'paragraph-adopted':
      return [`adoption of ${event.payload.document}, ${event.payload.paragraph}`]
    case 'report-adopted':
      return ['adoption']
    case 'officer-elected':
      return [`officer ${event.payload.role}`]
    case 'paper-listed':
    case 'paper-introduced':
      return [`paper ${event.payload.paper}`]
    case 'correction-requested':
    case 'request-decided':
      return [`request ${event.payload.request}`]
    case 'group-defined':
      return [`group ${event.payload.group}`]
    case 'list-set-up':
    case 'list-opened':
    case 'list-closing-announced':
    case 'list-closed':
    case 'list-reopened':
    case 'list-amended':
      return [`list ${event.payload.list}`]
    case 'inscribed':
    case 'inscription-amended':
    case 'inscription-admitted':
    case 'inscription-confirmed':
    case 'withdrawn':
    case 'absent':
    case 'passed-over':
    case 'cut-off':
    case 'returned':
    case 'yielded':
    case 'text-received':
    case 'note-kept':
    case 'moved':
      return [event.payload.inscription]
    case 'swapped':
      return [event.payload.inscription, event.payload.with]
    case 'meeting-opened':
    case 'meeting-suspended':
    case 'meeting-resumed':
    case 'meeting-rose':
      return [`meeting ${event.payload.meeting}`]
    case 'action-taken':
      return [`action ${event.payload.action}`]
    case 'rules-set':
      return ['rules']
    case 'statistics-set':
      return ['statistics']
    case 'session-amended':
      return event.payload.changes.map(change => `setting ${change.field}`)
    default:
      return []
  }
}

function usedBy(event: Event): readonly string[] {
  switch (event.type) {
    case 'floor-given':
      return [
        event.payload.participant,
        `meeting ${event.payload.meeting ?? ''}`,
        ...(event.payload.debate ? [event.payload.debate] : []),
        ...(event.payload.inscription ? [event.payload.inscription] : []),
        ...[event.payload.capacity?.onBehalfOf, event.payload.capacity?.alsoOnBehalfOf].flatMap(whom =>
          typeof whom === 'string' ? [`group ${whom}`] : [],
        ),
      ]
    case 'entry-amended':
      return [
        ...event.payload.changes.map(change => change.to).filter(to => typeof to === 'string'),
        ...(event.payload.request ? [`request ${event.payload.request}`] : []),
      ]
    case 'entry-struck':
      return event.payload.request ? [`request ${event.payload.request}`] : []
    case 'paragraph-written': {
      const after = event.payload.after
      return [`document ${event.payload.place.split('/')[0]}`, ...(after ? [`paragraph ${after}`] : [])]
    }
    case 'presiding-changed':
      return [`officer ${event.payload.officer}`]
    case 'document-issued':
      return ['outline', `document ${event.payload.document}`]
    case 'paragraph-adopted':
      return [`document ${event.payload.document}`]
    case 'debate-taken-up':
      return [event.payload.debate]
    case 'list-set-up':
      return [event.payload.debate]
    case 'inscribed':
      return [event.payload.participant, `list ${event.payload.list}`]
    case 'list-sorted':
      return [`list ${event.payload.list}`]
    case 'name-resolved':
      return [event.payload.participant]
    case 'doubt-confirmed':
      return event.payload.on
    default:
      return []
  }
}
