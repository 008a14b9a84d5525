import type { Change, Instant } from '../words.ts'
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
