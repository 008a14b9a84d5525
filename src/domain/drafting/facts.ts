import type { By, Change, Day, Instant, MeetingId, Position } from '../words.ts'
import type { Outline, WrittenByRostrum } from './outline.ts'
import { noOutline } from './outline.ts'
import type { Prose } from './prose.ts'
import type { DocumentTree } from './tree.ts'

export const documentKinds = ['draft', 'addendum', 'final'] as const

export const templates = ['new-york', 'geneva'] as const

export const paperSizes = ['letter', 'a4'] as const

export interface DocumentPlan {
  readonly id: string
  readonly kind: (typeof documentKinds)[number]
  readonly symbol?: string | undefined
  readonly jobNumber?: string | undefined
  readonly title: string
  readonly date?: Day | undefined
  readonly distribution?: string | undefined
  readonly originalLanguage?: string | undefined
  /** Words that it may have; none: 3,300 for what is issued in session. */
  readonly wordLimit?: number | undefined
  readonly template?: (typeof templates)[number] | undefined
  readonly paper?: (typeof paperSizes)[number] | undefined
  /** In document order; headings are derived from the outline. A final report without any merges the whole series. */
  readonly contents: readonly Content[]
}

type Held = 'paragraphs' | 'recommendations'

export interface Content {
  /** Place of the paragraphs that people write here. */
  readonly place: string
  readonly chapter: string
  readonly part?: string | undefined
  /** Items whose statements stand here; an empty list means every debate. */
  readonly statements?: { readonly items: readonly string[] } | undefined
  /** Another part that Rostrum writes. */
  readonly write?: Exclude<WrittenByRostrum, 'statements'> | undefined
  /** Which lists the file holds here, so that an empty one comes out as it went in; one word in journals of old. */
  readonly holds?: Held | readonly Held[] | undefined
}

export interface WrittenParagraph {
  readonly id: string
  readonly place: string
  readonly kind: 'paragraph' | 'recommendation'
  readonly text: Prose
  /** Sub-paragraphs (a), (b) … as a list. */
  readonly list?: readonly Prose[] | undefined
  /** Who wrote it last, and when; unknown of what a file gave as words alone. */
  readonly at?: Instant | undefined
  readonly by?: By | undefined
  /** Counts what was written of it, from 1: whoever writes on says on which one. */
  readonly revision: number
  /** Written by others at the same time and not yet chosen between: the printed one is above. */
  readonly beside: readonly Beside[]
}

export interface Beside {
  readonly revision: number
  readonly text: Prose
  readonly list?: readonly Prose[] | undefined
  readonly at: Instant
  readonly by: By
}

/** A paragraph of the log's that a person has put into other words: it stands until it is released. */
export interface Overruled {
  /** Of the paragraph: debate, kind, category. */
  readonly key: string
  readonly text: string
  /** What the log printed when it was edited. */
  readonly base: string
  readonly at: Instant
  readonly by: By
}

/** A document as it was sent: a fact, whatever is corrected later. */
export interface Issued {
  readonly document: string
  /** From 1 in each document. */
  readonly version: number
  readonly at: Instant
  readonly by: By
  readonly hash: string
  /** What the journal held when it was sent; unknown of what came from a file. */
  readonly position?: Position | undefined
  readonly tree: DocumentTree
}

export interface AdoptedParagraph {
  readonly document: string
  readonly version: number
  /** As printed in the issued document: "3", or "recommendation 22". */
  readonly paragraph: string
  readonly at: Instant
  readonly meeting?: MeetingId | undefined
  readonly result: 'adopted' | 'amended'
  readonly text?: string | undefined
}

export interface ReportAdopted {
  readonly meeting?: MeetingId | undefined
  readonly at: Instant
  readonly asOrallyAmended: boolean
}

export interface Documents {
  readonly outline: Outline
  readonly plans: readonly DocumentPlan[]
  /** In the order in which they are printed at their places. */
  readonly paragraphs: readonly WrittenParagraph[]
  readonly overruled: readonly Overruled[]
  readonly issued: readonly Issued[]
  readonly adoption: readonly AdoptedParagraph[]
  readonly adopted?: ReportAdopted | undefined
  /** False where nothing of the kind was said: the file then has no report. */
  readonly begun: boolean
}

export const noDocuments: Documents = {
  outline: noOutline,
  plans: [],
  paragraphs: [],
  overruled: [],
  issued: [],
  adoption: [],
  begun: false,
}

export interface DraftingFacts {
  'outline-set': Outline
  'document-set-up': DocumentPlan
  'document-amended': { readonly document: string; readonly changes: readonly Change[] }
  'paragraph-written': {
    readonly paragraph: string
    readonly place: string
    readonly kind: WrittenParagraph['kind']
    readonly text: Prose
    readonly list?: readonly Prose[] | undefined
    /** The paragraph that a new one stands behind; null: the first of its place. Absent: the last. */
    readonly after?: string | null | undefined
    /** The revision that it was written on, 0 for a new paragraph; absent on what came from a file. */
    readonly base?: number | undefined
    /** On what came from a file: who wrote it there, when, and what stands beside it. */
    readonly at?: Instant | undefined
    readonly by?: By | undefined
    readonly beside?: readonly Omit<Beside, 'revision'>[] | undefined
  }
  'paragraph-moved': { readonly paragraph: string; readonly after: string | null }
  'paragraph-removed': { readonly paragraph: string }
  'text-chosen': { readonly paragraph: string; readonly revision: number }
  'paragraph-overruled': {
    readonly key: string
    readonly text: string
    readonly base: string
    /** Present on what came from a file: who edited it there. */
    readonly by?: By | undefined
  }
  'paragraph-released': { readonly key: string }
  'document-issued': {
    readonly document: string
    readonly version: number
    readonly tree: DocumentTree
    readonly hash: string
    readonly position?: Position | undefined
    /** Present on what came from a file: who sent it there. */
    readonly by?: By | undefined
  }
  'paragraph-adopted': Omit<AdoptedParagraph, 'at'>
  'report-adopted': Omit<ReportAdopted, 'at'>
}
