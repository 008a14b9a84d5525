import { type Draft, type Event, type Evolvers, type Fact, remember, type Session, withChanges } from '../session.ts'
import {
  type By,
  type Change,
  type Day,
  type Instant,
  type MeetingId,
  type Position,
  type Refusal,
  refuse,
} from '../words.ts'
import { noOutline, type Outline, type WrittenByRostrum } from './outline.ts'
import { isEmpty, type Prose } from './prose.ts'
import { type DocumentTree, numberedIn } from './tree.ts'

export const documentKinds = ['draft', 'addendum', 'final'] as const
export const templates = ['new-york', 'geneva'] as const
export const papers = ['letter', 'a4'] as const

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
  readonly paper?: (typeof papers)[number] | undefined
  /** In document order; headings are derived from the outline. A final report without any merges the whole series. */
  readonly contents: readonly Content[]
}

/** Words that a document issued in session may have (UNOG, instructions for the preparation of documents). */
export const wordsInSession = 3_300

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

export const draftingEvolvers: Evolvers<DraftingFacts> = {
  'outline-set': (draft, outline) => {
    put(draft, { outline })
  },
  'document-set-up': (draft, plan) => {
    put(draft, { plans: [...draft.documents.plans, plan] })
  },
  'document-amended': (draft, { document, changes }, event) => {
    const { plans } = draft.documents
    put(draft, { plans: plans.map(plan => (plan.id === document ? withChanges(plan, changes) : plan)) })
    remember(draft, event, { action: 'amended', of: document, changes })
  },
  'paragraph-written': (draft, written, event) => {
    const { paragraphs } = draft.documents
    const was = paragraphs.find(each => each.id === written.paragraph)
    const next = was ? rewritten(was, written, event) : newParagraph(written, event)
    put(draft, {
      paragraphs: was
        ? paragraphs.map(each => (each === was ? next : each))
        : inserted(paragraphs, next, written.after),
    })
    if (was && written.base !== undefined) rememberWriting(draft, event, was, next)
  },
  'paragraph-moved': (draft, { paragraph, after }, event) => {
    const { paragraphs } = draft.documents
    const moved = paragraphs.find(each => each.id === paragraph)
    if (!moved) return
    put(draft, {
      paragraphs: inserted(
        paragraphs.filter(each => each !== moved),
        moved,
        after,
      ),
    })
    remember(draft, event, { action: 'moved', of: paragraph })
  },
  'paragraph-removed': (draft, { paragraph }, event) => {
    const was = draft.documents.paragraphs.find(each => each.id === paragraph)
    if (!was) return
    put(draft, { paragraphs: draft.documents.paragraphs.filter(each => each !== was) })
    remember(draft, event, { action: 'removed', of: paragraph, was })
  },
  'text-chosen': (draft, { paragraph, revision }, event) => {
    const { paragraphs } = draft.documents
    const was = paragraphs.find(each => each.id === paragraph)
    if (!was) return
    const chosen = was.beside.find(each => each.revision === revision)
    const next: WrittenParagraph = chosen
      ? { ...was, ...chosen, list: chosen.list, revision: highest(was) + 1, beside: [] }
      : { ...was, beside: [] }
    put(draft, { paragraphs: paragraphs.map(each => (each === was ? next : each)) })
    remember(draft, event, {
      action: 'written',
      of: paragraph,
      changes: [{ field: 'text', from: was.text, to: next.text }],
      was: was.beside,
    })
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
  'document-issued': (draft, { by, ...issued }, event) => {
    put(draft, { issued: [...draft.documents.issued, { ...issued, at: event.at, by: by ?? event.by }] })
  },
  'paragraph-adopted': (draft, adopted, event) => {
    const same = (each: AdoptedParagraph) =>
      each.document === adopted.document && each.version === adopted.version && each.paragraph === adopted.paragraph
    put(draft, {
      adoption: [...draft.documents.adoption.filter(each => !same(each)), { ...adopted, at: event.at }],
    })
  },
  'report-adopted': (draft, adopted, event) => {
    put(draft, { adopted: { ...adopted, at: event.at } })
  },
}

function put(draft: Draft, changed: Partial<Documents>): void {
  draft.documents = { ...draft.documents, ...changed, begun: true }
}

type Written = DraftingFacts['paragraph-written']

const newParagraph = (
  { paragraph: id, place, kind, text, list, base, at, by, beside = [] }: Written,
  event: Event,
) => ({
  id,
  place,
  kind,
  text,
  list,
  at: base === undefined ? at : event.at,
  by: base === undefined ? by : event.by,
  revision: 1,
  beside: beside.map((each, index) => ({ ...each, revision: index + 2 })),
})

/**
 * Whoever wrote on what is printed replaces it. Whoever wrote on an earlier text is printed too, being the later; what
 * stood there stands beside it until somebody chooses, unless it is what this writer wrote before.
 */
function rewritten(was: WrittenParagraph, { text, list, base, at, by }: Written, event: Event): WrittenParagraph {
  const next = { ...was, text, list, revision: highest(was) + 1, at: event.at, by: event.by }
  if (base === undefined) return { ...next, at, by }
  if (base === was.revision) return next
  const beside = was.beside.filter(each => each.revision !== base)
  if (sameWords(was, next)) return { ...next, beside }
  const { revision, at: then = event.at, by: whose = event.by } = was
  return { ...next, beside: [...beside, { revision, text: was.text, list: was.list, at: then, by: whose }] }
}

/** The last revision that was given, also to what stands beside. */
const highest = ({ revision, beside }: WrittenParagraph): number =>
  Math.max(revision, ...beside.map(each => each.revision))

const sameWords = (a: { text: Prose; list?: readonly Prose[] | undefined }, b: typeof a): boolean =>
  JSON.stringify([a.text, a.list ?? []]) === JSON.stringify([b.text, b.list ?? []])

function inserted(
  paragraphs: readonly WrittenParagraph[],
  next: WrittenParagraph,
  after: string | null | undefined,
): readonly WrittenParagraph[] {
  if (after === undefined) return [...paragraphs, next]
  const at =
    after === null
      ? paragraphs.findIndex(each => each.place === next.place && each.kind === next.kind)
      : paragraphs.findIndex(each => each.id === after) + 1
  if (at < 0 || (after !== null && at === 0)) return [...paragraphs, next]
  return [...paragraphs.slice(0, at), next, ...paragraphs.slice(at)]
}

const oneSitting = 10 * 60_000

/** Saved as one types: what one person writes in one go is one line of the history, from the first text to the last. */
function rememberWriting(draft: Draft, event: Event, was: WrittenParagraph, next: WrittenParagraph): void {
  const last = draft.history.at(-1)
  const goesOn =
    last?.action === 'written' &&
    last.of === was.id &&
    last.by === event.by &&
    Date.parse(event.at) - Date.parse(last.at) < oneSitting
  const from = goesOn ? last.changes?.[0]?.from : was.text
  if (goesOn) draft.history.pop()
  const at = goesOn ? { ...event, at: last.at } : event
  remember(draft, at, { action: 'written', of: was.id, changes: [{ field: 'text', from, to: next.text }] })
}

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

export interface WriteParagraph {
  readonly type: 'write-paragraph'
  readonly paragraph: string
  readonly place: string
  readonly kind: WrittenParagraph['kind']
  readonly text: Prose
  readonly list?: readonly Prose[] | undefined
  readonly after?: string | null | undefined
  readonly base: number
  readonly at: Instant
}

export interface MoveParagraph {
  readonly type: 'move-paragraph'
  readonly paragraph: string
  readonly after: string | null
  readonly at: Instant
}

export interface RemoveParagraph {
  readonly type: 'remove-paragraph'
  readonly paragraph: string
  readonly at: Instant
}

export interface ChooseText {
  readonly type: 'choose-text'
  readonly paragraph: string
  readonly revision: number
  readonly at: Instant
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

export interface IssueDocument {
  readonly type: 'issue-document'
  readonly document: string
  readonly tree: DocumentTree
  readonly hash: string
  /** The position of the journal from which the tree was made: what is sent is what the log says. */
  readonly seen: Position
  readonly at: Instant
}

export interface AdoptParagraph {
  readonly type: 'adopt-paragraph'
  readonly document: string
  readonly version: number
  readonly paragraph: string
  readonly result: AdoptedParagraph['result']
  readonly meeting?: MeetingId | undefined
  /** Where only the text is amended, and not the log: the new text, and what is printed now. */
  readonly text?: string | undefined
  readonly printed?: string | undefined
  /** The same text with its references and notes, where a person wrote the paragraph. */
  readonly prose?: Prose | undefined
  readonly at: Instant
}

export interface AdoptReport {
  readonly type: 'adopt-report'
  readonly meeting?: MeetingId | undefined
  readonly asOrallyAmended: boolean
  readonly at: Instant
}

export type DraftingCommand =
  | SetOutline
  | SetUpDocument
  | AmendDocument
  | WriteParagraph
  | MoveParagraph
  | RemoveParagraph
  | ChooseText
  | OverruleParagraph
  | ReleaseParagraph
  | IssueDocument
  | AdoptParagraph
  | AdoptReport

type Decided = { readonly facts: readonly Fact[] } | { readonly refusal: Refusal }

export function decideOnDocuments(session: Session, command: DraftingCommand): Decided {
  switch (command.type) {
    case 'set-outline':
      return { facts: [{ type: 'outline-set', at: command.at, payload: command.outline }] }
    case 'set-up-document':
      return setUpDocument(session, command)
    case 'amend-document':
      return amendDocument(session, command)
    case 'write-paragraph':
      return writeParagraph(session, command)
    case 'move-paragraph':
      return moveParagraph(session, command)
    case 'remove-paragraph':
      return written(session, command.paragraph)
        ? { facts: [{ type: 'paragraph-removed', at: command.at, payload: { paragraph: command.paragraph } }] }
        : { facts: [] }
    case 'choose-text':
      return chooseText(session, command)
    case 'overrule-paragraph':
      return overruleParagraph(session, command)
    case 'release-paragraph':
      return session.documents.overruled.some(each => each.key === command.key)
        ? { facts: [{ type: 'paragraph-released', at: command.at, payload: { key: command.key } }] }
        : refuse('no-such-paragraph')
    case 'issue-document':
      return issueDocument(session, command)
    case 'adopt-paragraph':
      return adoptParagraph(session, command)
    case 'adopt-report': {
      const { meeting, asOrallyAmended, at } = command
      return { facts: [{ type: 'report-adopted', at, payload: { meeting, asOrallyAmended } }] }
    }
  }
}

const planned = ({ documents }: Session, id: string): DocumentPlan | undefined =>
  documents.plans.find(plan => plan.id === id)

const written = ({ documents }: Session, id: string): WrittenParagraph | undefined =>
  documents.paragraphs.find(paragraph => paragraph.id === id)

export const versionsOf = ({ documents }: Session, document: string): readonly Issued[] =>
  documents.issued.filter(issued => issued.document === document).sort((a, b) => a.version - b.version)

function setUpDocument(session: Session, { plan, at }: SetUpDocument): Decided {
  if (plan.title.trim() === '') return refuse('document-title-missing')
  if (planned(session, plan.id)) return { facts: [] }
  const symbol = twin(session, plan.id, plan.symbol)
  if (symbol) return refuse('symbol-given-twice', { symbol })
  return { facts: [{ type: 'document-set-up', at, payload: plan }] }
}

const twin = ({ documents }: Session, id: string, symbol: unknown): string | undefined =>
  symbol ? documents.plans.find(plan => plan.id !== id && plan.symbol === symbol)?.symbol : undefined

function amendDocument(session: Session, { document, changes: asked, at }: AmendDocument): Decided {
  const plan = planned(session, document)
  if (!plan) return refuse('no-such-document')
  const changes = asked
    .map(({ field, to }): Change => ({ field, from: plan[field], to }))
    .filter(({ from, to }) => JSON.stringify(from ?? null) !== JSON.stringify(to ?? null))
  if (changes.length === 0) return { facts: [] }
  if (changes.some(({ field, to }) => field === 'title' && !to)) return refuse('document-title-missing')
  const symbol = twin(session, document, changes.find(({ field }) => field === 'symbol')?.to)
  if (symbol) return refuse('symbol-given-twice', { symbol })
  return { facts: [{ type: 'document-amended', at, payload: { document, changes } }] }
}

function writeParagraph(session: Session, { type: _, at, ...payload }: WriteParagraph): Decided {
  const was = written(session, payload.paragraph)
  const places = session.documents.plans.flatMap(plan => plan.contents.map(content => content.place))
  if (!was && !places.includes(payload.place)) return refuse('no-such-place')
  // It was removed by somebody else while it was being written: nothing typed is lost, it is there again.
  if (!was && isEmpty(payload.text) && payload.base > 0) return { facts: [] }
  if (was && sameWords(was, payload) && was.beside.length === 0) return { facts: [] }
  return { facts: [{ type: 'paragraph-written', at, payload }] }
}

function moveParagraph(session: Session, { paragraph, after, at }: MoveParagraph): Decided {
  const moved = written(session, paragraph)
  const target = after === null ? undefined : written(session, after)
  if (!moved || (after !== null && (!target || target.place !== moved.place || target.kind !== moved.kind)))
    return refuse('no-such-paragraph')
  const own = session.documents.paragraphs.filter(each => each.place === moved.place && each.kind === moved.kind)
  const before = own[own.indexOf(moved) - 1]?.id ?? null
  if (after === paragraph || after === before) return { facts: [] }
  return { facts: [{ type: 'paragraph-moved', at, payload: { paragraph, after } }] }
}

function chooseText(session: Session, { paragraph, revision, at }: ChooseText): Decided {
  const was = written(session, paragraph)
  if (!was) return refuse('no-such-paragraph')
  if (was.beside.length === 0) return { facts: [] }
  if (was.revision !== revision && !was.beside.some(each => each.revision === revision)) return refuse('no-such-text')
  return { facts: [{ type: 'text-chosen', at, payload: { paragraph, revision } }] }
}

/** What a person typed is kept as it is; what the log prints anyhow needs no keeping. */
function overruleParagraph(session: Session, { key, text, base, at }: OverruleParagraph): Decided {
  if (text.trim() === '') return refuse('paragraph-empty')
  const was = session.documents.overruled.find(each => each.key === key)
  if (text === was?.text || (!was && text === base)) return { facts: [] }
  return { facts: [{ type: 'paragraph-overruled', at, payload: { key, text, base } }] }
}

function issueDocument(session: Session, { document, tree, hash, seen, at }: IssueDocument): Decided {
  if (!planned(session, document)) return refuse('no-such-document')
  if (seen !== session.position) return refuse('report-moved-on')
  const version = (versionsOf(session, document).at(-1)?.version ?? 0) + 1
  return { facts: [{ type: 'document-issued', at, payload: { document, version, tree, hash, position: seen } }] }
}

/** Adopted as it stands, or amended: in the log before, or in its words alone, which then are words of a person. */
function adoptParagraph(session: Session, command: AdoptParagraph): Decided {
  const { document, version, paragraph, result, meeting, text, printed, prose = text, at } = command
  const issued = versionsOf(session, document).find(each => each.version === version)
  const block = issued && numberedIn(issued.tree, paragraph)
  if (!issued || !block) return refuse('no-such-paragraph')
  if (result === 'amended' && text !== undefined && text.trim() === '') return refuse('paragraph-empty')
  const adopted: Fact = {
    type: 'paragraph-adopted',
    at,
    payload: { document, version, paragraph, result, meeting, text },
  }
  if (text === undefined || prose === undefined) return { facts: [adopted] }
  const own = block.id === undefined ? undefined : written(session, block.id)
  const amendment = own
    ? writeParagraph(session, {
        type: 'write-paragraph',
        paragraph: own.id,
        place: own.place,
        kind: own.kind,
        text: prose,
        list: own.list,
        base: own.revision,
        at,
      })
    : block.key === undefined
      ? { facts: [] }
      : overruleParagraph(session, { type: 'overrule-paragraph', key: block.key, text, base: printed ?? '', at })
  if ('refusal' in amendment) return amendment
  return { facts: [...amendment.facts, adopted] }
}
