import { rowOf } from './chapters.ts'

import type { Event } from './facts.ts'

import type { Session } from './session.ts'
import { draftOf, initial, settled } from './session.ts'
import { setAside } from './set-aside/chapter.ts'
import { countOf, goesOn, undoneAttempts } from './undo/undone.ts'

/**
 * The session after some more events. The session given is left as it was: copied once a batch, not once an event,
 * so that a file of 100,000 statements folds in time that grows with its length.
 */
export function evolve(session: Session, events: readonly Event[]): Session {
  const [first] = events
  if (first === undefined) return session
  const after = afterAll(session, first, events)
  goesOn(session.journal, after.journal, events)
  return after
}

function afterAll(session: Session, first: Event, events: readonly Event[]): Session {
  if (events.some(event => event.type === 'undone' || event.type === 'redone'))
    return withoutTheLast(session, events) ?? foldAnew(session, events)
  const after = applyAll(session, events)
  // What lies further back is let go: it would keep every session that ever was.
  if (session.journal.at(-1)?.attempt !== first.attempt) former.delete(session)
  former.set(after, session)
  return after
}

/** Of what the last attempt made of it, the session before; step by step, where it was several commands. */
const former = new WeakMap<Session, Session>()

/** What was done last and is undone at once: the session before it is still there, and nothing is folded again. */
function withoutTheLast(session: Session, events: readonly Event[]): Session | undefined {
  const [undoing, ...others] = events
  if (undoing?.type !== 'undone' || others.length > 0) return undefined
  const { attempt } = undoing.payload
  let before: Session | undefined = session
  while (before && before.journal.at(-1)?.attempt === attempt) before = former.get(before)
  if (!before || before === session) return undefined
  // A journal that is read holds many attempts at once: between the two may lie nothing but this one, and all of it.
  const between = session.journal.slice(before.journal.length)
  if (between.some(event => event.attempt !== attempt) || countOf(session.journal, attempt) !== between.length)
    return undefined
  return applyAll(before, events, [...session.journal, ...events])
}

/** An undone command is one that never happened, but for the record of it: fold the journal again without it. */
function foldAnew(session: Session, events: readonly Event[]): Session {
  const journal = [...session.journal, ...events]
  const undone = undoneAttempts(journal)
  return applyAll(
    initial(session.id),
    journal.filter(event => !undone.has(event.attempt)),
    journal,
  )
}

function applyAll(session: Session, events: readonly Event[], journal?: readonly Event[]): Session {
  const draft = draftOf(session)
  for (const event of events) {
    try {
      rowOf(event).evolve(draft, event.payload, event)
      if (event.leftOut !== undefined) setAside(draft, event, { why: event.leftOut, inPart: true })
    } catch (error) {
      // What cannot be folded did not happen: the rest of the session stands, and says so.
      setAside(draft, event, { why: error instanceof Error ? error.message : String(error) })
    }
  }
  if (journal) draft.journal = [...journal]
  else for (const event of events) draft.journal.push(event)
  draft.position = draft.journal.at(-1)?.position ?? 0
  return settled(draft, session)
}
