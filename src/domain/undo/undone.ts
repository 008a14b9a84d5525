import type { Event } from '../facts.ts'
import type { Attempt } from '../words.ts'

const known = new WeakMap<readonly Event[], ReadonlySet<Attempt>>()
/** How many events of each attempt; of the newest of the journals that go on from one another alone. */
const counted = new WeakMap<readonly Event[], Map<Attempt, number>>()

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
  const counts = counted.get(former)
  counted.delete(former)
  if (counts) counted.set(journal, andOf(counts, events))
}

/** How many events of a journal are of an attempt. */
export function countOf(journal: readonly Event[], attempt: Attempt): number {
  const counts = counted.get(journal) ?? andOf(new Map(), journal)
  counted.set(journal, counts)
  return counts.get(attempt) ?? 0
}

function andOf(counts: Map<Attempt, number>, events: readonly Event[]): Map<Attempt, number> {
  for (const { attempt } of events) counts.set(attempt, (counts.get(attempt) ?? 0) + 1)
  return counts
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
