import { type Block, type DocumentTree, type Heading, linesOfMasthead, textOf } from '../domain/drafting/tree.ts'

/** A document as plain text, a line for each heading and paragraph, numbers typed; contents without pages. */
export const linesOf = ({ masthead, contents, blocks }: DocumentTree): readonly string[] => [
  ...linesOfMasthead(masthead),
  ...(contents ? ['Contents', ...blocks.filter(block => block.kind === 'heading').map(lineOfHeading)] : []),
  ...blocks.flatMap(linesOfBlock),
]

export const textOfDocument = (document: DocumentTree): string => `${linesOf(document).join('\n')}\n`

function linesOfBlock(block: Block): readonly string[] {
  if (block.kind === 'gap') return [block.text]
  if (block.kind === 'heading') return [lineOfHeading(block) + (block.continued ? ' (continued)' : '')]
  const own =
    block.kind === 'recommendation'
      ? [`Recommendation ${block.number}`, textOf(block)]
      : [`${block.number}. ${textOf(block)}`]
  const notes = [...block.runs, ...(block.items ?? []).flatMap(item => item.runs)].flatMap(run => run.note ?? [])
  return [...own, ...(block.items ?? []).map(item => `${item.label} ${textOf(item)}`), ...notes, ...(block.notes ?? [])]
}

const lineOfHeading = ({ number, title }: Heading): string => `${number}. ${title}`.trimEnd()
