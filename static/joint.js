// Several names on one line, as of a joint statement: “Norway, Sweden and Iceland”. Pure; tested in Node.

import { matches, meant } from './match.js'

/** @typedef {import('./match.js').Name} Name */
/** @typedef {Readonly<{ before: readonly Name[], rest: string, unknown: string | undefined }>} Joint */

const between = /(\s*[;,]\s+and\s+|\s*[;,]\s*|\s+and\s+)/i

/**
 * The names before the last comma or “and”, the one that is still typed, and the first that is nobody’s. Nothing where
 * all of it is a name of its own, “Trinidad and Tobago”, or where nobody of them is known.
 * @param {string} text @param {readonly Name[]} all @returns {Joint | undefined}
 */
export function jointly(text, all) {
  if (!between.test(text) || matches(text, all).length > 0) return undefined
  const names = all.filter(({ group }) => !group)
  const parts = text.trim().split(between)
  /** @param {number} at @param {number} of */
  const joined = (at, of) => parts.slice(at, at + 2 * of - 1).join('')
  /** @type {Name[]} */
  const before = []
  /** @type {string | undefined} */
  let unknown
  let at = 0
  while (at < parts.length) {
    // A name may hold an “and” of its own.
    const of = [3, 2].find(each => at + 2 * each - 1 <= parts.length && meant(joined(at, each), names)) ?? 1
    const typed = joined(at, of)
    if (at + 2 * of > parts.length) return before.length > 0 ? { before, rest: typed, unknown } : undefined
    const name = meant(typed, names)
    if (name) before.push(name)
    else if (typed.trim() !== '') unknown ??= typed
    at += 2 * of
  }
  return undefined
}
