import type { Decided } from '../chapter.ts'
import type { Directory } from '../directory.ts'
import type { Session } from '../session.ts'
import type { InscriptionId, Instant, ListId, Position } from '../words.ts'
import { refuse } from '../words.ts'
import type { Inscription, Place, Policy, SpeakersList } from './facts.ts'
import { sorted } from './order.ts'
import { standingOf, waitingIn } from './standing.ts'

/** Confirmed by the officer: the resulting order is in the event. */
export interface SortList {
  readonly type: 'sort-list'
  readonly list: ListId
  readonly policy?: Policy | undefined
  readonly letter?: string | undefined
  readonly at: Instant
}

export interface Move {
  readonly type: 'move'
  readonly inscription: InscriptionId
  /** Whom to follow; null is the head of those who wait. */
  readonly after: InscriptionId | null
  /** Up to where in the journal its author had seen the list. */
  readonly seen: Position
  readonly at: Instant
}

export interface Swap {
  readonly type: 'swap'
  readonly inscription: InscriptionId
  readonly with: InscriptionId
  readonly agreed?: string | undefined
  readonly seen: Position
  readonly at: Instant
}

export function sortList(session: Session, command: SortList, directory: Directory): Decided {
  const list = session.lists.get(command.list)
  if (!list) return refuse('no-such-list')
  const policy = command.policy ?? list.policy
  const letter = command.letter ?? list.letter
  const order = sorted(session, directory, waitingIn(session, list), policy, letter, list.groupsFirst ?? false)
  return { facts: [{ type: 'list-sorted', at: command.at, payload: { list: list.id, policy, letter, order } }] }
}

/** Refused only if the one that is moved, or the one that it shall follow, has moved since it was seen. */
export function move(session: Session, command: Move): Decided {
  const inscription = session.inscriptions.get(command.inscription)
  const list = inscription && session.lists.get(inscription.list)
  if (!inscription || !list) return refuse('no-such-inscription')
  if (!isStillToBeHeard(session, inscription)) return refuse('no-longer-waiting')
  const neighbour = command.after === null ? undefined : session.inscriptions.get(command.after)
  if (command.after !== null && neighbour?.list !== list.id) return refuse('no-such-inscription')
  if (command.after === inscription.id) return { facts: [] }
  if ([inscription, neighbour].some(each => each && each.movedAt > command.seen)) return refuse('list-has-changed')
  const where =
    command.after === null ? headOf(session, list, inscription) : behind(list, command.after, inscription.id)
  const at = list.order.indexOf(inscription.id)
  if ((list.order[at - 1] ?? null) === where.after) return { facts: [] }
  return { facts: [{ type: 'moved', at: command.at, payload: { inscription: inscription.id, ...where } }] }
}

const isStillToBeHeard = (session: Session, inscription: Inscription): boolean =>
  ['waiting', 'shelved', 'cut off'].includes(standingOf(session, inscription))

const behind = (list: SpeakersList, after: InscriptionId, moved: InscriptionId): Place => {
  const others = list.order.filter(id => id !== moved)
  return { after, before: others[others.indexOf(after) + 1] ?? null }
}

/** Before the first of those who wait: the heard stay above. */
function headOf(session: Session, list: SpeakersList, moved: Inscription): Place {
  const others = list.order.filter(id => id !== moved.id)
  const first = waitingIn(session, list).find(each => each.id !== moved.id)
  const at = first ? others.indexOf(first.id) : others.length
  return { after: others[at - 1] ?? null, before: others[at] ?? null }
}

export function swap(session: Session, command: Swap): Decided {
  const one = session.inscriptions.get(command.inscription)
  const other = session.inscriptions.get(command.with)
  if (!one || !other || one.list !== other.list || one.id === other.id) return refuse('no-such-inscription')
  if (!isStillToBeHeard(session, one) || !isStillToBeHeard(session, other)) return refuse('no-longer-waiting')
  if (one.movedAt > command.seen || other.movedAt > command.seen) return refuse('list-has-changed')
  const { at, agreed } = command
  return { facts: [{ type: 'swapped', at, payload: { inscription: one.id, with: other.id, agreed } }] }
}
