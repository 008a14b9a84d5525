// The search of the entry line, without a request: names on the page in, an ordered list out. Pure; tested in Node too.

import { plainDigits } from './keyboard.js'

/**
 * @typedef {{ id: string, name: string, aliases: readonly string[], codes: readonly string[],
 *   notBeside: readonly string[], others?: readonly string[], status?: string, tone?: string,
 *   likely?: number }} Name
 * `others` are its names in other languages.
 * @typedef {{ name: Name, number: number | undefined }} Match
 */

/** Accents, apostrophes, punctuation and case do not count. @param {string} text */
export const fold = text =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** @param {string} text */
const raw = text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’`]/g, "'").toLowerCase()

/** @type {WeakMap<Name, { name: string, aliases: string[], codes: string[], others: string[], words: string[][], otherWords: string[][], initials: string[], raws: string[] }>} */
const prepared = new WeakMap()

/** @param {Name} name */
function prepare(name) {
  let known = prepared.get(name)
  if (!known) {
    const aliases = name.aliases.map(fold)
    const all = [fold(name.name), ...aliases]
    const words = all.map(each => each.split(' '))
    const others = (name.others ?? []).map(fold)
    known = {
      name: fold(name.name),
      aliases,
      codes: name.codes.map(fold),
      others,
      words,
      otherWords: others.map(each => each.split(' ')),
      initials: words.filter(each => each.length > 1).map(each => each.map(word => word[0]).join('')),
      raws: [name.name, ...name.aliases, ...(name.others ?? [])].map(raw),
    }
    prepared.set(name, known)
  }
  return known
}

/**
 * Rank of a name for what was typed, smaller is better: exact name or alias, name prefix, alias prefix, exact code
 * (a code of two letters never before names), every typed word a prefix of some word, initials; behind all of these the
 * names in other languages, so that nobody who types English sees a number move.
 * @param {string} typed @param {Name} name
 */
function rank(typed, name) {
  const known = prepare(name)
  if (known.name === typed || known.aliases.includes(typed)) return 0
  if (known.name.startsWith(typed)) return 1
  if (known.aliases.some(alias => alias.startsWith(typed))) return 2
  if (known.codes.includes(typed)) return typed.length > 2 ? 3 : 4
  const parts = typed.split(' ')
  if (known.words.some(words => parts.every(part => words.some(word => word.startsWith(part))))) return 5
  if (known.initials.some(initials => initials.startsWith(typed)) && typed.length > 1) return 6
  if (known.others.includes(typed)) return 7
  if (known.others.some(other => other.startsWith(typed))) return 8
  if (known.otherWords.some(words => parts.every(part => words.some(word => word.startsWith(part))))) return 9
  return undefined
}

/**
 * The names that match, best first. Of equal ones first who is likely: next, on the list, has spoken; then the order of
 * the page, which is alphabetical.
 * @param {string} text @param {readonly Name[]} names @returns {Name[]}
 */
export function matches(text, names) {
  const typed = fold(text)
  if (typed === '') return []
  return names
    .map((name, index) => ({ name, index, rank: rank(typed, name) }))
    .filter(each => each.rank !== undefined)
    .sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99) || (b.name.likely ?? 0) - (a.name.likely ?? 0) || a.index - b.index)
    .map(each => each.name)
}

/**
 * The first matches with the numbers that choose them: from two letters on, 1 to 5, and never neighbouring digits for
 * two names that are easily confused.
 * @param {string} text @param {readonly Name[]} names @returns {Match[]}
 */
export function numbered(text, names) {
  const found = matches(text, names).slice(0, 8)
  if (fold(text).replace(/ /g, '').length < 2) return found.slice(0, 5).map(name => ({ name, number: undefined }))
  /** @type {Match[]} */
  const result = []
  let number = 1
  for (const name of found) {
    const before = result.at(-1)
    if (before?.number === number - 1 && isBeside(before.name, name)) number++
    if (number > 5) break
    result.push({ name, number: number++ })
  }
  return result
}

/** @param {Name} a @param {Name} b */
const isBeside = (a, b) => a.notBeside.includes(b.id) || b.notBeside.includes(a.id)

/**
 * Does this character go on with a name on the page? Only otherwise is it a command.
 * @param {string} text @param {readonly Name[]} names
 */
export function continues(text, names) {
  const typed = raw(text.trimStart())
  return names.some(name =>
    prepare(name).raws.some(each => {
      for (let at = each.indexOf(typed); at >= 0; at = each.indexOf(typed, at + 1))
        if (at === 0 || /[^\p{L}\p{N}]/u.test(each[at - 1] ?? ' ')) return true
      return false
    }),
  )
}

/**
 * A typed time before or after the name: `@15:47`, `@15:47:20`, `@15:47-15:50`.
 * @param {string} text @returns {{ text: string, from: string, until: string }}
 */
export function takeTime(text) {
  const found = token.exec(text)
  if (!found) return { text: text.replace(/(^|\s)@$/, '').trim(), from: '', until: '' }
  return {
    text: text.replace(found[0], ' ').trim(),
    from: plainDigits(found[1] ?? ''),
    until: plainDigits(found[2] ?? ''),
  }
}

/** A time as somebody types it; whether it is one the server says, so that nothing typed is dropped here. */
const time = String.raw`[^\s–-]+(?:\s?h\s?\d{2}|\s?[ap]\.?m\.?)?`
const token = new RegExp(String.raw`(?:^|\s)@ ?(${time})(?:[–-](${time}))?(?=\s|$)`, 'i')
