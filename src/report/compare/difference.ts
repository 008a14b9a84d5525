/** What two sequences have in common, and in which order. */

/** Places of a longest rising subsequence: of things that changed their order, as many as can stay where they are. */
export function longestRising(values: readonly number[]): ReadonlySet<number> {
  const length: number[] = []
  const before: number[] = []
  let best = -1
  for (const [at, value] of values.entries()) {
    let longest = 0
    let from = -1
    for (let earlier = 0; earlier < at; earlier++)
      if ((values[earlier] ?? 0) < value && (length[earlier] ?? 0) > longest) {
        longest = length[earlier] ?? 0
        from = earlier
      }
    length.push(longest + 1)
    before.push(from)
    if (best < 0 || longest + 1 > (length[best] ?? 0)) best = at
  }
  const places = new Set<number>()
  for (let at = best; at >= 0; at = before[at] ?? -1) places.add(at)
  return places
}

/** Places of both sequences that hold the same, as many as possible, in order. */
export function common(one: readonly string[], other: readonly string[]): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = []
  let head = 0
  while (head < one.length && head < other.length && one[head] === other[head]) {
    pairs.push([head, head])
    head++
  }
  let tail = 0
  while (
    tail < one.length - head &&
    tail < other.length - head &&
    one[one.length - 1 - tail] === other[other.length - 1 - tail]
  )
    tail++
  const [a, b] = [one.slice(head, one.length - tail), other.slice(head, other.length - tail)]
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  const cell = (i: number, j: number): number => rows[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = rows[i]
      if (row) row[j] = a[i] === b[j] ? cell(i + 1, j + 1) + 1 : Math.max(cell(i + 1, j), cell(i, j + 1))
    }
  for (let i = 0, j = 0; i < a.length && j < b.length; )
    if (a[i] === b[j]) pairs.push([head + i++, head + j++])
    else if (cell(i + 1, j) >= cell(i, j + 1)) i++
    else j++
  for (let left = tail; left > 0; left--) pairs.push([one.length - left, other.length - left])
  return pairs
}

/** A stretch of text that stayed, came or went. */
export interface Piece {
  readonly text: string
  readonly mark?: 'added' | 'removed' | undefined
}

export function piecesOf(before: readonly string[], after: readonly string[]): readonly Piece[] {
  const pieces: { text: string; mark?: Piece['mark'] }[] = []
  const put = (texts: readonly string[], mark?: 'added' | 'removed') => {
    const text = texts.join('')
    const last = pieces.at(-1)
    if (text === '') return
    if (last && last.mark === mark) last.text += text
    else pieces.push(mark ? { text, mark } : { text })
  }
  let [i, j] = [0, 0]
  for (const [one, other] of [...common(before, after), [before.length, after.length] as const]) {
    put(before.slice(i, one), 'removed')
    put(after.slice(j, other), 'added')
    put(before.slice(one, one + 1))
    i = one + 1
    j = other + 1
  }
  return pieces
}

/** Words with the space after them. */
export const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|\s+/g) ?? []
