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

/** The first letter of a sentence is a capital. */
export function withCapital(runs: readonly Run[]): readonly Run[] {
  const words = runs.filter(run => run.text !== '')
  const [head, ...rest] = words
  return head ? [{ ...head, text: head.text.charAt(0).toUpperCase() + head.text.slice(1) }, ...rest] : words
}

/** It has one full stop; a name that ends with one ends its sentence too. */
export function withStop(runs: readonly Run[], stop = '.'): readonly Run[] {
  const words = runs.filter(run => run.text !== '')
  return /[.!?…。][”’"'»]*$/.test(words.at(-1)?.text ?? '') ? words : [...words, { text: stop }]
}
