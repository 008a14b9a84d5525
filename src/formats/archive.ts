import { Unzip, UnzipInflate } from 'fflate'
import { CannotRead } from './cannot-read.ts'

/** What an imported file may have at the most; beyond it nothing of the file is read. */
export const limits = {
  bytes: 10 * 1024 * 1024,
  entries: 2_000,
  unpacked: 200 * 1024 * 1024,
  /** Unpacked to packed. */
  ratio: 100,
  /** Of the parts that hold the table itself. */
  kept: 48 * 1024 * 1024,
  rows: 20_000,
  columns: 200,
  /** Characters of one cell. */
  cell: 20_000,
} as const

const tableParts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|content\.xml|mimetype|xl\/(?!.*\.\.)[\w./-]+\.(?:xml|rels))$/

/** A slice may unpack a thousandfold before anybody counts: small ones keep that small. */
const slice = 2_048

/** The parts of a spreadsheet's archive, unpacked as a stream and counted on the way: sizes that it states are not believed. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  const chunks = new Map<string, Uint8Array[]>()
  let entries = 0
  let unpacked = 0
  let kept = 0
  const unzip = new Unzip(file => {
    if (++entries > limits.entries) throw new CannotRead('The archive holds more than 2,000 files.')
    // Some programs part folders with a backslash; spreadsheets open such files.
    const name = file.name.replaceAll('\\', '/')
    const wanted = tableParts.test(name) && !chunks.has(name)
    const own: Uint8Array[] = []
    if (wanted) chunks.set(name, own)
    file.ondata = (error, chunk) => {
      if (error) throw error instanceof CannotRead ? error : new CannotRead('The spreadsheet is damaged.')
      unpacked += chunk.length
      if (unpacked > limits.unpacked || unpacked > bytes.length * limits.ratio)
        throw new CannotRead('The spreadsheet unpacks to far more than a list needs: it was not read.')
      if (!wanted) return
      kept += chunk.length
      if (kept > limits.kept) throw new CannotRead('The spreadsheet is too large: save the list alone, or as CSV.')
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
    throw new CannotRead('The spreadsheet is damaged.')
  }
  return Object.fromEntries([...chunks].map(([name, parts]) => [name, new Uint8Array(Buffer.concat(parts))]))
}
