import {
  type Block,
  type DocumentTree,
  isNumbered,
  linesOfMasthead,
  type Run,
  textOf,
} from '../../domain/drafting/tree.ts'
import type { EntryId } from '../../domain/words.ts'
import { reportLanguages } from '../languages/index.ts'
import {
  type Amendment,
  amended,
  headingText,
  type Kind,
  labelAt,
  type Place,
  type Target,
  type TextBlock,
  targetsOf,
  textBlockOf,
  textBlocksOf,
} from './amendments.ts'
import { common, longestRising, type Piece, piecesOf, wordsOf } from './difference.ts'
import { replaceWords } from './replace-words.ts'
import { type Anatomy, anatomyOf, isSameSpeaker, sharesEntry, tokensOf, type Unit, unitsOf } from './units.ts'

/** A document as it was issued beside the same document now, by the statements behind its words. */
export interface Comparison {
  /** In the order of the present document; what is there no more stands where it stood. */
  readonly blocks: readonly ComparedBlock[]
  readonly masthead: readonly Piece[]
  /** What turns the issued text into the present one. */
  readonly amendments: readonly Amendment[]
}

export interface ComparedBlock {
  readonly kind: Kind
  /** Number in the issued document; none: it is new. */
  readonly issued?: number | undefined
  /** Number now; none: it is deleted. */
  readonly present?: number | undefined
  readonly state: 'same' | 'changed' | 'added' | 'deleted'
  /** It stands elsewhere than it stood. */
  readonly moved: boolean
  readonly byHand: boolean
  readonly pieces: readonly Piece[]
  readonly items: readonly { readonly label: string; readonly pieces: readonly Piece[] }[]
  readonly notes: readonly (readonly Piece[])[]
  readonly changes: readonly Change[]
}

/** What became of a name, and the statements behind it. */
export interface Change {
  readonly what: 'added' | 'removed' | 'came from' | 'went to' | 'renamed'
  readonly name: string
  /** The other paragraph of a name that moved, in the issued document or, where it is new, now. */
  readonly paragraph?: number | undefined
  /** What it was called. */
  readonly was?: string | undefined
  readonly entries: readonly EntryId[]
}

/** The sheet, a sentence for each amendment. */
export const sheetOf = ({ amendments }: Pick<Comparison, 'amendments'>): readonly string[] =>
  amendments.map(reportLanguages.en.amendments.sentence)

export function comparedTrees(issued: DocumentTree, present: DocumentTree): Comparison {
  const pairs = paired(issued.blocks, present.blocks)
  const speakers = speakersOf(issued, present, pairs)
  const amendments = amendmentsBetween(issued, present, pairs, speakers)
  return {
    blocks: comparedBlocks(issued, present, pairs, speakers),
    masthead: piecesOf(masthead(issued), masthead(present)),
    amendments: withNumbers(issued, present, amendments),
  }
}

const masthead = (tree: DocumentTree): readonly string[] => linesOfMasthead(tree.masthead).map(line => `${line}\n`)

// Which block of the present document is which of the issued one.

/** Present place of each issued block; undefined: it is there no more. */
type Pairs = readonly (number | undefined)[]

function paired(issued: readonly Block[], present: readonly Block[]): Pairs {
  const pairs: (number | undefined)[] = issued.map(() => undefined)
  const taken = new Set<number>()
  const pair = (one: number, other: number) => {
    pairs[one] = other
    taken.add(other)
  }
  const keysNow = keysOf(present)
  const keys = keysOf(issued)
  const unpaired = (fits: (one: number, other: number) => boolean) => {
    for (const one of issued.keys()) {
      if (pairs[one] !== undefined) continue
      const other = present.findIndex((_, index) => !taken.has(index) && fits(one, index))
      if (other >= 0) pair(one, other)
    }
  }
  // Of several paragraphs of one kind (each group has its own) the statements say which is which, not the count.
  const counted = (key: string | undefined) => key?.replace(/\/\d+$/, '')
  const several = (key: string | undefined) =>
    [keys, keysNow].some(all => all.filter(each => counted(each) === counted(key)).length > 1)
  unpaired((one, other) => {
    const key = keys[one]
    if (key === undefined || !several(key) || counted(key) !== counted(keysNow[other])) return false
    return sharesEntry(spokenIn(issued[one]), spokenIn(present[other]))
  })
  unpaired((one, other) => keys[one] !== undefined && keys[one] === keysNow[other])
  // What has neither key nor id (a file may leave them out): by its text, its statements, then by what it stands beside.
  const isBare = (one: number, other: number) =>
    (keys[one] === undefined || keysNow[other] === undefined) && issued[one]?.kind === present[other]?.kind
  const isWrittenByRostrum = (block: Block | undefined) => block && isNumbered(block) && block.key !== undefined
  unpaired((one, other) => isBare(one, other) && lineOf(issued[one]) === lineOf(present[other]))
  unpaired((one, other) => isBare(one, other) && sharesEntry(spokenIn(issued[one]), spokenIn(present[other])))
  unpaired(
    (one, other) =>
      isBare(one, other) &&
      !isWrittenByRostrum(present[other]) &&
      (one === 0 ? other === 0 : pairs[one - 1] === other - 1),
  )
  return pairs
}

