import type { DocumentTree } from '../domain/drafting/tree.ts'
import type { ProofDoubt } from '../report/plan/proofreading.ts'
import type { PrintOptions } from './word/options.ts'

/** What a document of the report can be taken away as: a file that writes it, and its row in `formats`. */
export interface Format {
  /** As the command line calls it. */
  readonly id: string
  /** As the page calls it. */
  readonly name: string
  /** Without its dot. */
  readonly extension: string
  readonly mediaType: string
  /** The browser shows it, so that it can be copied; the others are kept as files. */
  readonly isShown?: boolean
  /** No text: a terminal cannot show it. */
  readonly isBinary?: boolean
  /** Several documents, one after another, are a file of this format as well. */
  readonly isJoined?: boolean
  /** Throws where the document holds a character that no file can hold. */
  write(tree: DocumentTree, options: PrintOptions): Promise<Uint8Array>
  /** What is to be looked at in the file, beside what is to be looked at in the document. */
  doubts?(tree: DocumentTree, options: PrintOptions): readonly ProofDoubt[]
}
