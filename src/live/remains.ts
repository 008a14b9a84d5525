/** How often it is tried again, milliseconds. */
const pause = 500

/**
 * What an erased name leaves in the log of the database, until that is folded. Another program that reads in it
 * delays this for as long as it reads; nobody waits meanwhile.
 */
export interface Remains {
  /** Tries at once, and again by itself until it holds. */
  clear(): Promise<void>
}

export function remainsOf(
  fold: () => boolean | Promise<boolean>,
  cleared: () => Promise<void>,
  every = pause,
): Remains {
  let again: NodeJS.Timeout | undefined
  const attempt = async (): Promise<void> => {
    clearTimeout(again)
    again = undefined
    if (await fold()) {
      try {
        return await cleared()
      } catch (error) {
        console.error('that an erased name is gone could not be noted', error)
      }
    }
    again ??= setTimeout(() => void attempt(), every).unref()
  }
  return { clear: attempt }
}
