import { type Block, type DocumentTree, isNumbered } from '../../domain/drafting/tree.ts'
import type { Reading } from '../languages/language.ts'
import type { Pairs } from './pairs.ts'
import { type Anatomy, anatomyOf, isSameSpeaker, sharesEntry, type Unit, unitsOf } from './units.ts'

/** Of one block: which name is which, by place in its lists as they stand one after another. */
export interface Speakers {
  readonly was: Anatomy
  readonly now: Anatomy
  readonly removed: readonly Unit[]
  readonly added: readonly Unit[]
  readonly kept: readonly { readonly was: Unit; readonly now: Unit }[]
}

export interface SpeakersOf {
  readonly ofIssued: readonly (Speakers | undefined)[]
  readonly ofPresent: readonly (Speakers | undefined)[]
  /** A delegation that left one paragraph and entered another: the unit there, by the unit here. */
  readonly moved: ReadonlyMap<Unit, { readonly unit: Unit; readonly number: number }>
  readonly movedFrom: ReadonlyMap<Unit, { readonly unit: Unit; readonly number: number }>
}

const nothing: Anatomy = { words: [''], lists: [], joined: [] }

export function speakersOf(issued: DocumentTree, present: DocumentTree, pairs: Pairs, reading: Reading): SpeakersOf {
  const anatomyIn = (block: Block | undefined): Anatomy =>
    block && isNumbered(block) ? anatomyOf(block.runs, reading) : nothing
  const ofIssued = issued.blocks.map((block, index) => {
    const place = pairs[index]
    return between(anatomyIn(block), anatomyIn(place === undefined ? undefined : present.blocks[place]))
  })
  const ofPresent = present.blocks.map((block, index): Speakers => {
    const was = pairs.indexOf(index)
    return ofIssued[was] ?? between(nothing, anatomyIn(block))
  })
  const moved = new Map<Unit, { unit: Unit; number: number }>()
  const movedFrom = new Map<Unit, { unit: Unit; number: number }>()
  const numberOf = (block: Block | undefined) => (block && isNumbered(block) ? block.number : 0)
  for (const [place, speakers] of ofIssued.entries())
    for (const unit of speakers?.removed ?? [])
      for (const [other, { added }] of ofPresent.entries()) {
        const there =
          pairs[place] === other ? undefined : added.find(each => !movedFrom.has(each) && isSame(unit, each))
        if (!there || moved.has(unit)) continue
        const was = pairs.indexOf(other)
        moved.set(unit, { unit: there, number: numberOf(was < 0 ? present.blocks[other] : issued.blocks[was]) })
        movedFrom.set(there, { unit, number: numberOf(issued.blocks[place]) })
      }
  return { ofIssued, ofPresent, moved, movedFrom }
}

/** It moved with a statement; the same delegation may also have another statement that stayed out of it. */
const isSame = (one: Unit, other: Unit): boolean => isSameSpeaker(one, other) && sharesEntry(one, other)

function between(was: Anatomy, now: Anatomy): Speakers {
  const pairs = pairedUnits(unitsOf(was), unitsOf(now))
  const kept = [...pairs].map(([one, other]) => ({ was: one, now: other }))
  const came = new Set(pairs.values())
  return {
    was,
    now,
    kept,
    removed: unitsOf(was).filter(unit => !pairs.has(unit)),
    added: unitsOf(now).filter(unit => !came.has(unit)),
  }
}

/** The same name first; then the same delegation, or the same statements where the delegation is not known. */
export function pairedUnits(was: readonly Unit[], now: readonly Unit[]): ReadonlyMap<Unit, Unit> {
  const pairs = new Map<Unit, Unit>()
  const taken = new Set<Unit>()
  const pair = (fits: (one: Unit, other: Unit) => boolean) => {
    for (const one of was) {
      const other = pairs.has(one) ? undefined : now.find(each => !taken.has(each) && fits(one, each))
      if (!other) continue
      pairs.set(one, other)
      taken.add(other)
    }
  }
  const apart = (one: Unit, other: Unit) =>
    one.participant !== undefined && other.participant !== undefined && one.participant !== other.participant
  pair((one, other) => one.text === other.text && !apart(one, other) && sharesEntry(one, other))
  pair((one, other) => one.text === other.text && !apart(one, other))
  pair(isSame)
  return pairs
}
