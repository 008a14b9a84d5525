import type { Session } from '../../domain/session.ts'
import { type Consequence, consequence } from './consequence.ts'

const ofItem = (items: readonly string[]): string => items.join(', ')

/** Items that come, go, are renamed or stand elsewhere; and what goes from one item to another. */
export function agendaChanges(before: Session, after: Session): readonly Consequence[] {
  if (before.agenda === after.agenda && before.debates === after.debates) return []
  const was = new Map(before.agenda.map(({ item, title }) => [item, title ?? '']))
  const is = new Map(after.agenda.map(({ item, title }) => [item, title ?? '']))
  const order = [before, after].map(({ agenda }) =>
    agenda.map(({ item }) => item).filter(item => was.has(item) && is.has(item)),
  )
  return [
    ...[...is]
      .filter(([item]) => !was.has(item))
      .map(([item, title]) => consequence('changes.item-new', { item, title })),
    ...[...was]
      .filter(([item]) => !is.has(item))
      .map(([item, title]) => consequence('changes.item-gone', { item, title })),
    ...[...is].flatMap(([item, to]) => {
      const from = was.get(item)
      return from === undefined || from === to
        ? []
        : [consequence('changes.item-title', { item, from: from || '–', to: to || '–' })]
    }),
    ...(order[0]?.join('\n') === order[1]?.join('\n')
      ? []
      : [consequence('changes.agenda-order', { items: after.agenda.map(({ item }) => item).join(', ') })]),
    ...movedBetweenItems(before, after),
  ]
}

/** “3 entries go from item 9 to item 5”: by what each was said, listed or decided under. */
function movedBetweenItems(before: Session, after: Session): readonly Consequence[] {
  const under = (session: Session, { debate }: { readonly debate?: string | undefined }) =>
    ofItem(session.debates.get(debate ?? '')?.items ?? [])
  const moved = new Map<string, { readonly from: string; readonly to: string; counts: Record<string, number> }>()
  const note = (what: string, from: string, to: string) => {
    if (from === to) return
    const key = `${from} → ${to}`
    const known = moved.get(key) ?? { from, to, counts: {} }
    known.counts[what] = (known.counts[what] ?? 0) + 1
    moved.set(key, known)
  }
  for (const what of ['entries', 'actions'] as const)
    for (const [id, each] of after[what] as ReadonlyMap<string, { readonly debate?: string }>) {
      const once = (before[what] as ReadonlyMap<string, { readonly debate?: string }>).get(id)
      if (once) note(what, under(before, once), under(after, each))
    }
  for (const [id, each] of after.inscriptions) {
    const [once, now] = [before.lists.get(before.inscriptions.get(id)?.list ?? ''), after.lists.get(each.list)]
    if (once && now) note('requests', under(before, once), under(after, now))
  }
  for (const [id, { items }] of after.papers) {
    const once = before.papers.get(id)
    if (once) note('papers', ofItem(once.items), ofItem(items))
  }
  return [...moved.values()].map(({ from, to, counts }) => {
    const { entries = 0, requests = 0, actions = 0, papers = 0 } = counts
    return consequence('changes.item-moved', { from: from || '–', to: to || '–', entries, requests, actions, papers })
  })
}
