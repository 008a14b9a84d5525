import type { ParagraphRead, Span } from '../../read.ts'

/** A paragraph of the text, and where it begins and ends. */
export interface Line extends ParagraphRead {
  /** A heading stands above what follows, and says nothing itself. */
  readonly isHeading: boolean
}

const numbered = /^\s*(?:(\d{1,4})[.)]\s+|(\d{1,4})\t+)/
const endsSentence = /[.!?…:;][”’"')\]]*[\d¹²³⁰-⁹]{0,3}\s*$/

/** One line of text, one paragraph; its number is none of its words. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let section: string | undefined
  for (let at = 0; at <= text.length; ) {
    const newline = text.indexOf('\n', at)
    const end = newline < 0 ? text.length : newline
    const line = text.slice(at, end)
    const number = numbered.exec(line.slice(0, 24))
    const from = at + (number?.[0].length ?? line.length - line.trimStart().length)
    const words = text.slice(from, end).trimEnd()
    if (words !== '') {
      const isHeading = isOfHeading(words)
      if (isHeading) section = text.slice(at, end).trim()
      const span: Span = { from, to: from + words.length }
      lines.push({ number: number?.[1] ?? number?.[2], section, words, span, isHeading })
    }
    at = end + 1
  }
  return lines
}

/** Short, and no sentence: "B. Statements (continued)", "Agenda item 4". */
const isOfHeading = (words: string): boolean => words.length < 200 && !endsSentence.test(words)

/** Words before a full stop that ends no sentence. */
const abbreviated =
  /(?:^|[\s(“"’'])(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Sr|Msgr|Amb|Gen|Col|Lt|Hon|H\.E|S\.E|No|Nos|Art|arts?|para|paras|chap|sect|annex|Add|Corr|Rev|cf|vol|approx|e\.g|i\.e|\p{Lu}|\p{Lu}\.\p{Lu})$/u

/** Sentences of a paragraph: a full stop, a space and a capital part them, but not in brackets nor behind “Mr.”. */
export function sentencesIn(words: string): readonly Span[] {
  const spans: Span[] = []
  let depth = 0
  let from = 0
  for (let place = 0; place < words.length; place++) {
    const letter = words.charAt(place)
    if (letter === '(') depth++
    else if (letter === ')') depth = Math.max(0, depth - 1)
    else if ((letter === '.' || letter === '!' || letter === '?') && depth === 0) {
      const behind = /^[”’"')\]]*[\d¹²³⁰-⁹]{0,3}\s+(?=[\p{Lu}“"‘\d])/u.exec(words.slice(place + 1, place + 16))
      if (!behind || abbreviated.test(words.slice(Math.max(from, place - 12), place))) continue
      const end = place + 1 + behind[0].trimEnd().length
      spans.push({ from, to: end })
      from = place + 1 + behind[0].length
      place = from - 1
    }
  }
  if (from < words.length) spans.push({ from, to: words.length })
  return spans
}
