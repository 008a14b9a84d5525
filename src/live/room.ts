import { type Command, decide } from '../domain/decide.ts'
import type { Directory } from '../domain/directory.ts'
import { evolve } from '../domain/evolve.ts'
import type { Event, Fact } from '../domain/facts.ts'
import type { Session } from '../domain/session.ts'
import { initial } from '../domain/session.ts'
import type { Attempt, By, Instant, Position, Refusal, SessionId, Word } from '../domain/words.ts'

/** What a room needs of a journal; the database is one. */
export interface Journal {
  eventsAfter(session: SessionId, after: Position): Promise<readonly Event[]>
  append(
    session: SessionId,
    after: Position,
    events: readonly Event[],
    answered: { attempt: Attempt; digest: string; word: Word | undefined },
  ): Promise<Position | 'moved-on'>
  answerTo(session: SessionId, attempt: Attempt): Promise<{ digest: string; word: Word | undefined } | undefined>
}

/** Who asks, when, and by which attempt. */
export interface Issue {
  readonly attempt: Attempt
  /** Of the body that was sent: the same attempt with another body is refused. */
  readonly digest: string
  readonly by: By
  readonly now: Instant
}

export interface SessionChange {
  readonly before: Session
  readonly after: Session
}

export type Outcome =
  | {
      readonly kind: 'done'
      readonly change: SessionChange
      readonly word?: Word | undefined
      readonly repeated: boolean
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'other-body' }

/** A running session: a queue of one in front of its journal. Nothing else appends. */
export interface Room {
  readonly session: Session
  record(command: Command, issue: Issue): Promise<Outcome>
  /** Told of every change, in order; answers how to stop being told. */
  watch(listener: (change: SessionChange) => void): () => void
}

export async function openRoom(journal: Journal, id: SessionId, directory: Directory): Promise<Room> {
  let session = evolve(initial(id), await journal.eventsAfter(id, 0))
  const listeners = new Set<(change: SessionChange) => void>()
  let queue: Promise<unknown> = Promise.resolve()

  const become = (events: readonly Event[]): SessionChange => {
    const change = { before: session, after: evolve(session, events) }
    session = change.after
    for (const listener of listeners) {
      try {
        listener(change)
      } catch (error) {
        // What is on disk stays acknowledged, whoever could not be told of it.
        console.error('a watcher of a session failed', error)
      }
    }
    return change
  }

  /** Takes in what another has appended meanwhile: a second server, or a command that was stored and never answered. */
  const readOn = async (): Promise<boolean> => {
    const from = session.position
    const missed = await journal.eventsAfter(id, from)
    if (missed.length > 0) become(missed)
    return session.position > from
  }

  const recordNow = async (command: Command, issue: Issue): Promise<Outcome> => {
    for (;;) {
      const known = await journal.answerTo(id, issue.attempt)
      if (known) {
        await readOn()
        return known.digest === issue.digest
          ? { kind: 'done', change: { before: session, after: session }, word: known.word, repeated: true }
          : { kind: 'other-body' }
      }
      const decision = decide(session, command, directory)
      if ('refusal' in decision) {
        // Refused by what is known here; final only if the journal knows no more.
        if (await readOn()) continue
        return { kind: 'refused', refusal: decision.refusal }
      }
      const { facts, word } = decision
      const events = stamped(facts, session.position, issue)
      const { attempt, digest } = issue
      const appended = await journal.append(id, session.position, events, { attempt, digest, word })
      if (appended !== 'moved-on') {
        const change = events.length > 0 ? become(events) : { before: session, after: session }
        return { kind: 'done', change, word, repeated: false }
      }
      if (!(await readOn()) && !(await journal.answerTo(id, issue.attempt)))
        throw new Error(`the journal of ${id} does not move on`)
    }
  }

  return {
    get session() {
      return session
    },
    record: (command, issue) => {
      const outcome = queue.then(() => recordNow(command, issue))
      queue = outcome.catch(() => undefined)
      return outcome
    },
    watch: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const stamped = (facts: readonly Fact[], after: Position, issue: Omit<Issue, 'digest'>): readonly Event[] =>
  facts.map((fact, index) => ({
    ...fact,
    position: after + index + 1,
    nth: index + 1,
    attempt: issue.attempt,
    v: 1,
    recorded: issue.now,
    by: issue.by,
  }))
