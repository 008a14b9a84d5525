import type { Event } from '../facts.ts'
import type { Session } from '../session.ts'
import { type Deed, deedsOf } from '../undo/deeds.ts'
import { undoneAttempts } from '../undo/undone.ts'

/** A deed that changed what stood there already, or came after its time. */
export interface Corrected {
  readonly deed: Deed
  /** Of an undoing, or of one that was brought back: what it was about. */
  readonly of: Deed | undefined
  readonly kind: 'corrected' | 'late' | 'undone' | 'redone'
  /** It was undone since, and does not hold. */
  readonly isUndone: boolean
}

/** Facts that change what another fact made. What only goes on, as a list that is closed, corrects nothing. */
const corrects =
  /-(?:amended|struck|removed|merged|joined|reordered|renumbered|overruled|released|resolved|renewed)$|^(?:moved|swapped|list-sorted|paragraph-moved|entry-flagged)$/

const isCorrection = ({ type }: Event): boolean => corrects.test(type)

/** Every correction of a session, newest first: what was undone stays in it, and that it was undone is a line as well. */
export function corrected(session: Session): readonly Corrected[] {
  const deeds = deedsOf(session)
  const byAttempt = new Map(deeds.map(deed => [deed.attempt, deed]))
  const undone = undoneAttempts(session.journal)
  return deeds
    .flatMap((deed): Corrected[] => {
      const back = deed.events.find(each => each.type === 'undone' || each.type === 'redone')
      if (back?.type === 'undone' || back?.type === 'redone')
        return [{ deed, of: byAttempt.get(back.payload.attempt), kind: back.type, isUndone: false }]
      const isUndone = undone.has(deed.attempt)
      if (deed.events.some(isCorrection)) return [{ deed, of: undefined, kind: 'corrected', isUndone }]
      return deed.events.some(each => each.late && each.type === 'floor-given')
        ? [{ deed, of: undefined, kind: 'late', isUndone }]
        : []
    })
    .reverse()
}
