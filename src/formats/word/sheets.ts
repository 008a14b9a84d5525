import type { Line } from './lines.ts'

/** A paragraph as it is laid out; heights in twips. */
export interface Laid {
  readonly lines: readonly Line[]
  /** Of each line. */
  readonly height: number
  readonly before: number
  readonly after: number
  /** Stands on the page on which the next one begins. */
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  readonly newPage?: boolean
  /** The place among the document's blocks of the heading that it is. */
  readonly heading?: number
}

/** What pages hold: the first one has the masthead. */
export interface Room {
  readonly first: number
  readonly later: number
  /** Of the rule above the notes of a page. */
  readonly rule: number
  heightOfNote(text: string): number
  /** The least of a note that stands on the page of its mark: the rest may stand on the next one. Undefined: all of it. */
  readonly leastOfNote?: number | undefined
}

/** The page of each heading, paragraphs being filled into pages as Word does it. */
export function pagesOfHeadings(laid: readonly Laid[], room: Room): ReadonlyMap<number, number> {
  const pages = new Map<number, number>()
  const sheet = new Sheet(room)
  for (const [nth, each] of laid.entries()) {
    if (each.newPage) sheet.turn()
    sheet.begin(laid, nth)
    if (each.heading !== undefined) pages.set(each.heading, sheet.page)
    sheet.place(each)
  }
  return pages
}

/** Two lines of a paragraph stay together, at the end of a page and at its beginning. */
const together = 2

class Sheet {
  page = 1
  #used = 0
  #notes = 0
  /** Of a note whose rest stands on the next page. */
  #carried = 0
  #after = 0
  #isEmpty = true

  constructor(readonly room: Room) {}

  get #free(): number {
    return (this.page === 1 ? this.room.first : this.room.later) - this.#used - this.#notes
  }

  turn(): void {
    if (this.#isEmpty) return
    this.page += 1
    this.#used = 0
    this.#notes = this.#carried > 0 ? this.room.rule + this.#carried : 0
    this.#carried = 0
    this.#after = 0
    this.#isEmpty = true
  }

  /** Turns the page where what has to stand together with the beginning of a paragraph has no room. */
  begin(laid: readonly Laid[], nth: number): void {
    let height = 0
    let after = this.#after
    for (const each of laid.slice(nth)) {
      const { lines, keepNext, keepLines, before } = each
      const whole = keepNext || keepLines || lines.length < 2 * together
      height +=
        (this.#isEmpty && height === 0 ? 0 : Math.max(after, before)) +
        this.#heightOf(each, 0, whole ? lines.length : together)
      after = each.after
      if (!keepNext) break
    }
    if (height > this.#free) this.turn()
  }

  place(each: Laid): void {
    const { lines, before, after } = each
    this.#used += this.#isEmpty && this.page > 1 ? 0 : Math.max(this.#after, before)
    for (let from = 0; from < lines.length; ) {
      const count = this.#fitting(each, from)
      for (const line of lines.slice(from, from + count)) this.#set(line, each.height)
      from += count
      if (from < lines.length) this.turn()
    }
    this.#after = after
  }

  /** How many lines from there on this page takes; on an empty one at least one. */
  #fitting(each: Laid, from: number): number {
    const left = each.lines.length - from
    let count = 0
    while (count < left && this.#heightOf(each, from, count + 1) <= this.#free) count++
    if (count === left) return count
    if (left - count < together) count = left - together
    const least = from === 0 ? together : 1
    return count >= least || this.#isEmpty ? Math.max(count, this.#isEmpty ? 1 : 0) : 0
  }

  #heightOf({ lines, height }: Laid, from: number, count: number): number {
    const notes = lines.slice(from, from + count).flat()
    const { leastOfNote, heightOfNote } = this.room
    const last = notes.at(-1)
    const spared = last !== undefined && leastOfNote !== undefined ? heightOfNote(last) - leastOfNote : 0
    return count * height + this.#heightOfNotes(notes) - spared
  }

  #heightOfNotes(notes: readonly string[]): number {
    if (notes.length === 0) return 0
    const rule = this.#notes === 0 ? this.room.rule : 0
    return notes.reduce((sum, note) => sum + this.room.heightOfNote(note), rule)
  }

  #set(line: Line, height: number): void {
    this.#notes += this.#heightOfNotes(line)
    this.#used += height
    this.#isEmpty = false
    if (line.length === 0 || this.room.leastOfNote === undefined) return
    const over = Math.max(0, -this.#free)
    this.#notes -= over
    this.#carried += over
  }
}
