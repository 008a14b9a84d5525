import { zipSync } from 'fflate'
import { tells } from '../domain/saying.ts'
import { CannotRead } from './cannot-read.ts'

/** A file of an archive as it is packed there, and its line in the directory. */
interface Packed {
  readonly name: string
  readonly local: Uint8Array
  readonly line: Uint8Array
}

const endMark = 0x06054b50
const lineMark = 0x02014b50

function packedIn(zip: Uint8Array): readonly Packed[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  let end = zip.length - 22
  while (end >= 0 && view.getUint32(end, true) !== endMark) end--
  if (end < 0) throw new CannotRead(tells('file.word-damaged'))
  const count = view.getUint16(end + 10, true)
  const directory = view.getUint32(end + 16, true)
  const lines: { name: string; at: number; line: Uint8Array }[] = []
  let at = directory
  for (let nth = 0; nth < count; nth++) {
    if (at + 46 > zip.length || view.getUint32(at, true) !== lineMark) throw new CannotRead(tells('file.word-damaged'))
    const [name, extra, comment] = [28, 30, 32].map(offset => view.getUint16(at + offset, true))
    const size = 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
    lines.push({
      name: new TextDecoder().decode(zip.subarray(at + 46, at + 46 + (name ?? 0))),
      at: view.getUint32(at + 42, true),
      line: zip.slice(at, at + size),
    })
    at += size
  }
  const begins = [...lines.map(each => each.at), directory].sort((a, b) => a - b)
  return lines.map(({ name, at: from, line }) => {
    const to = begins.find(each => each > from) ?? directory
    return { name, line, local: zip.subarray(from, to) }
  })
}

/** The archive with these files in place of those of their names, or behind them all: every other byte of a file as it was. */
export function withParts(zip: Uint8Array, parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const made = new Map(packedIn(zipSync({ ...parts })).map(each => [each.name, each]))
  const kept = packedIn(zip).map(each => {
    const other = made.get(each.name)
    made.delete(each.name)
    return other ?? each
  })
  const all = [...kept, ...made.values()]
  const locals: Uint8Array[] = []
  const lines: Uint8Array[] = []
  let at = 0
  for (const { local, line } of all) {
    const own = line.slice()
    new DataView(own.buffer).setUint32(42, at, true)
    locals.push(local)
    lines.push(own)
    at += local.length
  }
  const end = new Uint8Array(22)
  const view = new DataView(end.buffer)
  view.setUint32(0, endMark, true)
  view.setUint16(8, all.length, true)
  view.setUint16(10, all.length, true)
  view.setUint32(
    12,
    lines.reduce((sum, each) => sum + each.length, 0),
    true,
  )
  view.setUint32(16, at, true)
  return new Uint8Array(Buffer.concat([...locals, ...lines, end]))
}
