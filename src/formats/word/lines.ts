import widths from './widths.json' with { type: 'json' }

export type Face = keyof typeof widths

/** Words in one look, in points; a tab in them is a tab. */
export interface Piece {
  readonly text: string
  readonly points: number
  readonly face: Face
  /** The mark of a footnote stands behind the words: the note's text. */
  readonly note?: string | undefined
}

/** Where lines begin and end, in twips from the left margin. */
export interface Measure {
  readonly left: number
  readonly right: number
  readonly stops: readonly number[]
}

/** A line, by the notes whose marks stand on it. */
export type Line = readonly string[]

const unitsPerEm = 2048
/** Of the style Normal: letters a little wider, and a little apart. */
const scale = 1.03
const apart = 4
/** Of a mark, against the letters around it. */
const raised = 0.58

const byLetter = (letters: Readonly<Record<string, string>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(letters).flatMap(([width, those]) => [...those].map(each => [each, Number(width)] as const)))

const tables: Readonly<Record<Face, ReadonlyMap<string, number>>> = {
  upright: byLetter(widths.upright),
  bold: byLetter(widths.bold),
  italic: byLetter(widths.italic),
}

const isWide = (letter: string): boolean =>
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u.test(letter)

/** Of a letter in Times New Roman, in twips. One that the table lacks is as wide as its kind: an em, or half of one. */
const widthOfLetter = (letter: string, { points, face }: Omit<Piece, 'text'>): number =>
  ((tables[face].get(letter) ?? (isWide(letter) ? unitsPerEm : unitsPerEm / 2)) / unitsPerEm) * points * 20 * scale +
  apart

const widthOf = (text: string, look: Omit<Piece, 'text'>): number =>
  [...text].reduce((sum, letter) => sum + widthOfLetter(letter, look), 0)

/** A line may end behind a space, a dash or an ideograph. */
const endsWord = (letter: string): boolean => letter === '-' || letter === '–' || letter === '—' || isWide(letter)

/** The lines that a paragraph takes, words being set as they come. */
export function linesOf(pieces: readonly Piece[], { left, right, stops }: Measure): readonly Line[] {
  const lines: string[][] = [[]]
  let at = left
  let word = 0
  let marks: string[] = []
  const end = (): void => {
    if (at > left && at + word > right) {
      lines.push([])
      at = left
    }
    for (at += word; at > right && right > left; at -= right - left) lines.push([])
    lines.at(-1)?.push(...marks)
    word = 0
    marks = []
  }
  const set = (letter: string, piece: Piece): void => {
    if (letter === '\t') {
      end()
      at = stops.find(stop => stop > at + 1) ?? at
    } else if (letter === ' ') {
      end()
      // Spaces hang over the end of a line.
      at = Math.min(right, at + widthOfLetter(letter, piece))
    } else {
      word += widthOfLetter(letter, piece)
      if (endsWord(letter)) end()
    }
  }
  for (const piece of pieces) {
    for (const letter of piece.text) set(letter, piece)
    if (piece.note !== undefined) {
      word += widthOf('1', { ...piece, points: piece.points * raised })
      marks.push(piece.note)
    }
  }
  end()
  return lines
}
