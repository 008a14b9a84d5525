import type { DocumentTree } from '../../domain/drafting/tree.ts'
import { reportLanguages } from '../languages/index.ts'
import type { ReportLanguage } from '../languages/language.ts'
import { linesOfMasthead } from '../plan/lines.ts'
import { untoldBy } from './amended.ts'
import type { Amendment, Untold } from './amendment.ts'
import { type Piece, piecesOf } from './difference.ts'
import { type ComparedBlock, comparedBlocks } from './page.ts'
import { paired } from './pairs.ts'
import { amendmentsBetween } from './sheet.ts'
import { speakersOf } from './speakers.ts'

export type { Change, ComparedBlock } from './page.ts'

/** A document as it was issued beside the same document now, by the statements behind its words. */
export interface Comparison {
  /** In the order of the present document; what is there no more stands where it stood. */
  readonly blocks: readonly ComparedBlock[]
  readonly masthead: readonly Piece[]
  /** What turns the issued text into the present one. */
  readonly amendments: readonly Amendment[]
  /** What changed as well, and is not read out. */
  readonly untold: readonly Untold[]
}

export function comparedTrees(
  issued: DocumentTree,
  present: DocumentTree,
  language: ReportLanguage = reportLanguages.en,
): Comparison {
  const pairs = paired(issued.blocks, present.blocks)
  const speakers = speakersOf(issued, present, pairs, language.reading)
  const amendments = amendmentsBetween(issued, present, pairs, speakers, language.reading)
  const masthead = (tree: DocumentTree) => linesOfMasthead(tree.masthead, language).map(line => `${line}\n`)
  return {
    blocks: comparedBlocks(issued, present, pairs, speakers, language),
    masthead: piecesOf(masthead(issued), masthead(present)),
    amendments,
    untold: untoldBy(issued, present, amendments, language),
  }
}

/** The sheet, a sentence for each amendment. */
export const sheetOf = (
  { amendments }: Pick<Comparison, 'amendments'>,
  { amendments: words }: ReportLanguage = reportLanguages.en,
): readonly string[] => amendments.map(words.sentence)

/** Says what the sheet leaves out; nothing where it leaves out nothing. */
export const untoldInWords = (
  { untold }: Pick<Comparison, 'untold'>,
  { amendments: words }: ReportLanguage = reportLanguages.en,
): string | undefined => (untold.length > 0 ? words.notReadOut(untold) : undefined)
