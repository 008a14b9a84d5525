import { word } from '../../views/messages.ts'
import type { SessionId } from '../domain/words.ts'

/** How many streams one address may hold, and how many may be open of one session. */
export interface StreamLimits {
  readonly address: number
  readonly session: number
}

/** Kept free for officers and the screens of the room, whatever comes from outside. */
const reserve = 200

/** Who holds a stream: a place is given back when the stream closes. */
export function placesFor(limits: StreamLimits) {
  const held = { address: new Map<string, number>(), session: new Map<string, number>() }
  const count = (kind: keyof StreamLimits, key: string, by: 1 | -1) => {
    const left = (held[kind].get(key) ?? 0) + by
    if (left > 0) held[kind].set(key, left)
    else held[kind].delete(key)
  }
  return {
    /** Answers how to give the place back, or the sentence that says why there is none. */
    take: (address: string, session: SessionId, isPublic: boolean): (() => void) | string => {
      const more = isPublic ? 0 : reserve
      if ((held.address.get(address) ?? 0) >= limits.address + more)
        return word('asked.address-full', { count: limits.address })
      if ((held.session.get(session) ?? 0) >= limits.session + more)
        return word('asked.session-full', { count: limits.session })
      count('address', address, 1)
      count('session', session, 1)
      return () => {
        count('address', address, -1)
        count('session', session, -1)
      }
    },
  }
}
