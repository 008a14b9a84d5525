import { allNamedIn } from '../in-use.ts'
import type { Participant } from '../roll/facts.ts'
import type { Session } from '../session.ts'
import type { ParticipantId } from '../words.ts'

/** Names that nobody put on the roll: typed where somebody took the floor or asked for it, and known from there alone. */
function typedOnTheWay({ journal, participants }: Session): ReadonlySet<ParticipantId> {
  const inTheRoom = new Set(
    journal
      .filter(({ payload }) => 'meeting' in payload || 'list' in payload || 'entry' in payload)
      .map(each => each.attempt),
  )
  const typed = journal.flatMap(event =>
    // What came from a file says what was decided over it, if only that nothing was.
    event.type === 'participant-registered' && event.payload.overruled === undefined && inTheRoom.has(event.attempt)
      ? [event.payload.participant]
      : [],
  )
  const unresolved = [...participants.values()].filter(each => each.kind === 'unknown').map(each => each.id)
  return new Set([...typed, ...unresolved])
}

/** Of a session of which only a part is seen: whoever was typed on the way, and is named by nothing of the part, is not known. */
export function participantsSeenIn(
  whole: Session,
  part: Omit<Session, 'participants'>,
): ReadonlyMap<ParticipantId, Participant> {
  const typed = typedOnTheWay(whole)
  if (typed.size === 0) return whole.participants
  const named = allNamedIn({ ...part, participants: whole.participants })
  return new Map([...whole.participants].filter(([id]) => !typed.has(id) || named.has(id)))
}
