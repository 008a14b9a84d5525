import type { CapacityRead } from './capacity.ts'
import { apposed, readCapacity } from './capacity.ts'
import { placeOf, trimmed, type Words } from './fold.ts'
import { jointsIn, type Named, type Reading, type TitleFound, titleFoundAt, withoutArticleAt } from './joints.ts'
import { type Known, knownAt } from './names.ts'
import { opensOffice } from './offices.ts'

export function knownName({ words, names }: Reading, from: number, to: number) {
  return knownAt(names, words.folded, withoutArticleAt(words, from), to)
}

/** A name, with the brackets and commas behind it that tell for whom it speaks. */
export function nameFrom(
  reading: Reading,
  title: TitleFound,
  from: number,
  stop: number,
  to: number,
  known: Known | undefined,
): Named {
  const { words, names } = reading
  const capacity: CapacityRead = {}
  const start = withoutArticleAt(words, from)
  const [, end] = trimmed(words, start, known ? stop : beforeCapacity(reading, start, stop, capacity))
  const behind = known || end < stop ? besides({ words, names }, end, to, capacity) : stop
  return {
    from: start,
    to: withoutNote(words, start, end),
    end: behind,
    title: capacity.title ?? title.title,
    article: start > from,
    known,
    is: known ? 'known' : 'name',
    capacity,
  }
}

/** "China¹": the reference to a note is none of the name. */
export const withoutNote = ({ text }: Words, from: number, to: number): number =>
  to - (/(?<=\p{L})[\d¹²³⁰-⁹]{1,3}$/u.exec(text.slice(from, to))?.[0].length ?? 0)

/** Where a name that nobody knows ends before its brackets or “on behalf of”, if they tell for whom it speaks. */
export function beforeCapacity({ words, names }: Reading, from: number, to: number, capacity: CapacityRead): number {
  const behalf = behalfAt(words, from, to)
  const end = behalf < 0 ? to : behalf
  for (
    let place = words.text.indexOf(' (', from);
    place >= 0 && place < end;
    place = words.text.indexOf(' (', place + 1)
  ) {
    if (words.depths[place] !== 0) continue
    const close = closing(words, place + 1, to)
    if (close > 0 && readCapacity(words, place + 2, close, names, { ...capacity })) return place
  }
  return end
}

function behalfAt(words: Words, from: number, to: number): number {
  const places = [
    ', on behalf of ',
    ', also on behalf of ',
    ', speaking on ',
    ', speaking also on ',
    ', also speaking ',
    ' on behalf of ',
    ' speaking on behalf of ',
    ', in its capacity as ',
  ]
    .map(each => placeOf(words, each, from, to))
    .filter(place => place >= 0)
  return places.length > 0 ? Math.min(...places) : -1
}

/** The bracket that closes one within the range, or -1. */
function closing({ closes }: Words, open: number, to: number): number {
  const close = closes.get(open) ?? -1
  return close < to ? close : -1
}

/** Reads all that stands behind a name and belongs to it; answers where that ends. */
export function besides(
  { words, names }: Pick<Reading, 'words' | 'names'>,
  from: number,
  to: number,
  capacity: CapacityRead,
): number {
  let end = from + (/^[\d¹²³⁰-⁹]{1,3}/.exec(words.text.slice(from, from + 3))?.[0].length ?? 0)
  for (;;) {
    if (words.folded.startsWith(' (', end)) {
      const close = closing(words, end + 1, to)
      if (close < 0 || !readCapacity(words, end + 2, close, names, capacity)) return end
      end = close + 1 + (/^[\d¹²³⁰-⁹]{1,3}/.exec(words.text.slice(close + 1, close + 4))?.[0].length ?? 0)
      continue
    }
    const comma = words.folded.startsWith(', ', end) ? 2 : words.folded.startsWith(' ', end) ? 1 : 0
    if (comma === 0) return end
    const stop = capacityEnd(words, end + comma, to)
    if (stop <= 0 || !readCapacity(words, end + comma, stop, names, capacity)) return end
    end = words.folded.startsWith(',', stop) && stop + 1 >= to ? stop + 1 : stop
  }
}

const observing = /^in (?:its|their) capacity as (?:an )?observers?/

const speaking = /^(?:also )?(?:speaking )?(?:also )?on behalf (?:of|the) /

/** Where what stands between commas ends: before the next title or official, or with the range. */
function capacityEnd(words: Words, from: number, to: number): number {
  const rest = words.folded.slice(from, Math.min(to, from + 60))
  const observer = observing.exec(rest)
  if (observer) return from + observer[0].length
  if (apposed.test(rest)) {
    const comma = placeOf(words, ',', from, to)
    return comma < 0 ? to : comma
  }
  if (!speaking.test(rest)) return -1
  const shown = / \((?:video message|pre-recorded video|via video link|remote)/.exec(words.folded.slice(from, to))
  for (const { place, next, joint } of jointsIn(words, from, to)) {
    if (shown && from + shown.index < place) return from + shown.index
    if (titleFoundAt(words, next) || /\bby $/.test(joint)) return place
    if (opensOffice(words.folded.slice(next, next + 160))) return place
    if (speaking.test(words.folded.slice(next, next + 40))) return place
  }
  if (shown) return from + shown.index
  return words.folded.charAt(to - 1) === ',' ? to - 1 : to
}
