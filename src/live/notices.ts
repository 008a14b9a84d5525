import type { Saying } from '../domain/saying.ts'

/** What everybody must know at once, whatever page they have open and in whichever language: a sentence for each matter. */
export interface Notices {
  /** Without a sentence the matter is over. */
  say(matter: 'storage' | 'clock' | 'backup', saying: Saying | undefined): void
  readonly standing: readonly Saying[]
  /** Told of each change, and at once of what stands now. */
  watch(listener: (standing: readonly Saying[]) => void): void
}

export function noticesOf(): Notices {
  const matters = new Map<string, Saying>()
  const listeners = new Set<(standing: readonly Saying[]) => void>()
  const standing = () => [...matters.values()]
  return {
    say: (matter, said) => {
      if (JSON.stringify(matters.get(matter)) === JSON.stringify(said)) return
      if (said === undefined) matters.delete(matter)
      else matters.set(matter, said)
      for (const listener of listeners) listener(standing())
    },
    get standing() {
      return standing()
    },
    watch: listener => {
      listeners.add(listener)
      listener(standing())
    },
  }
}
