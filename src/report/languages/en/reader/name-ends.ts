import { placeOf, type Words } from './fold.ts'
import { jointFoundAt, jointsIn, type Reading, withoutArticleAt } from './joints.ts'
import { knownAt } from './names.ts'

/** One alone under a title ends where a comma and “and” begin another: "a representative of the Secretariat, and Ann Bee". */
export function singleEnd(words: Words, from: number, to: number): number {
  const isSecretariat = /^(?:the )?secretariat\b/.test(words.folded.slice(from, from + 16))
  for (const { place, joint } of jointsIn(words, from, to))
    if (isSecretariat || joint.startsWith(', and') || joint.endsWith('by ')) return place
  return to
}

/** Major groups and constituencies that are called by two things. */
export const compounds =
  /^(?:business and industry|workers and trade unions|scientific and technological community|science and technology|women and gender|research and independent|children and youth|education and academia|farmers and agricultural)(?: (?:ngos|organizations|major group|stakeholders|entities|non-governmental organizations))?/

/** "A and Guinea, and somebody else": what is known behind the last “and” is a name of its own. */
function beforeKnown(words: Words, names: Reading['names'], from: number, to: number): number | undefined {
  const and = words.folded.lastIndexOf(' and ', to)
  if (and <= from || words.depths[and] !== 0) return undefined
  const known = knownAt(names, words.folded, withoutArticleAt(words, and + 5), to)
  return known?.end === to && known.known.kind === 'state' ? and : undefined
}

/** A name that nobody knows ends with its comma, or at the “and” that is the last of the list. */
export function unknownEnd({ words, names }: Reading, from: number, to: number, isLast: boolean): number {
  const comma = placeOf(words, ', ', from, to)
  if (comma >= 0) return beforeKnown(words, names, from, comma) ?? comma
  if (isLast) return to
  const ands: number[] = []
  for (let place = placeOf(words, ' and ', from, to); place >= 0; place = placeOf(words, ' and ', place + 1, to))
    ands.push(place)
  const compound = compounds.exec(words.folded.slice(from, to))
  if (compound && (from + compound[0].length === to || jointFoundAt(words, from + compound[0].length, to)))
    return from + compound[0].length
  const isKnown = (place: number) => knownAt(names, words.folded, withoutArticleAt(words, place + 5), to) !== undefined
  return (
    ands.find(place => isKnown(place) || compounds.test(words.folded.slice(place + 5, to))) ??
    ands.find(place => /^ and the \p{Lu}/u.test(words.text.slice(place, place + 12))) ??
    ands.at(-1) ??
    to
  )
}

/** With the brackets that tell for whom it speaks, and how. */
export function behindBrackets({ folded, closes }: Words, from: number, to: number): number {
  let end = from
  while (folded.startsWith(' (', end)) {
    const close = closes.get(end + 1) ?? to
    if (close >= to) break
    end = close + 1
  }
  return Math.min(end, to)
}
