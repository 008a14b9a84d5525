import type { Decided } from '../chapter.ts'
import type { Session } from '../session.ts'
import type { Change, Instant } from '../words.ts'
import { refuse } from '../words.ts'
import type { AgendaItem } from './facts.ts'

export interface AddAgendaItem {
  readonly type: 'add-agenda-item'
  readonly item: AgendaItem
  readonly at: Instant
}

export interface AmendAgendaItem {
  readonly type: 'amend-agenda-item'
  readonly item: string
  readonly changes: readonly Change[]
  readonly at: Instant
}

export interface RemoveAgendaItem {
  readonly type: 'remove-agenda-item'
  readonly item: string
  readonly at: Instant
}

const has = (session: Session, item: string): boolean => session.agenda.some(each => each.item === item)

export function addAgendaItem(session: Session, { item, at }: AddAgendaItem): Decided {
  if (has(session, item.item)) return refuse('item-already-there', { item: item.item })
  return { facts: [{ type: 'agenda-item-added', at, payload: item }] }
}

export function amendAgendaItem(session: Session, { item, changes, at }: AmendAgendaItem): Decided {
  if (!has(session, item)) return refuse('no-such-item', { item })
  return { facts: [{ type: 'agenda-item-amended', at, payload: { item, changes } }] }
}

/** An item that was a slip goes; one under which something was said or written does not. */
export function removeAgendaItem(session: Session, { item, at }: RemoveAgendaItem): Decided {
  if (!has(session, item)) return refuse('no-such-item', { item })
  if (hangsOn(session, item)) return refuse('item-in-use', { item })
  return { facts: [{ type: 'agenda-item-removed', at, payload: { item } }] }
}

/** Does anything of the session rest on this item: a statement, a list, an action, a paper, a chapter of the report? */
export function hangsOn(session: Session, item: string): boolean {
  const debates = new Set([...session.debates.values()].filter(({ items }) => items.includes(item)).map(({ id }) => id))
  const isOfIt = ({ debate }: { readonly debate?: string | undefined }) => debate !== undefined && debates.has(debate)
  const { outline, plans } = session.documents
  return (
    [...session.entries.values(), ...session.lists.values(), ...session.actions.values()].some(isOfIt) ||
    [...session.meetings.values()].some(({ takenUp }) => takenUp.some(isOfIt)) ||
    [...session.papers.values()].some(({ items }) => items.includes(item)) ||
    [outline, ...plans].some(part => JSON.stringify(part).includes(JSON.stringify(item)))
  )
}
