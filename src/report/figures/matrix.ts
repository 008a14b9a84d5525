import type { Directory } from '../../domain/directory.ts'
import type { Session } from '../../domain/session.ts'
import type { ParticipantId } from '../../domain/words.ts'
import type { Figures } from './amounts.ts'
import { countedIn } from './counted.ts'
import { countedKinds, type Filter, isWithin } from './filter.ts'
import { itemsKey, itemsOfKey } from './statistics.ts'

/** How often each delegation spoke on each item: for the picture and its table. */
export interface Matrix {
  readonly items: readonly {
    readonly key: string
    readonly label: string
    /** As short as a cell is narrow. */
    readonly sign: string
  }[]
  readonly rows: readonly { readonly id: ParticipantId; readonly name: string; readonly counts: readonly number[] }[]
}

export function matrixOf(session: Session, directory: Directory, filter: Filter, figures: Figures): Matrix {
  const counts = countedKinds(session, filter)
  const within = isWithin(directory, filter)
  const cells = new Map<string, number>()
  for (const each of countedIn(session, directory)) {
    if (!counts(each.kind) || !within(each)) continue
    const key = `${each.id} ${itemsKey(each.items)}`
    cells.set(key, (cells.get(key) ?? 0) + 1)
  }
  const items = figures.items.map(({ key, label }) => ({ key, label, sign: itemsOfKey(key).join('+') || label }))
  return {
    items,
    rows: figures.delegations
      .filter(each => each.statements > 0)
      .map(({ id, name }) => ({ id, name, counts: items.map(({ key }) => cells.get(`${id} ${key}`) ?? 0) })),
  }
}
