import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  HeightRule,
  type IBorderOptions,
  type ITableCellOptions,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Masthead } from '../../domain/drafting/tree.ts'
import type { ReportLanguage } from '../../report/index.ts'
import { onOneLine } from '../printable.ts'
import { linesOf } from './lines.ts'
import type { Page } from './options.ts'
import { tab, variable, words } from './text.ts'

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none }
const tableBorders = { ...noBorders, insideHorizontal: none, insideVertical: none }
/** In eighths of a point. */
const thinRule: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: 'auto' }
const thickRule: IBorderOptions = { style: BorderStyle.SINGLE, size: 12, color: 'auto' }

interface Cell {
  readonly width: number
  readonly span?: number
  readonly rule: IBorderOptions
  readonly align?: ITableCellOptions['verticalAlign']
  readonly children: readonly Paragraph[]
}

const cell = ({ width, span, rule, align, children }: Cell): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span ? { columnSpan: span } : {}),
    ...(align ? { verticalAlign: align } : {}),
    borders: { ...noBorders, bottom: rule },
    children,
  })

const row = (height: number, rule: 'exact' | 'atLeast', cells: readonly Cell[]): TableRow =>
  new TableRow({ cantSplit: true, height: { value: height, rule }, children: cells.map(cell) })

const table = (columnWidths: readonly number[], rows: readonly TableRow[]): Table =>
  new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: tableBorders,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    rows,
  })

/** Word wants a paragraph after a table; it takes as little height as may be. */
const afterTable = (): Paragraph => new Paragraph({ style: 'Header', spacing: { line: behind, lineRule: 'exact' } })

/** The organ's code is large, the rest of the symbol small: “CTOC” and “/COP/WG.7/2019/L.1”. */
function symbolRuns(symbol: string): readonly TextRun[] {
  const slash = symbol.indexOf('/')
  const end = slash === -1 ? symbol.length : slash
  return [...words(symbol.slice(0, end), { size: 40 }), ...words(symbol.slice(end))]
}

const organOf = ({ parent, body }: Masthead): string => parent ?? body
const columnsOf = ({ textStart, textWidth }: Page) =>
  [textStart, 3139 - textStart, 245, textWidth - 6730, 245, 3111] as const

/** In twips: of the two rows of the first page's table, the paragraph behind it, and the space above an organ's name. */
const symbolRow = 864
const organRow = 2880
const behind = 120
const aboveOrgan = 109

/** Of what stands above the line: the words of the organization in their language, which are three times as long in one as in another. */
const organizationLook = { size: 28, scale: 96 } as const

/** Whether the words of the organization have room beside the symbol as the template has it; else they take the middle, too. */
function isNarrow(organization: string, page: Page): boolean {
  const [, name] = columnsOf(page)
  const look = { text: organization, points: organizationLook.size / 2, face: 'upright' } as const
  return linesOf([look], { left: 0, right: name, stops: [] }).length === 1
}

/** Lines that an organ's name takes, measured. */
function linesOfOrgan(masthead: Masthead, page: Page): number {
  const [, name, gap, middle] = columnsOf(page)
  const look = { text: onOneLine(organOf(masthead)), points: 20, face: 'bold' } as const
  return linesOf([look], { left: 0, right: name + gap + middle, stops: [] }).length
}

const heightOfOrgan = (lines: number): number => aboveOrgan + lines * 390

/** From the upper edge of the first page to its text. An organ's name that is very long pushes the text down. */
export const mastheadHeight = (masthead: Masthead, page: Page): number =>
  page.margin.header + symbolRow + Math.max(organRow, heightOfOrgan(linesOfOrgan(masthead, page))) + behind

