/**
 * A text as it is compared: small letters without accents, one kind of apostrophe, hyphen and space. It is exactly as
 * long as the text, so that a place in one is a place in the other.
 */
export function fold(text: string): string {
  let folded = ''
  let plain = 0
  for (let place = 0; place < text.length; place++) {
    if (text.charCodeAt(place) < 128) continue
    folded += text.slice(plain, place).toLowerCase() + foldLetter(text.charAt(place))
    plain = place + 1
  }
  return folded + text.slice(plain).toLowerCase()
}

const others: ReadonlyMap<string, string> = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['ʼ', "'"],
  ['\u00a0', ' '],
  ['\u202f', ' '],
  ['\u2009', ' '],
  ['\u2011', '-'],
  ['–', '-'],
])

const folds = new Map<string, string>()

function foldLetter(letter: string): string {
  const known = folds.get(letter)
  if (known !== undefined) return known
  const base = others.get(letter) ?? letter.normalize('NFD').charAt(0).toLowerCase()
  const found = base.length === 1 ? base : letter
  if (folds.size < 5_000) folds.set(letter, found)
  return found
}

/** How deep in brackets each letter stands, and where each is closed; a bracket that nothing closes is none. */
function bracketsIn(text: string): Pick<Words, 'depths' | 'closes'> {
  const depths = new Uint8Array(text.length + 1)
  const open: number[] = []
  const pairs = new Map<number, number>()
  for (let place = 0; place < text.length; place++) {
    const letter = text.charCodeAt(place)
    if (letter === 40) open.push(place)
    else if (letter === 41) {
      const from = open.pop()
      if (from !== undefined) pairs.set(from, place)
    }
  }
  let depth = 0
  const ends: number[] = []
  for (let place = 0; place < text.length; place++) {
    const end = pairs.get(place)
    if (end !== undefined) {
      depth++
      ends.push(end)
    }
    depths[place] = Math.min(depth, 255)
    if (ends.at(-1) === place) {
      ends.pop()
      depth--
    }
  }
  return { depths, closes: pairs }
}

/** A piece of the text that is read: a sentence, with its place in the whole. */
export interface Words {
  readonly text: string
  readonly folded: string
  readonly depths: Uint8Array
  /** Of a bracket the place of the one that closes it. */
  readonly closes: ReadonlyMap<number, number>
  /** Where it begins in the whole text. */
  readonly at: number
}

export const wordsOf = (text: string, at: number): Words => ({ text, folded: fold(text), ...bracketsIn(text), at })

/** The first place of these folded words outside brackets, or -1. */
export function placeOf({ folded, depths }: Words, what: string, from: number, to: number): number {
  if (what === '') return -1
  for (let place = folded.indexOf(what, from); place >= 0; place = folded.indexOf(what, place + 1)) {
    if (place + what.length > to) return -1
    if (depths[place] === 0) return place
  }
  return -1
}

/** A range without the spaces at its ends. */
export function trimmed({ text }: Words, from: number, to: number): readonly [number, number] {
  let [head, tail] = [from, to]
  while (head < tail && /\s/.test(text.charAt(head))) head++
  while (tail > head && /\s/.test(text.charAt(tail - 1))) tail--
  return [head, tail]
}
