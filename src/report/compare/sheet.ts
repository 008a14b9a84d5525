import { type Block, type DocumentTree, isNumbered } from '../../domain/drafting/tree.ts'
import type { Reading } from '../languages/language.ts'
import type { Amendment, Place, Target } from './amendment.ts'
import { longestRising } from './difference.ts'
import { applied, type Clause, namesIn } from './names.ts'
import type { Pairs } from './pairs.ts'
import { replaceWords } from './replace-words.ts'
import type { Speakers, SpeakersOf } from './speakers.ts'
import { spokenText, targetOf } from './text.ts'

/** What turns the text that was issued into the present one: paragraphs and recommendations, by their issued numbers. */
export function amendmentsBetween(
  issued: DocumentTree,
  present: DocumentTree,
  pairs: Pairs,
  speakers: SpeakersOf,
  reading: Reading,
): readonly Amendment[] {
  const kept = keptIn(issued, present, pairs)
  const arrivals = newBlocks(issued, present, kept)
  const clauses: Clause[] = []
  const put = (key: string) => {
    for (const amendment of arrivals.get(key) ?? []) clauses.push({ amendment })
  }
  put(nowhere)
  for (const [index, block] of issued.blocks.entries()) {
    const target = targetOf(block)
    if (!target) continue
    put(`before ${index}`)
    const place = kept.get(index)
    const now = place === undefined ? undefined : present.blocks[place]
    if (now) clauses.push(...amendBlock(target, block, now, speakers.ofIssued[index], speakers, reading))
    else clauses.push({ amendment: { what: 'delete', of: target } })
    put(`after ${index}`)
  }
  const moved = told(clauses, speakers)
  const apart = clauses.map(({ amendment }) => amendment)
  return isInOrder(issued, moved, apart, reading) ? moved : apart
}

/** The paragraphs that stay where they are, by their place then; one that moved is deleted here and new there. */
function keptIn(issued: DocumentTree, present: DocumentTree, pairs: Pairs): ReadonlyMap<number, number> {
  const both = pairs.flatMap((place, index) => {
    const [was, now] = [issued.blocks[index], place === undefined ? undefined : present.blocks[place]]
    return place !== undefined && was && now && isNumbered(was) && now.kind === was.kind ? [{ index, place }] : []
  })
  const stay = longestRising(both.map(({ place }) => place))
  return new Map(both.filter((_, nth) => stay.has(nth)).map(({ index, place }) => [index, place]))
}

const nowhere = ''

/**
 * New paragraphs by the issued one that they are read out with. They stand after the paragraph before them; the first
 * under a heading stands before the paragraph that was first there.
 */
function newBlocks(issued: DocumentTree, present: DocumentTree, kept: ReadonlyMap<number, number>) {
  const was = new Map([...kept].map(([index, place]) => [place, index]))
  const arrivals = new Map<string, Amendment[]>()
  for (const [place, block] of present.blocks.entries()) {
    if (!isNumbered(block) || was.has(place)) continue
    const ahead = present.blocks.slice(0, place).findLastIndex((_, nth) => was.has(nth))
    const next = present.blocks.slice(place + 1).findIndex((_, nth) => was.has(place + 1 + nth))
    const behind = next < 0 ? -1 : place + 1 + next
    const [after, before] = [was.get(ahead), was.get(behind)]
    const isHeaded = (from: number, to: number) => present.blocks.slice(from, to).some(each => !isNumbered(each))
    const goesBefore =
      before !== undefined && (after === undefined || (isHeaded(ahead, place) && !isHeaded(place, behind)))
    const anchor = targetOf(issued.blocks[(goesBefore ? before : after) ?? -1])
    const at: Place | undefined = anchor && (goesBefore ? { before: anchor } : { after: anchor })
    const key = anchor ? (goesBefore ? `before ${before}` : `after ${after}`) : nowhere
    const own = arrivals.get(key) ?? []
    own.push({ what: 'insert', kind: block.kind, place: at, text: spokenText(block) })
    arrivals.set(key, own)
  }
  return arrivals
}

