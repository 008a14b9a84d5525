import type { Faults } from './live/faults.ts'

/** The status of a process that ended by a fault which nothing else caught (EX_SOFTWARE). */
export const faulted = 70

/** How long closing may take, milliseconds: what is acknowledged is on disk already. */
const patience = 1_000

/**
 * What no guard caught leaves the process in a state that nobody knows: the fault is written, what is open is closed,
 * and the process ends, so that whoever looks after it starts it anew.
 */
export function lastResort(faults: Faults, close: () => Promise<unknown>): void {
  let falling = false
  const fall = (where: string) => (error: unknown) => {
    const number = faults(where, error)
    if (falling) return
    falling = true
    console.error(`Rostrum ends by fault ${number}. What was shown as saved is safe.`)
    process.send?.({ fault: number })
    const end = () => process.exit(faulted)
    setTimeout(end, patience)
    close().then(end, end)
  }
  process.on('uncaughtException', fall('a place that no guard covers'))
  process.on('unhandledRejection', fall('a promise that nobody waits for'))
}
