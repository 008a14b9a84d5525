import type { Block, DocumentTree, Heading, Numbered, Run } from '../../domain/drafting/tree.ts'
import type { ReportLanguage } from '../../report/index.ts'
import { onOneLine } from '../printable.ts'
import { type Face, type Line, linesOf, type Measure, type Piece } from './lines.ts'
import { mastheadHeight } from './masthead.ts'
import { around, type Page } from './options.ts'
import type { Laid, Room } from './sheets.ts'

/** In twips, as the styles have them. */
const textHeight = 240
const afterText = 120
const noteHeight = 210
const headingRight = 1260

interface Look {
  readonly points: number
  readonly height: number
  readonly before: number
  readonly after: number
  readonly face?: Face
}

/** Every paragraph of a document, in its lines. */
export function paragraphsOf(
  tree: DocumentTree,
  page: Page,
  language: ReportLanguage,
  { share }: Manner,
): readonly Laid[] {
  const setter = new Setter(page, language, share)
  return [...setter.title(tree), ...tree.blocks.flatMap((block, nth) => setter.block(block, nth, tree))]
}

/** How a program sets letters and notes: every one does it a little differently. */
export interface Manner {
  /** What a line holds of what it holds by the widths of the letters. */
  readonly share: number
  /** Of the rule above the notes of a page. */
  readonly rule: number
  /** A note may go on at the foot of the next page. */
  readonly breaksNotes: boolean
}

/** What the pages of the document hold. */
export function roomOf({ masthead }: DocumentTree, page: Page, language: ReportLanguage, manner: Manner): Room {
  const setter = new Setter(page, language, manner.share)
  const bottom = page.height - page.margin.bottom
  return {
    first: bottom - Math.max(page.margin.top, mastheadHeight(masthead, page)),
    later: bottom - page.margin.top,
    rule: manner.rule,
    heightOfNote: text => setter.note(text).length * noteHeight,
    leastOfNote: manner.breaksNotes ? noteHeight : undefined,
  }
}

class Setter {
  constructor(
    readonly page: Page,
    readonly language: ReportLanguage,
    readonly share: number,
  ) {}

  title({ masthead, contents, blocks }: DocumentTree): readonly Laid[] {
    const { documents } = this.language
    return [
      ...(masthead.parent ? [this.#line(masthead.body, 'bold')] : []),
      this.#line(masthead.held, 'upright'),
      this.#head(masthead.title, { points: 17, height: 360, ...around.title }),
      ...(masthead.addendum ? [this.#head(documents.addendum, { points: 12, height: 270, ...around.addendum })] : []),
      ...(contents
        ? [
            this.#head(documents.contents, { points: 14, height: 300, ...around.chapter }),
            ...blocks.flatMap(block => (block.kind === 'heading' ? [this.#entry(block)] : [])),
          ]
        : []),
    ]
  }

  block(block: Block, nth: number, { contents }: DocumentTree): readonly Laid[] {
    if (block.kind === 'gap') return [this.#text([upright(block.text)])]
    if (block.kind !== 'heading') return this.#numbered(block)
    const { level, title, continued } = block
    const look =
      level === 1 ? { points: 14, height: 300, ...around.chapter } : { points: 12, height: 270, ...around.part }
    const text = continued ? `${title} (${this.language.documents.continued})` : title
    return [{ ...this.#head(text, look), heading: nth, newPage: contents === true && nth === 0 }]
  }

  note(text: string): readonly Line[] {
    const { textStart, textWidth } = this.page
    return this.#set([{ text: onOneLine(text), points: 8.5, face: 'upright' }], textStart, textWidth - textStart)
  }

  #numbered({ kind, number, runs, items = [], notes = [] }: Numbered): readonly Laid[] {
    const { documents } = this.language
    const own = runs.map(piece)
    const lines = [
      kind === 'paragraph' ? [upright(`${documents.paragraphNumber(number)}\t`), ...own] : own,
      ...items.map(({ label, runs: words, below }) => [
        upright(`${below ? '\t' : ''}${label ? `\t${label}\t` : '\t'}`),
        ...words.map(piece),
      ]),
    ]
    const last = [...(lines.pop() ?? []), ...notes.map(note => ({ ...upright(''), note }))]
    const texts = [...lines, last].map((line, nth) => this.#text(line, items.length > 0 && nth === 0))
    if (kind === 'paragraph') return texts
    const look: Look = { points: 10, height: 240, face: 'italic', ...around.recommendation }
    return [this.#head(documents.recommendation(number), look), ...texts]
  }

  #line(text: string, face: Face): Laid {
    const lines = this.#set([{ text: onOneLine(text), points: 10, face }], 0, this.page.textWidth)
    return { lines, height: textHeight, before: 0, after: 0 }
  }

  #text(pieces: readonly Piece[], keepNext = false): Laid {
    const { textStart, textWidth, textStops } = this.page
    const lines = this.#set(pieces, textStart, textWidth - textStart, textStops)
    return { lines, height: textHeight, before: 0, after: afterText, keepNext }
  }

  #head(text: string, { points, height, before, after, face = 'bold' }: Look): Laid {
    const { textStart, textWidth } = this.page
    const lines = this.#set([{ text: onOneLine(text), points, face }], textStart, textWidth - headingRight)
    return { lines, height, before, after, keepNext: true, keepLines: true }
  }

  /** A line of the contents: its page number needs room behind the title. */
  #entry({ level, title }: Heading): Laid {
    const { textStart, tabStep, textWidth } = this.page
    const left = level === 1 ? textStart : textStart + tabStep
    const lines = this.#set([upright(`${title.trimEnd()} 00`)], left, textWidth - textStart)
    return { lines, height: textHeight, before: level === 1 ? 120 : 0, after: 0 }
  }

  #set(pieces: readonly Piece[], left: number, right: number, stops: Measure['stops'] = []): readonly Line[] {
    return linesOf(pieces, { left, right: left + (right - left) * this.share, stops })
  }
}

const upright = (text: string): Piece => ({ text: onOneLine(text), points: 10, face: 'upright' })

const piece = ({ text, italic, note }: Run): Piece => ({
  ...upright(text),
  face: italic ? 'italic' : 'upright',
  ...(note === undefined ? {} : { note }),
})
