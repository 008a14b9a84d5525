import { type Block, type DocumentTree, isNumbered, lineOfItem, textOf } from '../../domain/drafting/tree.ts'
import type { ReportLanguage } from '../languages/language.ts'
import { headingText } from '../plan/lines.ts'
import type { Target } from './amendment.ts'

/** A heading, paragraph, recommendation or gap as plain text, its footnotes in the order in which they are printed. */
export interface TextBlock {
  readonly text: string
  readonly items: readonly { readonly label: string; readonly text: string }[]
  readonly notes: readonly string[]
}

export function textBlockOf(block: Block, language: ReportLanguage): TextBlock {
  if (block.kind === 'heading') return { text: headingText(block, language), items: [], notes: [] }
  if (block.kind === 'gap') return { text: block.text, items: [], notes: [] }
  const { runs, items = [], notes = [] } = block
  const inside = [...runs, ...items.flatMap(item => item.runs)].flatMap(run => run.note ?? [])
  return {
    text: textOf(block),
    items: items.map(item => ({ label: item.label, text: textOf(item) })),
    notes: [...inside, ...notes],
  }
}

/** A paragraph as it is read out: its sub-paragraphs run in, without footnotes. */
export function spokenText(block: Block): string {
  if (!isNumbered(block)) return ''
  return [textOf(block), ...(block.items ?? []).map(lineOfItem)].join(' ')
}

export const targetOf = (block: Block | undefined): Target | undefined =>
  block && isNumbered(block) ? { kind: block.kind, number: block.number } : undefined

/** The text that an amended document has: its paragraphs and recommendations in their order. */
export const textsOf = ({ blocks }: DocumentTree) =>
  blocks.filter(isNumbered).map(block => ({ kind: block.kind, text: spokenText(block) }))
