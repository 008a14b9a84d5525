import { withChanges } from '../changes.ts'
import type { Decided, Evolvers } from '../chapter.ts'
import { remember } from '../chapter.ts'
import type { Draft, Session } from '../session.ts'
import { refuse } from '../words.ts'
import type { AdoptParagraph, AdoptReport } from './adoption.ts'
import { adoptParagraph } from './adoption.ts'
import type { AmendDocument, IssueDocument, SetOutline, SetUpDocument } from './documents.ts'
import { amendDocument, issueDocument, setUpDocument } from './documents.ts'
import type { AdoptedParagraph, Documents, DraftingFacts, WrittenParagraph } from './facts.ts'
import type {
  ChooseText,
  MoveParagraph,
  OverruleParagraph,
  ReleaseParagraph,
  RemoveParagraph,
  WriteParagraph,
} from './paragraphs.ts'
import { chooseText, moveParagraph, overruleParagraph, writeParagraph, written } from './paragraphs.ts'
import { highest, inserted, newParagraph, rememberWriting, rewritten } from './rewriting.ts'

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
