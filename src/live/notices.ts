/** What everybody must know at once, whatever page they have open: a sentence for each matter, together one. */
export interface Notices {
  /** Without a sentence the matter is over. */
  say(matter: 'storage' | 'clock' | 'backup', sentence: string | undefined): void
  readonly sentence: string | undefined
  /** Told of each change, and at once of what stands now. */
  watch(listener: (sentence: string | undefined) => void): void
}

export function noticesOf(): Notices {
  const matters = new Map<string, string>()
  const listeners = new Set<(sentence: string | undefined) => void>()
  const sentence = () => [...matters.values()].join(' ') || undefined
  return {
    say: (matter, said) => {
      if (matters.get(matter) === said) return
      if (said === undefined) matters.delete(matter)
      else matters.set(matter, said)
      for (const listener of listeners) listener(sentence())
    },
    get sentence() {
      return sentence()
    },
    watch: listener => {
      listeners.add(listener)
      listener(sentence())
    },
  }
}
