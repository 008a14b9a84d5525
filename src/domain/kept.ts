/** So many ways of the same values are asked for at once; more are former ones, which would stay as long as these do. */
const most = 16

interface Level<T> {
  readonly deeper: WeakMap<object, Level<T>>
  readonly made: Map<string, T>
}

const level = <T>(): Level<T> => ({ deeper: new WeakMap(), made: new Map() })

/** Keeps what was worked out of some values, by a key, for as long as all of them are there. */
export function keptWith<T>() {
  const top = level<T>()
  return (values: readonly object[], key: string, work: () => T): T => {
    let at = top
    for (const value of values) {
      const next = at.deeper.get(value) ?? level<T>()
      at.deeper.set(value, next)
      at = next
    }
    const { made } = at
    const known = made.get(key)
    if (known !== undefined) return known
    const worked = work()
    if (made.size >= most) made.clear()
    made.set(key, worked)
    return worked
  }
}
