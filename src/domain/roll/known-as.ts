import type { Directory } from '../directory.ts'
import type { Session } from '../session.ts'
import { languages, type ParticipantId } from '../words.ts'
import { folded } from './names.ts'

/** Who is meant by names in lists that others wrote: found by a name that is theirs, never guessed. */
export interface NamesKnown {
  /** Whose name it is: nobody, one, or several. */
  find(typed: string): readonly ParticipantId[]
  /** Whose names look most like it, the likest first: offered, never taken. */
  suggest(typed: string): readonly ParticipantId[]
}

type Names = Map<string, Set<ParticipantId>>

function add(names: Names, name: string | undefined, id: ParticipantId): void {
  for (const form of formsOf(name ?? '')) {
    const there = names.get(form)
    if (there) there.add(id)
    else names.set(form, new Set([id]))
  }
}

const ofDirectory = new WeakMap<Directory, Names>()

/** All names of States in all languages, former ones and the depositary's own. */
function namesOfStates(directory: Directory): Names {
  const known = ofDirectory.get(directory)
  if (known) return known
  const byName: Names = new Map()
  for (const [id, state] of directory.states) {
    for (const names of [state.names, ...state.formerNames.map(each => each.names)])
      for (const language of languages) {
        const name = names[language]
        for (const form of [name?.short, name?.formal, name?.running, name?.untcName, name?.cldr]) add(byName, form, id)
      }
    for (const alias of directory.aliases.get(id) ?? []) add(byName, alias, id)
  }
  ofDirectory.set(directory, byName)
  return byName
}

/** Names of States, and of those whom the session knows. */
export function namesKnown(directory: Directory, session?: Session): NamesKnown {
  const states = namesOfStates(directory)
  const own: Names = new Map()
  for (const known of session?.participants.values() ?? [])
    if (known.name !== undefined && known.kind !== 'unknown' && known.kind !== 'group') add(own, known.name, known.id)
  const named = (name: string): readonly ParticipantId[] => [
    ...new Set([...(states.get(name) ?? []), ...(own.get(name) ?? [])]),
  ]
  return {
    find: typed => {
      const wanted = folded(typed)
      const found = named(wanted)
      return found.length > 0 ? found : named(wanted.replace(trailing, ''))
    },
    suggest: typed => likest(typed, [states, own]),
  }
}

/** "Gambia (the)", "France (la)". */
const trailing = / (?:the|le|la|les|l|el|los|las)$/
const leading = /^(?:the|le|la|les|l|el|los|las) /

const formsOf = (name: string): readonly string[] => {
  const form = folded(name)
  return form === '' ? [] : [...new Set([form, form.replace(leading, '')])]
}

const pairsOf = (text: string): ReadonlySet<string> => {
  const padded = ` ${text} `
  return new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)))
}

const pairsOnce = new WeakMap<
  Names,
  readonly { readonly pairs: ReadonlySet<string>; readonly ids: Iterable<string> }[]
>()

function pairsIn(names: Names) {
  let pairs = pairsOnce.get(names)
  if (!pairs) {
    pairs = [...names].map(([name, ids]) => ({ pairs: pairsOf(name), ids }))
    pairsOnce.set(names, pairs)
  }
  return pairs
}

/** Alike by the pairs of letters that two names share. */
function likest(typed: string, known: readonly Names[]): readonly ParticipantId[] {
  const wanted = pairsOf(folded(typed).slice(0, 100))
  const best = new Map<ParticipantId, number>()
  for (const { pairs, ids } of known.flatMap(pairsIn)) {
    let shared = 0
    for (const pair of pairs) if (wanted.has(pair)) shared++
    const likeness = (2 * shared) / (pairs.size + wanted.size)
    if (likeness > 0.35) for (const id of ids) best.set(id, Math.max(best.get(id) ?? 0, likeness))
  }
  return [...best]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 5)
    .map(([id]) => id)
}
