import { createHash } from 'node:crypto'

/** Writes a fault to the log, and answers the number under which it stands there. */
export type Faults = (where: string, error: unknown) => string

/** A drawing that fails is asked for again and again: its fault is written once a minute, not each time. */
const silence = 60_000
const mostKept = 1_000

/** The same fault in the same place has the same number, after a restart too. */
export function faultsOf(write: (line: string) => void, clock: () => number = () => performance.now()): Faults {
  const written = new Map<string, number>()
  return (where, error) => {
    const [what, from] = stackOf(error)
    const number = createHash('sha256').update(`${where}\n${what}\n${from}`).digest('hex').slice(0, 8)
    const last = written.get(number)
    if (last !== undefined && clock() - last < silence) return number
    if (written.size >= mostKept) written.clear()
    written.set(number, clock())
    write(`Fault ${number} in ${where.replaceAll(/\s+/g, ' ')}: ${error instanceof Error ? error.stack : what}`)
    return number
  }
}

/** What was thrown, and where: whatever it is, it can be read. */
function stackOf(error: unknown): readonly [what: string, from: string] {
  try {
    const [what = '', from = ''] =
      error instanceof Error ? (error.stack ?? error.message).split('\n    at ') : [String(error)]
    return [what, from]
  } catch {
    return ['something that cannot be read', '']
  }
}

/** Does one thing that must not take others with it; answers nothing where it failed. */
export const alone = <T>(faults: Faults, where: string, act: () => T): T | undefined => {
  try {
    return act()
  } catch (error) {
    faults(where, error)
    return undefined
  }
}
