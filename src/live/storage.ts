import type { Saying } from '../domain/saying.ts'
import type { Position, SessionId } from '../domain/words.ts'
import { type Measures, unmeasured } from './measures.ts'
import { oneAtATime } from './ticking.ts'

/** What keeps the disk from taking something, and which path it is about. */
export interface Trouble {
  readonly kind:
    | 'gone'
    | 'replaced'
    | 'read-only'
    | 'taken'
    | 'full'
    | 'locked'
    | 'failing'
    | 'damaged'
    | 'away'
    | 'standby'
  readonly path: string
}

/** A session whose journal ends before what was acknowledged, by positions. */
export interface Loss {
  readonly session: SessionId
  readonly had: Position
  readonly has: Position
}

/** What the state of storage needs of the disk; the database’s is one. */
export interface Disk {
  /** Why what is written would not be read at the next start; undefined: it would. */
  misplaced(): Trouble | undefined
  /** What an error says of the disk; undefined: it is none of the disk’s. */
  troubleOf(error: unknown): Trouble | undefined
  /** What the check at the start found wrong with the file. */
  readonly damages: readonly (string | Saying)[]
  losses(): readonly Loss[]
  confirmLosses(): void
  /** Writes, and changes nothing: answers or throws what keeps a command from being written. */
  probe(): Promise<Trouble | undefined>
  /** Asks whether it is there at all, where no look at a path says so. */
  look?(): Promise<Trouble | undefined>
}

/** Nothing was acknowledged: the disk did not take it, or not where the next start reads. */
export class NotSaved extends Error {
  constructor(
    readonly trouble: Trouble,
    cause?: unknown,
  ) {
    super(`not saved: ${trouble.kind} ${trouble.path}`, { cause })
  }
}

/** How well the disk keeps what is said: one for the whole server. */
export interface Storage {
  /** What is wrong now; undefined: what is said is kept. */
  readonly trouble: Trouble | undefined
  /** What the check at the start found wrong with the file, as the database says it. */
  readonly damages: readonly (string | Saying)[]
  /** What was acknowledged and is not there any more, until an officer has confirmed it. */
  readonly losses: readonly Loss[]
  confirmLosses(): void
  /**
   * Does one piece of writing, and answers only when it stands where the next start reads. Waits for another program
   * that has the file, off the event loop, and not for long. Throws {@link NotSaved}.
   */
  save<T>(write: () => Promise<T>): Promise<T>
  /** What an error says of the disk; undefined: it is none of the disk’s. */
  troubleOf(error: unknown): Trouble | undefined
  /** Told when trouble comes, changes or goes; answers how to stop being told. */
  watch(listener: (trouble: Trouble | undefined) => void): () => void
  close(): void
}

/** How long one command waits for another program that has the file, and between two tries; milliseconds. */
const patience = 1_500
const pause = 50
const lookEvery = 1_000

/** `ends`: what ends with it. */
export function storageOf(
  disk: Disk,
  every = lookEvery,
  measures: Measures = unmeasured,
  ends: () => void = () => undefined,
): Storage {
  let trouble: Trouble | undefined
  const listeners = new Set<(trouble: Trouble | undefined) => void>()

  const become = (now: Trouble | undefined): void => {
    if (now?.kind === trouble?.kind && now?.path === trouble?.path) return
    trouble = now
    for (const listener of listeners) {
      try {
        listener(now)
      } catch (error) {
        console.error('a watcher of the storage failed', error)
      }
    }
  }

  /** A damaged page is the fault of what stands on it; the rest of the file goes on. */
  const refused = (found: Trouble, cause?: unknown): NotSaved => {
    if (found.kind !== 'damaged') become(found)
    return new NotSaved(found, cause)
  }

  const kept = async <T>(write: () => Promise<T>): Promise<T> => {
    const until = performance.now() + (trouble ? 0 : patience)
    for (;;) {
      const before = disk.misplaced()
      if (before) throw refused(before)
      try {
        const result = await write()
        const after = disk.misplaced()
        if (after) throw refused(after)
        become(undefined)
        return result
      } catch (error) {
        if (error instanceof NotSaved) throw error
        const found = disk.troubleOf(error)
        if (!found) throw error
        if (found.kind !== 'locked' || performance.now() > until) throw refused(found, error)
      }
      await new Promise(again => setTimeout(again, pause))
    }
  }

  /** While all is well a look costs three questions to the system; while it is not, a page is written. */
  const look = async (): Promise<void> => {
    const misplaced = disk.misplaced() ?? (await disk.look?.())
    if (misplaced || !trouble) return become(misplaced)
    become(await disk.probe().catch(error => disk.troubleOf(error) ?? trouble))
  }
  const stop = oneAtATime(look, every)

  return {
    get trouble() {
      return trouble
    },
    damages: disk.damages,
    get losses() {
      return disk.losses()
    },
    confirmLosses: () => {
      disk.confirmLosses()
      for (const listener of listeners) listener(trouble)
    },
    save: write => measured(measures, () => kept(write)),
    troubleOf: disk.troubleOf,
    watch: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      ends()
      stop()
    },
  }
}

/** Tells of trouble once when it comes, changes and goes, however often a watcher hears of it: lines of a log. */
export function whenItStops({ trouble, watch }: Storage, tell: (trouble: Trouble | undefined) => void): void {
  let told = ''
  const hear = (now: Trouble | undefined) => {
    const heard = now ? `${now.kind} ${now.path}` : ''
    if (heard === told) return
    told = heard
    tell(now)
  }
  hear(trouble)
  watch(hear)
}

async function measured<T>(measures: Measures, act: () => Promise<T>): Promise<T> {
  const from = performance.now()
  let isKept = false
  try {
    const result = await act()
    isKept = true
    return result
  } finally {
    measures.saved(performance.now() - from, isKept)
  }
}
