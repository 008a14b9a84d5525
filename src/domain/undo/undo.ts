import type { Decided } from '../chapter.ts'
import type { Event } from '../facts.ts'
import type { Session } from '../session.ts'
import type { Attempt, By, Instant } from '../words.ts'
import { undoneAttempts } from './undone.ts'

export interface Undo {
  readonly type: 'undo' | 'redo'
  readonly by: By
  readonly at: Instant
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
