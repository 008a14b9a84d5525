import { type Saying, tells } from '../../domain/saying.ts'

/** Things of one list, or of one group of keys: a session of two weeks has some 2,000 statements. */
export const mostOfAList = 20_000
/** Levels of lists and groups within each other: a file of ours has twelve, what stands in a history some more. */
export const deepest = 60
/** Values of the whole file: 20,000 statements with all that is known of each have half as many. */
const mostInAll = 1_000_000

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c]
const opens = new Set([0x5b, 0x7b])
const closes = new Set([0x5d, 0x7d])

/**
 * What is too much in a file of JSON, before it is parsed: a pass over its bytes that costs no memory. Of what
 * is no JSON it says nothing that counts: who parses it next does.
 */
export function tooMuchIn(bytes: Uint8Array): Saying | undefined {
  const counts: number[] = []
  let all = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte === quote) {
      at = endOfString(bytes, at)
    } else if (opens.has(byte)) {
      counts.push(1)
      if (counts.length > deepest) return tells('file.deep', { most: deepest })
    } else if (closes.has(byte)) {
      counts.pop()
    } else if (byte === comma && counts.length > 0) {
      const count = (counts.pop() ?? 0) + 1
      counts.push(count)
      if (count > mostOfAList) return tells('file.long-list', { most: mostOfAList })
      if (++all > mostInAll) return tells('file.many-values', { most: mostInAll })
    }
  }
  return undefined
}

function endOfString(bytes: Uint8Array, from: number): number {
  let at = from + 1
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1
  return at
}
