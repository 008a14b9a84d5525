import type { Decided } from '../chapter.ts'
import type { Fact } from '../facts.ts'
import { inUse } from '../in-use.ts'
import type { Session } from '../session.ts'
import type { Change, Instant } from '../words.ts'
import { refuse } from '../words.ts'
import type { AgendaItem, Renumbered } from './facts.ts'
import { mergedInto } from './merging.ts'

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

/** The whole agenda in another order. */
export interface ReorderAgenda {
  readonly type: 'reorder-agenda'
  readonly items: readonly string[]
  readonly at: Instant
}

export interface RenumberAgenda {
  readonly type: 'renumber-agenda'
  readonly numbers: readonly Renumbered[]
  readonly at: Instant
}

/** An item was another all along: what hangs on it follows. */
export interface MergeAgendaItems {
  readonly type: 'merge-agenda-items'
  readonly item: string
  readonly into: string
  readonly at: Instant
}

const has = (session: Session, item: string): boolean => session.agenda.some(each => each.item === item)

export function addAgendaItem(session: Session, { item, at }: AddAgendaItem): Decided {
  if (has(session, item.item)) return refuse('item-already-there', { item: item.item })
  return { facts: [{ type: 'agenda-item-added', at, payload: item }] }
}

/** Chapters of the report that bear its title bear the new one. */
export function amendAgendaItem(session: Session, { item, changes, at }: AmendAgendaItem): Decided {
  const was = session.agenda.find(each => each.item === item)
  if (!was) return refuse('no-such-item', { item })
  const title = changes.find(({ field }) => field === 'title')?.to
  const { outline } = session.documents
  const isIts = (chapter: { readonly title: string }) => was.title !== undefined && chapter.title === was.title
  const retitled: readonly Fact[] =
    typeof title === 'string' && title !== '' && outline.chapters.some(isIts)
      ? [
          {
            type: 'outline-set',
            at,
            payload: {
              ...outline,
              chapters: outline.chapters.map(chapter => (isIts(chapter) ? { ...chapter, title } : chapter)),
            },
          },
        ]
      : []
  return { facts: [...retitled, { type: 'agenda-item-amended', at, payload: { item, changes } }] }
}

export function reorderAgenda(session: Session, { items, at }: ReorderAgenda): Decided {
  const before = session.agenda.map(({ item }) => item)
  const missing = items.find(item => !before.includes(item))
  if (missing !== undefined) return refuse('no-such-item', { item: missing })
  if (new Set(items).size !== before.length) return refuse('not-the-whole-agenda')
  if (items.every((item, at) => item === before[at])) return { facts: [] }
  return { facts: [{ type: 'agenda-reordered', at, payload: { items, before } }] }
}

export function renumberAgenda(session: Session, { numbers: asked, at }: RenumberAgenda): Decided {
  const numbers = asked.filter(({ item, to }) => item !== to)
  const missing = numbers.find(({ item }) => !has(session, item))
  if (missing) return refuse('no-such-item', { item: missing.item })
  const becomes = new Map(numbers.map(({ item, to }) => [item, to]))
  const after = session.agenda.map(({ item }) => becomes.get(item) ?? item)
  const twice = after.find((item, index) => after.indexOf(item) !== index)
  if (twice !== undefined) return refuse('item-already-there', { item: twice })
  return numbers.length === 0 ? { facts: [] } : { facts: [{ type: 'agenda-renumbered', at, payload: { numbers } }] }
}

export function mergeAgendaItems(session: Session, { item, into, at }: MergeAgendaItems): Decided {
  const missing = [item, into].find(each => !has(session, each))
  if (missing !== undefined) return refuse('no-such-item', { item: missing })
  if (item === into) return refuse('merged-with-itself', { item })
  return { facts: [{ type: 'agenda-items-merged', at, payload: mergedInto(session, item, into) }] }
}

/** An item that was a slip goes; one under which something was said or written does not. */
export function removeAgendaItem(session: Session, { item, at }: RemoveAgendaItem): Decided {
  if (!has(session, item)) return refuse('no-such-item', { item })
  if (inUse(session).item(item)) return refuse('item-in-use', { item })
  return { facts: [{ type: 'agenda-item-removed', at, payload: { item } }] }
}
