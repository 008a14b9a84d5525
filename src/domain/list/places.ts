import type { Event } from '../facts.ts'
import type { Draft } from '../session.ts'
import type { InscriptionId, ListId } from '../words.ts'
import type { Inscription, Place } from './facts.ts'

/** Behind the one that it follows; is that one gone, before the next. */
export const place = (
  order: readonly InscriptionId[],
  id: InscriptionId,
  { after, before }: Place,
): InscriptionId[] => {
  const others = order.filter(each => each !== id)
  const behind = after === null ? -1 : others.indexOf(after)
  const ahead = before ? others.indexOf(before) : -1
  const at = after === null || behind >= 0 ? behind + 1 : ahead >= 0 ? ahead : others.length
  others.splice(at, 0, id)
  return others
}

export const reorder = (
  draft: Draft,
  list: ListId,
  change: (order: readonly InscriptionId[]) => InscriptionId[],
): void => {
  const was = draft.lists.get(list)
  if (was) draft.lists.set(list, { ...was, order: change(was.order) })
}

export const movedNow = (draft: Draft, id: InscriptionId, event: Event, placed: Inscription['placed']): void => {
  const was = draft.inscriptions.get(id)
  if (was) draft.inscriptions.set(id, { ...was, placed, movedAt: event.position })
}

export const predecessor = (order: readonly InscriptionId[], id: InscriptionId): InscriptionId | undefined =>
  order[order.indexOf(id) - 1]
