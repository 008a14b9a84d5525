import type { Refusal } from '../words.ts'
import { refuse } from '../words.ts'

/** What people write into a report: words, with what is not a word among them. */

/** A string, or strings and what stands between them: the number of another paragraph, a footnote, words in italics. */
export type Prose = string | readonly ProsePart[]
export type ProsePart = string | Reference | Footnote | Italic

export interface Reference {
  /** Id of a paragraph or recommendation: printed as its number. */
  readonly ref: string
}
export interface Footnote {
  readonly note: string
}
export interface Italic {
  readonly italic: string
}

export const partsOf = (prose: Prose): readonly ProsePart[] => (typeof prose === 'string' ? [prose] : prose)

export const isEmpty = (prose: Prose): boolean =>
  partsOf(prose).every(part => typeof part === 'string' && part.trim() === '')

/** Ids that a text refers to. */
export const referencesIn = (prose: Prose): readonly string[] =>
  partsOf(prose).flatMap(part => (typeof part !== 'string' && 'ref' in part ? [part.ref] : []))

/** Strings side by side are one, an only string is the text itself: the same words are always the same prose. */
export function tidied(parts: readonly ProsePart[]): Prose {
  const tidy: ProsePart[] = []
  for (const part of parts) {
    const last = tidy.at(-1)
    if (typeof part === 'string' && typeof last === 'string') tidy[tidy.length - 1] = last + part
    else if (part !== '') tidy.push(part)
  }
  const [only = '', ...others] = tidy
  return others.length === 0 && typeof only === 'string' ? only : tidy
}

/**
 * As it is typed: a reference is its number in double brackets, "recommendation [[22]]", a footnote "[[note: See …]]",
 * italics "[[italic: inter alia]]".
 */
export const typedProse = (prose: Prose, numberOf: (id: string) => string | undefined): string =>
  partsOf(prose)
    .map(part => {
      if (typeof part === 'string') return part
      if ('ref' in part) return `[[${numberOf(part.ref) ?? part.ref}]]`
      return 'note' in part ? `[[note: ${part.note}]]` : `[[italic: ${part.italic}]]`
    })
    .join('')

/**
 * The text that was typed. `idOf` finds whose number a reference is, `kind` being the word before it; a number that
 * nothing has is refused.
 */
export function proseTyped(
  typed: string,
  idOf: (number: string, kind: 'paragraph' | 'recommendation') => string | undefined,
): Prose | { readonly refusal: Refusal } {
  const parts: ProsePart[] = []
  let rest = 0
  let kind: 'paragraph' | 'recommendation' = 'paragraph'
  for (const { from, to, what, words } of bracketsIn(typed)) {
    const before = typed.slice(rest, from)
    parts.push(before)
    rest = to
    if (what === 'note') parts.push({ note: words })
    else if (what === 'italic') parts.push({ italic: words })
    else {
      const number = words
      // "recommendations [[3]], [[4]] and [[22]]" are three of one kind.
      if (!/^(,|,? and|,? or|–| to)?\s+$|^–$/.test(before))
        kind = /recommendations?\s*$/i.test(before) ? 'recommendation' : 'paragraph'
      const ref = idOf(number, kind)
      if (ref === undefined)
        return kind === 'paragraph'
          ? refuse('no-paragraph-to-refer-to', { number })
          : refuse('no-recommendation-to-refer-to', { number })
      parts.push({ ref })
    }
  }
  parts.push(typed.slice(rest))
  return tidied(parts)
}

interface Brackets {
  readonly from: number
  readonly to: number
  readonly what: 'note' | 'italic' | undefined
  readonly words: string
}

/** What stands in double brackets, in order; each character is looked at a few times at the most. */
function* bracketsIn(typed: string): Generator<Brackets> {
  let lastOpen = -1
  for (let at = 0; ; ) {
    const first = typed.indexOf('[[', at)
    const close = first < 0 ? -1 : typed.indexOf(']]', first + 2)
    if (close < 0) return
    for (let next = typed.indexOf('[', lastOpen + 1); next >= 0 && next < close; next = typed.indexOf('[', next + 1))
      lastOpen = next
    at = close + 1
    for (let open = first; open >= 0 && open + 2 <= close; open = typed.indexOf('[[', open + 1)) {
      const inside = typed.slice(open + 2, close)
      const found = noteOrItalic.exec(typed.slice(open + 2, open + 2 + longestMark))
      const isNote =
        found && found[0].length <= inside.length && !/[\n\r\u2028\u2029]/.test(inside.slice(found[0].length).trim())
      const isNumber = open + 1 === lastOpen && inside !== '' && !inside.includes(']')
      if (!isNote && !isNumber) continue
      const what = isNote ? (found[1] === 'note' ? 'note' : 'italic') : undefined
      const words = inside.slice(isNote ? found[0].length : 0).trim()
      yield { from: open, to: close + 2, what, words }
      at = close + 2
      break
    }
  }
}

const noteOrItalic = /^\s*(note|italic)\s*:/
/** Of the word before the colon, with some spaces around it. */
const longestMark = 40

/**
 * The first character that no document can hold, and where it stands (from 1): control characters that XML forbids,
 * halves of a pair, and code points that are none.
 */
export function forbiddenIn(text: string): { readonly character: string; readonly at: number } | undefined {
  if (!anyForbidden.test(text)) return undefined
  let at = 0
  for (const character of text) {
    at++
    const code = character.codePointAt(0) ?? 0
    const isAllowed =
      code === 0x9 ||
      code === 0xa ||
      code === 0xd ||
      (code >= 0x20 && code <= 0xd7ff) ||
      (code >= 0xe000 && code <= 0xfffd) ||
      code >= 0x10000
    if (!isAllowed) return { character: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`, at }
  }
  return undefined
}

/** Control characters but tab and line breaks, halves of a pair, U+FFFE and U+FFFF (XML 1.0, production 2). */
const anyForbidden = /[^\P{Cc}\t\n\r\u007f-\u009f]|\p{Cs}|[\ufffe\uffff]/u

/** A line break inside a paragraph is a space. */
export const onOneLine = (text: string): string =>
  // White space is taken run by run: looking for a line break from each of its characters takes their square.
  text.replace(/\s+/g, run => (/[\r\n\u2028\u2029]/.test(run) ? ' ' : run))
