import type { paperSizes } from '../../domain/drafting/facts.ts'
import type { Language } from '../../domain/words.ts'
import { type ReportLanguage, reportLanguages } from '../../report/index.ts'

/** The families of style names: New York and Vienna share theirs, Geneva's have a suffix. */
export const templates = ['new-york', 'vienna', 'geneva'] as const
export type Template = (typeof templates)[number]

export interface PrintOptions {
  readonly template: Template
  readonly paper: (typeof paperSizes)[number]
  /** Of the text. */
  readonly language: Language
  /** Code of the record at the moment at which it was sent: printed at the foot of the first page. */
  readonly record?: string | undefined
}

/** The words in which what was not typed is printed. */
export const wordsOf = ({ language }: Pick<PrintOptions, 'language'>): ReportLanguage => reportLanguages[language]

/** What the conference centres of a place use. */
export function printingIn(place: string | undefined, language: Language = 'en'): PrintOptions {
  if (place === 'Geneva') return { template: 'geneva', paper: 'a4', language }
  if (place === 'Vienna') return { template: 'vienna', paper: 'a4', language }
  return { template: 'new-york', paper: 'letter', language }
}

/** Measures of a page, all in twips. */
export interface Page {
  readonly width: number
  readonly height: number
  readonly margin: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
    readonly header: number
    readonly footer: number
  }
  /** From margin to margin. */
  readonly textWidth: number
  /** Where text starts, from the left margin: numbers of headings end before it. */
  readonly textStart: number
  readonly numberEnd: number
  /** The stops of text, the first where it starts. */
  readonly textStops: readonly number[]
  readonly tabStep: number
}

const sizes = { letter: [12240, 15840], a4: [11906, 16838] } as const
const margin = { top: 1440, bottom: 1152, left: 1200, right: 1200, header: 432, footer: 504 }

/** Geneva's text stands further out and its stops are a centimetre apart. */
const stops = {
  other: {
    textStops: [1267, 1742, 2218, 2693, 3182, 3658, 4133, 4622, 5098, 5573, 6048],
    numberEnd: 1022,
    tabStep: 475,
  },
  geneva: { textStops: [1134, 1701, 2268, 2835, 3402, 3969, 4536, 5103, 5670], numberEnd: 851, tabStep: 567 },
} as const

export function pageOf({ template, paper }: PrintOptions): Page {
  const [width, height] = sizes[paper]
  const tabs = stops[template === 'geneva' ? 'geneva' : 'other']
  const [textStart] = tabs.textStops
  return { width, height, margin, textWidth: width - margin.left - margin.right, textStart, ...tabs }
}

/** White space around what stands out, in twips; Word takes the larger of the space after one paragraph and before the next. */
export const around = {
  title: { before: 360, after: 240 },
  addendum: { before: 120, after: 240 },
  chapter: { before: 360, after: 240 },
  part: { before: 240, after: 120 },
  recommendation: { before: 240, after: 120 },
} as const
