import { folded } from '../domain/roll/names.ts'
import type { ParticipantId } from '../domain/words.ts'

interface Named {
  readonly participant: ParticipantId
  readonly name: string
}

/** What stands before a name in some lists and not in others. */
const polite = new Set(
  'mr ms mrs miss mx dr prof h e he hon sir dame amb ambassador m mme mlle sr sra srta dra excmo excma г н жа'.split(
    ' ',
  ),
)

const wordsIn = (name: string): readonly string[] => {
  const words = folded(name.replace(/[øØ]/g, 'o').replace(/[łŁ]/g, 'l').replace(/ß/g, 'ss').replace(/æ/gi, 'ae')).split(
    ' ',
  )
  const telling = words.filter(each => !polite.has(each))
  return telling.length > 0 ? telling : words
}

/** Names of one delegation beyond which nobody is compared with everybody. */
const most = 200_000

/**
 * Who of one list is likely somebody of another, though the name is written otherwise: its words turned round ("DOE
 * Jane", "Doe, Jane"), with a title, with a name more or less, with an initial. Of several whom it may be it is nobody.
 */
export function sameNames<A extends Named, B extends Named>(
  now: readonly A[],
  before: readonly B[],
): ReadonlyMap<A, B> {
  const found = new Map<A, B>()
  const taken = new Set<B>()
  const pair = (likeness: (one: readonly string[], other: readonly string[]) => boolean) => {
    for (const participant of new Set(now.map(each => each.participant))) {
      const [ours, theirs] = [
        now.filter(each => each.participant === participant && !found.has(each)),
        before.filter(each => each.participant === participant && !taken.has(each)),
      ]
      if (ours.length * theirs.length > most) continue
      const words = theirs.map(each => wordsIn(each.name))
      const likely = ours.map(each => {
        const own = wordsIn(each.name)
        return theirs.filter((_, at) => likeness(own, words[at] ?? []))
      })
      ours.forEach((each, at) => {
        const [only, ...others] = likely[at] ?? []
        const isOnlyOne = only && others.length === 0 && likely.filter(those => those.includes(only)).length === 1
        if (!isOnlyOne) return
        found.set(each, only)
        taken.add(only)
      })
    }
  }
  pair((one, other) => one.length === other.length && one.toSorted().join(' ') === other.toSorted().join(' '))
  pair((one, other) => (one.length <= other.length ? isWithin(one, other) : isWithin(other, one)))
  return found
}

/** Each word of the shorter name is one of the longer, or the initial of one; one of them stands there whole. */
function isWithin(shorter: readonly string[], longer: readonly string[]): boolean {
  if (shorter.length < 2) return false
  const rest = [...longer]
  let whole = 0
  // Whole words first, so that an initial takes none of theirs.
  for (const word of shorter.toSorted((one, other) => other.length - one.length)) {
    const at = rest.indexOf(word)
    const initial = at < 0 && word.length === 1 ? rest.findIndex(each => each.startsWith(word)) : at
    if (initial < 0) return false
    if (at >= 0 && word.length > 2) whole++
    rest.splice(initial, 1)
  }
  return whole > 0
}
