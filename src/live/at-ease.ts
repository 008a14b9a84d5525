import { evolve } from '../domain/evolve.ts'
import type { Event, Fact } from '../domain/facts.ts'
import type { Session } from '../domain/session.ts'
import { asReadBack, type Impossible } from '../journal/read.ts'

/** Facts or events that are taken at a stretch: some tens of milliseconds. */
const stretch = 1_000

/** Between two stretches the other rooms have their turn: a session of ten thousand statements keeps nobody waiting. */
async function* stretches<T>(things: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let from = 0; from < things.length; from += stretch) {
    if (from > 0) await new Promise(setImmediate)
    yield things.slice(from, from + stretch)
  }
}

/** {@link asReadBack}, with breath. */
export async function readBackAtEase(facts: readonly Fact[]): Promise<readonly Fact[] | Impossible> {
  const all: Fact[] = []
  for await (const some of stretches(facts)) {
    const read = asReadBack(some)
    if ('why' in read) return read
    for (const each of read) all.push(each)
  }
  return all
}

/** {@link evolve}, with breath; what was undone folds the whole anew, so then all is taken at once. */
export async function foldedAtEase(session: Session, events: readonly Event[]): Promise<Session> {
  if (events.some(each => each.type === 'undone' || each.type === 'redone')) return evolve(session, events)
  let folded = session
  for await (const some of stretches(events)) folded = evolve(folded, some)
  return folded
}
