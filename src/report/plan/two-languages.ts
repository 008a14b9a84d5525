import type { Directory } from '../../domain/directory.ts'
import type { DocumentPlan } from '../../domain/drafting/facts.ts'
import { type Block, lineOfItem, type Numbered, textOf } from '../../domain/drafting/tree.ts'
import type { Session } from '../../domain/session.ts'
import type { Translation } from '../../domain/translation/facts.ts'
import { asOriginal, ofParagraph, ofPrinted, translationOf } from '../../domain/translation/translated.ts'
import type { WordingDoubt } from '../languages/doubts.ts'
import type { ReportLanguage } from '../languages/language.ts'
import { documentOf } from './document.ts'
import { baseOf } from './edited.ts'
import { inLanguage } from './in-language.ts'
import { parts } from './organization.ts'
import { wholeText } from './paragraphs.ts'
import { paragraphsOf } from './statements.ts'

/** A paragraph of a document in the language of the session, and in another. */
export interface Pair {
  /** Absent: it stands in one of the two languages only. */
  readonly own?: Block | undefined
  readonly other?: Block | undefined
  /** What is typed in the other language of a paragraph; absent of what nobody types there. */
  readonly text?: TextOfPair | undefined
  /** What of it somebody who reads the language should look at. */
  readonly doubts: readonly WordingDoubt[]
  /** Rostrum writes it, in sentences that are not known from published texts of the language. */
  readonly isComposed: boolean
}

export interface TextOfPair {
  readonly of: string
  /** As the original is now. */
  readonly original: string
  readonly typed?: Translation | undefined
  /** Nobody typed it in the other language, and nothing else stands there. */
  readonly isLacking: boolean
  /** The original was another one when it was typed. */
  readonly isStale: boolean
}

export function inTwoLanguages(
  session: Session,
  directory: Directory,
  plan: DocumentPlan,
  language: ReportLanguage,
): readonly Pair[] {
  const own = documentOf(session, directory, plan.id).blocks
  const other = documentOf(session, directory, plan.id, language).blocks
  const printed = printedIn(session, directory, language)
  return sideBySide(own, other).map((pair): Pair => {
    const block = pair.own ?? pair.other
    const key = block && 'key' in block ? block.key : undefined
    const log = key === undefined ? undefined : printed.get(key)
    return {
      ...pair,
      text: block && textOfPair(session, language, block, log?.text),
      doubts: log?.doubts ?? [],
      isComposed: key !== undefined && log?.doubts === undefined && language.code !== 'en',
    }
  })
}

function textOfPair(
  session: Session,
  { code }: ReportLanguage,
  block: Block,
  printed: string | undefined,
): TextOfPair | undefined {
  if (block.kind !== 'paragraph' && block.kind !== 'recommendation') return undefined
  const written = session.documents.paragraphs.find(each => each.id === block.id)
  const made = ({ of, original, lacks }: { of: string; original: string; lacks: boolean }): TextOfPair => {
    const typed = translationOf(session, code, of)
    return {
      of,
      original,
      typed,
      isLacking: lacks && typed === undefined,
      isStale: typed !== undefined && typed.original !== original,
    }
  }
  if (written) return made({ of: ofParagraph(written.id), original: asOriginal(written), lacks: true })
  if (block.key === undefined || printed === undefined) return undefined
  const isEdited = session.documents.overruled.some(each => each.key === block.key)
  return made({ of: ofPrinted(block.key), original: baseOf(session, code, block.key, printed), lacks: isEdited })
}

/** What Rostrum would print, before anybody put it into other words: by key; doubts only of who spoke. */
function printedIn(session: Session, directory: Directory, language: ReportLanguage) {
  const printed = new Map<string, { readonly text: string; readonly doubts?: readonly WordingDoubt[] }>()
  const inIt = inLanguage(session, directory, language)
  for (const write of Object.values(parts))
    for (const each of write(inIt, directory, language)) printed.set(each.key, { text: inOneLine(each) })
  for (const each of paragraphsOf(session, directory, { language, unedited: true }))
    printed.set(each.key, { text: wholeText(each), doubts: each.doubts ?? [] })
  return printed
}

const inOneLine = (part: Pick<Numbered, 'runs' | 'items'>): string =>
  [textOf(part), ...(part.items ?? []).map(lineOfItem)].join(' ')

/** The same paragraphs beside each other; what only the other language has stands where it stands there. */
export function sideBySide(
  own: readonly Block[],
  other: readonly Block[],
): readonly { readonly own?: Block; readonly other?: Block }[] {
  const [mine, theirs] = [named(own), named(other)]
  const there = new Map(theirs.map(({ name, block }, index) => [name, { block, index }]))
  const known = new Set(mine.map(each => each.name))
  const pairs: { own?: Block; other?: Block }[] = []
  let next = 0
  const onlyThereUpTo = (end: number) => {
    for (; next < end; next++) {
      const each = theirs[next]
      if (each && !known.has(each.name)) pairs.push({ other: each.block })
    }
  }
  for (const { name, block } of mine) {
    const found = there.get(name)
    if (found) onlyThereUpTo(found.index)
    pairs.push({ own: block, ...(found ? { other: found.block } : {}) })
  }
  onlyThereUpTo(theirs.length)
  return pairs
}

/** What a block is, whatever its words: its heading, its key, its id. */
function named(blocks: readonly Block[]): readonly { readonly name: string; readonly block: Block }[] {
  let chapter = ''
  return blocks.map((block, index) => {
    if (block.kind === 'heading') {
      if (block.level === 1) chapter = block.number
      return { block, name: `heading ${block.level === 1 ? chapter : `${chapter}.${block.number}`}` }
    }
    if (block.kind === 'gap') return { block, name: `gap ${chapter} ${index}` }
    return { block, name: `${block.kind} ${block.key ?? block.id ?? block.number}` }
  })
}
