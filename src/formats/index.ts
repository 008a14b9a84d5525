import type { DocumentTree } from '../domain/drafting/tree.ts'
import { reportLanguage } from '../report/index.ts'
import { docxOf } from './docx.ts'
import { htmlOf } from './html.ts'
import { refuseUnprintable } from './printable.ts'
import { textOfDocument } from './text.ts'
import type { PrintOptions } from './word/options.ts'

export { type Paper, type PrintOptions, papers, printingIn, type Template, templates } from './word/options.ts'

/** What a document of the report can be taken away as. */
export interface Format {
  readonly id: 'text' | 'html' | 'docx'
  /** Without its dot. */
  readonly extension: string
  readonly mediaType: string
  /** Throws where the document holds a character that no file can hold. */
  write(tree: DocumentTree, options: PrintOptions): Promise<Uint8Array>
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const text: Format = {
  id: 'text',
  extension: 'txt',
  mediaType: 'text/plain; charset=utf-8',
  async write(tree, { language }) {
    refuseUnprintable(tree)
    return bytes(textOfDocument(tree, reportLanguage(language)))
  },
}

const html: Format = {
  id: 'html',
  extension: 'html',
  mediaType: 'text/html; charset=utf-8',
  write: async (tree, options) => bytes(htmlOf(tree, options)),
}

const docx: Format = {
  id: 'docx',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  write: docxOf,
}

export const formats: readonly Format[] = [text, html, docx]
