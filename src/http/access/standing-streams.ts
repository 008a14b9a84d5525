import type { Faults } from '../../live/faults.ts'
import { oneAtATime } from '../../live/ticking.ts'

/** An answer that is still being given, by whichever version of HTTP. */
interface Out {
  once(event: 'close', then: () => void): unknown
  destroy(): unknown
}

/** Open pages and screens, by who looks at what: each of them is asked for again when something changed, and every few seconds. */
export interface StandingStreams {
  /** `who` is one for all that are asked the same. */
  keep(who: string, out: Out, stillMay: () => Promise<boolean>): void
  /** Ends those that may not be open any more: behind what is answered next, nothing is sent to them. */
  recheck(): Promise<void>
  close(): void
}

/** Milliseconds: what another server took away, or the hour. */
const lookEvery = 2_000

export function standingStreams(faults: Faults, every = lookEvery): StandingStreams {
  const open = new Map<string, { readonly stillMay: () => Promise<boolean>; readonly outs: Set<Out> }>()
  const recheck = async () => {
    for (const [who, { stillMay, outs }] of open) {
      const may = await stillMay().catch(error => {
        faults('whether a page may be open still', error)
        return false
      })
      if (may) continue
      open.delete(who)
      for (const out of outs) out.destroy()
    }
  }
  const stop = oneAtATime(recheck, every)
  return {
    keep: (who, out, stillMay) => {
      const there = open.get(who) ?? { stillMay, outs: new Set() }
      open.set(who, there)
      there.outs.add(out)
      out.once('close', () => {
        there.outs.delete(out)
        if (there.outs.size === 0 && open.get(who) === there) open.delete(who)
      })
    },
    recheck,
    close: stop,
  }
}
