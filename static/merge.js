// Two writers of one document meet: which row stays, which is taken from the other, and in what order. Pure; tested in Node.

/**
 * @typedef {Readonly<{ id: string, isNew: boolean, isBusy: boolean, isStored: boolean, isEmpty: boolean,
 *   words: readonly string[] }>} Row
 * A paragraph on a page: `isNew` that it is the place for one more, `isBusy` that somebody is in it here or that what was
 * typed is not saved, `words` all that is shown of it.
 * @typedef {Readonly<{ order: readonly Readonly<{ id: string, whose: 'mine' | 'theirs' }>[], about: readonly string[],
 *   replaced: readonly string[], removed: readonly string[], gone: readonly string[] }>} Merged
 * The rows as they stand then. `about`: what stands around the words is theirs, the words are not; `replaced`: theirs
 * comes in the place of mine; `removed`: goes from this page; `gone`: somebody else removed it, and somebody writes in it.
 */

/** @param {Row} one @param {Row} other */
const isSame = ({ words }, other) => words.every((each, at) => each === other.words[at])

/**
 * What is being written is never taken away, and everything else is as the server has it.
 * @param {readonly Row[]} mine @param {readonly Row[]} theirs @param {string} [again] a paragraph that is drawn anew though
 * somebody is in it @returns {Merged}
 */
export function mergeRows(mine, theirs, again) {
  /** @type {{ id: string, whose: 'mine' | 'theirs' }[]} */
  const order = []
  /** @type {string[]} */
  const about = []
  /** @type {string[]} */
  const replaced = []
  for (const row of theirs) {
    const own = mine.find(each => each.id === row.id)
    if (row.isNew && !own) continue
    const keeps = own && ((own.isBusy && own.id !== again) || isSame(own, row))
    if (own?.isBusy && own.id !== again) about.push(own.id)
    else if (own && !keeps) replaced.push(own.id)
    order.push({ id: row.id, whose: keeps ? 'mine' : 'theirs' })
  }
  const { removed, gone } = withOwn(mine, order)
  const last = order.at(-1)
  const end = last && (last.whose === 'mine' ? mine : theirs).find(each => each.id === last.id)
  const place = theirs.find(each => each.isNew && !order.some(({ id }) => id === each.id))
  if (place && (!end || end.isStored || !end.isEmpty)) order.push({ id: place.id, whose: 'theirs' })
  return { order, about, replaced, removed, gone }
}

/**
 * What is here alone: new ones stay behind those that they stand behind.
 * @param {readonly Row[]} mine @param {{ id: string, whose: 'mine' | 'theirs' }[]} order gains them
 */
function withOwn(mine, order) {
  /** @type {string[]} */
  const removed = []
  /** @type {string[]} */
  const gone = []
  const at = (/** @type {string} */ id) => order.findIndex(each => each.id === id)
  for (const [index, own] of mine.entries()) {
    if (at(own.id) >= 0) continue
    const isLast = index === mine.length - 1
    if (!own.isBusy && (own.isStored || (!isLast && own.isEmpty))) {
      removed.push(own.id)
      continue
    }
    if (own.isStored) gone.push(own.id)
    const before = mine.slice(0, index).findLast(each => at(each.id) >= 0)
    order.splice(isLast ? order.length : before ? at(before.id) + 1 : 0, 0, { id: own.id, whose: 'mine' })
  }
  return { removed, gone }
}
