import { isIP } from 'node:net'

/** RFC 5280, 4.2.1.10: whom an authority may vouch for. The library of certificates has no word for it. */
export const nameConstraints = '2.5.29.30'

/** A name with all below it, or a network: `192.168.0.0/16`. */
export type Bound = string

export const isNetwork = (bound: Bound): boolean => bound.includes('/')

/** Tags of DER: the list of what is permitted, one of it, a name of DNS, an address with its mask. */
const [permittedTag, subtreeTag, nameTag, addressTag] = [0xa0, 0x30, 0x82, 0x87]

const lengthOf = (size: number): number[] =>
  size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff]

const element = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const inside = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag, ...lengthOf(inside.length)]), inside])
}

function bytesOf(address: string): number[] {
  if (isIP(address) === 4) return address.split('.').map(Number)
  const [head = '', tail] = address.split('::')
  const groups = (text: string | undefined) => (text ? text.split(':') : [])
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length
  return [...groups(head), ...new Array<string>(missing).fill('0'), ...groups(tail)]
    .map(group => Number.parseInt(group, 16))
    .flatMap(group => [group >> 8, group & 0xff])
}

const maskOf = (bits: number, size: number): number[] =>
  Array.from({ length: size }, (_, at) => (0xff00 >> Math.min(8, Math.max(0, bits - 8 * at))) & 0xff)

const subtree = (bound: Bound): Buffer => {
  if (!isNetwork(bound)) return element(subtreeTag, element(nameTag, Buffer.from(bound)))
  const [network = '', bits] = bound.split('/')
  const address = bytesOf(network)
  return element(subtreeTag, element(addressTag, Buffer.from([...address, ...maskOf(Number(bits), address.length)])))
}

export const permitted = (bounds: readonly Bound[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(element(subtreeTag, element(permittedTag, ...bounds.map(subtree))))

/** What stands in an element, and where the next one begins. */
function opened(
  bytes: Uint8Array,
  at: number,
): { readonly tag: number; readonly inside: Uint8Array; readonly next: number } {
  const [tag = 0, first = 0, second = 0, third = 0] = bytes.subarray(at, at + 4)
  const [size, head] = first < 0x80 ? [first, 2] : first === 0x81 ? [second, 3] : [second * 0x100 + third, 4]
  return { tag, inside: bytes.subarray(at + head, at + head + size), next: at + head + size }
}

function* elements(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; ) {
    const each = opened(bytes, at)
    yield each
    at = each.next
  }
}

const written = (bytes: readonly number[]): string =>
  bytes.length === 4
    ? bytes.join('.')
    : bytes.flatMap((byte, at) => (at % 2 ? [] : [(byte * 0x100 + (bytes[at + 1] ?? 0)).toString(16)])).join(':')

const bitsOf = (mask: readonly number[]): number =>
  mask.reduce((bits, byte) => bits + byte.toString(2).replaceAll('0', '').length, 0)

/** What `permitted` wrote. */
export function boundsIn(value: ArrayBuffer | undefined): readonly Bound[] {
  if (!value) return []
  const list = opened(opened(new Uint8Array(value), 0).inside, 0).inside
  return [...elements(list)].flatMap(({ inside }) =>
    [...elements(inside)].map(({ tag, inside: base }) => {
      if (tag === nameTag) return Buffer.from(base).toString()
      const half = base.length / 2
      return `${written([...base.subarray(0, half)])}/${bitsOf([...base.subarray(half)])}`
    }),
  )
}
