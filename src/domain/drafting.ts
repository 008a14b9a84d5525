import { type Evolvers, type Fact, remember, type Session } from './session.ts'
import { type By, type Day, type Instant, type Refusal, refuse } from './words.ts'

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

export interface Documents {
  readonly outline: Outline
  readonly plans: readonly DocumentPlan[]
  readonly paragraphs: readonly WrittenParagraph[]
  readonly overruled: readonly Overruled[]
  /** False where nothing of the kind was said: the file then has no report. */
  readonly begun: boolean
}

export const noDocuments: Documents = {
  outline: { chapters: [], issuedEarlier: { recommendations: 0, headings: [] } },
  plans: [],
  paragraphs: [],
  overruled: [],
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
  'paragraph-overruled': {
    readonly key: string
    readonly text: string
    readonly base: string
    /** Present on what came from a file: who edited it there. */
    readonly by?: By | undefined
  }
  'paragraph-released': { readonly key: string }
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
  'paragraph-overruled': (draft, { key, text, base, by }, event) => {
    const { overruled } = draft.documents
    const was = overruled.find(each => each.key === key)
    const next = { key, text, base, at: event.at, by: by ?? event.by }
    draft.documents = {
      ...draft.documents,
      overruled: was ? overruled.map(each => (each === was ? next : each)) : [...overruled, next],
    }
    if (by === undefined)
      remember(draft, event, {
        action: 'written',
        of: key,
        changes: [{ field: 'text', from: was?.text ?? base, to: text }],
      })
  },
  'paragraph-released': (draft, { key }, event) => {
    const was = draft.documents.overruled.find(each => each.key === key)
    if (!was) return
    draft.documents = { ...draft.documents, overruled: draft.documents.overruled.filter(each => each !== was) }
    remember(draft, event, { action: 'removed', of: key, was })
  },
}

export interface OverruleParagraph {
  readonly type: 'overrule-paragraph'
  readonly key: string
  readonly text: string
  /** What the log printed on its author's screen. */
  readonly base: string
  readonly at: Instant
}

export interface ReleaseParagraph {
  readonly type: 'release-paragraph'
  readonly key: string
  readonly at: Instant
}

type Decided = { readonly facts: readonly Fact[] } | { readonly refusal: Refusal }

/** What a person typed is kept as it is; what the log prints anyhow needs no keeping. */
export function decideOverruleParagraph(session: Session, { key, text, base, at }: OverruleParagraph): Decided {
  if (text.trim() === '') return refuse('paragraph-empty')
  const was = session.documents.overruled.find(each => each.key === key)
  if (text === was?.text || (!was && text === base)) return { facts: [] }
  return { facts: [{ type: 'paragraph-overruled', at, payload: { key, text, base } }] }
}

/** The log speaks again. */
export const decideReleaseParagraph = (session: Session, { key, at }: ReleaseParagraph): Decided =>
  session.documents.overruled.some(each => each.key === key)
    ? { facts: [{ type: 'paragraph-released', at, payload: { key } }] }
    : refuse('no-such-paragraph')
