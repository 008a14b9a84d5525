import { rowOf } from './chapters.ts'

import type { Event } from './facts.ts'

import type { Draft, Session } from './session.ts'
import { draftOf, initial } from './session.ts'
import { setAside } from './set-aside/chapter.ts'
import { undoneAttempts } from './undo/undone.ts'

/**
 * The session after some more events. The session given is left as it was: copied once a batch, not once an event,
 * so that a file of 100,000 statements folds in time that grows with its length.
 */
export function evolve(session: Session, events: readonly Event[]): Session {
  if (events.length === 0) return session
  const undoing = events.some(event => event.type === 'undone' || event.type === 'redone')
  return undoing ? foldAnew(session, events) : applyAll(draftOf(session), events)
}

/** An undone command is one that never happened, but for the record of it: fold the journal again without it. */
function foldAnew(session: Session, events: readonly Event[]): Session {
  const journal = [...session.journal, ...events]
  const undone = undoneAttempts(journal)
  return applyAll(
    draftOf(initial(session.id)),
    journal.filter(event => !undone.has(event.attempt)),
    journal,
  )
}

function applyAll(draft: Draft, events: readonly Event[], journal?: readonly Event[]): Session {
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
  return draft
}