const lineOf = (block: Block | undefined): string => (block ? textBlockOf(block).text : '')

const spokenIn = (block: Block | undefined) => ({
  from: block && isNumbered(block) ? block.runs.flatMap(run => run.from ?? []) : [],
})

function keysOf(blocks: readonly Block[]): readonly (string | undefined)[] {
  let chapter = ''
  let gaps = 0
  const seen = new Set<string>()
  return blocks.map(block => {
    if (block.kind === 'heading' && block.level === 1) chapter = block.number
    const key =
      block.kind === 'heading'
        ? `heading ${block.level === 1 ? '' : `${chapter}.`}${block.number}`
        : block.kind === 'gap'
          ? `gap ${++gaps}`
          : block.id !== undefined
            ? `${block.kind} ${block.id}`
            : block.key
    if (key === undefined || seen.has(key)) return undefined
    seen.add(key)
    return key
  })
}

// Who came, went and moved.

/** Of one block: which name is which, by place in its lists as they stand one after another. */
interface Speakers {
  readonly was: Anatomy
  readonly now: Anatomy
  readonly removed: readonly Unit[]
  readonly added: readonly Unit[]
  readonly kept: readonly { readonly was: Unit; readonly now: Unit }[]
}

interface SpeakersOf {
  readonly ofIssued: readonly (Speakers | undefined)[]
  readonly ofPresent: readonly (Speakers | undefined)[]
  /** A delegation that left one paragraph and entered another: the unit there, by the unit here. */
  readonly moved: ReadonlyMap<Unit, { readonly unit: Unit; readonly number: number }>
  readonly movedFrom: ReadonlyMap<Unit, { readonly unit: Unit; readonly number: number }>
}

const nothing: Anatomy = { words: [''], lists: [], joined: [] }
const anatomyIn = (block: Block | undefined): Anatomy =>
  block && isNumbered(block) ? anatomyOf(block.runs, reportLanguages.en.reading) : nothing

