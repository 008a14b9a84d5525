/** What a map was made of and the keys in which it may differ. */
interface Changes<K, V> {
  readonly former: ReadonlyMap<K, V>
  readonly keys: ReadonlySet<K>
}

/**
 * A map made of another one, that knows in what it differs: what was worked out of the other, entry by entry, is put right
 * in a few places and not worked out again. The other may be let go meanwhile.
 */
export class ChangedMap<K, V> extends Map<K, V> {
  readonly #former: WeakRef<ReadonlyMap<K, V>>
  /** Keys that were added, set to something else or taken out. */
  readonly #keys = new Set<K>()
  #inPlace = true

  constructor(former: ReadonlyMap<K, V>) {
    super()
    for (const [key, value] of former) super.set(key, value)
    this.#former = new WeakRef(former)
  }

  override set(key: K, value: V): this {
    if (this.#keys.has(key) && !this.has(key)) this.#inPlace = false
    this.#keys.add(key)
    return super.set(key, value)
  }

  override delete(key: K): boolean {
    this.#keys.add(key)
    return super.delete(key)
  }

  override clear(): void {
    this.#inPlace = false
    super.clear()
  }

  /** Nobody changes it any more: from now on it is a map like others, equal to one that was made otherwise. */
  settle(): ReadonlyMap<K, V> {
    return Object.setPrototypeOf(this, Map.prototype)
  }

  /** Undefined: it was made of none, or of one that is gone, or what was taken out came back at another place. */
  static changesOf<K, V>(map: ReadonlyMap<K, V>): Changes<K, V> | undefined {
    if (!(#keys in map)) return undefined
    const made = map as unknown as ChangedMap<K, V>
    const former = made.#inPlace ? made.#former.deref() : undefined
    return former && { former, keys: made.#keys }
  }
}
