import { remember } from '../chapter.ts'
import type { Event } from '../facts.ts'
import type { Draft } from '../session.ts'
import type { DraftingFacts, WrittenParagraph } from './facts.ts'
import type { Prose } from './prose.ts'

type Written = DraftingFacts['paragraph-written']

export const newParagraph = (
  { paragraph: id, place, kind, text, list, base, at, by, beside = [] }: Written,
  event: Event,
) => ({
  id,
  place,
  kind,
  text,
  list,
  at: base === undefined ? at : event.at,
  by: base === undefined ? by : event.by,
  revision: 1,
  beside: beside.map((each, index) => ({ ...each, revision: index + 2 })),
})

/**
 * Whoever wrote on what is printed replaces it. Whoever wrote on an earlier text is printed too, being the later; what
 * stood there stands beside it until somebody chooses, unless it is what this writer wrote before.
 */
export function rewritten(
  was: WrittenParagraph,
  { text, list, base, at, by }: Written,
  event: Event,
): WrittenParagraph {
  const next = { ...was, text, list, revision: highest(was) + 1, at: event.at, by: event.by }
  if (base === undefined) return { ...next, at, by }
  if (base === was.revision) return next
  const beside = was.beside.filter(each => each.revision !== base)
  if (sameWords(was, next)) return { ...next, beside }
  const { revision, at: then = event.at, by: whose = event.by } = was
  return { ...next, beside: [...beside, { revision, text: was.text, list: was.list, at: then, by: whose }] }
}

/** The last revision that was given, also to what stands beside. */
export const highest = ({ revision, beside }: WrittenParagraph): number =>
  Math.max(revision, ...beside.map(each => each.revision))

export const sameWords = (a: { text: Prose; list?: readonly Prose[] | undefined }, b: typeof a): boolean =>
  JSON.stringify([a.text, a.list ?? []]) === JSON.stringify([b.text, b.list ?? []])

export function inserted(
  paragraphs: readonly WrittenParagraph[],
  next: WrittenParagraph,
  after: string | null | undefined,
): readonly WrittenParagraph[] {
  if (after === undefined) return [...paragraphs, next]
  const at =
    after === null
      ? paragraphs.findIndex(each => each.place === next.place && each.kind === next.kind)
      : paragraphs.findIndex(each => each.id === after) + 1
  if (at < 0 || (after !== null && at === 0)) return [...paragraphs, next]
  return [...paragraphs.slice(0, at), next, ...paragraphs.slice(at)]
}

const oneSitting = 10 * 60_000

/** Saved as one types: what one person writes in one go is one line of the history, from the first text to the last. */
export function rememberWriting(draft: Draft, event: Event, was: WrittenParagraph, next: WrittenParagraph): void {
  const last = draft.history.at(-1)
  const goesOn =
    last?.action === 'written' &&
    last.of === was.id &&
    last.by === event.by &&
    Date.parse(event.at) - Date.parse(last.at) < oneSitting
  const from = goesOn ? last.changes?.[0]?.from : was.text
  if (goesOn) draft.history.pop()
  const at = goesOn ? { ...event, at: last.at } : event
  remember(draft, at, { action: 'written', of: was.id, changes: [{ field: 'text', from, to: next.text }] })
}
