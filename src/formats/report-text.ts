import { CannotRead } from './cannot-read.ts'
import { readWordText } from './word-text.ts'

/** The longest report that is read, in characters. */
export const longestReport = 2_000_000

/** Is it an archive, as Word files are? */
export const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/**
 * The text of a report, one paragraph a line, from a Word file or from plain text.
 * @throws {CannotRead} with a sentence, if it is neither.
 */
export function readReportText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new CannotRead('The file is empty.')
  const text = isArchive(bytes) ? readWordText(bytes).text : plainText(bytes)
  if (text.trim() === '') throw new CannotRead('The file has no text.')
  if (text.length > longestReport) throw new CannotRead('The text is longer than any report: it was not read.')
  return text
}

function plainText(bytes: Uint8Array): string {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new CannotRead('This is an old Word file (.doc) or one with a password. Save it as .docx or text.')
  if (bytes[0] === 0x25 && bytes[1] === 0x50)
    throw new CannotRead('This is a PDF. Copy its text and paste it, or save it as .docx or text.')
  const text = decoded(bytes)
  if (text.includes('\0')) throw new CannotRead('The file is neither a Word file (.docx) nor text.')
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
