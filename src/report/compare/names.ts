import type { Reading } from '../languages/language.ts'
import type { Amendment, Target } from './amendment.ts'
import { longestRising } from './difference.ts'
import { replaceWords } from './replace-words.ts'
import { pairedUnits, type Speakers, type SpeakersOf } from './speakers.ts'
import { type Unit, unitsOf } from './units.ts'

/** Amendments of one paragraph, each with the name that comes or goes, so that a move can be told in one breath. */
export interface Clause {
  readonly amendment: Amendment
  readonly unit?: Unit | undefined
}

/** Names that came, went or are called otherwise, where the words around them are the same; none: no way to say it so. */
export function namesIn(
  target: Target,
  before: string,
  after: string,
  spoke: Speakers | undefined,
  speakers: SpeakersOf,
  reading: Reading,
): readonly Clause[] | undefined {
  if (!spoke || spoke.was.lists.length === 0) return undefined
  const { was, now } = spoke
  if (was.words.join('\0') !== now.words.join('\0')) return undefined
  if (/[“”]/.test(before + after)) return undefined
  const lists = was.lists.map((list, index) => changesOf(list, now.lists[index] ?? [], speakers))
  const orders = [
    lists.flatMap(({ gone, come, renamed }) => [...gone, ...come, ...renamed]),
    lists.flatMap(({ gone, come, renamed }) => [...come, ...gone, ...renamed]),
  ]
  for (const order of orders) {
    if (order.length > Math.max(3, unitsOf(now).length)) return undefined
    const clauses = order.map(step => clauseOf(target, step))
    const text = clauses.reduce<string | undefined>((text, { amendment }) => applied(text, amendment, reading), before)
    if (text === after) return clauses
  }
  return undefined
}

type NameStep =
  | { readonly what: 'gone'; readonly unit: Unit }
  | {
      readonly what: 'come'
      readonly unit: Unit
      readonly after?: string | undefined
      readonly before?: string | undefined
    }
  | { readonly what: 'renamed'; readonly was: Unit; readonly now: Unit }

function changesOf(was: readonly Unit[], now: readonly Unit[], { moved, movedFrom }: SpeakersOf) {
  const pairs = pairedUnits(was, now)
  const old = was.filter(unit => pairs.has(unit))
  const rising = longestRising(old.map(unit => now.indexOf(pairs.get(unit) ?? unit)))
  const stay = new Map(old.filter((_, place) => rising.has(place)).map(unit => [unit, pairs.get(unit) ?? unit]))
  const stayed = new Set(stay.values())
  let gone = was.filter(unit => !stay.has(unit))
  let come = now.filter(unit => !stayed.has(unit))
  const renamed: NameStep[] = [...stay]
    .filter(([one, other]) => one.text !== other.text)
    .map(([one, other]) => ({ what: 'renamed', was: one, now: other }))
  // One name in the place of another: "for X read Y".
  const neighbours = (units: readonly Unit[], unit: Unit, same: (unit: Unit) => Unit | undefined) =>
    [-1, 1].map(step => {
      const beside = units[units.indexOf(unit) + step]
      return beside ? same(beside) : 'none'
    })
  for (const unit of gone) {
    const [ahead, behind] = neighbours(was, unit, each => stay.get(each))
    const other = come.find(each => {
      const [left, right] = neighbours(now, each, it => (stayed.has(it) ? it : undefined))
      return left !== undefined && right !== undefined && left === ahead && right === behind
    })
    if (!other || moved.has(unit) || movedFrom.has(other)) continue
    gone = gone.filter(each => each !== unit)
    come = come.filter(each => each !== other)
    renamed.push({ what: 'renamed', was: unit, now: other })
  }
  const replacedBy = new Map(renamed.flatMap(step => (step.what === 'renamed' ? [[step.now, step.was] as const] : [])))
  const called = (unit: Unit | undefined) => (unit ? (replacedBy.get(unit)?.text ?? unit.text) : undefined)
  const arriving = new Set(come)
  return {
    gone: gone.map((unit): NameStep => ({ what: 'gone', unit })),
    come: now.flatMap((unit, place): readonly NameStep[] => {
      if (!arriving.has(unit)) return []
      // At the head of the list it holds on to the first that was there.
      const held = now.find(each => !arriving.has(each))
      return [{ what: 'come', unit, ...(place === 0 ? { before: called(held) } : { after: called(now[place - 1]) }) }]
    }),
    renamed,
  }
}

function clauseOf(target: Target, step: NameStep): Clause {
  switch (step.what) {
    case 'gone':
      return { unit: step.unit, amendment: { what: 'delete name', in: target, name: step.unit.text } }
    case 'come': {
      const { unit, after, before } = step
      const place = after !== undefined ? { after } : before !== undefined ? { before } : { alone: true as const }
      return { unit, amendment: { what: 'insert name', in: target, name: unit.text, place } }
    }
    case 'renamed':
      return { amendment: { what: 'replace words', in: target, from: step.was.text, to: step.now.text } }
  }
}

/** A paragraph's text after an amendment of a name or of words; none: it does not fit. */
export function applied(text: string | undefined, amendment: Amendment, reading: Reading): string | undefined {
  if (text === undefined) return undefined
  switch (amendment.what) {
    case 'insert name':
      return reading.insertName(text, amendment.name, amendment.place)
    case 'delete name':
      return reading.deleteName(text, amendment.name)
    case 'replace words':
      return replaceWords(text, amendment.from, amendment.to)
    default:
      return undefined
  }
}
