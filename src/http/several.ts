import { z } from 'zod'
import { word } from '../../views/messages.ts'
import type { AmendEntry } from '../domain/correction/amend.ts'
import type { Entry } from '../domain/floor/facts.ts'
import { entryKinds, modes } from '../domain/words.ts'
import { capacityOf } from './as-typed.ts'
import type { Asked, FormPage, InSession } from './asked.ts'
import { type DebateNamed, debateOn } from './debate-named.ts'
import type { Dependencies } from './dependencies.ts'
import { isWrong, type WrongField, wrong } from './faults.ts'
import { blank, id, list, optional, optionalLine, several } from './fields.ts'

/** Entries of a form, each by a field of its own or together in one, with commas. */
const entriesChosen = several(list).transform(all => all.flatMap(each => each.split(',')).filter(Boolean))

const Several = z.object({
  entry: entriesChosen,
  /** `item:4 (a)`, or `debate:` and its id. */
  where: optionalLine,
  kind: blank(z.enum(entryKinds).optional()),
  mode: blank(z.enum(modes).optional()),
  onBehalfOf: optionalLine,
  /** That they spoke in their own capacity. */
  ownCapacity: optional,
  reason: optionalLine,
})
/** What each of them is about, with commas; one from another by a semicolon. */
const SeveralDoubts = z.object({ doubt: id.min(1), on: list.min(1), reason: optionalLine })

/** Several entries are given another item, debate, capacity or kind, and several doubts are confirmed, as one step. */
export function severalRoutes(floor: FormPage<InSession>, { directory }: Dependencies): void {
  floor.posts('/sessions/:session/entries/several', Several, asked => {
    const { form, session, now } = asked
    const entries = [...new Set(form.entry)].map(each => session.entries.get(each))
    if (entries.length === 0) return wrong('entry', word('asked.choose-in-log'))
    if (!entries.every(each => each !== undefined)) return wrong('entry', word('asked.not-in-log'))
    const spoken = capacityOf(session, directory, form, session.settings.from)
    if (isWrong(spoken)) return spoken
    const capacity = form.ownCapacity ? {} : spoken.capacity
    const named = form.where === undefined ? undefined : whereNamed(asked, form.where)
    if (isWrong(named)) return named
    if (!named && !capacity && !form.kind && !form.mode) return wrong('where', word('asked.nothing-to-change'))
    const amended = (entry: Entry): AmendEntry => ({
      type: 'amend-entry',
      entry: entry.id,
      changes: [
        ...(named ? [{ field: 'debate' as const, to: named.debate }] : []),
        ...(capacity ? [{ field: 'capacity' as const, to: capacity }] : []),
        ...(form.kind ? [{ field: 'kind' as const, to: form.kind }] : []),
        ...(form.mode ? [{ field: 'mode' as const, to: form.mode }] : []),
      ],
      reason: form.reason,
      at: now,
    })
    return [...(named?.setUp ?? []), ...entries.map(amended)]
  })

  floor.posts('/sessions/:session/doubts/several', SeveralDoubts, ({ form: { doubt, on, reason }, now }) =>
    on.split(';').map(each => ({ type: 'confirm-doubt', doubt, on: each.split(','), reason, at: now }) as const),
  )
}

function whereNamed({ session, fresh, now }: Asked<unknown>, where: string): DebateNamed | WrongField {
  const [, what, which = ''] = /^(item|debate):(.*)$/.exec(where) ?? []
  if (what === 'item') return debateOn(session, [which], { field: 'where', fresh, now })
  return session.debates.has(which) ? { debate: which, setUp: [] } : wrong('where', word('asked.no-such-item'))
}
