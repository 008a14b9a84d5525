import { word } from '../../views/messages.ts'
import type { Session } from '../domain/session.ts'
import type { TakeUpDebate } from '../domain/sitting/debates.ts'
import type { DebateId, Instant } from '../domain/words.ts'
import { type WrongField, wrong } from './faults.ts'

/** A debate that a correction names, and the command that sets it up where it was never taken up. */
export interface DebateNamed {
  readonly debate: DebateId
  readonly setUp: readonly TakeUpDebate[]
}

const keyOf = (items: readonly string[]) => JSON.stringify([...items].sort())

/**
 * The debate on these items, for an entry that is put there afterwards: an item that nobody took up while it was
 * discussed is set up without a time; one that is not on the agenda is no correction.
 */
export function debateOn(
  session: Session,
  items: readonly string[],
  { field, fresh, now }: { readonly field: string; readonly fresh: (what: string) => string; readonly now: Instant },
): DebateNamed | WrongField {
  const there = [...session.debates.values()].filter(each => keyOf(each.items) === keyOf(items))
  const debate = there.find(({ lead }) => lead === undefined) ?? there[0]
  if (debate) return { debate: debate.id, setUp: [] }
  const missing = items.find(item => !session.agenda.some(each => each.item === item))
  if (missing !== undefined) return wrong(field, word('asked.item-not-on-agenda', { item: missing }))
  const id = fresh('debate')
  return { debate: id, setUp: [{ type: 'take-up-debate', debate: id, items, at: now, typed: true, now }] }
}
