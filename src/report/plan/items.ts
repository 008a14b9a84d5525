import type { Session } from '../../domain/session.ts'
import type { Debate } from '../../domain/sitting/facts.ts'

const plain = (item: string): string => item.toLowerCase().replace(/[\s()]/g, '')

/** Is it a sub-item of the other: "3 (a)" of "3"? */
export const isWithin = (item: string, parent: string): boolean =>
  !parent.includes('(') && item.includes('(') && plain(item.slice(0, item.indexOf('('))) === plain(parent)

/**
 * The items whose statements stand under a heading of these: a parent item takes its sub-items, unless they have a
 * chapter of their own in the series.
 */
export function itemsTaken(session: Session, items: readonly string[]): readonly string[] {
  const own = new Set(headingsOfItems(session).flat())
  const used = [...session.agenda.map(({ item }) => item), ...[...session.debates.values()].flatMap(each => each.items)]
  const within = used.filter(item => !own.has(item) && items.some(parent => isWithin(item, parent)))
  return [...new Set([...items, ...within])]
}

const headingsOfItems = ({ documents }: Session): readonly (readonly string[])[] =>
  documents.plans.flatMap(({ contents }) =>
    contents.flatMap(({ statements }) => (statements ? [statements.items] : [])),
  )

/**
 * Does what was said in this debate stand under a heading of another item, its parent? Then its first sentence says
 * under which it was, whatever the body does under headings of its own. Asked for `items` alone, the heading is theirs.
 */
export function standsWithParent(session: Session, debate: Debate, items: readonly string[] = []): boolean {
  const isOf = (heading: readonly string[]) => debate.items.some(item => heading.includes(item))
  const headings = items.length > 0 ? [items] : headingsOfItems(session)
  return !headings.some(isOf) && headings.some(each => debate.items.some(item => each.some(of => isWithin(item, of))))
}

/** An item of the agenda, "2 (a)", or a row of its sub-items: from "2 (a)" to "(c)". */
export interface ItemRange {
  readonly item: string
  readonly to?: string | undefined
}

/** The items of a debate, each once, in the order of the agenda; three or more sub-items in a row are a range. */
export function itemsOf(debate: Debate, agenda: readonly string[]): readonly ItemRange[] {
  const place = (item: string): number => {
    const index = agenda.indexOf(item)
    return index < 0 ? agenda.length : index
  }
  return inRanges([...new Set(debate.items)].sort((a, b) => place(a) - place(b)))
}

function inRanges(items: readonly string[]): readonly ItemRange[] {
  const result: ItemRange[] = []
  for (let i = 0; i < items.length; ) {
    let end = i
    while (end + 1 < items.length && follows(items[end] ?? '', items[end + 1] ?? '')) end++
    if (end - i >= 2) {
      result.push({ item: items[i] ?? '', to: `(${subItem(items[end] ?? '')?.letter})` })
      i = end + 1
    } else result.push({ item: items[i++] ?? '' })
  }
  return result
}

const subItem = (item: string) => {
  const found = /^(.*\S)\s*\(([a-z])\)$/.exec(item)
  return found ? { item: found[1] ?? '', letter: found[2] ?? '' } : undefined
}

function follows(a: string, b: string): boolean {
  const [first, second] = [subItem(a), subItem(b)]
  return (
    first !== undefined &&
    second !== undefined &&
    first.item === second.item &&
    second.letter.charCodeAt(0) === first.letter.charCodeAt(0) + 1
  )
}
