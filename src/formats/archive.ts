import { Unzip, UnzipInflate } from 'fflate'
import { type Saying, tells } from '../domain/saying.ts'
import { CannotRead } from './cannot-read.ts'

/** What an archive may have at the most. */
interface Limits {
  readonly entries: number
  readonly unpacked: number
  /** Unpacked to packed. */
  readonly ratio: number
  /** Of the parts that are wanted. */
  readonly kept: number
}

interface Amiss {
  readonly damaged: Saying
  readonly unpacks: Saying
  readonly large: Saying
}

/** What may be wrong with an archive, by what it should be. */
const amiss = {
  spreadsheet: {
    damaged: tells('file.spreadsheet-damaged'),
    unpacks: tells('file.spreadsheet-unpacks'),
    large: tells('file.spreadsheet-large'),
  },
  word: {
    damaged: tells('file.word-damaged'),
    unpacks: tells('file.word-unpacks'),
    large: tells('file.word-large'),
  },
} satisfies Readonly<Record<string, Amiss>>

/** A slice may unpack a thousandfold before anybody counts: small ones keep that small. */
const slice = 2_048

/** The XML parts of an archive, unpacked as a stream and counted on the way: sizes that it states are not believed. */
export function partsOf(
  bytes: Uint8Array,
  parts: RegExp,
  limits: Limits,
  what: keyof typeof amiss,
): Readonly<Record<string, Uint8Array>> {
  const chunks = new Map<string, Uint8Array[]>()
  let entries = 0
  let unpacked = 0
  let kept = 0
  const unzip = new Unzip(file => {
    if (++entries > limits.entries) throw new CannotRead(tells('file.archive-entries', { most: limits.entries }))
    // Some programs part folders with a backslash; spreadsheets open such files.
    const name = file.name.replaceAll('\\', '/')
    const wanted = parts.test(name) && !chunks.has(name)
    const own: Uint8Array[] = []
    if (wanted) chunks.set(name, own)
    file.ondata = (error, chunk) => {
      if (error) throw error instanceof CannotRead ? error : new CannotRead(amiss[what].damaged)
      unpacked += chunk.length
      if (unpacked > limits.unpacked || unpacked > bytes.length * limits.ratio)
        throw new CannotRead(amiss[what].unpacks)
      if (!wanted) return
      kept += chunk.length
      if (kept > limits.kept) throw new CannotRead(amiss[what].large)
      own.push(chunk)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let from = 0; from < bytes.length; from += slice)
      unzip.push(bytes.subarray(from, from + slice), from + slice >= bytes.length)
  } catch (error) {
    if (error instanceof CannotRead) throw error
    throw new CannotRead(amiss[what].damaged)
  }
  return Object.fromEntries([...chunks].map(([name, own]) => [name, new Uint8Array(Buffer.concat(own))]))
}
