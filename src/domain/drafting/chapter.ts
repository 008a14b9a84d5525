import { withChanges } from '../changes.ts'
import type { Chapter, Deciders } from '../chapter.ts'
import { cannotBe, remember } from '../chapter.ts'
import type { Draft } from '../session.ts'
import type { Thing } from '../things.ts'
import { made, maybe, stateOf, the } from '../things.ts'
import type { Change } from '../words.ts'
import type { AdoptParagraph, AdoptReport } from './adoption.ts'
import { adoptParagraph, adoptReport } from './adoption.ts'
import type { AmendDocument, IssueDocument, SetOutline, SetUpDocument } from './documents.ts'
import { amendDocument, headingDropped, headingsHeld, issueDocument, setOutline, setUpDocument } from './documents.ts'
import type { AdoptedParagraph, Content, Documents, DraftingFacts, WrittenParagraph } from './facts.ts'
import { headingsIn } from './outline.ts'
import type {
  ChooseText,
  MoveParagraph,
  OverruleParagraph,
  ReleaseParagraph,
  RemoveParagraph,
  WriteParagraph,
} from './paragraphs.ts'
import {
  chooseText,
  moveParagraph,
  overruleParagraph,
  releaseParagraph,
  removeParagraph,
  writeParagraph,
} from './paragraphs.ts'
import { referencesIn } from './prose.ts'
import { highest, inserted, newParagraph, rememberWriting, rewritten } from './rewriting.ts'

