import { uptime } from 'node:os'
import type { Instant } from '../domain/words.ts'

/** Where a clock reads: all in milliseconds. */
export interface TimeSources {
  /** The computer's wall clock, which anybody can set. */
  readonly wall: () => number
  /** Counts on whatever the wall clock does; stands still while the computer sleeps. */
  readonly steady: () => number
  /** Counts on while the computer sleeps, too. */
  readonly awake: () => number
}

export const thisMachine: TimeSources = {
  wall: () => Date.now(),
  steady: () => performance.now(),
  awake: () => uptime() * 1000,
}

/** More than this at once is no correction by a time server but a clock that was set. */
const jump = 1_000
const sleep = 5_000

/**
 * The one clock of the server: the wall clock's time at the beginning, counted on steadily. It follows the small
 * corrections of a time server and the hours that the computer slept, and never goes back; a wall clock that is set
 * in the middle of a meeting is told of, and not followed.
 */
export function clockOf(sources: TimeSources, tell: (milliseconds: number) => void): () => Instant {
  let offset = sources.wall() - sources.steady()
  let away = sources.awake() - sources.steady()
  let told = 0
  let last = 0
  return () => {
    const slept = sources.awake() - sources.steady() - away
    if (slept > sleep) {
      offset += slept
      away += slept
    }
    const own = sources.steady() + offset
    const off = sources.wall() - own
    if (Math.abs(off) < jump) offset += off
    else if (Math.abs(off - told) >= jump) {
      told = off
      tell(off)
    }
    last = Math.max(last, Math.round(sources.steady() + offset))
    return new Date(last).toISOString()
  }
}
