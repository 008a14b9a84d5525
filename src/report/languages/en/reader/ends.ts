import type { Words } from './fold.ts'

const record = /\s*\((see [^()]*(?:\([^()]*\)[^()]*)*|[A-Z]+\/[^()\s]+(?:, [^()]*)?)\)\.?$/

/** The end of what a sentence says, before its record and its full stop. */
export function endOf({ text }: Words): { readonly end: number; readonly record: string | undefined } {
  const found = record.exec(text)
  if (found) return { end: found.index, record: found[1] }
  const stop = /[\s\d¹²³⁰-⁹]*$/.exec(text)?.index ?? text.length
  return { end: text.charAt(stop - 1) === '.' ? stop - 1 : text.length, record: undefined }
}

const tails =
  / (?:under (?:agenda )?(?:sub-)?items? \d|before the (?:vote|adoption|action)|after the (?:votes?|adoption|action)|before action|after action|on the occasion of|in explanation of|in (?:the )?exercise of|with regard to|in connection with|during the (?:general|ensuing|interactive)|at the (?:same|\d+(?:st|nd|rd|th)) |via video|by video|in an? (?:pre-recorded )?video|by way of an? )/g

/** Where behind the last name the sentence says when, or about what. */
export function tailAt({ folded, depths }: Words, from: number, to: number): number {
  for (const found of folded.slice(from, to).matchAll(tails))
    if (depths[from + found.index] === 0) return from + found.index
  return to
}
