import type { Run } from '../plan/paragraphs.ts'

/** A comma that no bracket holds. */
export function commaOutsideBrackets(text: string, comma = ','): boolean {
  let depth = 0
  for (const letter of text) {
    if (letter === '(' || letter === '（') depth++
    else if (letter === ')' || letter === '）') depth--
    else if (letter === comma && depth <= 0) return true
  }
  return false
}

export const textOfRuns = (runs: readonly Run[]): string => runs.map(run => run.text).join('')

/** Items with what stands between two of them and before the last. */
export const between = (
  items: readonly (readonly Run[])[],
  joint: string,
  last: (next: readonly Run[]) => string,
): readonly Run[] =>
  items.flatMap((item, index) =>
    index === 0 ? item : [{ text: index === items.length - 1 ? last(item) : joint }, ...item],
  )

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The first letter of a sentence is a capital. */
export function withCapital(runs: readonly Run[]): readonly Run[] {
  const words = runs.filter(run => run.text !== '')
  const [head, ...rest] = words
  return head ? [{ ...head, text: capital(head.text) }, ...rest] : words
}

/** A name that ends with a full stop ends its sentence too: "Inc."; behind a colon a list goes on. */
const endsSentence = /(?:[.!?…。][”’"'»]*|[:：])$/

/** It has one full stop. */
export function withStop(runs: readonly Run[], stop = '.'): readonly Run[] {
  const words = runs.filter(run => run.text !== '')
  return endsSentence.test(words.at(-1)?.text ?? '') ? words : [...words, { text: stop }]
}
