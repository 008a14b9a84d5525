import {
  AlignmentType,
  Bookmark,
  Document,
  FootnoteReferenceRun,
  type IParagraphOptions,
  LeaderType,
  LineRuleType,
  Packer,
  Paragraph,
  type ParagraphChild,
  TabStopType,
} from 'docx'
import type { Block, DocumentTree, Heading, Numbered, Run } from '../domain/drafting/tree.ts'
import { type ReportLanguage, reportLanguages } from '../report/index.ts'
import { refuseUnprintable } from './printable.ts'
import { finished } from './word/finish.ts'
import { firstFooter, firstHeader, laterFooter, laterHeader } from './word/masthead.ts'
import { around, type Page, type PrintOptions, pageOf, wordsOf } from './word/options.ts'
import { pagesOfContents } from './word/pages.ts'
import { stylesXml } from './word/styles.ts'
import { pageReference, tab, words } from './word/text.ts'

/** A Word file in the styles and measures of the editors' templates; throws rather than write a file that is broken. */
export async function docxOf(
  tree: DocumentTree,
  options: PrintOptions,
  language: ReportLanguage = wordsOf(options),
): Promise<Uint8Array> {
  refuseUnprintable(tree)
  const page = pageOf(options)
  const { masthead } = tree
  const writer = new Writer(page, options.template === 'geneva' ? 'G' : '', language)
  const children = [...writer.titleBlock(tree), ...tree.blocks.flatMap(block => writer.block(block, tree))]
  const file = new Document({
    creator: 'Rostrum',
    lastModifiedBy: 'Rostrum',
    title: masthead.title,
    externalStyles: stylesXml(options, page),
    defaultTabStop: page.tabStep,
    evenAndOddHeaderAndFooters: true,
    hyphenation: { autoHyphenation: false },
    footnotes: writer.footnotes,
    customProperties: propertiesOf(tree, options),
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width: page.width, height: page.height }, margin: page.margin },
        },
        headers: {
          first: firstHeader(masthead, page, language),
          default: laterHeader(masthead, page, 'right'),
          even: laterHeader(masthead, page, 'left'),
        },
        footers: {
          first: firstFooter(masthead, page, options.record),
          default: laterFooter(masthead, page, 'right'),
          even: laterFooter(masthead, page, 'left'),
        },
        children,
      },
    ],
  })
  return finished(await Packer.toBuffer(file), {
    variables: { sss1: masthead.symbol, FooterJN: masthead.jobNumber },
    textStart: page.textStart,
    rightToLeft: language.code === 'ar',
  })
}

/** What the production tools read. A value that nobody gave is no property. */
function propertiesOf({ masthead }: DocumentTree, { language, record }: PrintOptions) {
  const values = {
    JobNo: masthead.jobNumber,
    Symbol1: masthead.symbol,
    Session1: masthead.body,
    Title1: masthead.title,
    Language: reportLanguages.en.documents.languageName(language),
    Record: record,
  }
  return Object.entries(values).flatMap(([name, value]) => (value ? [{ name, value }] : []))
}

/** A note begins with the text and its number before it, in twips. The style's own tab stop is for notes at the margin. */
const noteHanging = 245

class Writer {
  readonly footnotes: Record<string, { children: Paragraph[] }> = {}
  #notes = 0

  constructor(
    readonly page: Page,
    readonly suffix: 'G' | '',
    readonly language: ReportLanguage,
  ) {}

