import type { Directory, FormerState, Organization } from '../directory.ts'
import type { Session } from '../session.ts'
import { type Day, languages, type ParticipantId } from '../words.ts'
import { chair, secretariat } from './kinds.ts'
import { type Likeness, likenessOf, likest } from './likest.ts'
import { folded, halvesOf, keysOf, variantsOf, wordsOf } from './spelling.ts'

/** Who is meant by names that others wrote: found by a name that is theirs, never guessed. The one place that knows. */
export interface NamesKnown {
  /** Whose name it is: nobody, one, or several. */
  find(typed: string): readonly ParticipantId[]
  /** Of States and those whom the session knows, who is called exactly so. */
  called(name: string): readonly ParticipantId[]
  /** Whose names look most like it, the likest first: offered, never taken. */
  suggest(typed: string): readonly ParticipantId[]
  /** Whose names hold all words of it; organizations beyond the session only where nobody else is meant. */
  holding(typed: string): readonly ParticipantId[]
  /** Whose code it is: tables have them in capitals, and an organization may have the same letters. */
  coded(typed: string): ParticipantId | undefined
  /** A State that is none any more, under whichever of its names. */
  former(typed: string): FormerState | undefined
}

/** By the name as it is typed, and by its words in whichever order. */
interface Names {
  readonly exact: Map<string, Set<ParticipantId>>
  readonly words: Map<string, Set<ParticipantId>>
  likeness?: Likeness
}
const nobody = (): Names => ({ exact: new Map(), words: new Map() })

function put(names: Map<string, Set<ParticipantId>>, key: string, id: ParticipantId): void {
  if (key === '') return
  const there = names.get(key)
  if (there) there.add(id)
  else names.set(key, new Set([id]))
}

function add(names: Names, name: string | undefined, id: ParticipantId): void {
  if (!name) return
  put(names.exact, folded(name), id)
  // Initials are no words: “DR” is no democratic republic.
  if (!/^[A-Za-z]{1,3}$/.test(name)) for (const key of keysOf(name)) put(names.words, key, id)
}

const ofDirectory = new WeakMap<
  Directory,
  { readonly states: Names; readonly organizations: Names; readonly former: ReadonlyMap<string, FormerState> }
>()

/** All names of States in all languages, former ones, the depositary's own and those of data sets; of organizations; of former States. */
function namesIn(directory: Directory) {
  const known = ofDirectory.get(directory)
  if (known) return known
  const states = nobody()
  for (const [id, state] of directory.states) {
    for (const names of [state.names, ...state.formerNames.map(each => each.names)])
      for (const language of languages) {
        const name = names[language]
        for (const form of [name?.short, name?.formal, name?.running, name?.untcName, name?.cldr]) add(states, form, id)
      }
    for (const alias of directory.aliases.get(id) ?? []) add(states, alias, id)
    for (const spelling of directory.spellings.get(id) ?? []) add(states, spelling, id)
  }
  const organizations = nobody()
  for (const { id, name, abbreviations, called } of directory.organizations.values()) {
    for (const each of [name, ...abbreviations, ...Object.values(called ?? {})]) add(organizations, each, id)
    for (const spelling of directory.spellings.get(id) ?? []) add(organizations, spelling, id)
  }
  const former = new Map<string, FormerState>()
  for (const each of directory.formerStates)
    for (const name of [...Object.values(each.names), ...each.spellings])
      for (const key of [folded(name), ...keysOf(name)]) former.set(key, each)
  const made = { states, organizations, former }
  ofDirectory.set(directory, made)
  return made
}

/** The organization of the directory that is called so, under whatever id a session has it. */
export const organizationCalled = (directory: Directory, name: string): Organization | undefined => {
  const [id] = namesIn(directory).organizations.exact.get(folded(name)) ?? []
  return id === undefined ? undefined : directory.organizations.get(id)
}

const alsoCalled = (directory: Directory, name: string): readonly string[] => {
  const known = organizationCalled(directory, name)
  return known
    ? [
        known.name,
        ...known.abbreviations,
        ...Object.values(known.called ?? {}),
        ...(directory.spellings.get(known.id) ?? []),
      ]
    : []
}

const ofSession = new WeakMap<Directory, WeakMap<Session, Names>>()

function namesOfSession(directory: Directory, session: Session): Names {
  const sessions = ofSession.get(directory) ?? new WeakMap<Session, Names>()
  ofSession.set(directory, sessions)
  const known = sessions.get(session)
  if (known) return known
  const own = nobody()
  for (const id of [secretariat, chair]) add(own, id, id)
  for (const each of session.participants.values())
    if (each.name !== undefined && each.kind !== 'unknown' && each.kind !== 'group')
      for (const name of [each.name, each.id, ...alsoCalled(directory, each.name)])
        add(own, name, each.resolved ?? each.id)
  sessions.set(session, own)
  return own
}

/** A country's code, in the capitals in which tables have it. */
const codeOf = (directory: Directory, typed: string): ParticipantId | undefined => {
  if (!/^[A-Z]{2,3}$/.test(typed)) return undefined
  for (const [id, state] of directory.states) if (id === typed || state.iso2 === typed) return id
  return undefined
}

