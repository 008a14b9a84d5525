import { forbiddenIn } from '../domain/drafting/prose.ts'

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/**
 * Throws where a document holds a character that XML forbids or half a surrogate pair. They are refused where they are
 * typed or imported; a file with one of them would not open, and dropping it would lose what was typed.
 */
export function refuseUnprintable(document: object): void {
  for (const text of stringsIn(document)) {
    const found = forbiddenIn(text)
    if (found) throw new Error(`“${text.slice(0, 60)}” holds the character ${found.character}, which no file can hold.`)
  }
}

/** A line break that came this far is a space: a paragraph has one line. */
export const onOneLine = (text: string): string => text.replace(/\r\n|\r|\n/g, ' ')

/** Text inside an element or an attribute of XML or HTML. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