  titleBlock(tree: DocumentTree): readonly Paragraph[] {
    const { masthead, contents } = tree
    const { parent, body, held, title, addendum } = masthead
    return [
      // An organ that has no parent stands in the table above.
      ...(parent ? [new Paragraph({ style: 'Session', children: words(body) })] : []),
      new Paragraph({ style: 'AgendaItemNormal', children: words(held) }),
      this.#unnumbered(`HM${this.suffix}`, words(title), around.title),
      ...(addendum ? [this.#unnumbered('TitleH1', words(this.language.documents.addendum), around.addendum)] : []),
      ...(contents ? this.#contents(tree) : []),
    ]
  }

  block(block: Block, { contents, blocks }: DocumentTree): readonly Paragraph[] {
    if (block.kind === 'heading')
      return [this.#heading(block, blocks.indexOf(block), contents === true && block === blocks[0])]
    if (block.kind === 'gap') return [this.#text(words(block.text, { highlight: 'yellow' }))]
    return this.#numbered(block)
  }

  #numbered({ kind, number, runs, items = [], notes = [], open }: Numbered): readonly Paragraph[] {
    const written = (each: readonly Run[]) => each.flatMap(run => this.#run(run, open === true))
    const own = written(runs)
    const lines = [
      kind === 'paragraph' ? [...words(this.language.documents.paragraphNumber(number)), tab(), ...own] : own,
      ...items.map(({ label, runs: words_, below }) => [
        ...(below ? [tab(), tab()] : [tab()]),
        ...(label ? [...words(label), tab()] : []),
        ...written(words_),
      ]),
    ]
    const last = lines.pop() ?? []
    const paragraphs = [...lines, [...last, ...notes.map(note => this.#note(note))]].map((line, nth) =>
      // What leads a list stays with its first item.
      this.#text(line, items.length > 0 && nth === 0),
    )
    return kind === 'paragraph'
      ? paragraphs
      : [
          this.#unnumbered(
            `H4${this.suffix}`,
            words(this.language.documents.recommendation(number)),
            around.recommendation,
          ),
          ...paragraphs,
        ]
  }

  #run({ text, italic, note }: Run, open: boolean): readonly ParagraphChild[] {
    const look = { ...(italic ? { italics: true } : {}), ...(open ? { highlight: 'yellow' as const } : {}) }
    return [...words(text, look), ...(note === undefined ? [] : [this.#note(note)])]
  }

  /** The mark in the text; the note itself hangs at the foot of the page, in line with the text. */
  #note(text: string): FootnoteReferenceRun {
    const { textStart } = this.page
    const id = ++this.#notes
    this.footnotes[id] = {
      children: [
        new Paragraph({
          style: 'FootnoteText',
          tabStops: [
            { type: TabStopType.CLEAR, position: 418 },
            { type: TabStopType.LEFT, position: textStart },
          ],
          indent: { left: textStart, right: textStart, hanging: noteHanging },
          children: [tab(), ...words(text)],
        }),
      ],
    }
    return new FootnoteReferenceRun(id)
  }

  #text(children: readonly ParagraphChild[], keepNext = false): Paragraph {
    return new Paragraph({ style: `SingleTxt${this.suffix}`, ...(keepNext ? { keepNext } : {}), children })
  }

  #heading({ level, number, title, continued }: Heading, nth: number, newPage: boolean): Paragraph {
    const style = level === 1 ? `HCh${this.suffix}` : `H1${this.suffix}`
    return new Paragraph({
      style,
      ...this.#hanging(level === 1 ? around.chapter : around.part),
      // Both styles stand on the first level of the outline.
      ...(level === 2 ? { outlineLevel: 1 } : {}),
      ...(newPage ? { pageBreakBefore: true } : {}),
      children: [
        new Bookmark({
          id: bookmarkOf(nth),
          children: [
            tab(),
            ...words(this.language.documents.headingNumber(number, level)),
            ...(title.trim() === '' ? [] : [tab(), ...words(title.trimEnd())]),
            ...(continued
              ? [
                  ...words(' ('),
                  // Chinese has no italics.
                  ...words(this.language.documents.continued, { italics: this.language.code !== 'zh' }),
                  ...words(')'),
                ]
              : []),
          ],
        }),
      ],
    })
  }

  /** A heading without a number stands where the text stands. */
  #unnumbered(style: string, children: readonly ParagraphChild[], spacing: { before: number; after: number }) {
    return new Paragraph({ style, ...this.#hanging(spacing), children: [tab(), tab(), ...children] })
  }

  #hanging(spacing: { readonly before: number; readonly after: number }): IParagraphOptions {
    const { textStart, textStops, numberEnd } = this.page
    return {
      tabStops: [
        { type: TabStopType.RIGHT, position: numberEnd },
        ...textStops.map(position => ({ type: TabStopType.LEFT, position })),
      ],
      indent: { left: textStart, right: 1260, hanging: textStart },
      spacing,
      alignment: AlignmentType.LEFT,
    }
  }

  /** Typed, as editors type them, with the pages as estimated; a number that is not certain is marked. */
  #contents(tree: DocumentTree): readonly Paragraph[] {
    const { blocks } = tree
    const pages = pagesOfContents(tree, this.page, this.language)
    const { textStart, tabStep, numberEnd, textWidth } = this.page
    const lines = blocks.flatMap((block, nth) => {
      const place = pages.get(nth)
      if (block.kind !== 'heading' || !place) return []
      const [stops, left, hanging] =
        block.level === 1
          ? [
              [
                { type: TabStopType.RIGHT, position: numberEnd },
                { type: TabStopType.LEFT, position: textStart },
              ],
              textStart,
              textStart,
            ]
          : [[{ type: TabStopType.LEFT, position: textStart + tabStep }], textStart + tabStep, tabStep]
      return new Paragraph({
        style: `TOC${block.level}`,
        tabStops: [...stops, { type: TabStopType.RIGHT, position: textWidth - textStart, leader: LeaderType.DOT }],
        indent: { left, right: textStart, hanging },
        spacing: { before: block.level === 1 ? 120 : 0, line: 240, lineRule: LineRuleType.EXACT },
        children: [
          ...(block.level === 1 ? [tab()] : []),
          ...words(this.language.documents.headingNumber(block.number, block.level)),
          tab(),
          ...words(block.title.trimEnd()),
          tab(),
          ...pageReference(bookmarkOf(nth), place.page, place.certain ? {} : { highlight: 'yellow' }),
        ],
      })
    })
    return [this.#unnumbered('TitleHCH', words(this.language.documents.contents), around.chapter), ...lines]
  }
}

const bookmarkOf = (nth: number): string => `Heading${nth + 1}`
