/**
 * Lists that are each in order, as one in order. Those that follow one another without overlapping, as debates mostly
 * do, are put behind one another and not gone through.
 */
export function merged<T>(lists: readonly (readonly T[])[], compare: (one: T, other: T) => number): readonly T[] {
  const [start, ...others] = lists
    .flatMap(list => (list[0] === undefined ? [] : [{ list, first: list[0] }]))
    .sort((a, b) => compare(a.first, b.first))
  if (!start) return []
  const all = [...start.list]
  let overlap = false
  for (const { list, first } of others) {
    const before = all.at(-1)
    overlap ||= before !== undefined && compare(before, first) > 0
    for (const each of list) all.push(each)
  }
  return overlap ? all.sort(compare) : all
}
