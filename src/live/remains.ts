/** How often it is tried again, milliseconds: what another program reads, and copies that cannot be changed. */
const pauses = { log: 500, copies: 10_000 }

interface Clearing<Copy> {
  /** Folds the log; false while another program reads in it. */
  fold(): boolean | Promise<boolean>
  /** The log is folded. */
  folded(): Promise<void>
  /** Takes the name out of the copies; answers those that still have it. */
  copies(): Promise<readonly Copy[]>
}

/**
 * What an erased name leaves in the log of the database and in copies. Another program that reads in it, or a stick that
 * is not there, delays this for as long as it lasts; nobody waits meanwhile.
 */
export interface Remains<Copy> {
  /** Tries at once, and again by itself until it holds. */
  clear(): Promise<void>
  /** The copies in which the name still stands, as it was found last. */
  inCopies(): readonly Copy[]
  /** Tries no more: the database is closed. */
  end(): void
}

export function remainsOf<Copy>(
  { fold, folded, copies }: Clearing<Copy>,
  every: Readonly<Record<'log' | 'copies', number>> = pauses,
): Remains<Copy> {
  let still: readonly Copy[] = []
  const log = untilItHolds(every.log, async () => {
    if (!(await fold())) return false
    await folded()
    return true
  })
  const outside = untilItHolds(every.copies, async () => {
    still = await copies()
    return still.length === 0
  })
  return {
    clear: async () => {
      await Promise.all([log.now(), outside.now()])
    },
    inCopies: () => still,
    end: () => {
      log.end()
      outside.end()
    },
  }
}

/** Tries at once, and again by itself until it is done; what fails is tried again, and told once. */
function untilItHolds(every: number, work: () => Promise<boolean>): { now(): Promise<void>; end(): void } {
  let again: NodeJS.Timeout | undefined
  let told = false
  let ended = false
  const attempt = async (): Promise<void> => {
    clearTimeout(again)
    again = undefined
    try {
      if (ended || (await work())) return
    } catch (error) {
      if (!told && !ended) console.error('what is left of an erased name could not be taken away', error)
      told = true
    }
    if (!ended) again ??= setTimeout(() => void attempt(), every).unref()
  }
  return {
    now: attempt,
    end: () => {
      ended = true
      clearTimeout(again)
    },
  }
}
