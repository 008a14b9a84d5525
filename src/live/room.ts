import { type Command, decide } from '../domain/decide.ts'
import type { Directory } from '../domain/directory.ts'
import { evolve } from '../domain/evolve.ts'
import type { Event, Fact } from '../domain/facts.ts'
import { listAfterwards } from '../domain/list/afterwards.ts'
import type { Session } from '../domain/session.ts'
import { initial } from '../domain/session.ts'
import type { Attempt, By, Instant, Position, Refusal, SessionId, Word } from '../domain/words.ts'
import { versionOf } from '../journal/lift.ts'
import { asReadBack, type Impossible, wrongInStamp } from '../journal/read.ts'
import { foldedAtEase } from './at-ease.ts'

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

/** One command, or one that is made from what those before it left; none where nothing is left to do. */
export type Asking = Command | ((session: Session) => Command | undefined)

/** Why nothing was asked at all. */
export interface Declined<R> {
  readonly declined: R
}

/** What is asked once it is its turn: by the session as it is then, and not at all if the attempt was made before. */
export type AskedInTurn<R> = (
  session: Session,
) => readonly Asking[] | Declined<R> | Promise<readonly Asking[] | Declined<R>>

/** A running session: a queue of one in front of its journal. Nothing else appends. */
export interface Room {
  readonly session: Session
  /** Which part of the session this is, where it is not the whole. */
  readonly part?: string
  /** The room of which it is a part. */
  readonly whole?: Room
  record(command: Command, issue: Issue): Promise<Outcome>
  /** Several commands are one attempt: all of them are kept, or none. */
  record<R>(asked: AskedInTurn<R>, issue: Issue): Promise<Outcome | Declined<R>>
  /** Takes in what other servers have appended; up to a position at least, if one is known. */
  catchUp(to?: Position): Promise<void>
  /** Nobody watches, and nothing is asked: it can leave memory, and is folded anew when it is asked for. */
  readonly isAtRest: boolean
  /** Told of every change, in order; answers how to stop being told. */
  watch(listener: (change: SessionChange) => void): () => void
}

export async function openRoom(journal: Journal, id: SessionId, directory: Directory): Promise<Room> {
  let session = await foldedAtEase(initial(id), await journal.eventsAfter(id, 0))
  const watchers = watchersOf()
  let queue: Promise<unknown> = Promise.resolve()
  let asked = 0

  const become = (after: Session): SessionChange => {
    const change = { before: session, after }
    session = change.after
    watchers.tell(change)
    return change
  }

  /** Takes in what another has appended meanwhile: a second server, or a command that was stored and never answered. */
  const readOn = async (): Promise<boolean> => {
    const from = session.position
    const missed = await journal.eventsAfter(id, from)
    if (missed.length > 0) become(evolve(session, missed))
    return session.position > from
  }

  const recordNow = async <R>(wants: AskedInTurn<R>, issue: Issue): Promise<Outcome | Declined<R>> => {
    for (;;) {
      const known = await journal.answerTo(id, issue.attempt)
      if (known) {
        await readOn()
        return known.digest === issue.digest
          ? { kind: 'done', change: { before: session, after: session }, word: known.word, repeated: true }
          : { kind: 'other-body' }
      }
      const wanted = await wants(session)
      const decided = 'declined' in wanted ? wanted : decidedInTurn(session, wanted, directory, issue)
      if (!('events' in decided)) {
        // Refused by what is known here; final only if the journal knows no more.
        if (await readOn()) continue
        return 'declined' in decided ? decided : { kind: 'refused', refusal: decided.refusal }
      }
      const { events, after, word } = decided
      const { attempt, digest } = issue
      const appended = await journal.append(id, session.position, events, { attempt, digest, word })
      if (appended !== 'moved-on') {
        const change = events.length > 0 ? become(after) : { before: session, after: session }
        return { kind: 'done', change, word, repeated: false }
      }
      if (!(await readOn()) && !(await journal.answerTo(id, issue.attempt)))
        throw new Error(`the journal of ${id} does not move on`)
    }
  }

  /** Whoever asks before the journal is looked at shares the look. */
  let next: Promise<void> | undefined
  const look = (): Promise<void> => {
    if (next) return next
    const looked = queue.then(async () => {
      next = undefined
      await readOn()
    })
    next = looked
    queue = looked.catch(() => undefined)
    return looked
  }

  return {
    get session() {
      return session
    },
    catchUp: async to => {
      if (to !== undefined) await queue
      if (to !== undefined && session.position >= to) return
      await look()
    },
    get isAtRest() {
      return asked === 0 && watchers.count() === 0
    },
    record: <R>(wants: Command | AskedInTurn<R>, issue: Issue) => {
      asked++
      const outcome = queue.then(() => recordNow(typeof wants === 'function' ? wants : () => [wants], issue))
      queue = outcome
        .catch(() => undefined)
        .finally(() => {
          asked--
        })
      // Who asks with a command is never declined.
      return outcome as Promise<Outcome>
    },
    watch: watchers.watch,
  }
}

