import { docxOf } from './docx.ts'
import type { Format } from './format.ts'
import { htmlOf } from './html.ts'
import { refuseUnprintable } from './printable.ts'
import { textOfDocument } from './text.ts'
import { wordsOf } from './word/options.ts'
import { doubtsOfPages } from './word/pages.ts'

export { paperSizes } from '../domain/drafting/facts.ts'
export type { Format } from './format.ts'
export { type PrintOptions, printingIn, type Template, templates } from './word/options.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const text: Format = {
  id: 'text',
  name: 'text',
  extension: 'txt',
  isJoined: true,
  mediaType: 'text/plain; charset=utf-8',
  async write(tree, options) {
    refuseUnprintable(tree)
    return bytes(textOfDocument(tree, wordsOf(options)))
  },
}

const html: Format = {
  id: 'html',
  name: 'to paste',
  extension: 'html',
  isShown: true,
  mediaType: 'text/html; charset=utf-8',
  write: async (tree, options) => bytes(htmlOf(tree, options, wordsOf(options))),
}

const docx: Format = {
  id: 'docx',
  name: 'Word',
  extension: 'docx',
  isBinary: true,
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  write: docxOf,
  doubts: doubtsOfPages,
}

/** In the order in which they are offered. */
export const formats: readonly Format[] = [docx, text, html]
