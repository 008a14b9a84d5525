import { inWords } from '../grammar.ts'
import { placeOf, trimmed, type Words } from './fold.ts'

export interface Counted {
  readonly number: number
  readonly what: string
  readonly groups: readonly string[]
  readonly from: number
  readonly to: number
}

const below = new Map(Array.from({ length: 100 }, (_, count) => [inWords(count), count] as const))
const counting = /^(?:the )?(?:representatives of )?([a-z]+(?:-[a-z]+)?|\d+) /

/** "five", "sixty-two", "21". */
export const numberIn = (word: string): number | undefined => (/^\d{1,5}$/.test(word) ? Number(word) : below.get(word))

const countable =
  /^(?:[a-z]+ )*(?:states?|parties|party|organizations?|delegations?|members?|countries|speakers?|entities|groups)\b/

/** Is it a count: "7 States members of the Commission", "21 delegations"? */
export function isCount({ folded }: Words, from: number): boolean {
  const found = counting.exec(folded.slice(from, from + 60))
  return (
    found?.[1] !== undefined &&
    numberIn(found[1]) !== undefined &&
    countable.test(folded.slice(from + found[0].length, from + found[0].length + 80))
  )
}

/** "7 States members of the Commission, 19 observer States and 5 international organizations". */
export function countsIn(words: Words, from: number, to: number): readonly Counted[] | undefined {
  const counts: Counted[] = []
  const [head, whole] = trimmed(words, from, to)
  const behalf = / (?:including .{0,40}?)?(?:on its own behalf and )?on behalf of /.exec(
    words.folded.slice(head, whole),
  )
  const tail = behalf ? head + behalf.index - (words.text.charAt(head + behalf.index - 1) === ',' ? 1 : 0) : whole
  for (let place = head; place < tail; ) {
    const found = counting.exec(words.folded.slice(place, place + 60))
    const number = numberIn(found?.[1] ?? '')
    if (!found || number === undefined) return undefined
    const start = place + found[0].length
    const stops = [', ', ' and ', '; '].map(each => placeOf(words, each, start, tail)).filter(each => each >= 0)
    // "… 25 Parties, including 14 on behalf of groups": what stands behind tells of the groups.
    const end = Math.min(tail, ...stops)
    counts.push({ number, what: words.text.slice(start, end), groups: [], from: place, to: end })
    const joint = /^(?:, and |; and |, |; | and )/.exec(words.folded.slice(end, end + 6))?.[0] ?? ''
    place = end + joint.length
    if (joint === '') break
  }
  return tail < whole ? withGroups(counts, words, tail, whole) : counts
}

function withGroups(counts: readonly Counted[], words: Words, from: number, to: number): readonly Counted[] {
  const last = counts.at(-1)
  return last ? [...counts.slice(0, -1), { ...last, groups: groupsIn(words, from, to), to }] : counts
}

/**
 * ", including 12 on behalf of groups of Parties: A; B; and C", "including one on behalf of A and one on behalf of B",
 * "including on behalf of A and B", " on behalf of AOSIS".
 */
export function groupsIn(words: Words, from: number, to: number): readonly string[] {
  const { folded, text } = words
  const own = / on its own behalf and(?= )/.exec(folded.slice(from, Math.min(to, from + 30)))
  if (own) return groupsIn(words, from + own.index + own[0].length, to)
  const rest = folded.slice(from, to)
  const listed = /^[\s,]*(?:including )?(?:[a-z]+ |\d+ )?on behalf of (?:[a-z]+ )?groups? of parties: /.exec(rest)
  if (listed) return listIn(words, from + listed[0].length, to)
  if (/^[\s,]*including (?:one|\w+) on behalf of /.test(rest))
    return text
      .slice(from, to)
      .split(/(?:; and |, and |; |, | and )?(?:including )?one on behalf of /i)
      .slice(1)
      .map(each => each.trim())
  const together = /^[\s,]*(?:including )?on behalf of /.exec(rest)
  return together
    ? rest.includes('including')
      ? listIn(words, from + together[0].length, to)
      : [text.slice(from + together[0].length, to).trim()]
    : []
}

/** Names of groups; commas part them where there is no semicolon. */
function listIn(words: Words, from: number, to: number): readonly string[] {
  const between = placeOf(words, '; ', from, to) >= 0 ? '; ' : ', '
  const groups: string[] = []
  let head = from
  for (let place = placeOf(words, between, from, to); place >= 0; place = placeOf(words, between, head, to)) {
    groups.push(words.text.slice(head, place))
    head = place + between.length
  }
  const last = words.text.slice(head, to)
  if (between === '; ') return [...groups, last.replace(/^and /, '')].map(each => each.trim()).filter(Boolean)
  const ands = last.split(/(?<!\bunion|\b77) and (?!its )/i)
  return [...groups, ...(ands.length > 1 ? [ands.slice(0, -1).join(' and '), ands.at(-1) ?? ''] : ands)].map(each =>
    each.trim(),
  )
}
