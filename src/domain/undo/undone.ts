import type { Event } from '../facts.ts'
import type { Attempt } from '../words.ts'

const known = new WeakMap<readonly Event[], ReadonlySet<Attempt>>()

/** The attempts that stand undone after the last of these events. */
export function undoneAttempts(journal: readonly Event[]): ReadonlySet<Attempt> {
  const undone = known.get(journal) ?? after(new Set(), journal)
  known.set(journal, undone)
  return undone
}

/** A journal goes on with some more events: what was undone in it is still known, and nobody goes through it again. */
export function goesOn(former: readonly Event[], journal: readonly Event[], events: readonly Event[]): void {
  const undone = known.get(former)
  if (undone) known.set(journal, after(undone, events))
}

function after(undone: ReadonlySet<Attempt>, events: readonly Event[]): ReadonlySet<Attempt> {
  if (!events.some(({ type }) => type === 'undone' || type === 'redone')) return undone
  const so = new Set(undone)
  for (const event of events) {
    if (event.type === 'undone') so.add(event.payload.attempt)
    else if (event.type === 'redone') so.delete(event.payload.attempt)
  }
  return so
}
