import type { Mode, OnBehalf, ParticipantId } from '../../../../domain/words.ts'
import type { Title } from '../../../houses/titles.ts'
import type { Category } from '../../../plan/categories.ts'
import { trimmed, type Words } from './fold.ts'
import { knownAt, type NamesRead } from './names.ts'
import { toldByWhat } from './told.ts'

/** What stands beside a name: for whom it speaks, and how. */
export interface CapacityRead {
  onBehalfOf?: OnBehalf
  alsoOnBehalfOf?: OnBehalf
  national?: true
  mode?: Mode
  title?: Title
  /** "Thailand, a State signatory to the Protocol". */
  told?: Category
}

const modes: ReadonlyMap<string, Mode> = new Map([
  ['video message', 'video message'],
  ['by video message', 'video message'],
  ['via video message', 'video message'],
  ['pre-recorded video', 'pre-recorded video'],
  ['pre-recorded video message', 'pre-recorded video'],
  ['via video link', 'remote'],
  ['remote', 'remote'],
])

const forOthers = /^(?:also )?(?:speaking )?(?:also )?on behalf of |^(?:also )?on behalf (?=the )/
/** What a State is in apposition: "a party to the Protocol". */
export const apposed = /^an? (?:states? )?(?:party|signatory|member|observer)(?: states?)?(?: (?:to|of) |$)/
const nationally = / and in (?:its|his|her|their) national capacity$/

/** Reads what stands in brackets or between commas behind a name; false: it belongs to the name itself. */
export function readCapacity(words: Words, from: number, to: number, names: NamesRead, into: CapacityRead): boolean {
  const text = words.folded.slice(from, to)
  const mode = modes.get(text)
  if (mode) {
    into.mode = mode
    return true
  }
  if (/^in (?:its|their|his|her) capacity as (?:an )?observers?$/.test(text)) {
    into.title = 'representative as observer'
    return true
  }
  if (apposed.test(text)) {
    into.told = toldByWhat(text.replace(/ to .*/, '')) ?? 'full'
    return true
  }
  const found = forOthers.exec(text)
  if (!found) return false
  const isAlso = /\balso\b/.test(found[0])
  const national = nationally.exec(text)
  const whom = behalfIn(words, from + found[0].length, national ? from + national.index : to, names)
  if (whom === undefined) return false
  if (isAlso) into.alsoOnBehalfOf = whom
  else into.onBehalfOf = whom
  if (national) into.national = true
  return true
}

/** States by their names, or a group in its running form. */
export function behalfIn(words: Words, from: number, to: number, names: NamesRead): OnBehalf | undefined {
  const [head, tail] = trimmed(words, from, to)
  if (head >= tail) return undefined
  return statesIn(words, head, tail, names) ?? words.text.slice(head, tail).replace(/[\d¹²³⁰-⁹]+$/, '')
}

/** "Canada and New Zealand": nothing but States. */
function statesIn({ folded }: Words, from: number, to: number, names: NamesRead): readonly ParticipantId[] | undefined {
  const states: ParticipantId[] = []
  for (let place = from; place < to; ) {
    if (folded.startsWith('the ', place)) place += 4
    const found = knownAt(names, folded, place, to)
    if (found?.known.kind !== 'state') return undefined
    states.push(found.known.participant)
    place = found.end
    const joint = /^(?:, and |; and |, |; | and )/.exec(folded.slice(place, place + 6))?.[0]
    if (place < to && !joint) return undefined
    place += joint?.length ?? 0
  }
  return states
}