/** Names of States, of those whom the session knows, and of those who usually observe. */
export function namesKnown(directory: Directory, session?: Session): NamesKnown {
  const of = knownOnce.get(directory) ?? new WeakMap<object, NamesKnown>()
  knownOnce.set(directory, of)
  const known = of.get(session ?? directory) ?? knownIn(directory, session)
  of.set(session ?? directory, known)
  return known
}

/** Once for a session as it stands: a form may bring thousands of names, and the same ones again. */
const knownOnce = new WeakMap<Directory, WeakMap<object, NamesKnown>>()
const remembered = 10_000

function kept<T>(memory: Map<string, T>, typed: string, found: () => T): T {
  const known = memory.get(typed)
  if (known !== undefined) return known
  if (memory.size >= remembered) memory.clear()
  const made = found()
  memory.set(typed, made)
  return made
}

function knownIn(directory: Directory, session: Session | undefined): NamesKnown {
  const { states, organizations, former } = namesIn(directory)
  const own = session ? namesOfSession(directory, session) : nobody()
  const memory = new Map<string, readonly ParticipantId[]>()
  const held = new Map<string, readonly ParticipantId[]>()
  const find = (typed: string): readonly ParticipantId[] =>
    kept(memory, typed, () => (typed.length > 300 ? [] : foundFor(typed, directory, own, session?.settings.to)))
  const likenesses = () => [states, own, organizations].map(likenessIn)
  const formerly = (typed: string): FormerState | undefined =>
    variantsOf(typed)
      .flatMap(each => [folded(each), ...keysOf(each)])
      .map(key => former.get(key))
      .find(Boolean)
  return {
    find,
    coded: typed => codeOf(directory, typed),
    called: name => [...(states.exact.get(folded(name)) ?? []), ...(own.exact.get(folded(name)) ?? [])],
    former: formerly,
    holding: typed =>
      kept(held, typed.slice(0, 300), () => {
        const words = wordsOf(typed)
        // Those with the rarest of the words are looked through: a field may bring a thousand words that are nobody’s name.
        const having = (names: Names) => {
          const [rarest = []] = words
            .map(word => likenessIn(names).having.get(word) ?? [])
            .sort((one, other) => one.length - other.length)
          return rarest.flatMap(each => (words.every(word => each.words.includes(word)) ? each.ids : []))
        }
        const found = [...new Set([...having(states), ...having(own)])]
        return found.length > 0 ? found : [...new Set(having(organizations))]
      }),
    suggest: typed => {
      const gone = formerly(typed)
      const code = codeOf(directory, typed.trim())
      const rest = [...new Set([...(code ? [code] : []), ...likest(typed, likenesses())])].slice(0, 5)
      return gone ? [...new Set([...gone.successors, ...(gone.successors.length > 1 ? [] : rest)])].slice(0, 7) : rest
    },
  }
}

const likenessIn = (names: Names): Likeness => {
  names.likeness ??= likenessOf(names.words)
  return names.likeness
}

/** By the name, then by its words, then without what only stands beside it. */
function foundFor(typed: string, directory: Directory, own: Names, day?: Day): readonly ParticipantId[] {
  const { states, organizations, former } = namesIn(directory)
  const together = (of: (names: Names) => ReadonlySet<ParticipantId> | undefined) => [
    ...new Set([...(of(states) ?? []), ...(of(own) ?? [])]),
  ]
  const beyond = (ids: ReadonlySet<ParticipantId> | undefined) => [...(ids ?? [])]
  const variants = variantsOf(typed)
  for (const each of variants) {
    const wanted = folded(each)
    const exact = together(names => names.exact.get(wanted))
    if (former.has(wanted) && !exact.some(id => wasCalled(directory, id, wanted, day))) return []
    if (exact.length > 0) return exact
    const organization = beyond(organizations.exact.get(wanted))
    if (organization.length > 0) return organization
  }
  for (const each of variants)
    for (const key of keysOf(each)) {
      // The words of a State that is none any more are nobody's, though a successor's name has them too.
      if (former.has(key)) return []
      const found = together(names => names.words.get(key))
      if (found.length > 0) return found
      const organization = beyond(organizations.words.get(key))
      if (organization.length > 0) return organization
    }
  return halvesFound(variants.at(-1) ?? typed, directory, own, day)
}

/** A name of a former State that another bore on that day, as Serbia did that of Yugoslavia. */
const wasCalled = (directory: Directory, id: ParticipantId, wanted: string, day: Day | undefined): boolean =>
  day !== undefined &&
  (directory.states.get(id)?.formerNames ?? []).some(
    ({ until, names }) => day <= until && Object.values(names).some(name => folded(name.short) === wanted),
  )

/** Both halves name the same, or one of them is a name and the other its initials. */
function halvesFound(name: string, directory: Directory, own: Names, day?: Day): readonly ParticipantId[] {
  const [first, second] = halvesOf(name)
  if (!first || !second) return []
  const [one, two] = [foundFor(first, directory, own, day), foundFor(second, directory, own, day)]
  const both = one.filter(id => two.includes(id))
  if (both.length > 0) return both
  const isShort = (text: string, of: string) =>
    /^[\p{Lu}.]{2,8}$/u.test(text) &&
    [...folded(of).split(' ')]
      .map(word => word[0] ?? '')
      .join('')
      .includes(text.replaceAll('.', '').toLowerCase().slice(0, 2))
  if (one.length > 0 && two.length === 0 && isShort(second, first)) return one
  return two.length > 0 && one.length === 0 && isShort(first, second) ? two : []
}
