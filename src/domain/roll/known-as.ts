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

const ofOrganizations = new WeakMap<Directory, Names>()

/** Organizations that usually observe, by name and abbreviation. */
function namesOfOrganizations(directory: Directory): Names {
  const known = ofOrganizations.get(directory)
  if (known) return known
  const byName: Names = new Map()
  for (const { id, name, abbreviations } of directory.organizations.values())
    for (const each of [name, ...abbreviations]) add(byName, each, id)
  ofOrganizations.set(directory, byName)
  return byName
}

/** The abbreviations of an organization, under whatever id a session has it. */
const shortFor = (directory: Directory, name: string): readonly string[] =>
  [...(namesOfOrganizations(directory).get(folded(name)) ?? [])].flatMap(
    id => directory.organizations.get(id)?.abbreviations ?? [],
  )

/** Names of States, of those whom the session knows, and of those who usually observe. */
export function namesKnown(directory: Directory, session?: Session): NamesKnown {
  const states = namesOfStates(directory)
  const own: Names = new Map()
  for (const known of session?.participants.values() ?? [])
    if (known.name !== undefined && known.kind !== 'unknown' && known.kind !== 'group')
      for (const each of [known.name, ...shortFor(directory, known.name)]) add(own, each, known.id)
  const beyond = namesOfOrganizations(directory)
  const named = (name: string): readonly ParticipantId[] => [
    ...new Set([...(states.get(name) ?? []), ...(own.get(name) ?? [])]),
  ]
  return {
    find: typed => {
      const wanted = folded(typed)
      for (const name of [wanted, wanted.replace(trailing, '')]) {
        const found = named(name)
        if (found.length > 0) return found
      }
      return [...(beyond.get(wanted) ?? [])]
    },
    suggest: typed => likest(typed, [states, own, beyond]),
  }
}

/** "Gambia (the)", "France (la)". */
const trailing = / (?:the|le|la|les|l|el|los|las)$/
const leading = /^(?:the|le|la|les|l|el|los|las) /

const formsOf = (name: string): readonly string[] => {
  const form = folded(name)
  return form === '' ? [] : [...new Set([form, form.replace(leading, '')])]
}

const wordsOnce = new WeakMap<
  Names,
  readonly { readonly words: readonly string[]; readonly initials: string; readonly ids: Iterable<ParticipantId> }[]
>()

function wordsIn(names: Names) {
  let known = wordsOnce.get(names)
  if (!known) {
    known = [...names].map(([name, ids]) => ({ words: name.split(' '), initials: initialsOf(name), ids }))
    wordsOnce.set(names, known)
  }
  return known
}

/** Words that a name is not known by. */
const small = new Set([
  'the',
  'of',
  'and',
  'for',
  'on',
  'in',
  'to',
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'el',
  'los',
  'y',
  'et',
])

const initialsOf = (name: string): string =>
  name
    .split(' ')
    .filter(word => !small.has(word))
    .map(word => word[0] ?? '')
    .join('')

/**
 * Those whose names share a word with it, or a word with one or two letters wrong; and those whose initials it is. That
 * letters occur in both says nothing: “Atlantis” is like nobody.
 */
function likest(typed: string, known: readonly Names[]): readonly ParticipantId[] {
  const wanted = folded(typed).slice(0, 100)
  const words = wanted.split(' ').filter(word => word.length > 2 && !small.has(word))
  const best = new Map<ParticipantId, number>()
  const note = (id: ParticipantId, likeness: number) => best.set(id, Math.max(best.get(id) ?? 0, likeness))
  for (const { words: its, initials, ids } of known.flatMap(wordsIn)) {
    const shared = words.reduce((sum, word) => sum + Math.max(0, ...its.map(other => alike(word, other))), 0)
    const isInitials = initials.length > 2 && initials === wanted.replaceAll(' ', '')
    const likeness = isInitials ? 1 : (2 * shared) / (words.length + its.filter(word => !small.has(word)).length)
    if (likeness > 0) for (const id of ids) note(id, likeness)
  }
  return [...best]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 5)
    .map(([id]) => id)
}

/** 1 for the same word, less for one with letters too many, too few, wrong or in the wrong place; 0 for another. */
function alike(word: string, other: string): number {
  if (word === other) return 1
  const most = Math.min(word.length, other.length) < 4 ? 0 : Math.max(word.length, other.length) < 8 ? 1 : 2
  if (most === 0 || Math.abs(word.length - other.length) > most) return 0
  const wrong = lettersWrong(word, other)
  return wrong > most ? 0 : 1 - wrong / word.length
}

/** Letters to add, take away, change or swap with their neighbour (optimal string alignment). */
export function lettersWrong(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    ;[before, last] = [last, row]
  }
  return last[b.length] ?? 0
}
