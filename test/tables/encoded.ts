const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/** Bytes of a text in an encoding that only readers know here: each of its characters is looked for. */
export function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
  if (encoding === 'utf-16be') return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())
  const known = tables.get(encoding) ?? (encoding === 'gb18030' ? pairs() : singles(encoding))
  tables.set(encoding, known)
  return Uint8Array.from([...text].flatMap(letter => known.get(letter) ?? refuse(letter, encoding)))
}

const refuse = (letter: string, encoding: string): never => {
  throw new Error(`${letter} is not in ${encoding}`)
}

/** Node reads Windows-1252 as ISO 8859-1: what differs is said here. */
const beyondLatin: Readonly<Record<string, number>> = {
  '’': 0x92,
  '‘': 0x91,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '—': 0x97,
  š: 0x9a,
  Š: 0x8a,
  ž: 0x9e,
  Ž: 0x8e,
  œ: 0x9c,
  Œ: 0x8c,
}

function singles(encoding: string) {
  const decoder = new TextDecoder(encoding)
  const found = new Map<string, readonly number[]>()
  for (let byte = 0; byte < 256; byte++) found.set(decoder.decode(Uint8Array.of(byte)), [byte])
  if (encoding === 'windows-1252') for (const [letter, byte] of Object.entries(beyondLatin)) found.set(letter, [byte])
  return found
}

function pairs() {
  const decoder = new TextDecoder('gb18030')
  const found = new Map<string, readonly number[]>()
  for (let byte = 0; byte < 0x80; byte++) found.set(String.fromCharCode(byte), [byte])
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) {
      const letter = decoder.decode(Uint8Array.of(lead, trail))
      if ([...letter].length === 1 && !found.has(letter)) found.set(letter, [lead, trail])
    }
  return found
}
