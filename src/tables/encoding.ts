/** How the bytes of a text may be read, as the Encoding Standard calls them. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1256',
  'gb18030',
] as const

export interface Decoded {
  readonly text: string
  readonly encoding: string
  /** Others that give letters as well, the likest first; more than one is a question. */
  readonly others: readonly string[]
}

/** What Windows-1252 has where ISO 8859-1 has control characters: some versions of Node read the one as the other. */
const beyondLatin = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function read(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes)
  return encoding === 'windows-1252'
    ? text.replace(/[\u0080-\u009f]/g, letter => beyondLatin[letter.charCodeAt(0) - 0x80] ?? letter)
    : text
}

const without = (text: string): string => text.replace(/^\uFEFF/, '')

/** An encoding by whichever of its names; undefined if nobody knows it. */
export function encodingCalled(name: string): string | undefined {
  const plain = name.trim().toLowerCase()
  const usual = /^(?:cp|win|windows)[ -]?(125\d|1250)$/.exec(plain)?.[1]
  for (const label of [usual ? `windows-${usual}` : plain, plain.replaceAll(' ', ''), plain.replace(/ /g, '-')]) {
    try {
      return label === 'utf-16' ? 'utf-16le' : new TextDecoder(label).encoding
    } catch {
      // The next spelling.
    }
  }
  return undefined
}

/** The text of bytes, in the encoding that was said, that they state, or in whose letters they make words. */
export function decodedText(bytes: Uint8Array, said?: string): Decoded {
  const [a, b, c] = bytes
  const wide = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : undefined
  if (said !== undefined) {
    const encoding = said === 'utf-16le' && wide ? wide : said
    return { text: without(read(bytes, encoding)), encoding, others: [] }
  }
  if (wide) return { text: without(new TextDecoder(wide).decode(bytes)), encoding: wide, others: [] }
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    const text = decodes(bytes, 'utf-8')
    if (text !== undefined) return { text: without(text), encoding: 'utf-8', others: [] }
  }
  if (bytes.includes(0)) {
    const [even, odd] = zerosIn(bytes)
    const encoding = even > odd ? 'utf-16be' : 'utf-16le'
    return { text: new TextDecoder(encoding).decode(bytes), encoding, others: [] }
  }
  const text = decodes(bytes, 'utf-8')
  if (text !== undefined) return { text, encoding: 'utf-8', others: [] }
  return guessed(bytes)
}

