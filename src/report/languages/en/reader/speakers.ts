import { nobody, oneIn, oneTitled, oneUntitled } from './alone.ts'
import { knownName, nameFrom } from './beside.ts'
import { placeOf, trimmed, type Words } from './fold.ts'
import {
  jointFoundAt,
  jointsIn,
  type ListRead,
  type Named,
  placesOfTitles,
  type Reading,
  type TitleFound,
  titleFoundAt,
  withoutArticleAt,
  withoutJoint,
} from './joints.ts'
import { behindBrackets, compounds, singleEnd, unknownEnd } from './name-ends.ts'
import { knownAt } from './names.ts'
import { isOffice, opensOffice } from './offices.ts'
import { isPersonsName } from './persons.ts'
import { regionsIn } from './regions.ts'

/** Everybody whom a range of a sentence names, in its order. */
export function speakersIn(reading: Reading, from: number, to: number): ListRead {
  const regions = regionsIn(reading.words, from, to)
  const joints: string[] = []
  const named = regions.flatMap(({ told, isList, ...range }) => {
    const bare = isList || reading.bare
    const list = inRegion({ ...reading, bare }, range.from, range.to)
    joints.push(...list.joints)
    return told ? list.named.map(each => ({ ...each, told })) : list.named
  })
  return { named, joints }
}

function inRegion(reading: Reading, from: number, to: number): ListRead {
  const { words } = reading
  const [head, tail] = trimmed(words, from, to)
  const joints: string[] = []
  if (head >= tail) return { named: [], joints }
  if (reading.one ?? isOfOne(words, head, tail)) return { named: [oneIn(reading, head, tail)], joints }
  if (reading.bare && placeOf(words, '; ', head, tail) < 0 && placesOfTitles(words, head, tail).length === 0) {
    const named: Named[] = []
    titled(reading, { ...nobody, plural: true, end: head }, tail, joints, named)
    return { named, joints }
  }
  const named =
    placeOf(words, '; ', head, tail) < 0
      ? amongCommas(reading, head, tail, joints)
      : amongSemicolons(reading, head, tail, joints)
  return { named, joints }
}

/** Where nothing joins two names, there is one: "Craig Murray, Justice Pour Tous Internationale". */
function isOfOne(words: Words, from: number, to: number): boolean {
  for (const { joint } of jointsIn(words, from, to)) if (joint.includes('and') || joint.includes(';')) return false
  return placesOfTitles(words, from, to).length < 2
}

/** "the Envoy on Youth, Felipe Paullier, the President of the Board": two officials. */
function officeBehindComma(words: Words, from: number, to: number): boolean {
  for (const { next } of jointsIn(words, from, to))
    if (opensOffice(words.folded.slice(next, Math.min(to, next + 160)))) return true
  return false
}

/** "the representatives of A and B; the observer for X, Inc.; and the Chief of the Drugs, Laboratory and … Branch". */
function amongSemicolons(reading: Reading, from: number, to: number, joints: string[]): readonly Named[] {
  const { words } = reading
  const segments: (readonly [number, number])[] = []
  let head = from
  for (let place = placeOf(words, '; ', from, to); place >= 0; place = placeOf(words, '; ', head, to)) {
    segments.push([head, place])
    const { joint, next } = jointFoundAt(words, place, to) ?? { joint: '; ', next: place + 2 }
    joints.push(joint)
    head = next
  }
  segments.push([head, to])
  const named: Named[] = []
  let title: TitleFound | undefined
  for (const [index, [start, end]] of segments.entries()) {
    const found = titleFoundAt(words, start)
    const next = segments[index + 1]
    const isAlone =
      next === undefined || titleFoundAt(words, next[0]) || opensOffice(words.folded.slice(next[0], next[0] + 160))
    if (found) title = found
    const whole = found?.plural && !isAlone ? wholeIn(reading, start, end) : undefined
    if (whole) {
      named.push(...whole.named)
      joints.push(...whole.joints)
      title = undefined
    } else if (found && (found.plural ? isAlone : placesOfTitles(words, found.end, end).length > 0))
      named.push(...amongCommas({ ...reading, one: undefined }, start, end, joints))
    else if (found) named.push(oneIn(reading, start, end))
    else if (title?.plural && !opensOffice(words.folded.slice(start, start + 160)))
      named.push(oneTitled(reading, title, start, end))
    else if (placesOfTitles(words, start, end).length > 0)
      named.push(...amongCommas({ ...reading, one: undefined }, start, end, joints))
    else {
      title = undefined
      named.push(oneIn(reading, start, end))
    }
  }
  return named
}

