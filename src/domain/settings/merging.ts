import { withoutChapter } from '../drafting/chapters-of-items.ts'
import type { SpeakersList, Step } from '../list/facts.ts'
import type { Draft, Session } from '../session.ts'
import type { Debate } from '../sitting/facts.ts'
import type { ItemsMerged } from './facts.ts'

const once = (items: readonly string[]): readonly string[] => [...new Set(items)]

const inPlaceOf = (items: readonly string[], item: string, into: string): readonly string[] =>
  once(items.map(each => (each === item ? into : each)))

const sameAs = (items: readonly string[], lead: string | undefined): string =>
  JSON.stringify([[...items].sort(), lead ?? null])

/** What becomes what: debates that the other item has already, and their lists where it has one for the purpose. */
export function mergedInto(session: Session, item: string, into: string): ItemsMerged {
  const debates = becomeOne(
    [...session.debates.values()],
    each => each.items.includes(item),
    ({ items, lead }) => sameAs(inPlaceOf(items, item, into), lead),
  ).map(({ id, into: one }) => ({ debate: id, into: one }))
  const becomes = new Map(debates.map(each => [each.debate, each.into]))
  // Of their lists one stays for each purpose: that of the debate that stays, where it has one.
  const lists = becomeOne(
    [...session.lists.values()],
    each => becomes.has(each.debate),
    each => JSON.stringify([becomes.get(each.debate) ?? each.debate, each.purpose]),
  ).map(({ id, into: one }) => ({ list: id, into: one }))
  const title = session.agenda.find(each => each.item === item)?.title
  return { item, ...(title === undefined ? {} : { title }), into, debates, lists }
}

/** Which of those that change become the same as one that does not, or else as the first that changes into it. */
function becomeOne<T extends { readonly id: string }>(
  all: readonly T[],
  changes: (each: T) => boolean,
  becomes: (each: T) => string,
): readonly { readonly id: string; readonly into: string }[] {
  const first = new Map<string, string>()
  return [...all.filter(each => !changes(each)), ...all.filter(changes)].flatMap(each => {
    const key = becomes(each)
    const into = first.get(key)
    if (into === undefined) first.set(key, each.id)
    return into === undefined || !changes(each) ? [] : [{ id: each.id, into }]
  })
}

/** The agenda without the item, and whatever hung on it on the other. */
export function merge(draft: Draft, { item, title, into, debates, lists }: ItemsMerged): void {
  const debateOf = new Map(debates.map(each => [each.debate, each.into]))
  const listOf = new Map(lists.map(each => [each.list, each.into]))
  withItems(draft, items => (items.includes(item) ? inPlaceOf(items, item, into) : items))
  for (const { debate } of debates) draft.debates.delete(debate)
  debatesBecome(draft, id => debateOf.get(id))
  listsBecome(draft, id => listOf.get(id))
  draft.documents = withoutChapter(draft.documents, { item, title, into })
  draft.agenda = draft.agenda.filter(each => each.item !== item)
}

/** Every set of items that the session holds, but the agenda itself. */
export function withItems(draft: Draft, next: (items: readonly string[]) => readonly string[]): void {
  for (const [id, debate] of draft.debates) {
    const items = next(debate.items)
    if (items !== debate.items) draft.debates.set(id, { ...debate, items })
  }
  for (const [id, paper] of draft.papers) {
    const items = next(paper.items)
    if (items !== paper.items) draft.papers.set(id, { ...paper, items })
  }
  draft.documents = {
    ...draft.documents,
    plans: draft.documents.plans.map(plan => ({
      ...plan,
      contents: plan.contents.map(each =>
        each.statements ? { ...each, statements: { items: next(each.statements.items) } } : each,
      ),
    })),
  }
}

/** Whatever was said, listed, taken up or decided in a debate. */
function debatesBecome(draft: Draft, becomes: (debate: Debate['id']) => string | undefined): void {
  const moved = <T extends { readonly debate?: string | undefined }>(each: T): T => {
    const debate = each.debate === undefined ? undefined : becomes(each.debate)
    return debate === undefined ? each : { ...each, debate }
  }
  for (const map of [draft.entries, draft.lists, draft.actions] as const)
    for (const [id, each] of map as Map<string, { readonly debate?: string }>) map.set(id, moved(each) as never)
  for (const [id, meeting] of draft.meetings)
    draft.meetings.set(id, { ...meeting, takenUp: meeting.takenUp.map(moved) })
  for (const [id, paper] of draft.papers)
    if (paper.introduced) draft.papers.set(id, { ...paper, introduced: moved(paper.introduced) })
}

const isPublication = ({ step }: Step): boolean => step === 'published' || step === 'unpublished'

/**
 * The list that stays is open or closed as it was, and open since the first of both was; one that was never opened is
 * what the other was. What was made public of the other names its own requests, and makes none of these public.
 */
function phasesOfBoth(goes: SpeakersList, stays: SpeakersList): Pick<SpeakersList, 'opens' | 'steps'> {
  const steps = goes.steps.filter(each => !isPublication(each))
  const begins = (list: SpeakersList) =>
    [list.opens, ...list.steps.flatMap(({ step, at }) => (step === 'opened' ? [at] : []))]
      .filter(each => each !== undefined)
      .sort()[0]
  const [first, own] = [begins(goes), begins(stays)]
  if (own === undefined)
    return {
      opens: goes.opens,
      steps: [...steps, ...stays.steps].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    }
  const earlier: readonly Step[] = first !== undefined && first < own ? [{ step: 'opened', at: first }] : []
  return { opens: stays.opens, steps: [...earlier, ...stays.steps] }
}

/** Two lists for one purpose become one: who asked under the item that goes stands behind the others. */
function listsBecome(draft: Draft, becomes: (list: string) => string | undefined): void {
  for (const [id, list] of [...draft.lists]) {
    const into = becomes(id)
    const other = into === undefined ? undefined : draft.lists.get(into)
    if (!other) continue
    draft.lists.set(other.id, {
      ...other,
      ...phasesOfBoth(list, other),
      order: [...other.order, ...list.order],
    })
    draft.lists.delete(id)
  }
  for (const [id, each] of draft.inscriptions) {
    const list = becomes(each.list)
    if (list !== undefined) draft.inscriptions.set(id, { ...each, list })
  }
  draft.limits = draft.limits.map(limit => {
    const list = limit.list === undefined ? undefined : becomes(limit.list)
    return list === undefined ? limit : { ...limit, list }
  })
}
