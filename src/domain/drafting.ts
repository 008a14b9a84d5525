import type { Evolvers } from './session.ts'
import type { Day } from './words.ts'

/** What Rostrum itself writes into a report. */
export const writtenByRostrum = [
  'statements',
  'attendance',
  'opening',
  'officers',
  'agenda',
  'documentation',
  'adoption',
] as const
export type WrittenByRostrum = (typeof writtenByRostrum)[number]

/** A chapter of the whole report with its fixed number, whatever a document of the series prints of it. */
export interface Chapter {
  readonly number: string
  readonly title: string
  readonly content?: WrittenByRostrum | undefined
  readonly parts: readonly {
    readonly letter: string
    readonly title: string
    readonly content?: WrittenByRostrum | undefined
  }[]
}

export interface Outline {
  readonly chapters: readonly Chapter[]
  /** Printed in earlier documents of the series that this session does not hold. */
  readonly issuedEarlier: { readonly recommendations: number; readonly headings: readonly string[] }
}

export interface DocumentPlan {
  readonly id: string
  readonly kind: 'draft' | 'addendum' | 'final'
  readonly symbol?: string | undefined
  readonly title: string
  readonly date?: Day | undefined
  readonly distribution?: string | undefined
  readonly originalLanguage?: string | undefined
  /** In document order; headings are derived from the outline. */
  readonly contents: readonly Content[]
}

export interface Content {
  /** Place of the paragraphs that people write here. */
  readonly place: string
  readonly chapter: string
  readonly part?: string | undefined
  /** Items whose statements stand here; an empty list means every debate. */
  readonly statements?: { readonly items: readonly string[] } | undefined
  /** Which of the two lists the file holds here, so that an empty one comes out as it went in. */
  readonly holds?: 'paragraphs' | 'recommendations' | undefined
}

export interface WrittenParagraph {
  readonly id: string
  readonly place: string
  readonly kind: 'paragraph' | 'recommendation'
  readonly text: string
}

export interface Documents {
  readonly outline: Outline
  readonly plans: readonly DocumentPlan[]
  readonly paragraphs: readonly WrittenParagraph[]
  /** False where nothing of the kind was said: the file then has no report. */
  readonly begun: boolean
}

export const noDocuments: Documents = {
  outline: { chapters: [], issuedEarlier: { recommendations: 0, headings: [] } },
  plans: [],
  paragraphs: [],
  begun: false,
}

export interface DraftingFacts {
  'outline-set': Outline
  'document-set-up': DocumentPlan
  'paragraph-written': {
    readonly paragraph: string
    readonly place: string
    readonly kind: WrittenParagraph['kind']
    readonly text: string
    readonly base?: string | undefined
  }
}

export const draftingEvolvers: Evolvers<DraftingFacts> = {
  'outline-set': (draft, outline) => {
    draft.documents = { ...draft.documents, outline, begun: true }
  },
  'document-set-up': (draft, plan) => {
    draft.documents = { ...draft.documents, plans: [...draft.documents.plans, plan], begun: true }
  },
  'paragraph-written': (draft, { paragraph: id, place, kind, text }) => {
    const written = { id, place, kind, text }
    const { paragraphs } = draft.documents
    const known = paragraphs.some(each => each.id === id)
    draft.documents = {
      ...draft.documents,
      paragraphs: known ? paragraphs.map(each => (each.id === id ? written : each)) : [...paragraphs, written],
      begun: true,
    }
  },
}
