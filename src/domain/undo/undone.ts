import type { Event } from '../facts.ts'
import type { Attempt } from '../words.ts'

/** The attempts that stand undone after the last of these events. */
export function undoneAttempts(journal: readonly Event[]): ReadonlySet<Attempt> {
  const undone = new Set<Attempt>()
  for (const event of journal) {
    if (event.type === 'undone') undone.add(event.payload.attempt)
    else if (event.type === 'redone') undone.delete(event.payload.attempt)
  }
  return undone
}
