import type { EntryKind } from '../../../../domain/words.ts'
import type { Category } from '../../../plan/categories.ts'
import type { ReadingOptions, TemplateRead } from '../../read.ts'
import { withTail } from '../statements.ts'
import { placeOf, type Words } from './fold.ts'
import { readables } from './general.ts'

/** A sentence with slots, turned round: its fixed words in their order, and what stands between them. */
export interface Pattern {
  readonly template: string
  readonly kind: EntryKind
  readonly key: string
  readonly houses: readonly TemplateRead[]
  readonly who: readonly Category[] | undefined
  /** It is about one speaker alone; undefined: it does not tell. */
  readonly one: boolean | undefined
  readonly also: boolean
  readonly parts: readonly Part[]
  /** How many letters are fixed: the more, the surer. */
  readonly fixed: number
  /** The part that is looked for first. */
  readonly anchor: number
  /** The patterns that have the same words, of whatever kind. */
  readonly alike: readonly Pattern[]
}

type Part = { readonly words: string } | { readonly slots: readonly string[] }

/** Slots that may be empty; what stands in them is told by what it begins with. */
const empty = new Set([
  'more',
  'apart',
  'tail',
  'within',
  'under',
  'lead',
  'groups',
  'eachGroup',
  'withGroups',
  'includingGroups',
  'record',
])

const compiled = new WeakMap<object, readonly Pattern[]>()
let usual: readonly Pattern[] | undefined

/** Every sentence that can be read, the longest first. */
export function patternsOf(options: ReadingOptions): readonly Pattern[] {
  const { more } = options
  if (!more || more.length === 0) return (usual ??= compile({}))
  const known = compiled.get(more) ?? compile(options)
  compiled.set(more, known)
  return known
}

function compile(options: ReadingOptions): readonly Pattern[] {
  const found = new Map<string, Pattern & { houses: TemplateRead[] }>()
  const alike = new Map<string, Pattern[]>()
  for (const { sentence, kind, key, houses, who } of readables(options)) {
    const isSame = sentence.one === sentence.many
    for (const [text, one] of isSame
      ? ([[sentence.one, undefined]] as const)
      : ([
          [sentence.one, true],
          [sentence.many, false],
        ] as const))
      for (const also of text.includes('{also}') ? [true, false] : [false]) {
        const parts = partsOf(withTail(text).replaceAll('{also}', also ? 'also ' : ''))
        const form = JSON.stringify(parts)
        const shape = `${kind} ${one} ${form}`
        const there = found.get(shape)
        if (there) there.houses.push(...houses)
        else {
          const same = alike.get(form) ?? []
          alike.set(form, same)
          const lengths = parts.map(part => ('words' in part ? part.words.length : 0))
          const pattern = {
            template: text,
            kind,
            key,
            houses: [...houses],
            who,
            one,
            also,
            parts,
            fixed: lengths.reduce((sum, each) => sum + each, 0),
            anchor: lengths.indexOf(Math.max(...lengths)),
            alike: same,
          }
          same.push(pattern)
          found.set(shape, pattern)
        }
      }
  }
  return [...found.values()].sort((a, b) => b.fixed - a.fixed)
}

/** All that names people is one slot, as the names say themselves how they stand. */
const people = new Set(['speakers', 'bySpeakers', 'behalves', 'own', 'each', 'names', 'bare', 'byKinds'])
/** And all that counts them another. */
const counting = new Set(['counts', 'inWords', 'others'])

function partsOf(template: string): readonly Part[] {
  const parts: Part[] = []
  // What may be empty takes the space before it along.
  for (const piece of template
    .replace('{addition}', '')
    .replace(' {within}', '{within}')
    .split(/(\{\w+\})/)) {
    if (piece === '') continue
    const name = /^\{(\w+)\}$/.exec(piece)?.[1]
    const last = parts.at(-1)
    if (name === undefined) parts.push({ words: piece.toLowerCase() })
    else {
      const slot = people.has(name) ? 'speakers' : counting.has(name) ? 'counts' : name
      if (last && 'slots' in last) parts[parts.length - 1] = { slots: [...last.slots, slot] }
      else parts.push({ slots: [slot] })
    }
  }
  return parts
}

/** A range of the sentence, and the slots that it may fill. */
export interface Filled {
  readonly slots: readonly string[]
  readonly from: number
  readonly to: number
}

export interface Match {
  readonly pattern: Pattern
  /** Where the words of the pattern begin: a lead stands before them. Undefined: they begin with names. */
  readonly begins: number | undefined
  readonly filled: readonly Filled[]
}

/** Looks for the longest fixed words first, then for the others to both sides of them. */
export function matched(pattern: Pattern, sentence: Words, end: number): Match | undefined {
  const { parts, anchor } = pattern
  const words = wordsAt(parts, anchor)
  // What opens the sentence stands at its beginning, or behind a comma.
  const place = anchor === 0 ? clauseAt(sentence, words, 0, end) : placeOf(sentence, words, 0, end)
  if (place < 0) return undefined
  const filled: Filled[] = []
  let begins = anchor === 0 ? place : undefined
  let to = place
  for (let nth = anchor - 1; nth >= 0; nth--) {
    const part = parts[nth]
    if (!part || !('slots' in part)) continue
    const before = nth > 0 ? wordsAt(parts, nth - 1) : ''
    const isNarrow = part.slots.some(each => each === 'organ' || each === 'number' || each === 'what')
    const from =
      before === '' ? 0 : nth === 1 ? opening(sentence, before, to, isNarrow) : sentence.folded.lastIndexOf(before, to)
    if (from < 0) return undefined
    if (nth === 1) begins = from
    filled.unshift({ slots: part.slots, from: from + before.length, to })
    to = from
  }
  let from = place + words.length
  for (let nth = anchor + 1; nth < parts.length; nth++) {
    const part = parts[nth]
    if (!part || !('slots' in part)) continue
    const behind = nth + 1 < parts.length ? wordsAt(parts, nth + 1) : ''
    const until = behind === '' ? end : placeOf(sentence, behind, from, end)
    if (until < 0) return undefined
    filled.push({ slots: part.slots, from, to: until })
    from = until + behind.length
  }
  if (from < end && !isOpenAtEnd(parts)) return undefined
  return isPlausible(filled) ? { pattern, begins, filled } : undefined
}

const wordsAt = (parts: readonly Part[], nth: number): string => {
  const part = parts[nth]
  return part && 'words' in part ? part.words : ''
}

const isOpenAtEnd = (parts: readonly Part[]): boolean => {
  const last = parts.at(-1)
  return last !== undefined && 'slots' in last
}

/** Words that open a sentence, before another place: the first such place, or the last before a name of one word. */
function opening(sentence: Words, words: string, before: number, isLast: boolean): number {
  if (!isLast) return clauseAt(sentence, words, 0, before)
  for (let place = sentence.folded.lastIndexOf(words, before); place >= 0; ) {
    if (opensClause(sentence, place)) return place
    place = place === 0 ? -1 : sentence.folded.lastIndexOf(words, place - 1)
  }
  return -1
}

function clauseAt(sentence: Words, words: string, from: number, to: number): number {
  for (let place = placeOf(sentence, words, from, to); place >= 0; place = placeOf(sentence, words, place + 1, to))
    if (opensClause(sentence, place)) return place
  return -1
}

const opensClause = ({ folded }: Words, place: number): boolean => place === 0 || folded.startsWith(', ', place - 2)

/** A slot that cannot be empty has something in it. */
const isPlausible = (filled: readonly Filled[]): boolean =>
  filled.every(({ slots, from, to }) => to > from || slots.every(each => empty.has(each)))
