import type { Directory } from '../../domain/directory.ts'
import type { Content, DocumentPlan, WrittenParagraph } from '../../domain/drafting/facts.ts'
import { type DocumentTree, type Heading, isNumbered, type Numbered } from '../../domain/drafting/tree.ts'
import type { Session } from '../../domain/session.ts'
import { languageOf } from '../languages/index.ts'
import type { ReportLanguage } from '../languages/language.ts'
import { blocksBySection, documentOf } from './document.ts'

/** A content of a document as its writers see it: what has no words yet stands there too, without a number. */
export interface Chapter {
  readonly content: Content
  /** Printed here; none where an earlier content stands under the same heading. */
  readonly headings: readonly Heading[]
  readonly recommendations: readonly Row[]
  readonly paragraphs: readonly Row[]
  /** What Rostrum writes. */
  readonly written: readonly Numbered[]
}

export interface Row {
  readonly paragraph: WrittenParagraph
  /** As it is printed; absent while it has no words. */
  readonly block: Numbered | undefined
}

/** Of a document with contents of its own: a merged final report has none to write in. */
export function chaptersOf(
  session: Session,
  directory: Directory,
  plan: DocumentPlan,
  language: ReportLanguage = languageOf(session),
): readonly Chapter[] {
  const { documents } = session
  const sections = blocksBySection(session, directory, plan, language)
  return plan.contents.map((content, index): Chapter => {
    const blocks = sections[index] ?? []
    const numbered = blocks.filter(isNumbered)
    const own = new Map(numbered.map(block => [block.id, block]))
    const rows = (kind: WrittenParagraph['kind']): readonly Row[] =>
      documents.paragraphs
        .filter(each => each.place === content.place && each.kind === kind)
        .map(paragraph => ({ paragraph, block: own.get(paragraph.id) }))
    return {
      content,
      headings: blocks.filter(block => block.kind === 'heading'),
      recommendations: rows('recommendation'),
      paragraphs: rows('paragraph'),
      written: numbered.filter(block => block.key !== undefined),
    }
  })
}

/** Where a paragraph or recommendation stands that can be referred to. */
export interface Standing {
  readonly id: string
  readonly kind: 'paragraph' | 'recommendation'
  readonly number: string
  readonly document: string
}

/** What people wrote in this document, then in the others of the series: a number is looked up in this order. */
export function standingsOf(
  session: Session,
  directory: Directory,
  plan: DocumentPlan,
  tree: DocumentTree,
): readonly Standing[] {
  const standing = (document: string, { blocks }: DocumentTree) =>
    blocks.flatMap((block): Standing[] =>
      'id' in block && block.id ? [{ id: block.id, kind: block.kind, number: String(block.number), document }] : [],
    )
  const own = standing(plan.id, tree)
  const others = session.documents.plans.filter(each => each !== plan && each.kind !== 'final')
  return [...own, ...others.flatMap(({ id }) => standing(id, documentOf(session, directory, id)))]
}
