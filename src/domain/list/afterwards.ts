import type { Session } from '../session.ts'
import type { Word } from '../words.ts'
import type { Inscription } from './facts.ts'
import { nextIn, standingOf } from './standing.ts'

/** Facts after which others may be heard than it seemed: what is done to the list itself is seen there. */
const toldAfter: ReadonlySet<string> = new Set(['entry-amended', 'entry-struck', 'entries-joined', 'undone', 'redone'])

/** So many are named, each in a sentence of its own; of more it is said how many. */
const named = 3

/**
 * Who waits again on a list, or waits no more, because the log says now that somebody else spoke. The officer looks at
 * the log meanwhile, and the next key would give the floor to whoever came back.
 */
export function listAfterwards(before: Session, after: Session, facts: readonly { type: string }[]): readonly Word[] {
  if (!facts.some(({ type }) => toldAfter.has(type))) return []
  const again: Inscription[] = []
  const noMore: Inscription[] = []
  for (const is of after.inscriptions.values()) {
    const was = before.inscriptions.get(is.id)
    if (!was) continue
    const [stood, stands] = [placeOf(before, was), placeOf(after, is)]
    if (stood === 'heard' && stands === 'waits') again.push(is)
    if (stood === 'waits' && stands === 'heard') noMore.push(is)
  }
  return [
    ...told('wait-again', again, each => (isNext(after, each) ? 'is-next-again' : 'waits-again')),
    ...told('wait-no-more', noMore, () => 'waits-no-more'),
  ]
}

const told = (key: string, all: readonly Inscription[], keyOf: (each: Inscription) => string): readonly Word[] =>
  all.length > named
    ? [{ key, values: { count: all.length } }]
    : all.map(each => ({ key: keyOf(each), values: { participant: each.participant } }))

function placeOf(session: Session, inscription: Inscription): 'waits' | 'heard' | undefined {
  const standing = standingOf(session, inscription)
  if (standing === 'waiting' || standing === 'cut off') return 'waits'
  return standing === 'heard' || standing === 'has the floor' ? 'heard' : undefined
}

const isNext = (session: Session, { id, list }: Inscription): boolean =>
  nextIn(session, session.lists.get(list)?.debate)?.id === id