function watchersOf() {
  const listeners = new Set<(change: SessionChange) => void>()
  return {
    count: () => listeners.size,
    watch: (listener: (change: SessionChange) => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    tell: (change: SessionChange) => {
      for (const listener of listeners) {
        try {
          listener(change)
        } catch (error) {
          // What is on disk stays acknowledged, whoever could not be told of it.
          console.error('a watcher of a session failed', error)
        }
      }
    },
  }
}

const cannotBe = ({ type, why }: Impossible): { refusal: Refusal } => ({
  refusal: { key: 'cannot-be-recorded', values: { type, why } },
})

/** The session as these commands would leave it, of which nothing is kept; or why it cannot be. */
export function foreseen(
  session: Session,
  asked: readonly Asking[],
  directory: Directory,
  issue: Issue,
): { readonly after: Session } | { readonly refusal: Refusal } {
  return decidedInTurn(session, asked, directory, issue)
}

/** Each command is decided on what those before it leave; what cannot be read again, or folded, is refused whole. */
function decidedInTurn(session: Session, asked: readonly Asking[], directory: Directory, issue: Issue) {
  const unstamped = wrongInStamp(issue)
  if (unstamped) return cannotBe(unstamped)
  const events: Event[] = []
  let left = session
  let word: Word | undefined
  for (const each of asked) {
    const command = typeof each === 'function' ? each(left) : each
    if (!command) continue
    const decision = decide(left, command, directory)
    if ('refusal' in decision) return decision
    const facts = asReadBack(decision.facts)
    if ('why' in facts) return cannotBe(facts)
    const next = stamped(facts, left.position, issue, events.length)
    events.push(...next)
    word = decision.word ?? word
    left = evolve(left, next)
  }
  const already = new Set(session.setAside.map(each => each.position))
  const unfolded = left.setAside.find(each => !already.has(each.position))
  return unfolded
    ? cannotBe(unfolded)
    : { events, after: left, word: together(word, listAfterwards(session, left, events)) }
}

/** The first is answered, with what else is to be said. */
const together = (word: Word | undefined, [first, ...rest]: readonly Word[]): Word | undefined =>
  first === undefined ? word : word ? { ...word, also: [first, ...rest] } : { ...first, also: rest }

/** Facts as events; `already`: how many of the same attempt stand before them. */
export const stamped = (
  facts: readonly Fact[],
  after: Position,
  issue: Omit<Issue, 'digest'>,
  already = 0,
): readonly Event[] =>
  facts.map(
    ({ at, type, late, payload }, index) =>
      ({
        // In the order in which a journal that is read has them: all of them are alike to whoever goes through one.
        position: after + index + 1,
        nth: already + index + 1,
        attempt: issue.attempt,
        at,
        recorded: issue.now,
        by: issue.by,
        v: versionOf(type),
        type,
        ...(late ? { late } : {}),
        payload,
      }) as Event,
  )