/** The table that heads the first page, in the columns of the New York template; on A4 the middle one is narrower. */
export function firstHeader(masthead: Masthead, page: Page, { code, documents }: ReportLanguage): Header {
  const { symbol, distribution, date, originalLanguage } = masthead
  const organ = organOf(masthead)
  const isOfNone = masthead.letterhead === 'none'
  const isUsual = isOfNone || isNarrow(documents.organization, page)
  const columns = columnsOf(page)
  const [left, name, gap, middle, , right] = columns
  const line = (style: string, children: readonly ParagraphChild[], before = 0): Paragraph =>
    new Paragraph({ style, children, ...(before > 0 ? { spacing: { before } } : {}) })
  return new Header({
    children: [
      table(columns, [
        row(symbolRow, HeightRule.EXACT, [
          { width: left, rule: thinRule, align: VerticalAlign.BOTTOM, children: [new Paragraph({})] },
          {
            ...(isUsual ? { width: name } : { width: name + gap + middle, span: 3 }),
            rule: thinRule,
            align: VerticalAlign.BOTTOM,
            children: [
              new Paragraph({
                spacing: { after: 80, line: 300, lineRule: 'exact' },
                children: isOfNone ? [] : words(documents.organization, organizationLook),
              }),
            ],
          },
          ...(isUsual
            ? [{ width: gap, rule: thinRule, align: VerticalAlign.BOTTOM, children: [new Paragraph({})] }]
            : []),
          {
            ...(isUsual ? { width: middle + gap + right, span: 3 } : { width: gap + right, span: 2 }),
            rule: thinRule,
            align: VerticalAlign.BOTTOM,
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                spacing: { after: 80, line: 240, lineRule: 'auto' },
                children: symbolRuns(symbol ?? ''),
              }),
            ],
          },
        ]),
        // The template's exact height cuts what does not fit; fonts differ, so that one line more must have room.
        row(
          organRow,
          heightOfOrgan(linesOfOrgan(masthead, page) + 1) > organRow ? HeightRule.ATLEAST : HeightRule.EXACT,
          [
            {
              width: left,
              rule: thickRule,
              children: [line('SmallX', isOfNone ? [] : words('[emblem]', { color: '808080' }), 120)],
            },
            {
              width: name + gap + middle,
              span: 3,
              rule: thickRule,
              children: [line('XLarge', words(organ), aboveOrgan)],
            },
            { width: gap, rule: thickRule, children: [new Paragraph({})] },
            {
              width: right,
              rule: thickRule,
              children: [
                line('Distribution', distribution ? words(documents.distributionLine(distribution)) : [], 240),
                line('Publication', date ? words(date) : []),
                ...(originalLanguage
                  ? [
                      line(
                        'Original',
                        documents.writtenIn && originalLanguage !== documents.languageName(code)
                          ? words(documents.writtenIn)
                          : [],
                      ),
                      line('Original', words(documents.originalLine(originalLanguage))),
                    ]
                  : []),
              ],
            },
          ],
        ),
      ]),
      afterTable(),
    ],
  })
}

/** The symbol stands at the outer edge: left on even pages, right on odd ones. */
export const laterHeader = ({ symbol }: Masthead, page: Page, side: 'left' | 'right'): Header =>
  new Header({
    children: [
      table(
        [page.textWidth],
        [
          row(symbolRow, HeightRule.EXACT, [
            {
              width: page.textWidth,
              rule: thinRule,
              align: VerticalAlign.BOTTOM,
              children: [
                new Paragraph({
                  style: 'Header',
                  spacing: { after: 80 },
                  alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
                  children: symbol ? [variable('sss1', symbol, '<w:rPr><w:b/><w:bCs/></w:rPr>')] : [],
                }),
              ],
            },
          ]),
        ],
      ),
      afterTable(),
    ],
  })

const jobRun = '<w:rPr><w:rStyle w:val="JobNumber"/></w:rPr>'

/** “2/4” stands at the outer edge, the job number at the inner one. */
export function laterFooter({ jobNumber }: Masthead, page: Page, side: 'left' | 'right'): Footer {
  const pages = new TextRun({ children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] })
  const job = jobNumber ? [variable('FooterJN', jobNumber, jobRun)] : []
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: TabStopType.RIGHT, position: page.textWidth }],
        children: side === 'left' ? [pages, ...(job.length > 0 ? [tab(), ...job] : [])] : [...job, tab(), pages],
      }),
    ],
  })
}

/** The job number, and at the other edge the code of the record, by which anybody can ask whether it is as it was. */
export const firstFooter = ({ jobNumber }: Masthead, page: Page, record?: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'ReleaseDate',
        tabStops: [{ type: TabStopType.RIGHT, position: page.textWidth }],
        children: [...(jobNumber ? words(jobNumber) : []), ...(record ? [tab(), ...words(record)] : [])],
      }),
    ],
  })
