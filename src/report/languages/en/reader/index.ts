import type { Directory } from '../../../../domain/directory.ts'
import type {
  CountRead,
  ParagraphRead,
  ReadingOptions,
  ReportRead,
  SentenceRead,
  StatementRead,
  Unread,
} from '../../read.ts'
import { wordsOf } from './fold.ts'
import { isSameMeeting, itemsIn, meetingIn } from './lead.ts'
import { namesRead } from './names.ts'
import { type Pattern, patternsOf } from './patterns.ts'
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

/** What is said once for all that follows, until something else is. */
interface Context {
  items: readonly string[]
  meeting: number | undefined
}

/** Reads who spoke out of published text: one paragraph a line. */
export function readParagraphs(text: string, directory: Directory, options: ReadingOptions = {}): ReportRead {
  const names = namesRead(directory, options)
  const patterns = patternsOf(options)
  const paragraphs: ParagraphRead[] = []
  const sentences: SentenceRead[] = []
  const statements: StatementRead[] = []
  const counted: CountRead[] = []
  const unread: Unread[] = []
  const context: Context = { items: [], meeting: undefined }
  for (const { isHeading, ...line } of linesOf(text)) {
    if (isHeading) {
      const items = itemsIn(line.words)
      context.items = items
      continue
    }
    const paragraph = paragraphs.length
    paragraphs.push(line)
    for (const { from, to } of sentencesIn(line.words)) {
      const words = line.words.slice(from, to)
      const isAbout = aboutSpeakers.test(words) && saysWho.test(words)
      const read = readSentence(
        wordsOf(words, line.span.from + from),
        isAbout ? patterns : ofHouses(patterns),
        names,
        options,
      )
      if (!read) {
        if (isAbout && words.length <= longest)
          unread.push({
            why: 'sentence',
            paragraph,
            words,
            span: { from: line.span.from + from, to: line.span.from + to },
          })
        said(context, words)
        continue
      }
      const told = following(context, read.sentence)
      const nth = sentences.length
      sentences.push({ ...read.sentence, ...told, paragraph })
      statements.push(...read.statements.map(each => ({ ...each, ...told, sentence: nth })))
      counted.push(...read.counted.map(each => ({ ...each, ...told, sentence: nth })))
      unread.push(...read.unread.map(each => ({ ...each, paragraph })))
    }
  }
  return { paragraphs, sentences, statements, counted, unread }
}

/** "The Commission considered agenda item 3 at its 2nd meeting": what follows is about that. */
function said(context: Context, words: string): void {
  const items = /\b(?:consider|took up|take up|under|entitled)/i.test(words) ? itemsIn(words) : []
  if (items.length > 0) context.items = items
  context.meeting = meetingIn(words) ?? context.meeting
}

/** The items and the meeting of a sentence: its own, else those said before. */
function following(context: Context, { items, meeting, lead }: Pick<SentenceRead, 'items' | 'meeting' | 'lead'>) {
  if (items.length > 0) context.items = items
  if (meeting !== undefined) context.meeting = meeting
  const isSame = lead !== undefined && isSameMeeting(lead)
  return {
    items: items.length > 0 ? items : context.items,
    ...(items.length === 0 && context.items.length > 0 ? { itemsFrom: 'before' as const } : {}),
    meeting: meeting ?? (isSame ? context.meeting : undefined),
  }
}
