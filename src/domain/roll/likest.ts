import type { ParticipantId } from '../words.ts'
import { wordsOf } from './spelling.ts'

/** Who is called by some words; a word that few names have says more than one that many have. */
interface Known {
  readonly words: readonly string[]
  readonly initials: string
  readonly ids: readonly ParticipantId[]
}

export interface Likeness {
  /** By each of their words. */
  readonly having: ReadonlyMap<string, readonly Known[]>
  readonly initials: ReadonlyMap<string, readonly Known[]>
  readonly weight: (word: string) => number
  /** Words like a typed one, and how much: looked for once. */
  readonly like: Map<string, ReadonlyMap<string, number>>
}

/** From names by their words, made once. */
export function likenessOf(names: Iterable<readonly [string, Iterable<ParticipantId>]>): Likeness {
  const having = new Map<string, Known[]>()
  const initials = new Map<string, Known[]>()
  const put = (map: Map<string, Known[]>, key: string, known: Known) => {
    const there = map.get(key)
    if (there) there.push(known)
    else map.set(key, [known])
  }
  for (const [key, ids] of names) {
    const words = key.split(' ')
    const known = { words, ids: [...ids], initials: sorted(words.map(word => word[0] ?? '').join('')) }
    for (const word of words) put(having, word, known)
    if (words.length > 2) put(initials, known.initials, known)
  }
  const sayings = new Map(
    [...having].map(([word, those]) => [word, 1 / (1 + Math.log2(new Set(those.flatMap(each => each.ids)).size))]),
  )
  return { having, initials, weight: word => sayings.get(word) ?? 1, like: new Map() }
}

const sorted = (letters: string): string => [...letters].sort().join('')

function wordsLike(word: string, { having, like }: Likeness): ReadonlyMap<string, number> {
  const known = like.get(word)
  if (known) return known
  const found = new Map<string, number>()
  if (having.has(word)) found.set(word, 1)
  // What somebody has a name with is not taken for another word.
  else
    for (const other of having.keys()) {
      const likeness = alike(word, other)
      if (likeness > 0) found.set(other, likeness)
    }
  if (like.size > 20_000) like.clear()
  like.set(word, found)
  return found
}

/**
 * Those whose names have the telling words of what was typed, the likest first: "Korea, Dem. Rep." is more like the one
 * that is democratic than like the one that is only a republic. That letters occur in both says nothing: “Atlantis” is
 * like nobody.
 */
export function likest(typed: string, known: readonly Likeness[]): readonly ParticipantId[] {
  const words = wordsOf(typed.slice(0, 100)).slice(0, 12)
  const best = new Map<ParticipantId, number>()
  const note = ({ ids }: Known, likeness: number) => {
    for (const id of ids) if (likeness > (best.get(id) ?? 0)) best.set(id, likeness)
  }
  const [only = '', ...more] = words
  for (const names of known) {
    const { having, initials, weight } = names
    if (more.length === 0 && only.length > 2 && only.length < 7)
      for (const each of initials.get(sorted(only)) ?? []) note(each, 0.9)
    const matches = words.map(word => ({ weight: weightOf(word, weight), like: wordsLike(word, names) }))
    const all = matches.reduce((sum, each) => sum + each.weight, 0)
    const candidates = new Set(matches.flatMap(({ like }) => [...like.keys()].flatMap(word => having.get(word) ?? [])))
    for (const each of candidates) {
      const most = (
        of: (like: ReadonlyMap<string, number>, word: string) => number | undefined,
        like: ReadonlyMap<string, number>,
      ) => each.words.reduce((sum, word) => Math.max(sum, of(like, word) ?? 0), 0)
      const shared = matches.reduce(
        (sum, { weight: its, like }) => sum + its * most((those, word) => those.get(word), like),
        0,
      )
      const own = each.words.reduce((sum, word) => sum + weight(word), 0)
      const back = each.words.reduce(
        (sum, word) => sum + weight(word) * Math.max(0, ...matches.map(({ like }) => like.get(word) ?? 0)),
        0,
      )
      const likeness = (0.65 * shared) / all + (0.35 * back) / own
      if (likeness >= 0.4) note(each, likeness)
    }
  }
  return [...best]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 5)
    .map(([id]) => id)
}

/** A word of two letters or less tells little. */
const weightOf = (word: string, weight: (word: string) => number): number => weight(word) * (word.length < 3 ? 0.3 : 1)

/** 1 for the same word, less for one with letters too many, too few, wrong or in the wrong place; 0 for another. */
function alike(word: string, other: string): number {
  if (word === other) return 1
  const most = Math.min(word.length, other.length) < 4 ? 0 : Math.max(word.length, other.length) < 8 ? 1 : 2
  if (most === 0 || Math.abs(word.length - other.length) > most) return 0
  const wrong = lettersWrong(word, other)
  return wrong > most ? 0 : 1 - wrong / word.length
}

/** Letters to add, take away, change or swap with their neighbour (optimal string alignment). */
function lettersWrong(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    ;[before, last] = [last, row]
  }
  return last[b.length] ?? 0
}