function speakersOf(issued: DocumentTree, present: DocumentTree, pairs: Pairs): SpeakersOf {
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
function pairedUnits(was: readonly Unit[], now: readonly Unit[]): ReadonlyMap<Unit, Unit> {
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

// The sheet.

/** Amendments of one paragraph, each with the name that comes or goes, so that a move can be told in one breath. */
interface Clause {
  readonly amendment: Amendment
  readonly unit?: Unit | undefined
}

function amendmentsBetween(
  issued: DocumentTree,
  present: DocumentTree,
  pairs: Pairs,
  speakers: SpeakersOf,
): readonly Amendment[] {
  const targets = targetsOf(issued)
  const inPresentOrder = [...pairs.keys()].filter(index => pairs[index] !== undefined)
  const clauses: Clause[] = amendMasthead(issued, present).map(amendment => ({ amendment }))
  for (const amendment of moves(pairs, inPresentOrder, targets)) clauses.push({ amendment })
  const arrivals = newBlocks(present, pairs, targets)
  const put = (amendments: readonly Amendment[] | undefined) => {
    for (const amendment of amendments ?? []) clauses.push({ amendment })
  }
  put(arrivals.get(undefined))
  for (const [index, block] of issued.blocks.entries()) {
    const target = targets[index]
    if (!target) continue
    put(arrivals.get(`before ${index}`))
    const place = pairs[index]
    const now = place === undefined ? undefined : present.blocks[place]
    if (now) clauses.push(...amendBlock(target, block, now, speakers.ofIssued[index], speakers))
    else clauses.push({ amendment: { what: 'delete', of: target } })
    put(arrivals.get(`after ${index}`))
  }
  const moved = told(clauses, speakers)
  const apart = clauses.map(({ amendment }) => amendment)
  return isInOrder(issued, moved, apart) ? moved : apart
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
function isInOrder(issued: DocumentTree, some: readonly Amendment[], others: readonly Amendment[]): boolean {
  const texts = (amendments: readonly Amendment[]) => {
    const flat = amendments.flatMap(each => (each.what === 'together' ? each.amendments : [each]))
    return targetsOf(issued).map((target, index) => {
      const block = issued.blocks[index]
      const named = flat.filter(each => isOnNames(each) && JSON.stringify(each.in) === JSON.stringify(target))
      return block && named.length > 0 ? named.reduce<string | undefined>(applied, textBlockOf(block).text) : ''
    })
  }
  const wanted = texts(others)
  return texts(some).every((text, index) => text === wanted[index])
}

const isOnNames = (each: Amendment) =>
  each.what === 'insert name' || each.what === 'delete name' || each.what === 'replace words'

function amendMasthead(issued: DocumentTree, present: DocumentTree): readonly Amendment[] {
  const [before, after] = [linesOfMasthead(issued.masthead), linesOfMasthead(present.masthead)]
  return steps(before, after).map((step): Amendment => {
    if (step.what === 'delete') return { what: 'masthead', from: before[step.at] ?? '' }
    const to = after[step.by] ?? ''
    if (step.what === 'replace') return { what: 'masthead', from: before[step.at] ?? '', to }
    const ahead = after[step.by - 1]
    return { what: 'masthead', to, place: ahead === undefined ? { before: before[0] ?? '' } : { after: ahead } }
  })
}

type Step =
  | { readonly what: 'replace'; readonly at: number; readonly by: number }
  | { readonly what: 'delete'; readonly at: number }
  /** `at`: the place before which it comes. */
  | { readonly what: 'insert'; readonly at: number; readonly by: number }

/** From one sequence to another: what stands in the place of something replaces it. */
function steps(before: readonly string[], after: readonly string[]): readonly Step[] {
  const all: Step[] = []
  let [i, j] = [0, 0]
  for (const [one, other] of [...common(before, after), [before.length, after.length] as const]) {
    while (i < one && j < other) all.push({ what: 'replace', at: i++, by: j++ })
    while (i < one) all.push({ what: 'delete', at: i++ })
    while (j < other) all.push({ what: 'insert', at: i, by: j++ })
    i = one + 1
    j = other + 1
  }
  return all
}

/** Blocks that stand in another order, each after the one that it follows now. */
function moves(pairs: Pairs, kept: readonly number[], targets: readonly Target[]): readonly Amendment[] {
  const stay = longestRising(kept.map(index => pairs[index] ?? 0))
  const staying = new Set([...stay].map(place => kept[place]))
  const now = [...kept].sort((a, b) => (pairs[a] ?? 0) - (pairs[b] ?? 0))
  return now.flatMap((index, place): readonly Amendment[] => {
    const of = targets[index]
    if (staying.has(index) || !of) return []
    const ahead = targets[now[place - 1] ?? -1]
    const behind = targets[now.slice(place + 1).find(each => staying.has(each)) ?? -1]
    const to: Place | undefined = ahead ? { after: ahead } : behind ? { before: behind } : undefined
    return to ? [{ what: 'move', of, place: to }] : []
  })
}

/**
 * New blocks by the issued block that they are read out with. They stand after a paragraph; the first under a heading
 * stands before the paragraph that was first there, or after the heading that had none.
 */
function newBlocks(present: DocumentTree, pairs: Pairs, targets: readonly Target[]) {
  const was = new Map(pairs.flatMap((place, index) => (place === undefined ? [] : [[place, index] as const])))
  const arrivals = new Map<string | undefined, Amendment[]>()
  for (const [place, block] of present.blocks.entries()) {
    if (was.has(place)) continue
    let [first, last] = [place, place]
    while (first > 0 && !was.has(first - 1)) first--
    while (last + 1 < present.blocks.length && !was.has(last + 1)) last++
    const [ahead, behind] = [was.get(first - 1), was.get(last + 1)]
    const [after, before] = [targets[ahead ?? -1], targets[behind ?? -1]]
    const isText = (target: Target | undefined) => target?.kind === 'paragraph' || target?.kind === 'recommendation'
    const goesBefore = before !== undefined && (after === undefined || (!isText(after) && isText(before)))
    const key = goesBefore ? `before ${behind}` : after ? `after ${ahead}` : undefined
    const amendments = arrivals.get(key) ?? []
    amendments.push(...inserted(block, goesBefore ? { before } : after ? { after } : undefined))
    arrivals.set(key, amendments)
  }
  return arrivals
}

function inserted(block: Block, place: Place | undefined): readonly Amendment[] {
  const { kind, text, items, notes } = textBlockOf(block)
  return [
    { what: 'insert', kind, place, text },
    ...items.map((item): Amendment => ({ what: 'add subparagraph', to: 'new', ...item })),
    ...notes.map((note): Amendment => ({ what: 'add footnote', to: 'new', text: note })),
    ...(isNumbered(block) ? settingIn('new', [], block.runs) : []),
  ]
}

/** Italics and the places of footnotes, which no plain text shows. */
function settingIn(where: Target | 'new', was: readonly Run[], now: readonly Run[]): readonly Amendment[] {
  const italics = (runs: readonly Run[]) => runs.filter(run => run.italic && run.text !== '').map(run => run.text)
  const set = (one: readonly Run[], other: readonly Run[], on: boolean) =>
    italics(one)
      .filter(words => !italics(other).includes(words) && textOf({ runs: now }).includes(words))
      .map((words): Amendment => ({ what: 'italics', in: where, words, on }))
  const before = anchorsIn(was)
  const moved = anchorsIn(now).flatMap(({ note, after, atEnd }, index): readonly Amendment[] => {
    const stood = before.find(each => each.note === note)
    if (stood ? stood.after === after : atEnd) return []
    return [{ what: 'place footnote', in: where, footnote: index + 1, after }]
  })
  return [...set(now, was, true), ...set(was, now, false), ...moved]
}

/** The last words before each footnote. */
function anchorsIn(runs: readonly Run[]) {
  const anchors: { note: string; after: string; atEnd: boolean }[] = []
  const whole = textOf({ runs })
  let text = ''
  for (const run of runs) {
    text += run.text
    if (run.note !== undefined)
      anchors.push({ note: run.note, after: text.trim().split(/\s+/).slice(-4).join(' '), atEnd: text === whole })
  }
  return anchors
}

function amendBlock(
  target: Target,
  was: Block,
  now: Block,
  spoke: Speakers | undefined,
  speakers: SpeakersOf,
): readonly Clause[] {
  const [before, after] = [textBlockOf(was), textBlockOf(now)]
  if (target.kind === 'heading' || target.kind === 'gap')
    return before.text === after.text ? [] : [{ amendment: { what: 'replace text', of: target, text: after.text } }]
  const own =
    before.text === after.text
      ? []
      : (namesIn(target, before, after, spoke, speakers) ?? wordsIn(target, before.text, after.text, isFixed(spoke)))
  const setting = isNumbered(was) && isNumbered(now) ? settingIn(target, was.runs, now.runs) : []
  return [
    ...own,
    ...[...itemsIn(target, before, after), ...notesIn(target, before, after), ...setting].map(amendment => ({
      amendment,
    })),
  ]
}

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

/** Names that came, went or are called otherwise, where the words around them are the same; none: no way to say it so. */
function namesIn(
  target: Target,
  before: TextBlock,
  after: TextBlock,
  spoke: Speakers | undefined,
  speakers: SpeakersOf,
): readonly Clause[] | undefined {
  if (!spoke || spoke.was.lists.length === 0) return undefined
  const { was, now } = spoke
  if (was.words.join('\0') !== now.words.join('\0')) return undefined
  if (/[“”]/.test(before.text + after.text)) return undefined
  const lists = was.lists.map((list, index) => changesOf(list, now.lists[index] ?? [], speakers))
  const orders = [
    lists.flatMap(({ gone, come, renamed }) => [...gone, ...come, ...renamed]),
    lists.flatMap(({ gone, come, renamed }) => [...come, ...gone, ...renamed]),
  ]
  for (const order of orders) {
    if (order.length > Math.max(3, unitsOf(now).length)) return undefined
    const clauses = order.map(step => clauseOf(target, step))
    const text = clauses.reduce<string | undefined>((text, { amendment }) => applied(text, amendment), before.text)
    if (text === after.text) return clauses
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

function applied(text: string | undefined, amendment: Amendment): string | undefined {
  if (text === undefined) return undefined
  switch (amendment.what) {
    case 'insert name':
      return reportLanguages.en.reading.insertName(text, amendment.name, amendment.place)
    case 'delete name':
      return reportLanguages.en.reading.deleteName(text, amendment.name)
    case 'replace words':
      return replaceWords(text, amendment.from, amendment.to)
    default:
      return undefined
  }
}

/** Sub-paragraphs are lettered again where one comes or goes; any other labels are read out. */
function itemsIn(target: Target, was: TextBlock, now: TextBlock): readonly Amendment[] {
  if (target.kind === 'heading' || target.kind === 'gap') return []
  const of = (index: number): Target => ({ ...target, item: was.items[index]?.label })
  const lettered = [was, now].every(({ items }) => items.every(({ label }, index) => label === labelAt(index)))
  const sameLabels = was.items.map(each => each.label).join('\0') === now.items.map(each => each.label).join('\0')
  const add = (item: TextBlock['items'][number]): Amendment => ({ what: 'add subparagraph', to: target, ...item })
  if (was.items.length === 0) return now.items.map(add)
  const texts = ({ items }: TextBlock) => items.map(item => item.text)
  if (!lettered && !sameLabels)
    return [...was.items.map((_, index): Amendment => ({ what: 'delete', of: of(index) })), ...now.items.map(add)]
  const path: readonly Step[] = lettered
    ? steps(texts(was), texts(now))
    : was.items.flatMap((item, at): readonly Step[] =>
        item.text === now.items[at]?.text ? [] : [{ what: 'replace', at, by: at }],
      )
  return path.flatMap((step): readonly Amendment[] => {
    if (step.what === 'delete') return [{ what: 'delete', of: of(step.at) }]
    const text = now.items[step.by]?.text ?? ''
    if (step.what === 'replace')
      return wordsIn(of(step.at), was.items[step.at]?.text ?? '', text).map(each => each.amendment)
    return [{ what: 'insert subparagraph', place: placeAt(step.at, of), text }]
  })
}

const placeAt = (at: number, of: (index: number) => Target): Place =>
  at === 0 ? { before: of(0) } : { after: of(at - 1) }

function notesIn(target: Target, was: TextBlock, now: TextBlock): readonly Amendment[] {
  if (target.kind === 'heading' || target.kind === 'gap') return []
  const of = (index: number): Target => ({ ...target, footnote: index + 1 })
  if (was.notes.length === 0) return now.notes.map((text): Amendment => ({ what: 'add footnote', to: target, text }))
  return steps(was.notes, now.notes).map((step): Amendment => {
    if (step.what === 'delete') return { what: 'delete', of: of(step.at) }
    const text = now.notes[step.by] ?? ''
    if (step.what === 'replace') return { what: 'replace text', of: of(step.at), text }
    return { what: 'insert footnote', place: placeAt(step.at, of), text }
  })
}

/** Numbers follow from the amendments; where they do not (an earlier document of the series grew), it is said. */
function withNumbers(
  issued: DocumentTree,
  present: DocumentTree,
  amendments: readonly Amendment[],
): readonly Amendment[] {
  let all = amendments
  // A file may say that a document with the same number twice was issued: no amendment can be made to fit it.
  const targets = targetsOf(issued).map(target => JSON.stringify(target))
  if (new Set(targets).size < targets.length) return all
  const wanted = textBlocksOf(present).blocks
  for (let rounds = wanted.filter(each => each.kind === 'gap').length * 2 + 2; rounds > 0; rounds--) {
    const { blocks } = amended(issued, all)
    const wrong = blocks.findIndex((block, index) => block.number !== wanted[index]?.number)
    const block = wanted[wrong]
    if (!block || (block.kind !== 'paragraph' && block.kind !== 'recommendation')) return all
    const gap = blocks.slice(0, wrong).findLast(each => each.kind === 'gap')
    all = [...all, { what: 'number', kind: block.kind, from: block.number, ...(gap ? { gap: gap.text } : {}) }]
  }
  return all
}

// The page.

function comparedBlocks(
  issued: DocumentTree,
  present: DocumentTree,
  pairs: Pairs,
  speakers: SpeakersOf,
): readonly ComparedBlock[] {
  const kept = [...pairs.keys()].filter(index => pairs[index] !== undefined)
  const stay = longestRising(kept.map(index => pairs[index] ?? 0))
  const moved = new Set(kept.filter((_, place) => !stay.has(place)))
  const was = new Map(pairs.flatMap((place, index) => (place === undefined ? [] : [[place, index] as const])))
  const all: ComparedBlock[] = []
  /** What was deleted stands after what it stood behind. */
  const deletedAfter = (index: number) => {
    for (let next = index + 1; next < issued.blocks.length && pairs[next] === undefined; next++)
      all.push(compared(issued.blocks[next], undefined, speakers.ofIssued[next], speakers, false))
  }
  deletedAfter(-1)
  for (const [place, block] of present.blocks.entries()) {
    const index = was.get(place)
    const before = index === undefined ? undefined : issued.blocks[index]
    all.push(compared(before, block, speakers.ofPresent[place], speakers, index !== undefined && moved.has(index)))
    if (index !== undefined) deletedAfter(index)
  }
  return all
}

const empty: TextBlock = { kind: 'paragraph', number: 0, text: '', items: [], notes: [] }

function compared(
  was: Block | undefined,
  now: Block | undefined,
  spoke: Speakers | undefined,
  speakers: SpeakersOf,
  moved: boolean,
): ComparedBlock {
  const before = was ? textBlockOf(was) : empty
  const after = now ? textBlockOf(now) : empty
  const pieces = piecesOf(tokens(was), tokens(now))
  const items = Array.from({ length: Math.max(before.items.length, after.items.length) }, (_, index) => ({
    label: (after.items[index] ?? before.items[index])?.label ?? '',
    pieces: piecesOf(wordsOf(before.items[index]?.text ?? ''), wordsOf(after.items[index]?.text ?? '')),
  }))
  const notes = Array.from({ length: Math.max(before.notes.length, after.notes.length) }, (_, index) =>
    piecesOf(wordsOf(before.notes[index] ?? ''), wordsOf(after.notes[index] ?? '')),
  )
  const differs = [pieces, ...items.map(item => item.pieces), ...notes].some(each => each.some(piece => piece.mark))
  return {
    kind: (now ?? was)?.kind ?? 'paragraph',
    issued: was && isNumbered(was) ? was.number : undefined,
    present: now && isNumbered(now) ? now.number : undefined,
    state: was === undefined ? 'added' : now === undefined ? 'deleted' : differs ? 'changed' : 'same',
    moved,
    byHand: now !== undefined && isNumbered(now) && now.byHand === true,
    pieces,
    items,
    notes,
    changes: spoke ? changesIn(spoke, speakers) : [],
  }
}

const tokens = (block: Block | undefined): readonly string[] => {
  if (!block) return []
  if (block.kind === 'heading') return [headingText(block)]
  return block.kind === 'gap' ? [block.text] : tokensOf(block.runs, wordsOf)
}

function changesIn({ removed, added, kept }: Speakers, { moved, movedFrom }: SpeakersOf): readonly Change[] {
  return [
    ...removed.map((unit): Change => {
      const to = moved.get(unit)
      const what = to ? 'went to' : 'removed'
      return { what, name: unit.text, entries: unit.from, ...(to ? { paragraph: to.number } : {}) }
    }),
    ...added.map((unit): Change => {
      const from = movedFrom.get(unit)
      const what = from ? 'came from' : 'added'
      return { what, name: unit.text, entries: unit.from, ...(from ? { paragraph: from.number } : {}) }
    }),
    ...kept
      .filter(({ was, now }) => was.text !== now.text)
      .map(({ was, now }): Change => ({ what: 'renamed', name: now.text, was: was.text, entries: now.from })),
  ]
}
