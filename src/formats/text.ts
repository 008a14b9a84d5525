import { type Block, type DocumentTree, lineOfItem, textOf } from '../domain/drafting/tree.ts'
import { type ReportLanguage, reportLanguages } from '../report/index.ts'
import { headingText, lineOfHeading, linesOfMasthead } from '../report/plan/lines.ts'

/** A document as plain text, a line for each heading and paragraph, numbers typed; contents without pages. */
export const linesOf = (
  { masthead, contents, blocks }: DocumentTree,
  language: ReportLanguage = reportLanguages.en,
): readonly string[] => [
  ...linesOfMasthead(masthead, language),
  ...(contents
    ? [
        language.documents.contents,
        ...blocks.filter(block => block.kind === 'heading').map(block => lineOfHeading(block, language)),
      ]
    : []),
  ...blocks.flatMap(block => linesOfBlock(block, language)),
]

export const textOfDocument = (document: DocumentTree, language: ReportLanguage = reportLanguages.en): string =>
  `${linesOf(document, language).join('\n')}\n`

function linesOfBlock(block: Block, language: ReportLanguage): readonly string[] {
  if (block.kind === 'gap') return [block.text]
  if (block.kind === 'heading') return [headingText(block, language)]
  const { documents } = language
  const own =
    block.kind === 'recommendation'
      ? [documents.recommendation(block.number), textOf(block)]
      : [`${documents.paragraphNumber(block.number)} ${textOf(block)}`]
  const notes = [...block.runs, ...(block.items ?? []).flatMap(item => item.runs)].flatMap(run => run.note ?? [])
  return [
    ...own,
    ...(block.items ?? []).map(item => `${item.below ? '    ' : ''}${lineOfItem(item)}`),
    ...notes,
    ...(block.notes ?? []),
  ]
}
