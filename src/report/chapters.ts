import type { Directory } from '../domain/directory.ts'
import type { Content, DocumentPlan, WrittenParagraph } from '../domain/drafting.ts'
import type { Session } from '../domain/session.ts'
import type { DocumentTree, Heading, Numbered } from '../domain/tree.ts'
import { documentOf } from './document.ts'

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

export function chaptersOf({ documents }: Session, plan: DocumentPlan, tree: DocumentTree): readonly Chapter[] {
  const blocks = [...tree.blocks]
  const own = new Map(tree.blocks.flatMap(block => ('id' in block && block.id ? [[block.id, block] as const] : [])))
  return plan.contents.map((content): Chapter => {
    const rows = (kind: WrittenParagraph['kind']): readonly Row[] =>
      documents.paragraphs
        .filter(each => each.place === content.place && each.kind === kind)
        .map(paragraph => ({ paragraph, block: own.get(paragraph.id) }))
    const headings: Heading[] = []
    const written: Numbered[] = []
    for (let block = blocks[0]; block?.kind === 'heading'; block = blocks[0]) {
      headings.push(block)
      blocks.shift()
    }
    const here = new Set(documents.paragraphs.filter(each => each.place === content.place).map(({ id }) => id))
    for (let block = blocks[0]; block && block.kind !== 'heading'; block = blocks[0]) {
      if (block.kind !== 'gap') {
        if (block.id !== undefined && !here.has(block.id)) break
        if (block.key !== undefined) written.push(block)
      }
      blocks.shift()
    }
    return { content, headings, recommendations: rows('recommendation'), paragraphs: rows('paragraph'), written }
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