/** A name that went from one paragraph to another is one move, read out where it left or entered first. */
function told(clauses: readonly Clause[], { moved }: SpeakersOf): readonly Amendment[] {
  const entering = new Map(clauses.flatMap(({ unit, amendment }) => (unit ? [[unit, amendment] as const] : [])))
  const said = new Set<Amendment>()
  const leavingOf = new Map([...moved].map(([unit, { unit: there }]) => [there, unit]))
  const amendments: Amendment[] = []
  for (const { amendment, unit } of clauses) {
    if (said.has(amendment)) continue
    const [left, entered] = unit
      ? moved.has(unit)
        ? [unit, moved.get(unit)?.unit]
        : [leavingOf.get(unit), unit]
      : [undefined, undefined]
    const both = [left, entered].flatMap(each => (each ? (entering.get(each) ?? []) : []))
    if (both.length === 2) {
      for (const each of both) said.add(each)
      amendments.push({ what: 'together', amendments: both })
    } else amendments.push(amendment)
  }
  return amendments
}

/** A move told at once comes before what else is said of the paragraph that it enters: its name may not stand there yet. */
function isInOrder(
  issued: DocumentTree,
  some: readonly Amendment[],
  others: readonly Amendment[],
  reading: Reading,
): boolean {
  const texts = (amendments: readonly Amendment[]) => {
    const flat = amendments.flatMap(each => (each.what === 'together' ? each.amendments : [each]))
    return issued.blocks.map(block => {
      const named = flat.filter(each => isOnNames(each) && isSameTarget(each.in, targetOf(block)))
      return named.reduce<string | undefined>(
        (text, amendment) => applied(text, amendment, reading),
        named.length > 0 ? spokenText(block) : '',
      )
    })
  }
  const wanted = texts(others)
  return texts(some).every((text, index) => text === wanted[index])
}

const isOnNames = (each: Amendment) =>
  each.what === 'insert name' || each.what === 'delete name' || each.what === 'replace words'

const isSameTarget = (one: Target, other: Target | undefined): boolean =>
  one.kind === other?.kind && one.number === other.number

function amendBlock(
  target: Target,
  was: Block,
  now: Block,
  spoke: Speakers | undefined,
  speakers: SpeakersOf,
  reading: Reading,
): readonly Clause[] {
  const [before, after] = [spokenText(was), spokenText(now)]
  if (before === after) return []
  const whole = isFixed(spoke) || labelsIn(was) !== labelsIn(now)
  return namesIn(target, before, after, spoke, speakers, reading) ?? wordsIn(target, before, after, whole)
}

/** A paragraph whose sub-paragraphs come, go or are lettered otherwise is read out whole. */
const labelsIn = (block: Block): string =>
  isNumbered(block) ? (block.items ?? []).map(({ label }) => label).join() : ''

/** Sentences of the log whose own words changed are read out whole. */
const isFixed = (spoke: Speakers | undefined): boolean =>
  spoke !== undefined && spoke.was.lists.length > 0 && spoke.now.lists.length > 0

const longestPhrase = 8

/** A few words that changed, or the whole text. */
function wordsIn(of: Target, before: string, after: string, whole = false): readonly Clause[] {
  const replace: Clause = { amendment: { what: 'replace text', of, text: after } }
  if (whole || /[“”]/.test(before + after)) return [replace]
  const [one, other] = [before.split(' '), after.split(' ')]
  let head = 0
  while (head < one.length && head < other.length && one[head] === other[head]) head++
  let tail = 0
  while (tail < Math.min(one.length, other.length) - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++
  for (let more = 0; more <= longestPhrase; more++) {
    // An insertion needs a word to hold on to; a word that stands twice needs its neighbours.
    const from = one.slice(Math.max(0, head - more), one.length - tail + (more > 0 && head === 0 ? more : 0)).join(' ')
    const to = other
      .slice(Math.max(0, head - more), other.length - tail + (more > 0 && head === 0 ? more : 0))
      .join(' ')
    if (from.split(' ').length > longestPhrase || to.split(' ').length > longestPhrase) break
    if (from.length > before.length / 2 || from.trim() !== from || to.trim() !== to || to === '') continue
    if (replaceWords(before, from, to) === after) return [{ amendment: { what: 'replace words', in: of, from, to } }]
  }
  return [replace]
}