/** Several who are all known, under one title: what stands behind the semicolon is none of theirs. */
function wholeIn(reading: Reading, from: number, to: number): ListRead | undefined {
  const joints: string[] = []
  const named = amongCommas({ ...reading, one: undefined }, from, to, joints)
  return named.length > 1 && named.every(each => each.known) ? { named, joints } : undefined
}

/** Names among commas: a piece for each title, and before the first title those without one. */
function amongCommas(reading: Reading, from: number, to: number, joints: string[]): readonly Named[] {
  const { words } = reading
  const places = placesOfTitles(words, from, to)
  const first = places[0] ?? to
  const named: Named[] = []
  if (first > from) {
    const end = withoutJoint(words, from, first, joints)
    // A comma before the “and” closes somebody with a function: "Craig Murray, Justice Pour Tous Internationale, and …".
    if (joints.at(-1)?.startsWith(', and') && isOfOne(words, from, end) && !officeBehindComma(words, from, end))
      named.push(oneIn(reading, from, end))
    else untitled(reading, from, end, joints, named)
  }
  for (const [index, place] of places.entries()) {
    const next = places[index + 1]
    const end = next === undefined ? to : withoutJoint(words, place, next, joints)
    const title = titleFoundAt(words, place)
    if (title) titled(reading, title, end, joints, named)
  }
  return named
}

function titled(reading: Reading, title: TitleFound, to: number, joints: string[], into: Named[]): void {
  const { words, names } = reading
  const office = reading.bare ? undefined : officeBehind(words, title.end, to)
  const end = office?.place ?? to
  let isLast = false
  for (let place = title.end; place < end; ) {
    const known = knownName(reading, place, end)
    const unknown = () => {
      const stop = title.plural ? unknownEnd(reading, place, end, isLast) : singleEnd(words, place, end)
      return nameFrom(reading, title, place, stop, end, undefined)
    }
    const asKnown = known && nameFrom(reading, title, place, known.end, end, known.known)
    // "Bolivia (Plurinational State f)": with what stands behind it, it is nobody's name.
    const isWhole =
      asKnown && (/^[,\s]*$/.test(words.text.slice(asKnown.end, end)) || jointFoundAt(words, asKnown.end, end))
    const one = asKnown && isWhole ? asKnown : unknown()
    into.push(one)
    const joint = jointFoundAt(words, one.end, end)
    if (!joint) break
    joints.push(joint.joint)
    const isApart =
      joint.joint.startsWith(', and') && !knownAt(names, words.folded, withoutArticleAt(words, joint.next), end)
    if (
      !title.plural ||
      joint.joint.endsWith('by ') ||
      (isApart && !reading.bare && isPersonsName(words.text.slice(joint.next, end)))
    ) {
      if (/^, and|by $/.test(joint.joint) && isOfOne(words, joint.next, end)) into.push(oneIn(reading, joint.next, end))
      else untitled(reading, joint.next, end, joints, into)
      break
    }
    isLast = joint.joint.includes('and')
    place = joint.next
  }
  if (office) {
    joints.push(office.joint)
    untitled(reading, office.next, to, joints, into)
  }
}

/** Where behind titled names an official begins: "…, B and the Chief of the Branch". */
function officeBehind(words: Words, from: number, to: number) {
  for (const each of jointsIn(words, from, to))
    if (opensOffice(words.folded.slice(each.next, Math.min(to, each.next + 160)))) return each
  return undefined
}

