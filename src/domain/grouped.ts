import { ChangedMap } from './changed-map.ts'

/** Things by what they belong to, each group in their order. */
export function groupedBy<T, Key>(things: Iterable<T>, keyOf: (thing: T) => Key): ReadonlyMap<Key, readonly T[]> {
  const groups = new Map<Key, T[]>()
  for (const each of things) {
    const key = keyOf(each)
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  return groups
}

/** The same of the values of a map, kept with it: of a map made of another one only the groups in which they differ are other ones. */
export function keptGroups<Id, T extends object, Key>(keyOf: (thing: T) => Key) {
  const known = new WeakMap<ReadonlyMap<Id, T>, ReadonlyMap<Key, readonly T[]>>()
  return (things: ReadonlyMap<Id, T>): ReadonlyMap<Key, readonly T[]> => {
    const groups = known.get(things) ?? changed(things, known, keyOf) ?? groupedBy(things.values(), keyOf)
    known.set(things, groups)
    return groups
  }
}

/** Put right from what is known of the map that it was made of; undefined where that is not known, or would be out of order. */
function changed<Id, T extends object, Key>(
  things: ReadonlyMap<Id, T>,
  known: WeakMap<ReadonlyMap<Id, T>, ReadonlyMap<Key, readonly T[]>>,
  keyOf: (thing: T) => Key,
): ReadonlyMap<Key, readonly T[]> | undefined {
  const changes = ChangedMap.changesOf(things)
  const before = changes && known.get(changes.former)
  if (!before) return undefined
  const groups = new Map(before)
  for (const id of changes.keys) {
    const [was, is] = [changes.former.get(id), things.get(id)]
    if (was === is) continue
    const key = keyOf((is ?? was) as T)
    const group = groups.get(key) ?? []
    if (was && is) {
      if (keyOf(was) !== key) return undefined
      groups.set(
        key,
        group.map(each => (each === was ? is : each)),
      )
    } else if (is) groups.set(key, [...group, is])
    else {
      const left = group.filter(each => each !== was)
      if (left.length > 0) groups.set(key, left)
      else groups.delete(key)
    }
  }
  return groups
}
