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

/** What a list of sessions shows of each: none is opened for it. */
export interface Listed extends Omit<Summary, 'session'> {
  readonly session: { readonly settings: Session['settings']; readonly entries: { readonly size: number } }
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
  /** Both, from one look; those that nobody has open are not kept open for it. */
  all(): Promise<{ readonly opened: readonly Listed[]; readonly unreadable: readonly Unreadable[] }>
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
  /** How many are open now. */
  readonly inMemory: number
  readonly records: Records
  readonly storage: Storage
}

/** A session that would hold what cannot be: nothing of it is stored. */
export class CannotBe extends Error {
  constructor(readonly impossible: Impossible) {
    super(`${impossible.type}: ${impossible.why}`)
  }
}

/** So long a session stays in memory that nobody looks at, and how often that is looked for; milliseconds. */
const usual = { idle: 10 * 60_000, every: 60_000 }

export function roomsOf(shelf: Shelf, directory: Directory, measures: Measures = unmeasured, pace = usual): Rooms {
  const open = new Map<SessionId, Promise<Room>>()
  const left = new Map<SessionId, WeakRef<Room>>()
  const asked = new Map<SessionId, number>()
  const enter = (id: SessionId): Promise<Room> => {
    asked.set(id, performance.now())
    const there = open.get(id)
    if (there) return there
    // Whoever still holds it, in a request that takes long, goes on with the same.
    const still = left.get(id)?.deref()
    const room = still ? Promise.resolve(still) : openRoom(shelf, id, directory)
    left.delete(id)
    open.set(id, room)
    room.catch(() => open.delete(id))
    return room
  }
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
  leaving(open, left, asked, pace)

  const headOf = headsOf(shelf, directory)
  const opened = () => eachOf(shelf, async id => (await upToDate(enter(id))).session)
  return {
    get: async id => {
      if (open.has(id)) return upToDate(enter(id))
      const known = await shelf.list()
      return known.some(each => each.id === id) ? upToDate(enter(id)) : undefined
    },
    list: async () => (await opened()).found,
    all: async () => {
      const { found, unreadable } = await eachOf(shelf, async id => {
        const room = open.get(id)
        return room ? (await upToDate(room)).session : headOf(id)
      })
      return { opened: found, unreadable }
    },
    unreadable: async () => (await opened()).unreadable,
    journalOf: id => shelf.eventsAfter(id, 0),
    create: async (id, facts, issue, origin, persons = []) => {
      const read = await readBackAtEase(facts)
      if ('why' in read) throw new CannotBe(read)
      const unstamped = wrongInStamp(issue)
      if (unstamped) throw new CannotBe(unstamped)
      await shelf.begin({ id, created: issue.now, origin }, stamped(read, 0, issue), persons)
      return enter(id)
    },
    get inMemory() {
      return open.size
    },
    records: shelf.records,
    storage: shelf.storage,
  }
}

type Open = Map<SessionId, Promise<Room>>

/** Those that nobody looks at leave memory; whoever still holds one in a long request keeps it findable. */
function leaving(
  open: Open,
  left: Map<SessionId, WeakRef<Room>>,
  asked: ReadonlyMap<SessionId, number>,
  { idle, every }: typeof usual,
): void {
  // Held by those who ask for sessions, and not by the clock: with them all of it goes.
  const held = new WeakRef(open)
  const looking = setInterval(() => {
    const there = held.deref()
    if (!there) return clearInterval(looking)
    const before = performance.now() - idle
    const leave = (id: SessionId, room: Promise<Room>, each: Room) => {
      if (!each.isAtRest || there.get(id) !== room) return
      there.delete(id)
      left.set(id, new WeakRef(each))
    }
    for (const [id, room] of there)
      if ((asked.get(id) ?? 0) < before)
        void room.then(
          each => leave(id, room, each),
          () => undefined,
        )
  }, every).unref()
}

/** Each session in turn, as it is asked for; one that cannot be read takes no other with it. */
async function eachOf<T>(shelf: Shelf, of: (id: SessionId) => Promise<T>) {
  const found: (Row & { readonly session: T })[] = []
  const unreadable: Unreadable[] = []
  for (const row of await shelf.list())
    try {
      found.push({ ...row, session: await of(row.id) })
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      unreadable.push({ ...row, name: await nameIn(shelf, row.id), why, error })
    }
  return { found, unreadable }
}

type Row = Awaited<ReturnType<Shelf['list']>>[number]

/** The heads of sessions that are not open, each for as long as its journal does not go on. */
function headsOf(shelf: Shelf, directory: Directory): (id: SessionId) => Promise<Listed['session']> {
  const heads = new Map<SessionId, Listed['session'] & { readonly position: Position }>()
  return async id => {
    const known = heads.get(id)
    if (known && (await shelf.eventsAfter(id, known.position)).length === 0) return known
    const { position, settings, entries } = (await openRoom(shelf, id, directory)).session
    const head = { position, settings, entries: { size: entries.size } }
    heads.set(id, head)
    return head
  }
}

/** So long a page waits for what other servers have, and is shown without it then; milliseconds. */
const patience = () => new Promise(over => setTimeout(over, 500).unref())

const nameIn = async (shelf: Shelf, id: SessionId): Promise<string | undefined> => {
  const events = await shelf.eventsAfter(id, 0).catch(() => [])
  const first = events.find(event => event.type === 'session-created')
  return first?.payload && 'body' in first.payload ? first.payload.body.name : undefined
}
