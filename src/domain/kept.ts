/** So many ways of one value are asked for at once; more are former ones, which would stay as long as it does. */
const most = 16

/** Keeps what was worked out of a value, by a key, for as long as the value is there. */
export function keptWith<T>() {
  const kept = new WeakMap<object, Map<string, T>>()
  return (value: object, key: string, work: () => T): T => {
    const there = kept.get(value) ?? new Map<string, T>()
    kept.set(value, there)
    const known = there.get(key)
    if (known !== undefined) return known
    const made = work()
    if (there.size >= most) there.clear()
    there.set(key, made)
    return made
  }
}
