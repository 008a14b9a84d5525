import { unzipSync } from 'fflate'
import { tells } from '../domain/saying.ts'
import { CannotRead } from './cannot-read.ts'

/** Where a code stands in a Word file of ours: at the foot of a page, and among its properties, which no editor prints. */
const parts = /^(?:word\/footer\d*|docProps\/custom)\.xml$/
const most = 1_000_000
const code = /\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b/g

/** The codes of a record that a Word file bears, each once; an editor may have parted one into several runs. */
export function codesInWord(bytes: Uint8Array): readonly string[] {
  try {
    const files = unzipSync(bytes, { filter: ({ name, originalSize }) => parts.test(name) && originalSize < most })
    const texts = Object.values(files).map(each => new TextDecoder().decode(each).replaceAll(/<[^>]*>/g, ''))
    return [...new Set(texts.flatMap(text => text.match(code) ?? []))]
  } catch {
    throw new CannotRead(tells('file.no-word-or-damaged'))
  }
}
