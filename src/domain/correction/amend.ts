import { changesTo, withChanges } from '../changes.ts'
import type { Decided } from '../chapter.ts'
import type { Entry } from '../floor/facts.ts'
import { inscriptionFor } from '../list/standing.ts'
import type { Session } from '../session.ts'
import { clockOf } from '../times.ts'
import { type Change, type EntryId, type Instant, refuse } from '../words.ts'

/** Fields of an entry that a person corrects in place. */
export const amendable = [
  'participant',
  'capacity',
  'kind',
  'mode',
  'when',
  'function',
  'debate',
  'meeting',
  'person',
  'start',
  'end',
  'note',
  'alignments',
] as const
export type AmendableField = (typeof amendable)[number]

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

/** A correction keeps the old value beside the new one; what is already so is no correction. */
export function amendEntry(session: Session, command: AmendEntry): Decided {
  const entry = session.entries.get(command.entry)
  if (!entry) return refuse('no-such-entry')
  const changes = changesTo(entry, command.changes)
  if (changes.length === 0) return { facts: [], word: { key: 'nothing-changed', values: {} } }
  const impossible = endsFirst(session, entry, changes)
  if (impossible) return impossible
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

/** An end before its beginning is no statement: a doubt would say so of the record, and no installation would take it. */
function endsFirst(session: Session, entry: Entry, changes: readonly Change[]): ReturnType<typeof refuse> | undefined {
  const { start, end } = withChanges(entry, changes)
  const isTouched = changes.some(({ field }) => field === 'start' || field === 'end')
  if (!isTouched || end === undefined || end >= start) return undefined
  const { zone } = session.settings
  return changes.some(({ field }) => field === 'end')
    ? refuse('ends-before-it-begins', { at: clockOf(start, zone) })
    : refuse('begins-after-it-ends', { at: clockOf(end, zone) })
}

/** It was somebody else who spoke: whoever was taken off the list by mistake waits again, and who spoke waits no more. */
function requestChanged(session: Session, entry: Entry, changes: readonly Change[]): readonly Change[] {
  const who = changes.find(each => each.field === 'participant')?.to
  if (typeof who !== 'string') return []
  const was = entry.inscription
  if (was !== undefined && session.inscriptions.get(was)?.participant === who) return []
  const kept = entry.capacity.onBehalfOf === undefined ? {} : { capacity: entry.capacity }
  const to = inscriptionFor(session, { participant: who, kind: entry.kind, debate: entry.debate, ...kept })?.id
  return was === to ? [] : [{ field: 'inscription', from: was, to }]
}

/** Whoever was named as the speaker of one delegation does not speak for another. */
const personGone = (entry: Entry, changes: readonly Change[]): readonly Change[] =>
  entry.person !== undefined &&
  changes.some(each => each.field === 'participant') &&
  !changes.some(each => each.field === 'person')
    ? [{ field: 'person', from: entry.person }]
    : []

export function strikeEntry(session: Session, command: StrikeEntry): Decided {
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

export function flagEntry(session: Session, command: FlagEntry): Decided {
  const entry = session.entries.get(command.entry)
  if (!entry) return refuse('no-such-entry')
  if (entry.review === command.yes) return { facts: [] }
  return { facts: [{ type: 'entry-flagged', at: command.at, payload: { entry: entry.id, yes: command.yes } }] }
}

export const confirmDoubt = (_session: Session, command: ConfirmDoubt): Decided => ({
  facts: [
    {
      type: 'doubt-confirmed',
      at: command.at,
      payload: { doubt: command.doubt, on: command.on, reason: command.reason },
    },
  ],
})

export function joinEntries(session: Session, { kept, joined, at }: JoinEntries): Decided {
  const [one, other] = [session.entries.get(kept), session.entries.get(joined)]
  if (!one || !other || one.id === other.id) return refuse('no-such-entry')
  // What goes on takes the end of what it is joined with.
  if (one.end === undefined && other.end !== undefined && other.end < one.start)
    return refuse('joined-before-it-begins', { at: clockOf(other.end, session.settings.zone) })
  return { facts: [{ type: 'entries-joined', at, payload: { kept, joined } }] }
}
