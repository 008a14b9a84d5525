import type { EntryKind } from '../../../../domain/words.ts'
import { houses } from '../../../houses/index.ts'
import type { Title } from '../../../houses/titles.ts'
import { type Category, delegations } from '../../../plan/categories.ts'
import type {
  ContextRead,
  CountRead,
  ReadingOptions,
  SentenceRead,
  StatementRead,
  Unread,
  WhyUnread,
} from '../../read.ts'
import { behalfIn } from './capacity.ts'
import { type Counted, countsIn, groupsIn, isCount } from './counts.ts'
import { endOf, tailAt } from './ends.ts'
import type { Words } from './fold.ts'
import type { ListRead } from './joints.ts'
import { behindLead, dayIn, isTail, itemsIn, meetingIn } from './lead.ts'
import type { NamesRead } from './names.ts'
import { type Filled, type Match, matched, type Pattern } from './patterns.ts'
import { isWhole, modeIn } from './plausible.ts'
import { speakersIn } from './speakers.ts'
import { toldByWhat } from './told.ts'
import { headingOf, speakerOf, toldBy } from './understood.ts'

/** A sentence longer than this is no sentence. */
export const longest = 40_000

/** What a sentence says in the words of one pattern. */
interface Understood {
  readonly match: Match
  readonly lead: string | undefined
  readonly tail: string | undefined
  readonly list: ListRead
  /** What the sentence calls those behind its colon. */
  readonly told: Category | undefined
  readonly counts: readonly Counted[] | undefined
  /** Ranges that nothing explains. */
  readonly unread: readonly { readonly why: WhyUnread; readonly from: number; readonly to: number }[]
}

export interface SentencesRead {
  readonly sentence: Omit<SentenceRead, 'paragraph' | 'items'> & Pick<ContextRead, 'items'>
  readonly statements: readonly Omit<StatementRead, 'sentence'>[]
  readonly counted: readonly Omit<CountRead, 'sentence'>[]
  readonly unread: readonly Omit<Unread, 'paragraph'>[]
}

