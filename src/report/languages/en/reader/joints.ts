import type { Title } from '../../../houses/titles.ts'
import type { Category } from '../../../plan/categories.ts'
import type { CapacityRead } from './capacity.ts'
import type { Words } from './fold.ts'
import type { Known, NamesRead } from './names.ts'

/** A name of a list, and what stands beside it; places are those of its sentence. */
export interface Named {
  readonly from: number
  readonly to: number
  /** Behind the brackets and commas that belong to it. */
  readonly end: number
  readonly title: Title
  readonly article: boolean
  readonly known?: Known | undefined
  /** Of an official or individual. */
  readonly function?: readonly [number, number] | undefined
  readonly person?: readonly [number, number] | undefined
  readonly is: 'known' | 'official' | 'individual' | 'name'
  readonly several?: true | undefined
  /** What the sentence calls those among whom it stands: "the following NGOs". */
  readonly told?: Category | undefined
  readonly capacity: CapacityRead
}

export interface ListRead {
  readonly named: readonly Named[]
  readonly joints: readonly string[]
}

export interface Reading {
  readonly words: Words
  readonly names: NamesRead
  /** The verb says whether one spoke; undefined: it does not. */
  readonly one: boolean | undefined
  /** Delegations alone, without titles: behind a colon. */
  readonly bare?: boolean | undefined
}

export interface TitleFound {
  readonly title: Title
  readonly plural: boolean
  readonly end: number
  /** How long it is, without “by”. */
  readonly start?: number
}

const titleAt =
  /(?:by )?(?:(the representatives? (?:of|for) )|(the observers? (?:for|of) )|(an? (?:representative|observer) (?:of|for) |(?:representatives|observers) (?:of|for) )|(the delegations? (?:of|from) ))/y

export function titleFoundAt({ folded }: Words, place: number): TitleFound | undefined {
  titleAt.lastIndex = place
  const found = titleAt.exec(folded)
  if (!found) return undefined
  // A word for all of them that is no title: “the delegations of A and B”.
  if (found[4]) return { title: 'none', plural: found[4].startsWith('the delegations'), end: place + found[0].length }
  const title = found[1] ? 'representative' : found[2] || /observers? /.test(found[0]) ? 'observer' : 'a representative'
  return {
    title,
    plural: /(?:representatives|observers) /.test(found[0]),
    end: place + found[0].length,
    start: found[0].replace(/^by /, '').length,
  }
}

/** With the reference to a note behind its comma: "Andorra,42 Austria". */
const jointAt = /(?:[;,][\d¹²³⁰-⁹]{0,3} (?:and )?(?:by )?| and (?:by )?)/y

/** How two names are joined at a place, and where the next begins. */
export function jointFoundAt({ folded, depths }: Words, place: number, to: number) {
  if (depths[place] !== 0) return undefined
  jointAt.lastIndex = place
  const found = jointAt.exec(folded)?.[0]
  return found !== undefined && place + found.length < to
    ? { joint: found.replace(/[\d¹²³⁰-⁹]+/, ''), next: place + found.length }
    : undefined
}

/** Places in a range at which one name may end and another begin. */
export function* jointsIn(words: Words, from: number, to: number) {
  for (let place = from; place < to; place++) {
    const letter = words.folded.charCodeAt(place)
    if (letter !== 44 && letter !== 59 && letter !== 32) continue
    const found = jointFoundAt(words, place, to)
    if (found) {
      yield { place, ...found }
      place = found.next - 1
    }
  }
}

export function placesOfTitles(words: Words, from: number, to: number): readonly number[] {
  const places: number[] = []
  if (titleFoundAt(words, from)) places.push(from)
  for (const { next } of jointsIn(words, from, to)) if (titleFoundAt(words, next)) places.push(next)
  return places
}

/** Where the range ends, without the joint to what stands behind it. */
export function withoutJoint({ folded }: Words, from: number, to: number, joints: string[]): number {
  const joint = /(?:[;,][\d¹²³⁰-⁹]{0,3} (?:and )?(?:by )?| and (?:by )?)$/.exec(
    folded.slice(Math.max(from, to - 10), to),
  )?.[0]
  if (joint === undefined) return to
  joints.push(joint.replace(/[\d¹²³⁰-⁹]+/, ''))
  return to - joint.length
}

export const withoutArticleAt = ({ folded }: Words, place: number): number =>
  folded.startsWith('the ', place) ? place + 4 : place
