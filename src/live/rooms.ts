import type { PersonRow } from '../domain/delegates/facts.ts'
import type { Directory } from '../domain/directory.ts'
import type { Event, Fact } from '../domain/facts.ts'
import type { Session } from '../domain/session.ts'
import type { Position, SessionId } from '../domain/words.ts'
import { type Impossible, wrongInStamp } from '../journal/read.ts'
import { readBackAtEase } from './at-ease.ts'
import { type Measures, unmeasured } from './measures.ts'
import type { Records } from './records.ts'
import { type Issue, type Journal, openRoom, type Room, stamped } from './room.ts'
import type { Storage } from './storage.ts'

/** Where a session came from. */
export type Origin = 'new' | 'file' | 'example'

export interface Shelf extends Journal {
  begin(
    session: { id: SessionId; created: string; origin: Origin },
    events: readonly Event[],
    persons: readonly PersonRow[],
  ): Promise<void>
  list(): Promise<readonly { id: SessionId; created: string; origin: string }[]>
  /** Where other servers append to the same journals: told of each, or, of no session, that any may have gone on. */
  watch?(rung: (session?: SessionId, position?: Position) => void): () => void
  readonly records: Records
  readonly storage: Storage
}

export interface Summary {
  readonly id: SessionId
  readonly created: string
  readonly origin: string
  readonly session: Session
}

/** A session whose journal cannot be read or folded. */
export interface Unreadable {
  readonly id: SessionId
  readonly created: string
  /** What its first event calls the body, as far as that can be read. */
  readonly name: string | undefined
  readonly why: string
  readonly error: unknown
}

/** Which sessions are in memory; each is folded from its journal when it is first asked for. */
export interface Rooms {
  get(id: SessionId): Promise<Room | undefined>
  /** Those that can be opened; one that cannot takes no other with it. */
  list(): Promise<readonly Summary[]>
  /** Both, from one look. */
  all(): Promise<{ readonly opened: readonly Summary[]; readonly unreadable: readonly Unreadable[] }>
  /** The others. */
  unreadable(): Promise<readonly Unreadable[]>
  /** The events of a session as far as they can be read, whether or not it can be opened. */
  journalOf(id: SessionId): Promise<readonly Event[]>
  create(
    id: SessionId,
    facts: readonly Fact[],
    issue: Omit<Issue, 'digest'>,
    origin: Origin,
    persons?: readonly PersonRow[],
  ): Promise<Room>
  readonly records: Records
  readonly storage: Storage
}

/** A session that would hold what cannot be: nothing of it is stored. */
export class CannotBe extends Error {
  constructor(readonly impossible: Impossible) {
    super(`${impossible.type}: ${impossible.why}`)
  }
}

export function roomsOf(shelf: Shelf, directory: Directory, measures: Measures = unmeasured): Rooms {
  const open = new Map<SessionId, Promise<Room>>()
  const enter = (id: SessionId): Promise<Room> => {
    const there = open.get(id)
    if (there) return there
    const room = openRoom(shelf, id, directory)
    open.set(id, room)
    room.catch(() => open.delete(id))
    return room
  }
  const entered = async (): Promise<readonly (Summary | Unreadable)[]> =>
    Promise.all(
      (await shelf.list()).map(row =>
        upToDate(enter(row.id)).then(
          ({ session }) => ({ ...row, session }),
          async (error: unknown) => ({
            ...row,
            name: await nameIn(shelf, row.id),
            why: error instanceof Error ? error.message : String(error),
            error,
          }),
        ),
      ),
    )
  const readOn = (room: Promise<Room>, to?: Position) =>
    // What cannot be read now is read when it rings the next time; what is known is shown meanwhile.
    room.then(each => each.catchUp(to)).catch(() => undefined)
  shelf.watch?.((session, position) => {
    const rung = session === undefined ? [...open.values()] : [open.get(session)]
    const from = performance.now()
    for (const room of rung)
      if (room)
        void readOn(room, position).then(() => {
          if (position !== undefined) measures.caughtUp(performance.now() - from)
        })
  })
  /** Whoever was answered by one server sees it on every other. */
  const upToDate = async (room: Promise<Room>): Promise<Room> => {
    if (shelf.watch && !shelf.storage.trouble) await Promise.race([readOn(room), patience()])
    return room
  }
  return {
    get: async id => {
      if (open.has(id)) return upToDate(enter(id))
      const known = await shelf.list()
      return known.some(each => each.id === id) ? enter(id) : undefined
    },
    list: async () => (await entered()).filter(each => 'session' in each),
    all: async () => {
      const rows = await entered()
      return { opened: rows.filter(each => 'session' in each), unreadable: rows.filter(each => 'why' in each) }
    },
    unreadable: async () => (await entered()).filter(each => 'why' in each),
    journalOf: id => shelf.eventsAfter(id, 0),
    create: async (id, facts, issue, origin, persons = []) => {
      const read = await readBackAtEase(facts)
      if ('why' in read) throw new CannotBe(read)
      const unstamped = wrongInStamp(issue)
      if (unstamped) throw new CannotBe(unstamped)
      await shelf.begin({ id, created: issue.now, origin }, stamped(read, 0, issue), persons)
      return enter(id)
    },
    records: shelf.records,
    storage: shelf.storage,
  }
}

/** So long a page waits for what other servers have, and is shown without it then; milliseconds. */
const patience = () => new Promise(over => setTimeout(over, 500).unref())

const nameIn = async (shelf: Shelf, id: SessionId): Promise<string | undefined> => {
  const events = await shelf.eventsAfter(id, 0).catch(() => [])
  const first = events.find(event => event.type === 'session-created')
  return first?.payload && 'body' in first.payload ? first.payload.body.name : undefined
}
