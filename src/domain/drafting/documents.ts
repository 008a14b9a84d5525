import { changesTo } from '../changes.ts'
import type { Decided } from '../chapter.ts'
import type { Session } from '../session.ts'
import { type Instant, type Position, refuse } from '../words.ts'
import type { Content, DocumentPlan, Issued } from './facts.ts'
import { headingsIn, type Outline } from './outline.ts'
import type { DocumentTree } from './tree.ts'

/** Words that a document issued in session may have (UNOG, instructions for the preparation of documents). */
export const wordsInSession = 3_300

/** A report has some ten documents with some ten parts; each is drawn by what stands in all of them. */
export const mostOfASeries = { documents: 200, parts: 300 } as const

export interface SetOutline {
  readonly type: 'set-outline'
  readonly outline: Outline
  readonly at: Instant
}

export interface SetUpDocument {
  readonly type: 'set-up-document'
  readonly plan: DocumentPlan
  readonly at: Instant
}

export interface AmendDocument {
  readonly type: 'amend-document'
  readonly document: string
  readonly changes: readonly { readonly field: keyof DocumentPlan; readonly to: unknown }[]
  readonly at: Instant
}

export interface IssueDocument {
  readonly type: 'issue-document'
  readonly document: string
  readonly tree: DocumentTree
  readonly hash: string
  /** The position of the journal from which the tree was made: what is sent is what the log says. */
  readonly seen: Position
  readonly at: Instant
}

const planned = ({ documents }: Session, id: string): DocumentPlan | undefined =>
  documents.plans.find(plan => plan.id === id)

export const versionsOf = ({ documents }: Session, document: string): readonly Issued[] =>
  documents.issued.filter(issued => issued.document === document).sort((a, b) => a.version - b.version)

export const headingsHeld = (contents: readonly Content[]): readonly string[] =>
  contents.map(({ chapter, part }) => (part === undefined ? chapter : `${chapter}.${part}`))

/** A chapter or part that a document holds stays in the outline: the first that would not, and whose it is. */
export function headingDropped({ documents }: Pick<Session, 'documents'>, outline: Outline) {
  const [before, after] = [headingsIn(documents.outline), headingsIn(outline)].map(each => new Set(each))
  for (const { title, symbol, contents } of documents.plans) {
    const heading = headingsHeld(contents).find(each => before?.has(each) && !after?.has(each))
    if (heading !== undefined) return { heading, document: symbol ?? title }
  }
  return undefined
}

export function setOutline(session: Session, { outline, at }: SetOutline): Decided {
  const dropped = headingDropped(session, outline)
  return dropped ? refuse('heading-is-held', dropped) : { facts: [{ type: 'outline-set', at, payload: outline }] }
}

export function setUpDocument(session: Session, { plan, at }: SetUpDocument): Decided {
  if (plan.title.trim() === '') return refuse('document-title-missing')
  if (planned(session, plan.id)) return { facts: [] }
  const { documents: most, parts } = mostOfASeries
  if (session.documents.plans.length >= most) return refuse('too-many-documents', { most })
  if (plan.contents.length > parts) return refuse('too-many-parts', { parts })
  const symbol = twin(session, plan.id, plan.symbol)
  if (symbol) return refuse('symbol-given-twice', { symbol })
  return { facts: [{ type: 'document-set-up', at, payload: plan }] }
}

const twin = ({ documents }: Session, id: string, symbol: unknown): string | undefined =>
  symbol ? documents.plans.find(plan => plan.id !== id && plan.symbol === symbol)?.symbol : undefined

export function amendDocument(session: Session, { document, changes: asked, at }: AmendDocument): Decided {
  const plan = planned(session, document)
  if (!plan) return refuse('no-such-document')
  const changes = changesTo(plan, asked)
  if (changes.length === 0) return { facts: [] }
  const { parts } = mostOfASeries
  if (changes.some(({ field, to }) => field === 'contents' && Array.isArray(to) && to.length > parts))
    return refuse('too-many-parts', { parts })
  if (changes.some(({ field, to }) => field === 'title' && !to)) return refuse('document-title-missing')
  const symbol = twin(session, document, changes.find(({ field }) => field === 'symbol')?.to)
  if (symbol) return refuse('symbol-given-twice', { symbol })
  return { facts: [{ type: 'document-amended', at, payload: { document, changes } }] }
}

export function issueDocument(session: Session, { document, tree, hash, seen, at }: IssueDocument): Decided {
  if (!planned(session, document)) return refuse('no-such-document')
  if (seen !== session.position) return refuse('report-moved-on')
  const version = (versionsOf(session, document).at(-1)?.version ?? 0) + 1
  return { facts: [{ type: 'document-issued', at, payload: { document, version, tree, hash, position: seen } }] }
}
