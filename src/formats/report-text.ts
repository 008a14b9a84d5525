import { tells } from '../domain/saying.ts'
import { CannotRead } from './cannot-read.ts'
import { readWordText } from './word-text.ts'

/** The longest report that is read, in characters. */
export const longestReport = 2_000_000

/** Is it an archive, as Word files are? */
export const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/**
 * The text of a report, one paragraph a line, from a Word file or from plain text.
 * @throws {CannotRead} if it is neither.
 */
export function readReportText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new CannotRead(tells('file.empty'))
  const text = isArchive(bytes) ? readWordText(bytes).text : plainText(bytes)
  if (text.trim() === '') throw new CannotRead(tells('file.no-text'))
  if (text.length > longestReport) throw new CannotRead(tells('file.text-long'))
  return text
}

function plainText(bytes: Uint8Array): string {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new CannotRead(tells('file.old-word'))
  if (bytes[0] === 0x25 && bytes[1] === 0x50) throw new CannotRead(tells('file.pdf-of-text'))
  const text = decoded(bytes)
  if (text.includes('\0')) throw new CannotRead(tells('file.no-word'))
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