/** Officials, individuals and names without any title, among commas. */
function untitled(reading: Reading, from: number, to: number, joints: string[], into: Named[]): void {
  const { words } = reading
  for (let place = from; place < to; ) {
    if (words.folded.startsWith('by ', place)) place += 3
    const known = knownName(reading, place, to)
    const stop = known ? undefined : endOfUntitled(reading, place, to)
    const one = known
      ? nameFrom(reading, nobody, place, known.end, to, known.known)
      : oneUntitled(reading, place, stop ?? to)
    const end = stop ?? one.end
    into.push(one)
    const joint = jointFoundAt(
      words,
      words.text.charAt(end) === ',' && words.text.charAt(end - 1) !== ',' ? end : end,
      to,
    )
    if (!joint) return
    joints.push(joint.joint)
    place = joint.next
    if (joint.joint === ', and ' && isOfOne(words, place, to)) {
      into.push(oneIn(reading, place, to))
      return
    }
  }
}

/** Brackets that tell for whom somebody speaks, or how: nothing of the name stands behind them. */
const told = / \((?:(?:also )?(?:speaking )?on behalf of |video message\)|pre-recorded video\))/

/** Where an official ends: before the next with an article, or behind the person in apposition. */
function endOfUntitled(reading: Reading, from: number, to: number): number {
  const { words, names } = reading
  const compound = compounds.exec(words.folded.slice(from, to))
  if (compound) return behindBrackets(words, from + compound[0].length, to)
  const isBare =
    !/^(?:the|an?) /.test(words.folded.slice(from, from + 4)) &&
    !isOffice(words.folded.slice(from, Math.min(to, from + 160)))
  let hasPerson = false
  for (const { place, next, joint } of jointsIn(words, from, to)) {
    const rest = words.folded.slice(next, Math.min(to, next + 160))
    if (opensOffice(rest) || joint.includes('by ')) return place
    if (joint === ', and ' || hasPerson || told.test(words.folded.slice(from, place))) return place
    if (isBare && !isApposed(words, next, joint, to)) return place
    if (isBare) continue
    if (/^the \p{Lu}/u.test(words.text.slice(next, next + 6)) && isLastJoint(words, next, to)) return place
    if (joint === ', ' || joint === ' and ') {
      const known = knownAt(names, words.folded, withoutArticleAt(words, next), to)
      if (known && joint === ', ' && !isOffice(words.folded.slice(from, from + 160))) return place
      if (
        known &&
        joint === ' and ' &&
        known.end === to &&
        !isOffice(words.folded.slice(withoutArticleAt(words, from), from + 160))
      )
        return place
    }
    if (joint === ', ' && opensPerson(words, next, to)) hasPerson = true
  }
  return to
}

/** "Craig Murray, Justice Pour Tous Internationale, and …": the comma before the “and” closes what he is. */
function isApposed(words: Words, next: number, joint: string, to: number): boolean {
  if (joint !== ', ' || opensOffice(words.folded.slice(next, Math.min(to, next + 160)))) return false
  const [behind] = jointsIn(words, next, to)
  return behind?.joint === ', and '
}

/** A person in apposition: two words and more, and no second half of a function behind it. */
function opensPerson(words: Words, from: number, to: number): boolean {
  const [behind] = jointsIn(words, from, to)
  const text = words.text.slice(from, behind?.place ?? to)
  if (!isPersonsName(text) || !text.trim().includes(' ')) return false
  if (behind?.joint !== ' and ') return true
  const rest = words.text.slice(behind.next, to)
  return opensOffice(rest.toLowerCase().slice(0, 160)) || /^(?:the|an?) /i.test(rest)
}

const isLastJoint = (words: Words, from: number, to: number): boolean =>
  [...jointsIn(words, from, to)].every(({ joint }) => joint.includes('and') || joint === ', ')