function decodes(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function zerosIn(bytes: Uint8Array): readonly [number, number] {
  let [even, odd] = [0, 0]
  const until = Math.min(bytes.length, 20_000)
  for (let at = 0; at < until; at++) if (bytes[at] === 0) at % 2 === 0 ? even++ : odd++
  return [even, odd]
}

const narrow = ['windows-1252', 'windows-1250', 'windows-1251', 'windows-1256', 'gb18030'] as const

/** Lines with letters beyond ASCII, enough of them to tell: the rest says nothing about the encoding. */
function telling(bytes: Uint8Array): Uint8Array {
  const lines: number[] = []
  let [from, has] = [0, false]
  for (let at = 0; at <= bytes.length && lines.length < 60_000; at++) {
    const byte = bytes[at]
    if (byte !== undefined && byte >= 0x80) has = true
    if (byte !== 0x0a && byte !== 0x0d && byte !== undefined) continue
    if (has) lines.push(...bytes.subarray(from, Math.min(at, from + 2_000)), 0x0a)
    ;[from, has] = [at + 1, false]
  }
  return Uint8Array.from(lines)
}

function guessed(bytes: Uint8Array): Decoded {
  const sample = telling(bytes)
  const found = narrow
    .map(encoding => ({ encoding, likeness: likeness(sample, encoding) }))
    .sort((one, other) => other.likeness - one.likeness)
  const [best, ...rest] = found as [(typeof found)[number], ...typeof found]
  const text = read(bytes, best.encoding)
  // As likely, and another text: nobody but a person can tell.
  const others = rest
    .filter(each => each.likeness > 0 && each.likeness >= best.likeness - 0.08 && read(bytes, each.encoding) !== text)
    .map(each => each.encoding)
  return { text, encoding: best.encoding, others }
}

/** The share of words beyond ASCII that are words of some language in that encoding. */
function likeness(sample: Uint8Array, encoding: (typeof narrow)[number]): number {
  const text = encoding === 'gb18030' ? (decodes(sample, encoding) ?? '') : read(sample, encoding)
  const words = text
    .split(
      /[\s!-@[-`{-~\u2013\u2014\u2018-\u201e\u2020-\u2026\u00ab\u00bb\u00a0\u060c\u061b\u061f\u3000-\u303f\uff01-\uff1f]+/u,
    )
    .filter(word => /[^\0-\x7f]/.test(word))
  if (words.length === 0) return encoding === 'windows-1252' ? 0.01 : 0
  const sum = words.reduce((total, word) => total + wordLike(word, encoding), 0)
  return sum / words.length
}

/** Alphabets beyond ASCII: a word is written in one of them. */
const western = [
  'àâæçéèêëîïôœùûüÿ',
  'áéíñóúü',
  'àáâãçéêíóôõú',
  'äöüß',
  'àèéìíòóù',
  'åäöé',
  'æøåé',
  'áðéíóúýþæö',
  'àçèéíïòóúü',
  'éëïöü',
]
const central = ['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'ăâîşţșț', 'čćđšž', 'äöüß', 'ëç']
/** Letters that only part of the others would be without: what has them is more likely of that alphabet. */
const russian = /^(?:\p{Lu}?[\p{Ll}]+|\p{Lu}+)$/u

function wordLike(word: string, encoding: (typeof narrow)[number]): number {
  switch (encoding) {
    case 'windows-1252':
      return latinLike(word, western)
    case 'windows-1250':
      return latinLike(word, central)
    case 'windows-1251':
      return /^[а-яёіїєґў]+$/iu.test(word) && russian.test(word) ? 1 : 0
    case 'windows-1256':
      return /^[\u0621-\u063a\u0640-\u064a\u067e\u0686\u0698\u06af\u06a9\u06cc][\u0621-\u0652\u067e\u0686\u0698\u06af\u06a9\u06cc\u200c-\u200f]*$/u.test(
        word,
      )
        ? 1
        : 0
    case 'gb18030':
      return hanLike(word)
  }
}

function latinLike(word: string, alphabets: readonly string[]): number {
  if (!/^[\p{Script=Latin}]+$/u.test(word)) return 0
  // A capital inside a word of small letters is no letter of it.
  if (/\p{Ll}\p{Lu}/u.test(word) && !/^(?:Mc|Mac|De|Di|Le|La)\p{Lu}/u.test(word)) return 0
  const beyond = [...word.toLowerCase()].filter(letter => letter > '\x7f')
  if (beyond.length > 2 && beyond.length > word.length * 0.6) return 0
  return alphabets.some(alphabet => beyond.every(letter => alphabet.includes(letter))) ? 1 : 0
}

const common = new TextDecoder('gb18030')
let usual: ReadonlySet<string> | undefined
/** The 3,755 characters in daily use: the first level of GB 2312. */
function everyday(): ReadonlySet<string> {
  if (!usual) {
    const pairs: number[] = []
    for (let lead = 0xb0; lead <= 0xd7; lead++) for (let trail = 0xa1; trail <= 0xfe; trail++) pairs.push(lead, trail)
    usual = new Set(common.decode(Uint8Array.from(pairs)))
  }
  return usual
}

function hanLike(word: string): number {
  const letters = [...word].filter(letter => letter > '\x7f')
  if (!letters.every(letter => /[\p{Script=Han}\u00b7]/u.test(letter))) return 0
  const known = letters.filter(letter => everyday().has(letter)).length
  // Capitals of other alphabets make pairs too: whole words of them are read there first.
  return known >= letters.length * 0.6 ? 0.97 : 0
}
