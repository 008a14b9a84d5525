import type { Category } from '../../../plan/categories.ts'
import { numberIn } from './counts.ts'
import type { Words } from './fold.ts'
import { withoutJoint } from './joints.ts'
import { toldByWhat } from './told.ts'

/** A part of a list of speakers, and what its own head says of those behind it. */
export interface Region {
  readonly from: number
  readonly to: number
  readonly told: Category | undefined
  /** Behind a colon: names without titles. */
  readonly isList: boolean
}

/** "the following States parties: ", "representatives of the following NGOs: ", "one individual, ". */
const heads =
  /(?<=^|, |; | and |by )(?:by )?(?:(?:(?:the )?(?:representatives?|observers?) (?:of|for) |an? (?:representative|observer) (?:of|for) )?the following ([^:;()]{1,160}): |([a-z]+|\d{1,3}) individuals?, )/g

/** "the World Bank, by one individual, Tania Sordo Ruz, and by the following NGOs: A and B": three regions. */
export function regionsIn(words: Words, from: number, to: number): readonly Region[] {
  const regions: Region[] = []
  let last: Omit<Region, 'to'> = { from, told: undefined, isList: false }
  const close = (end: number) => {
    if (end > last.from) regions.push({ ...last, to: end })
  }
  for (const { 0: head, 1: what, 2: count = '', index } of words.folded.slice(from, to).matchAll(heads)) {
    const place = from + index
    if (words.depths[place] !== 0 || (what === undefined && numberIn(count) === undefined)) continue
    close(withoutJoint(words, last.from, place, []))
    last = {
      from: place + head.length,
      told: what === undefined ? 'individual' : toldByWhat(what),
      isList: what !== undefined,
    }
  }
  close(to)
  return regions
}
