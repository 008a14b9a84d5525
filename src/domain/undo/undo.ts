import type { Decided, Matter } from '../chapter.ts'
import type { Session } from '../session.ts'
import type { By, Instant } from '../words.ts'
import { type Deed, missingFor, redoable, restingOn, undoable } from './deeds.ts'

/** Of the matter of the page on which it is asked for. */
export interface Undo {
  readonly type: 'undo' | 'redo'
  readonly matter: Matter
  readonly by: By
  readonly at: Instant
}

/**
 * Takes back the last deed of this officer in a matter, or brings it again, a whole command at a time. If a later deed
 * of anybody rests on it, nothing changes and the word says which; nor is anything brought again to which something
 * else was taken away.
 */
export function undo(session: Session, { type, matter, by, at }: Undo): Decided {
  const deed = type === 'undo' ? undoable(session, by, matter, 1)[0] : redoable(session, by, matter)
  if (!deed) return { facts: [], word: { key: `nothing-to-${type}`, values: {} } }
  const resting = restingOn(session, deed)
  if (resting) return { facts: [], word: inTheWay('something-rests-on-it', deed, resting) }
  const missing = type === 'redo' ? missingFor(session, deed) : undefined
  if (missing) return { facts: [], word: inTheWay('it-rests-on-something-undone', deed, missing) }
  const payload = { attempt: deed.attempt }
  return type === 'undo'
    ? { facts: [{ type: 'undone', at, payload }], word: { key: 'undid', values: { deed: deed.attempt } } }
    : { facts: [{ type: 'redone', at, payload }], word: { key: 'redid', values: { deed: deed.attempt } } }
}

const inTheWay = (key: string, deed: Deed, other: Deed) => ({
  key,
  values: { deed: deed.attempt, resting: other.attempt, by: other.by },
})
