import type { Block, DocumentTree, Heading, Run } from '../domain/drafting/tree.ts'
import type { Language } from '../domain/words.ts'
import { type ReportLanguage, reportLanguages } from '../report/index.ts'
import { lineOfHeading, linesOfMasthead } from '../report/plan/lines.ts'
import { escaped, onOneLine, refuseUnprintable } from './printable.ts'

/**
 * A document to be copied into a text processor: a paragraph for each line of the plain text, numbers typed, no lists,
 * no headings of the browser's own (pasted, they would bring the styles of another template).
 */
export function htmlOf(
  tree: DocumentTree,
  { language }: { readonly language: Language } = { language: 'en' },
  words: ReportLanguage = reportLanguages[language],
): string {
  refuseUnprintable(tree)
  const { masthead, contents, blocks } = tree
  const lines = [
    ...linesOfMasthead(masthead, words).map(printed),
    ...(contents
      ? [words.documents.contents, ...blocks.flatMap(block => (block.kind === 'heading' ? titleOf(block, words) : []))]
      : []),
    ...blocks.flatMap(block => linesOfBlock(block, words)),
  ]
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}"${language === 'ar' ? ' dir="rtl"' : ''} translate="no">`,
    `<head><meta charset="utf-8"><title>${printed(masthead.symbol ?? masthead.title)}</title>`,
    // Two spaces stay two.
    '<style>p { white-space: pre-wrap; }</style></head>',
    '<body>',
    ...lines.map(line => `<p>${line}</p>`),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

const printed = (text: string): string => escaped(onOneLine(text))

const titleOf = (heading: Heading, words: ReportLanguage): string => printed(lineOfHeading(heading, words))

function linesOfBlock(block: Block, words: ReportLanguage): readonly string[] {
  if (block.kind === 'gap') return [marked(printed(block.text))]
  if (block.kind === 'heading')
    return [
      `<b>${titleOf(block, words)}${block.continued ? ` (<i>${printed(words.documents.continued)}</i>)` : ''}</b>`,
    ]
  const { kind, number, runs, items = [], notes = [], open } = block
  const text = open ? marked(textOf(runs)) : textOf(runs)
  const own =
    kind === 'paragraph'
      ? [`${printed(words.documents.paragraphNumber(number))} ${text}`]
      : [`<i>${printed(words.documents.recommendation(number))}</i>`, text]
  const footnotes = [...runs, ...items.flatMap(item => item.runs)].flatMap(run => run.note ?? [])
  return [
    ...own,
    ...items.map(
      item => `${item.below ? indent : ''}${item.label ? `${printed(item.label)} ` : ''}${textOf(item.runs)}`,
    ),
    ...[...footnotes, ...notes].map(printed),
  ]
}

/** What stands below an item stands further in. */
const indent = '    '

const textOf = (runs: readonly Run[]): string =>
  runs.map(({ text, italic }) => (italic ? `<i>${printed(text)}</i>` : printed(text))).join('')

/** What is still to be done is not to be overlooked. */
const marked = (html: string): string => `<mark>${html}</mark>`
