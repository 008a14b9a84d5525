import type { Block, DocumentTree } from '../report/document.ts'
import { textOf } from '../report/paragraphs.ts'

/** A document as plain text, a line for each heading and paragraph, numbers typed. */
export const linesOf = ({ masthead, blocks }: DocumentTree): readonly string[] => [
  ...masthead,
  ...blocks.flatMap(linesOfBlock),
]

export const textOfDocument = (document: DocumentTree): string => `${linesOf(document).join('\n')}\n`

function linesOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${block.number}. ${block.title}`.trimEnd() + (block.continued ? ' (continued)' : '')]
    case 'recommendation':
      return [`Recommendation ${block.number}`, textOf(block)]
    case 'paragraph':
      return [`${block.number}. ${textOf(block)}`, ...(block.notes ?? [])]
  }
}