/** What a sentence says of who spoke; undefined: it follows no pattern. */
export function readSentence(
  words: Words,
  patterns: readonly Pattern[],
  names: NamesRead,
  options: ReadingOptions,
): SentencesRead | undefined {
  if (words.text.length > longest) return undefined
  const { end, record: told } = endOf(words)
  // A name that ends with a full stop takes that of the sentence.
  const ends =
    /\b(?:Inc|Ltd|Co|Corp|Jr|Sr|e\.V|S\.A|A\.C|A\.B|No|etc)\.[”"’']?$/.test(words.text) && !told
      ? words.text.length
      : end
  let best: Understood | undefined
  for (const pattern of inOrder(patterns, options)) {
    if (best && pattern.fixed < best.match.pattern.fixed / 2) break
    const match = matched(pattern, words, ends)
    if (!match) continue
    const read = understood(words, match, names)
    if (!read) continue
    if (read.unread.length === 0) {
      best = read
      break
    }
    if (!best || read.unread.length < best.unread.length) best = read
  }
  return best && saidBy(words, best, told, names, options)
}

function* inOrder(patterns: readonly Pattern[], { house }: ReadingOptions): Generator<Pattern> {
  if (house === undefined) yield* patterns
  else {
    const isOf = ({ houses }: Pattern) => houses.some(each => each.house === house)
    // Two that fix as much: that of the house first.
    for (let from = 0; from < patterns.length; ) {
      const fixed = patterns[from]?.fixed
      let to = from
      while (to < patterns.length && patterns[to]?.fixed === fixed) to++
      const same = patterns.slice(from, to)
      yield* same.filter(isOf)
      yield* same.filter(each => !isOf(each))
      from = to
    }
  }
}

const nothing: ListRead = { named: [], joints: [] }

function understood(words: Words, match: Match, names: NamesRead): Understood | undefined {
  const { pattern } = match
  if (match.begins && !isLead(words, match.begins)) return undefined
  // "Statements were made in person": by nobody.
  if (
    /\{(?:behalves|byKinds|bySpeakers)\}/.test(pattern.template) &&
    match.filled.some(({ slots, from }) => isNotBy(words, slots, from))
  )
    return undefined
  const unread: { why: WhyUnread; from: number; to: number }[] = []
  let lead = match.begins === undefined ? undefined : leadOf(words, match.begins)
  let tail: string | undefined
  let list = nothing
  let counts: readonly Counted[] | undefined
  let told: Category | undefined
  const rest: Filled[] = []
  for (const filled of match.filled) {
    const [slot] = filled.slots
    if (slot === 'speakers' || slot === 'list') {
      const from =
        match.begins === undefined && filled === match.filled[0] ? behindLead(words, 0, filled.to) : filled.from
      if (from > 0 && filled.from === 0 && match.begins === undefined) lead = leadOf(words, from)
      if (from >= filled.to) return undefined
      const titled = slot === 'speakers' ? titleBefore(words, from) : from
      if (isCount(words, titled)) {
        const to = tailAt(words, from, filled.to)
        counts = countsIn(words, titled, to)
        if (to < filled.to) tail = words.text.slice(to, filled.to).trim()
      } else {
        const isOpen = filled.slots.length > 1
        const to = isOpen ? tailAt(words, from, filled.to) : filled.to
        if (to < filled.to) tail = words.text.slice(to, filled.to).trim()
        const bare = slot === 'list' || (titled === from && isOfDelegations(pattern))
        list = speakersIn({ words, names, one: pattern.one === true ? true : undefined, bare }, titled, to)
      }
    } else if (slot === 'counts' || slot === 'parties' || slot === 'delegations') {
      const from =
        match.begins === undefined && filled === match.filled[0] ? behindLead(words, 0, filled.to) : filled.from
      if (from > 0 && filled.from === 0 && match.begins === undefined) lead = leadOf(words, from)
      const to = tailAt(words, from, filled.to)
      counts = words.folded.slice(from, to) === 'delegations' ? [] : countsIn(words, from, to)
      if (!counts) return undefined
      if (to < filled.to) tail = words.text.slice(to, filled.to).trim()
    } else if (slot === 'number' || slot === 'what' || slot === 'organ') {
      const text = words.text.slice(filled.from, filled.to)
      if (slot !== 'organ' && (text.includes(',') || text.length > 160)) return undefined
      if (slot === 'what') told = toldByWhat(text)
      if (slot === 'organ' && filled.slots.length > 1) {
        const behalf = / on behalf of /.exec(text)
        if (behalf) rest.push({ slots: ['more'], from: filled.from + behalf.index, to: filled.to })
        else tail = behindOrgan(text)
      }
    } else if (slot !== 'instrument' && slot !== 'organizations') rest.push(filled)
    else if (words.text.slice(filled.from, filled.to).length > 200) return undefined
  }
  let on = list
  for (const { slots, from, to } of rest) {
    const text = words.text.slice(from, to).trim()
    if (text === '' || /^, including representatives of /.test(text)) continue
    if (slots.includes('group') || (/^on behalf of /i.test(text) && counts === undefined)) {
      const start = from + (/^\s*on behalf of /i.exec(words.text.slice(from, to))?.[0].length ?? 0)
      const stop = tailAt(words, start, to)
      if (stop < to) tail = words.text.slice(stop, to).trim()
      const whom = behalfIn(words, start, stop, names)
      const only = on.named[0]
      if (whom === undefined || !only || on.named.length > 1) unread.push({ why: 'capacity', from, to })
      else on = { ...on, named: [{ ...only, capacity: { ...only.capacity, onBehalfOf: whom } }] }
    } else if (counts && /on behalf of/.test(text)) {
      const stop = tailAt(words, from, to)
      counts = withGroupsOf(counts, words, from, stop)
      if (stop < to) tail = words.text.slice(stop, to).trim()
    } else if (slots.includes('lead')) lead = text
    else if (!isTail(text)) return undefined
    else tail = tail === undefined ? text : `${tail} ${text}`
  }
  for (const named of on.named)
    if (!isWhole(words, named)) unread.push({ why: 'name', from: named.from, to: Math.max(named.to, named.from + 1) })
  if (on.named.length === 0 && !counts && pattern.key !== 'none') return undefined
  return { match, lead, tail, list: on, told, counts, unread }
}

const isNotBy = ({ folded }: Words, slots: readonly string[], from: number): boolean =>
  slots.includes('speakers') && !folded.startsWith('by ', from)

/** A sentence that houses have for delegations alone, and that gives them no titles. */
const isOfDelegations = ({ who, template }: Pattern): boolean =>
  template.includes('{names}') && who?.every(each => delegations.includes(each)) === true

const withGroupsOf = (counts: readonly Counted[], words: Words, from: number, to: number): readonly Counted[] => {
  const last = counts.at(-1)
  return last ? [...counts.slice(0, -1), { ...last, groups: groupsIn(words, from, to) }] : counts
}

/** Does nothing but a lead stand before a place? Whoever is named there speaks as well. */
const isLead = (words: Words, to: number): boolean =>
  behindLead(words, 0, words.text.length) >= to ||
  !/(?:representatives? of|observers? for) /.test(words.folded.slice(0, to))

/** "addressed the Commission at the same meeting": what stands behind the organ. */
const behindOrgan = (text: string): string | undefined => /^\S+(?: \p{Lu}\S*)*\s+(\p{Ll}.*)$/u.exec(text)?.[1]

const leadOf = ({ text }: Words, to: number): string | undefined => {
  const lead = text.slice(0, to).replace(/[\s,]+$/, '')
  return lead === '' ? undefined : lead
}

/** A title that the sentence itself has before its names: "the observer for {names} also made a statement". */
function titleBefore({ folded }: Words, from: number): number {
  const found = /(?:the representatives? of|the observers? for|an? representative of|representatives of) $/.exec(
    folded.slice(Math.max(0, from - 30), from),
  )
  return found ? from - found[0].length : from
}

/** Kinds of which the house, or any, says the same: officials who “addressed the Committee” made statements. */
function otherKinds({ kind, alike }: Pattern, { house }: ReadingOptions): readonly EntryKind[] {
  const of = (id: string | undefined) =>
    alike.filter(each => each.houses.some(one => id === undefined || one.house === id)).map(each => each.kind)
  const own = of(house)
  return [...new Set(own.length > 0 ? own : of(undefined))].filter(each => each !== kind)
}

function saidBy(
  words: Words,
  { match: { pattern }, lead, tail, list, told: toldBehind, counts = [], unread }: Understood,
  recordRead: string | undefined,
  names: NamesRead,
  options: ReadingOptions,
): SentencesRead {
  const about = [lead, tail].filter(each => each !== undefined).join(' ; ')
  const context: ContextRead = {
    lead,
    tail,
    record: recordRead,
    items: itemsIn(about),
    meeting: meetingIn(about),
    day: dayIn(about, options.date),
  }
  const span = (from: number, to: number) => ({ from: words.at + from, to: words.at + to })
  const ofSentence = toldBehind ?? toldBy(pattern.who)
  const of = houses.get(options.house ?? '')
  const titles = of?.titles
  const mayBe = otherKinds(pattern, options)
  const bad = new Set(unread.map(each => each.from))
  return {
    sentence: {
      ...context,
      kind: pattern.kind,
      templates: pattern.houses,
      pattern: pattern.template,
      also: pattern.also,
      several: pattern.one === undefined ? list.named.length > 1 : !pattern.one,
      joints: list.joints,
      titles: [...new Set(list.named.map((each): Title => each.title))],
      ...(pattern.key === 'none' ? { nobody: true as const } : {}),
      words: words.text,
      span: span(0, words.text.length),
    },
    statements: list.named
      .filter(named => !bad.has(named.from))
      .map((named): Omit<StatementRead, 'sentence'> => {
        const told = named.told ?? named.capacity.told ?? ofSentence
        const speaker = speakerOf(words, named, { told, names, titles })
        const { title: _, told: __, ...capacity } = named.capacity
        return {
          ...context,
          speaker,
          heading: headingOf(speaker, named, { told, titles, isOfHouse: of !== undefined }),
          title: named.title,
          kind: pattern.kind,
          ...(mayBe.length > 0 ? { mayBe } : {}),
          ...capacity,
          ...(capacity.mode ? {} : modeIn(/^(?:a )?video messages? /.test(pattern.template) ? 'video message' : tail)),
          ...(/additional/.test(pattern.template) ? { again: true as const } : {}),
          words: words.text.slice(named.from, Math.max(named.to, named.end)).replace(/,$/, ''),
          span: span(named.from, Math.max(named.to, named.end)),
          nameAt: span(named.from, named.to),
        }
      }),
    counted: counts.map(({ number, what, groups, from, to }) => ({
      ...context,
      kind: pattern.kind,
      number,
      what,
      groups,
      words: words.text.slice(from, to),
      span: span(from, to),
    })),
    unread: unread.map(({ why, from, to }) => ({ why, words: words.text.slice(from, to), span: span(from, to) })),
  }
}
