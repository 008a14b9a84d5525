import type { Instant } from '../../domain/words.ts'

/** How often something may fail in a while, for each of those who try. */
export interface Tries {
  /** Nothing is tried for these any more, until their time is over. */
  isOver(...keys: readonly string[]): boolean
  failed(...keys: readonly string[]): void
  forget(...keys: readonly string[]): void
}

/** A quarter of an hour, milliseconds: so long whoever guesses passwords waits. */
export const quarter = 15 * 60 * 1000

/** Whoever comes with ever new names does not fill the memory: the oldest are forgotten first. */
const mostKept = 20_000

export function triesOf(most: number, span: number, now: () => Instant): Tries {
  const failures = new Map<string, { count: number; until: number }>()
  const known = (key: string) => {
    const there = failures.get(key)
    if (there && there.until > Date.parse(now())) return there
    failures.delete(key)
    return undefined
  }
  return {
    isOver: (...keys) => keys.some(key => (known(key)?.count ?? 0) >= most),
    failed: (...keys) => {
      for (const key of keys) {
        const { count, until } = known(key) ?? { count: 0, until: Date.parse(now()) + span }
        failures.set(key, { count: count + 1, until })
        const [oldest] = failures.size > mostKept ? failures.keys() : []
        if (oldest !== undefined) failures.delete(oldest)
      }
    },
    forget: (...keys) => {
      for (const key of keys) failures.delete(key)
    },
  }
}

/** An address by which somebody is known: of IPv6 the network, of which one computer has all. */
export const networkOf = (address: string): string =>
  address.includes(':') && !address.includes('.')
    ? (address.split('::')[0] ?? '').split(':').slice(0, 4).join(':')
    : address
