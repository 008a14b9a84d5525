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

const has = (session: Session, item: string): boolean => session.agenda.some(each => each.item === item)

export function addAgendaItem(session: Session, { item, at }: AddAgendaItem): Decided {
  if (has(session, item.item)) return refuse('item-already-there', { item: item.item })
  return { facts: [{ type: 'agenda-item-added', at, payload: item }] }
}

export function amendAgendaItem(session: Session, { item, changes, at }: AmendAgendaItem): Decided {
  if (!has(session, item)) return refuse('no-such-item', { item })
  return { facts: [{ type: 'agenda-item-amended', at, payload: { item, changes } }] }
}
