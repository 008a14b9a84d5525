import type { DocumentTree } from '../../domain/drafting/tree.ts'
import type { ReportLanguage } from '../../report/index.ts'
import type { ProofDoubt } from '../../report/plan/proofreading.ts'
import { type Manner, paragraphsOf, roomOf } from './laid.ts'
import { type Page, type PrintOptions, pageOf, wordsOf } from './options.ts'
import { pagesOfHeadings } from './sheets.ts'

/** On which page a heading stands. Not certain where lines a little longer or shorter would put it on another. */
export interface Place {
  readonly page: number
  readonly certain: boolean
}

/** As LibreOffice sets it, and with less and more on a page: Word gives the rule above the notes a whole line. */
const usual: Manner = { share: 1, rule: 124, breaksNotes: true }
const others: readonly Manner[] = [
  { share: 0.98, rule: 230, breaksNotes: false },
  { share: 1.02, rule: 124, breaksNotes: true },
]

/** The pages of the contents, by the places of the headings among the blocks; empty for a document without contents. */
export function pagesOfContents(tree: DocumentTree, page: Page, language: ReportLanguage): ReadonlyMap<number, Place> {
  if (!tree.contents) return new Map()
  const estimate = (manner: Manner) =>
    pagesOfHeadings(paragraphsOf(tree, page, language, manner), roomOf(tree, page, language, manner))
  const besides = others.map(estimate)
  return new Map(
    [...estimate(usual)].map(([heading, found]) => [
      heading,
      { page: found, certain: besides.every(each => each.get(heading) === found) },
    ]),
  )
}

/** The page numbers that an editor has to look at, as a doubt of the document. */
export function doubtsOfPages(tree: DocumentTree, options: PrintOptions): readonly ProofDoubt[] {
  const language = wordsOf(options)
  const uncertain = [...pagesOfContents(tree, pageOf(options), language)].flatMap(([nth, { page, certain }]) => {
    const block = tree.blocks[nth]
    if (certain || block?.kind !== 'heading') return []
    return `${language.documents.headingNumber(block.number, block.level)} ${block.title}`
      .trimEnd()
      .concat(` … ${page}`)
  })
  return uncertain.length > 0 ? [{ doubt: 'pages-uncertain', values: { headings: uncertain.join('; ') } }] : []
}