export const draftingFacts = {
  'outline-set': {
    matter: 'documents',
    evolve: (draft, outline) => {
      const dropped = headingDropped(draft, outline)
      if (dropped) cannotBe(`document ${dropped.document} holds ${dropped.heading}`)
      put(draft, { outline })
    },
    makes: () => [the.outline],
    uses: () => [],
  },
  'document-set-up': {
    matter: 'documents',
    evolve: (draft, plan) => {
      onlyWhatIsThere(draft, plan.contents)
      put(draft, { plans: [...draft.documents.plans, plan] })
    },
    makes: ({ id, contents }) => [...made(the.document(id)), ...placesIn(contents)],
    uses: ({ contents }) => [the.outline, ...itemsIn(contents)],
  },
  'document-amended': {
    matter: 'documents',
    evolve: (draft, { document, changes }, event) => {
      const { plans } = draft.documents
      onlyWhatIsThere(draft, contentsIn(changes, 'to'), contentsIn(changes, 'from'))
      put(draft, { plans: plans.map(plan => (plan.id === document ? withChanges(plan, changes) : plan)) })
      remember(draft, event, { action: 'amended', of: document, changes })
    },
    makes: ({ document, changes }) => [stateOf(the.document(document)), ...placesAdded(changes)],
    uses: ({ document, changes }) => [the.document(document), ...itemsIn(contentsIn(changes, 'to'))],
  },
  'paragraph-written': {
    matter: 'documents',
    evolve: (draft, written, event) => {
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
    makes: ({ paragraph, base }) => (base ? [stateOf(the.paragraph(paragraph))] : made(the.paragraph(paragraph))),
    uses: ({ paragraph, place, after, base, text, list }) => [
      the.place(place),
      ...(base ? [the.paragraph(paragraph)] : []),
      ...maybe(the.paragraph, after ?? undefined),
      ...[text, ...(list ?? [])].flatMap(referencesIn).map(id => the.paragraph(id)),
    ],
  },
  'paragraph-moved': {
    matter: 'documents',
    evolve: (draft, { paragraph, after }, event) => {
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
    makes: ({ paragraph }) => [stateOf(the.paragraph(paragraph))],
    uses: ({ paragraph, after }) => [the.paragraph(paragraph), ...maybe(the.paragraph, after ?? undefined)],
  },
  'paragraph-removed': {
    matter: 'documents',
    evolve: (draft, { paragraph }, event) => {
      const was = draft.documents.paragraphs.find(each => each.id === paragraph)
      if (!was) return
      put(draft, { paragraphs: draft.documents.paragraphs.filter(each => each !== was) })
      remember(draft, event, { action: 'removed', of: paragraph, was })
    },
    makes: ({ paragraph }) => [stateOf(the.paragraph(paragraph))],
    uses: ({ paragraph }) => [the.paragraph(paragraph)],
  },
  'text-chosen': {
    matter: 'documents',
    evolve: (draft, { paragraph, revision }, event) => {
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
    makes: ({ paragraph }) => [stateOf(the.paragraph(paragraph))],
    uses: ({ paragraph }) => [the.paragraph(paragraph)],
  },
  'paragraph-overruled': {
    matter: 'documents',
    evolve: (draft, { key, text, base, by }, event) => {
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
    makes: ({ key }) => [the.overruling(key)],
    uses: () => [],
  },
  'paragraph-released': {
    matter: 'documents',
    evolve: (draft, { key }, event) => {
      const was = draft.documents.overruled.find(each => each.key === key)
      if (!was) return
      draft.documents = { ...draft.documents, overruled: draft.documents.overruled.filter(each => each !== was) }
      remember(draft, event, { action: 'removed', of: key, was })
    },
    makes: ({ key }) => [the.overruling(key)],
    uses: ({ key }) => [the.overruling(key)],
  },
  'document-issued': {
    matter: 'kept',
    evolve: (draft, { by, ...issued }, event) => {
      if (isIssued(draft, issued)) cannotBe(`version ${issued.version} of the document was issued before`)
      put(draft, { issued: [...draft.documents.issued, { ...issued, at: event.at, by: by ?? event.by }] })
    },
    makes: ({ document, version }) => [the.issue(document, version)],
    uses: ({ document }) => [the.outline, ...made(the.document(document))],
  },
  'paragraph-adopted': {
    matter: 'documents',
    evolve: (draft, adopted, event) => {
      if (!isIssued(draft, adopted)) cannotBe(`version ${adopted.version} of the document was never issued`)
      const same = (each: AdoptedParagraph) =>
        each.document === adopted.document && each.version === adopted.version && each.paragraph === adopted.paragraph
      put(draft, {
        adoption: [...draft.documents.adoption.filter(each => !same(each)), { ...adopted, at: event.at }],
      })
    },
    makes: ({ document, paragraph }) => [the.adoptionOf(document, paragraph)],
    uses: ({ document, version, meeting }) => [the.issue(document, version), ...maybe(the.meeting, meeting)],
  },
  'report-adopted': {
    matter: 'documents',
    evolve: (draft, adopted, event) => {
      put(draft, { adopted: { ...adopted, at: event.at } })
    },
    makes: () => [the.adoption],
    uses: ({ meeting }) => maybe(the.meeting, meeting),
  },
} satisfies Chapter<DraftingFacts>

function put(draft: Draft, changed: Partial<Documents>): void {
  draft.documents = { ...draft.documents, ...changed, begun: true }
}

/** A document has chapters of the outline and items of the agenda; what it had before, of an older Rostrum, it keeps. */
function onlyWhatIsThere(draft: Draft, contents: readonly Content[], before: readonly Content[] = []): void {
  const had = new Set([...headingsHeld(before), ...itemsIn(before)])
  const headings = new Set(headingsIn(draft.documents.outline))
  const heading = headingsHeld(contents).find(each => !headings.has(each) && !had.has(each))
  if (heading !== undefined) cannotBe(`${heading} is no chapter of the outline`)
  const items = new Set(draft.agenda.map(({ item }) => the.item(item)))
  const item = itemsIn(contents).find(each => !items.has(each) && !had.has(each))
  if (item !== undefined) cannotBe(`${item} is not on the agenda`)
}

const isIssued = (draft: Draft, { document, version }: { readonly document: string; readonly version: number }) =>
  draft.documents.issued.some(each => each.document === document && each.version === version)

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

export const draftingCommands = {
  'set-outline': setOutline,
  'set-up-document': setUpDocument,
  'amend-document': amendDocument,
  'write-paragraph': writeParagraph,
  'move-paragraph': moveParagraph,
  'remove-paragraph': removeParagraph,
  'choose-text': chooseText,
  'overrule-paragraph': overruleParagraph,
  'release-paragraph': releaseParagraph,
  'issue-document': issueDocument,
  'adopt-paragraph': adoptParagraph,
  'adopt-report': adoptReport,
} satisfies Deciders<DraftingCommand>

const placesIn = (contents: readonly Content[]): readonly Thing[] => contents.map(({ place }) => the.place(place))

const itemsIn = (contents: readonly Content[]): readonly Thing[] =>
  contents.flatMap(({ statements }) => statements?.items ?? []).map(item => the.item(item))

const contentsIn = (changes: readonly Change[], side: 'from' | 'to'): readonly Content[] =>
  changes.flatMap(change => (change.field === 'contents' ? ((change[side] ?? []) as readonly Content[]) : []))

const placesAdded = (changes: readonly Change[]): readonly Thing[] => {
  const were = placesIn(contentsIn(changes, 'from'))
  return placesIn(contentsIn(changes, 'to')).filter(place => !were.includes(place))
}
