import type { Directory } from '../../../../domain/directory.ts'
import type { ContextRead, ReadingOptions, ReportRead, SentenceRead, StatementRead } from '../../read.ts'
import { type Words, wordsOf } from './fold.ts'
import { dayIn, isSameMeeting, itemsIn, meetingIn } from './lead.ts'
import { type NamesRead, namesRead } from './names.ts'
import { type Pattern, patternsOf } from './patterns.ts'
import { isPersonLine, listOpenedBy, personIn } from './person-line.ts'
import { longest, readSentence } from './sentence.ts'
import { linesOf, sentencesIn } from './text.ts'

/** Words that only sentences about speakers have: what has none of them is about something else. */
const aboutSpeakers =
  /\b(?:statements?|remarks|interventions?|presentations?|keynote|took the floor|point of order|right of reply|rights of reply|explanations? of (?:vote|position)|addressed the|video messages?|made an? |delivered|spoke|intervened|took part in the)\b/i
/** And these say that somebody did it, or that it was done. */
const saysWho =
  /\b(?:made|delivered|heard|gave|given|addressed|spoke|took the floor|took part|raised|asked|exercised|played|composed|intervened|introduced)\b/i

const housesOnly = new WeakMap<readonly Pattern[], readonly Pattern[]>()

/** A sentence that has none of the usual words may still be one that a house has. */
function ofHouses(patterns: readonly Pattern[]): readonly Pattern[] {
  const known = housesOnly.get(patterns) ?? patterns.filter(each => each.houses.length > 0)
  housesOnly.set(patterns, known)
  return known
}

/** Who is not named says nothing of who spoke: "Several speakers made reference to …". */
const namesNobody =
  /^(?:[^,]{0,80}, )?(?:(?:a number of|several|some|many|most|one|a few|other|another) (?:[a-z]+ )?(?:speakers?|delegations?|representatives?|participants?|states?|members?|parties)\b|(?:it|the view|views|reference|mention|concern|appreciation) (?:was|were) |statements were made in person\b)/i

/** What is said once for all that follows, until something else is. */
interface Context {
  items: readonly string[]
  meeting: number | undefined
  day: string | undefined
}

type Mutable<T> = { [K in keyof T]: T[K] extends readonly (infer One)[] ? One[] : T[K] }

/** Reads who spoke out of published text: one paragraph a line. */
export function readParagraphs(text: string, directory: Directory, options: ReadingOptions = {}): ReportRead {
  const names = namesRead(directory, options)
  const patterns = patternsOf(options)
  const told: Mutable<ReportRead> = { paragraphs: [], sentences: [], statements: [], counted: [], unread: [] }
  const context: Context = { items: [], meeting: undefined, day: undefined }
  let list: ListRead | undefined
  for (const { isHeading, ...line } of linesOf(text)) {
    if (list && line.number === undefined && isPersonLine(line.words)) {
      told.paragraphs.push({ ...line, section: list.section })
      told.statements.push({ ...list.context, ...personIn(wordsOf(line.words, line.span.from), names) })
      list.lines.add(text.slice(line.span.from, line.span.to))
      continue
    }
    // A line of the list stood there like a heading.
    const section = list?.lines.has(line.section ?? '') ? list.section : line.section
    list = undefined
    if (isHeading) {
      underHeading(context, line.words)
      continue
    }
    const paragraph = told.paragraphs.length
    told.paragraphs.push({ ...line, section })
    for (const { from, to } of sentencesIn(line.words)) {
      const words = wordsOf(line.words.slice(from, to), line.span.from + from)
      const opened = listOpenedBy(words)
      if (opened) list = listIn(told, context, words, { ...opened, paragraph, section }, options)
      else readInto(told, words, { paragraph, context, patterns, names, options })
    }
  }
  return told
}

interface Around {
  readonly paragraph: number
  readonly context: Context
  readonly patterns: readonly Pattern[]
  readonly names: NamesRead
  readonly options: ReadingOptions
}

function readInto(
  told: Mutable<ReportRead>,
  words: Words,
  { paragraph, context, patterns, names, options }: Around,
): void {
  const isAbout = aboutSpeakers.test(words.text) && saysWho.test(words.text)
  const read = readSentence(words, isAbout ? patterns : ofHouses(patterns), names, options)
  if (!read) {
    const span = { from: words.at, to: words.at + words.text.length }
    if (isAbout && words.text.length <= longest && !namesNobody.test(words.text))
      told.unread.push({ why: 'sentence', paragraph, words: words.text, span })
    said(context, words.text, options)
    return
  }
  const around = following(context, read.sentence)
  const nth = told.sentences.length
  told.sentences.push({ ...read.sentence, ...around, paragraph })
  told.statements.push(...read.statements.map(each => ({ ...each, ...around, sentence: nth })))
  told.counted.push(...read.counted.map(each => ({ ...each, ...around, sentence: nth })))
  told.unread.push(...read.unread.map(each => ({ ...each, paragraph })))
}

/** A list of persons that was opened: what all its lines have in common. */
interface ListRead {
  readonly context: ContextRead & Pick<StatementRead, 'kind' | 'sentence'>
  readonly section: string | undefined
  readonly lines: Set<string>
}

function listIn(
  told: Mutable<ReportRead>,
  context: Context,
  words: Words,
  { lead, paragraph, section }: { lead: string | undefined; paragraph: number; section: string | undefined },
  { date }: ReadingOptions,
): ListRead {
  const about = lead ?? ''
  const own = { lead, items: itemsIn(about), meeting: meetingIn(about), day: dayIn(about, date) }
  const around = { ...own, ...following(context, own) }
  const sentence = told.sentences.length
  told.sentences.push({
    ...around,
    kind: 'statement',
    templates: [],
    pattern: 'the following persons made statements: {list}',
    also: false,
    several: true,
    joints: [],
    titles: [],
    persons: true,
    paragraph,
    words: words.text,
    span: { from: words.at, to: words.at + words.text.length },
  })
  return { context: { ...around, kind: 'statement', sentence }, section, lines: new Set() }
}

/** A chapter is about something new; what stands within it is not. */
function underHeading(context: Context, words: string): void {
  const items = itemsIn(words)
  if (items.length > 0 || /^(?:chapter|annex|part)\b|^[IVXL]+\.\s/i.test(words)) context.items = items
}

/** "The Commission considered agenda item 3 at its 2nd meeting": what follows is about that. */
function said(context: Context, words: string, { date }: ReadingOptions): void {
  const items = /\b(?:consider|took up|take up|under|entitled)/i.test(words) ? itemsIn(words) : []
  if (items.length > 0) context.items = items
  const meeting = meetingIn(words)
  if (meeting !== undefined) {
    context.meeting = meeting
    context.day = dayIn(words, date)
  } else if (/\bmeetings\b/.test(words)) context.meeting = context.day = undefined
}

/** The items, the meeting and the day of a sentence: its own, else those said before. */
function following(
  context: Context,
  { items, meeting, lead, day }: Pick<SentenceRead, 'items' | 'meeting' | 'lead' | 'day'>,
) {
  if (items.length > 0) context.items = items
  // "At the same meeting, in accordance with requests granted at the 2nd meeting": not at that one.
  const isSame = lead !== undefined && isSameMeeting(lead)
  if (meeting !== undefined && !isSame) {
    context.meeting = meeting
    context.day = day
  }
  return {
    items: items.length > 0 ? items : context.items,
    ...(items.length === 0 && context.items.length > 0 ? { itemsFrom: 'before' as const } : {}),
    meeting: isSame ? context.meeting : meeting,
    day: day ?? (isSame || lead === undefined ? context.day : undefined),
  }
}
