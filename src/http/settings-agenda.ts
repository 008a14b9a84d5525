import { z } from 'zod'
import { word } from '../../views/messages.ts'
import type { Command } from '../domain/decide.ts'
import type { Session } from '../domain/session.ts'
import type { FormPage, InSession } from './asked.ts'
import { wrong } from './faults.ts'
import { asking, id, line, list } from './fields.ts'

const Which = z.object({ item: id.min(1, asking('asked.which')) })
const Item = Which.extend({ to: id.min(1, asking('asked.number-missing')).optional(), title: line.optional() })
const Moved = Which.extend({ way: z.enum(['up', 'down']) })
const Merged = Which.extend({ into: id.min(1, asking('asked.into-which')) })
const Order = z.object({ order: list.min(1, asking('asked.order-missing')) })

/** An agenda that can be wrong: items renamed, renumbered, put elsewhere, taken off, merged into another. */
export function agendaRoutes(settings: FormPage<InSession>): void {
  const path = '/sessions/:session/settings/agenda'

  settings.posts(`${path}/remove`, Which, ({ form: { item }, now }) => ({ type: 'remove-agenda-item', item, at: now }))

  settings.posts(
    `${path}/item`,
    Item,
    ({ form: { item, to, title }, session, now }): Command[] | ReturnType<typeof wrong> => {
      const was = session.agenda.find(each => each.item === item)
      if (!was) return wrong('item', word('asked.not-on-agenda'))
      const number = to?.replace(/(\S)\(/, '$1 (')
      const changes = [{ field: 'title', from: was.title, to: title || undefined }]
      return [
        ...(title === undefined || title === (was.title ?? '')
          ? []
          : [{ type: 'amend-agenda-item', item, changes, at: now } as const]),
        ...(number === undefined || number === item
          ? []
          : [{ type: 'renumber-agenda', numbers: renumbered(session, item, number), at: now } as const]),
      ]
    },
  )

  settings.posts(`${path}/move`, Moved, ({ form: { item, way }, session, now }) => {
    const items = session.agenda.map(each => each.item)
    return { type: 'reorder-agenda', items: moved(items, item, way), at: now }
  })

  settings.posts(`${path}/order`, Order, ({ form, now }) => {
    const items = form.order.split(/[\n,;]/).flatMap(each => each.trim() || [])
    return { type: 'reorder-agenda', items, at: now }
  })

  settings.posts(`${path}/merge`, Merged, ({ form: { item, into }, now }) => ({
    type: 'merge-agenda-items',
    item,
    into,
    at: now,
  }))
}

/** Sub-items go with their item: “4 (a)” becomes “5 (a)” where 4 becomes 5. */
const renumbered = (session: Session, item: string, to: string) =>
  session.agenda.flatMap(each =>
    each.item === item
      ? [{ item, to }]
      : each.item.startsWith(`${item} (`)
        ? [{ item: each.item, to: `${to}${each.item.slice(item.length)}` }]
        : [],
  )

/** One place up or down, an item with its sub-items past the whole of the next. */
function moved(items: readonly string[], item: string, way: 'up' | 'down'): readonly string[] {
  const isOf = (each: string, of: string) => each === of || each.startsWith(`${of} (`)
  const parts: string[][] = []
  for (const each of items) {
    const last = parts.at(-1)
    const isSub = item !== each && !item.includes('(') && last?.[0] !== undefined && isOf(each, last[0])
    if (isSub) last?.push(each)
    else parts.push([each])
  }
  const at = parts.findIndex(([first]) => first === item)
  const other = way === 'up' ? at - 1 : at + 1
  const [one, two] = [parts[at], parts[other]]
  if (!one || !two) return items
  parts[at] = two
  parts[other] = one
  return parts.flat()
}
