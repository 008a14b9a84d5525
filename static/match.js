// The search of the entry line, without a request: names on the page in, an ordered list out. Pure; tested in Node too.

import { plainDigits } from './keyboard.js'

/**
 * @typedef {{ id: string, name: string, aliases: readonly string[], codes: readonly string[],
 *   notBeside: readonly string[], others?: readonly string[], status?: string, tone?: string,
 *   likely?: number, member?: boolean, group?: boolean, beyond?: boolean }} Name
 * `others` are its names in other languages; `member` of a body that has members; `group` is one that somebody speaks for;
 * `beyond` the session, which does not know that organization yet.
 * @typedef {{ name: Name, number: number | undefined, guess?: boolean }} Match
 * `guess`: it does not match, and only looks like it.
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
 * Of equal ones first who is on the list, then the members of the body, then who has spoken; then the order of the page,
 * which is alphabetical.
 * @param {Name} name
 */
function weight({ likely = 0, member }) {
  return (likely > 1 ? 4 * likely : 0) + (member ? 2 : 0) + (likely === 1 ? 1 : 0)
}

/**
 * The names that match, best first. Where groups are among them they come first: after + a group is meant. Behind all
 * others stand those beyond the session.
 * @param {string} text @param {readonly Name[]} names @returns {Name[]}
 */
export const matches = (text, names) => ranked(text, names).map(({ name }) => name)

/** @param {string} text @param {readonly Name[]} names */
function ranked(text, names) {
  const typed = fold(text)
  if (typed === '') return []
  return names
    .flatMap((name, index) => {
      const found = rank(typed, name)
      return found === undefined ? [] : [{ name, index, rank: found, order: name.group ? 0 : name.beyond ? 2 : 1 }]
    })
    .sort((a, b) => a.order - b.order || a.rank - b.rank || weight(b.name) - weight(a.name) || a.index - b.index)
}

/** Those beyond the session are looked at only where nobody of it fits. @param {ReturnType<typeof ranked>} all */
const nearest = all => (all[0]?.name.beyond ? all : all.filter(({ name }) => !name.beyond))

/** Best ranks: the name itself, in English or in another language. */
const itself = [0, 7]

/** @param {string} typed @param {Name} name */
function saysWholeWords(typed, name) {
  const { words, otherWords } = prepare(name)
  return [...words, ...otherWords].some(each => typed.split(' ').every(word => each.includes(word)))
}

/**
 * Those who share what was typed: whole words of the names of more than one, and nobody's own name, as "Korea" or
 * "United". Nobody where it is clear who is meant, where only the beginning of a word was typed, or where a group is meant.
 * @param {string} text @param {readonly Name[]} names @returns {Name[]}
 */
export function sharing(text, names) {
  const typed = fold(text)
  const all = nearest(ranked(text, names))
  const [first] = all
  if (!first || first.name.group) return []
  const isOwn = itself.includes(first.rank)
  const shared = all.filter(({ name, rank: its }) => (isOwn ? its === first.rank : saysWholeWords(typed, name)))
  return shared.length > 1 ? shared.map(({ name }) => name) : []
}

/**
 * Who is meant in a form, where nobody was chosen: the one who is called so, or the only one who fits. Nobody where more
 * than one answers to it, or where one is called so whom others are easily taken for ("Congo").
 * @param {string} text @param {readonly Name[]} names @returns {Name | undefined}
 */
export function meant(text, names) {
  const all = nearest(ranked(text, names))
  const [only, ...others] = all.filter(each => itself.includes(each.rank))
  if (!only) return all.length === 1 ? all[0]?.name : undefined
  const isClear = others.length === 0 && !all.some(({ name }) => isBeside(name, only.name))
  return isClear ? only.name : undefined
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

/**
 * Between which two a digit stands for nobody, because they are easily taken for each other.
 * @param {readonly Match[]} shown @param {string | undefined} digit @returns {{ before: Name, after: Name } | undefined}
 */
export function leftOut(shown, digit) {
  const wanted = Number(digit ?? Number.NaN)
  const at = shown.findIndex(({ number }) => number !== undefined && number > wanted)
  const [before, after] = [shown[at - 1], shown[at]]
  return before && after && before.number !== undefined && before.number < wanted
    ? { before: before.name, after: after.name }
    : undefined
}

/**
 * Names that look like what was typed and match it nowhere: offered, taken only by their number.
 * @param {{ search(names: string[], typed: string): [number[] | null, unknown, number[] | null] | [null, null, null] }} fuzzy
 * @returns {(text: string, names: readonly Name[]) => readonly Name[]}
 */
export const alikeBy = fuzzy => (text, names) => {
  const [indexes, , order] = fuzzy.search(
    names.map(each => fold(each.name)),
    fold(text),
  )
  const best = order && indexes ? order.map(at => indexes[at]) : (indexes ?? [])
  return best.slice(0, 3).flatMap(at => (at === undefined ? [] : (names[at] ?? [])))
}

/**
 * Guesses with the numbers that take them. Behind a space no number is shown: a digit may go on with the name, as in
 * "ARTICLE 19".
 * @param {string} text @param {readonly Name[]} names @param {(text: string, names: readonly Name[]) => readonly Name[]} alike @returns {Match[]}
 */
export function guesses(text, names, alike) {
  if (fold(text).length < 3) return []
  const isWhole = !/\s$/.test(text)
  return alike(text, names).map((name, at) => ({ name, number: isWhole ? at + 1 : undefined, guess: true }))
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
 * A typed time before or after the name, with a space between them or without: `@15:47`, `@15:47:20`, `@15:47-15:50`,
 * `@15:47fra`.
 * @param {string} text @returns {{ text: string, from: string, until: string }}
 */
export function takeTime(text) {
  const found = token.exec(text)
  if (!found) return { text: text.replace(/\s*@$/, '').trim(), from: '', until: '' }
  const [first, last] = [apart(found[1] ?? ''), apart(found[2] ?? '')]
  return {
    text: text.replace(found[0], ` ${first.name}${last.name}`).trim(),
    from: plainDigits(first.time),
    until: plainDigits(last.time),
  }
}

/** A time and the name that stands at it without a space; what ends a time as people write it is none. @param {string} typed */
function apart(typed) {
  const [, clock = typed, rest = ''] =
    /^(\p{Nd}{1,2}[:.]\p{Nd}{2}(?:[:.]\p{Nd}{2})?|\p{Nd}{3,4})(\p{L}.*)$/u.exec(typed) ?? []
  return /^(?:[ap](?:\.?m?\.?)?|h|hrs?|uhr|z|utc)?$/i.test(rest)
    ? { time: typed, name: '' }
    : { time: clock, name: rest }
}

/** Does a name stand behind the time at the end of what was typed? @param {string} text */
export const isPastTime = text => {
  const { from } = takeTime(text)
  return from !== '' && !text.endsWith(from)
}

/** A time as somebody types it; whether it is one the server says, so that nothing typed is dropped here. */
const time = String.raw`[^\s–-]+(?:\s?h\s?\d{2}|\s?[ap]\.?m\.?)?`
const token = new RegExp(String.raw`(?:^|\s|(?<=[\p{L}\p{M}.)])) ?@ ?(${time})(?:[–-](${time}))?(?=\s|$)`, 'iu')
