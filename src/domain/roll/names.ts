import type { Directory, Organization } from '../directory.ts'
import { groupedBy } from '../grouped.ts'
import type { Session } from '../session.ts'
import { type Day, type Language, languages, type ParticipantId } from '../words.ts'
import { type NameForms, stateNameOn } from './forms.ts'
import { chair, type ParticipantKind, secretariat } from './kinds.ts'

export type { NameForms } from './forms.ts'
export { stateNameOn } from './forms.ts'

/** The name of whoever speaks in a session, on a day. A name that is not resolved is what was typed. */
export function nameIn(
  session: Session,
  directory: Directory,
  participant: ParticipantId,
  day: Day,
  language: Language = 'en',
): NameForms {
  const id = resolved(session, participant)
  if (id === secretariat) return plain('Secretariat', 'a representative of the Secretariat')
  if (id === chair) return plain('Chair', 'the Chair')
  const known = session.participants.get(id)
  if (known?.name !== undefined)
    return plain(known.name, known.article ? `the ${known.name}` : known.name, known.article ? 'the' : undefined)
  const state = directory.states.get(id)
  if (state) return stateNameOn(state, day, language)
  const organization = directory.organizations.get(id)
  if (!organization) return plain(id)
  const { name, article } = organization
  return plain(name, article ? `the ${name}` : name, article ? 'the' : undefined)
}

const plain = (list: string, running = list, article?: string): NameForms => ({
  list,
  running,
  article,
})

export function kindIn(session: Session, directory: Directory, participant: ParticipantId): ParticipantKind {
  const id = resolved(session, participant)
  if (id === secretariat || id === chair) return 'official'
  if (directory.states.has(id)) return session.participants.get(id)?.kind ?? 'state'
  return session.participants.get(id)?.kind ?? directory.organizations.get(id)?.kind ?? 'unknown'
}

const collators = new Map<Language, Intl.Collator>()

/**
 * Alphabetical order by list form in the language of the report: Costa Rica, Côte d’Ivoire, Croatia. "The former
 * Yugoslav Republic of Macedonia", which has its article in the list form, stands under T.
 */
export function compareNames(language: Language = 'en'): (a: string, b: string) => number {
  let collator = collators.get(language)
  if (!collator) {
    collator = new Intl.Collator(language === 'zh' ? 'zh-u-co-pinyin' : language)
    collators.set(language, collator)
  }
  return collator.compare
}

/**
 * Names that are told apart in a hurry only by luck: they never stand on neighbouring digits, and when one of a pair
 * has been logged its row asks for the other.
 */
export const confusable: readonly (readonly ParticipantId[])[] = [
  ['COG', 'COD'],
  ['NER', 'NGA'],
  ['GIN', 'GNB', 'GNQ', 'PNG'],
  ['DMA', 'DOM'],
  ['KOR', 'PRK'],
  ['SVK', 'SVN'],
  ['IRN', 'IRQ'],
  ['MRT', 'MUS'],
  ['AUS', 'AUT'],
  ['GMB', 'ZMB'],
  ['PRY', 'URY'],
  ['MLI', 'MWI'],
  ['SDN', 'SSD'],
  ['LVA', 'LTU'],
  ['LBY', 'LBR'],
  ['CHE', 'SWE', 'SWZ'],
  ['PSE', 'PAK'],
]

export const confusedWith = (id: ParticipantId): readonly ParticipantId[] =>
  confusable.filter(group => group.includes(id)).flatMap(group => group.filter(other => other !== id))

const otherLanguages = languages.filter(each => each !== 'en')

/** What the entry line finds a participant by; searched in the page, never printed. */
export interface SearchEntry {
  readonly id: ParticipantId
  /** Shown: the list form of the day. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly codes: readonly string[]
  /** Its names in the other languages of the Organization: people say and type them, and they are never printed here. */
  readonly others: readonly string[]
  /** Ids that it must not stand next to. */
  readonly notBeside: readonly ParticipantId[]
}

export function searchEntry(session: Session, directory: Directory, participant: ParticipantId, day: Day): SearchEntry {
  const name = nameIn(session, directory, participant, day)
  const state = directory.states.get(participant)
  const aliases = new Set<string>(directory.aliases.get(participant) ?? [])
  for (const short of organizationCalled(directory, name.list)?.abbreviations ?? []) aliases.add(short)
  if (state) {
    aliases.add(state.names.en.short)
    aliases.add(state.names.en.formal.replace(/^the /, ''))
    if (state.names.en.cldr) aliases.add(state.names.en.cldr)
    for (const former of state.formerNames) if (former.names.en) aliases.add(former.names.en.short)
  }
  aliases.add(name.running.replace(/^the /, ''))
  aliases.delete(name.list)
  return {
    id: participant,
    name: name.list,
    aliases: [...aliases],
    codes: state ? [state.iso2, state.code] : [],
    others: state ? [...new Set(otherLanguages.map(language => state.names[language].short))] : [],
    notBeside: confusedWith(participant),
  }
}

/** Everybody who can be given the floor: the whole directory, and those added by hand, in alphabetical order. */
export function everybody(session: Session, directory: Directory): readonly ParticipantId[] {
  const ids = new Set<ParticipantId>(directory.states.keys())
  for (const participant of session.participants.values())
    if (participant.kind !== 'unknown' && participant.kind !== 'group') ids.add(participant.id)
  return [...ids]
}

/** The organization of the directory that is called so, under whatever id a session has it. */
const organizationCalled = (directory: Directory, name: string): Organization | undefined =>
  organizationsByName(directory).get(folded(name))

const byNameOnce = new WeakMap<Directory, ReadonlyMap<string, Organization>>()
function organizationsByName(directory: Directory): ReadonlyMap<string, Organization> {
  const known =
    byNameOnce.get(directory) ??
    new Map([...directory.organizations.values()].map(each => [folded(each.name), each] as const))
  byNameOnce.set(directory, known)
  return known
}

/** Organizations that usually observe and that the session does not know yet, by whatever name or id. */
export function organizationsBeyond(session: Session, directory: Directory): readonly ParticipantId[] {
  const there = new Set(
    [...session.participants.values()].flatMap(({ kind, name = '' }) =>
      kind === 'unknown' || kind === 'group' ? [] : [folded(name)],
    ),
  )
  return [...directory.organizations.values()].flatMap(({ id, name, abbreviations }) =>
    session.participants.has(id) || [name, ...abbreviations].some(each => there.has(folded(each))) ? [] : [id],
  )
}

/** The organization of the directory that is called so, by name or abbreviation, and that the session does not know yet. */
export const usualObserver = (session: Session, directory: Directory, typed: string): Organization | undefined =>
  organizationsBeyond(session, directory)
    .map(id => directory.organizations.get(id))
    .find(each => each && [each.name, ...each.abbreviations].some(known => folded(known) === folded(typed)))

/** Names are compared without case, accents, apostrophes and brackets. */
export const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Who is meant by a name typed in full: its name, a former or other name, or its code; undefined if nobody or several. */
export function participantNamed(
  session: Session,
  directory: Directory,
  typed: string,
  day: Day,
): ParticipantId | undefined {
  const wanted = folded(typed)
  if (wanted === '') return undefined
  const { own, others, beyond } = namesOn(session, directory, day)
  const found = own.get(wanted) ?? others.get(wanted) ?? beyond.get(wanted)
  return found?.size === 1 ? [...found][0] : undefined
}

/**
 * Who answers to a name: those whose own it is, else those who are called so in another language, else those whose names
 * hold all its words, as two do for "Korea".
 */
export function answeringTo(session: Session, directory: Directory, typed: string, day: Day): readonly ParticipantId[] {
  const wanted = folded(typed)
  if (wanted === '') return []
  const { own, others, beyond } = namesOn(session, directory, day)
  const exactly = own.get(wanted) ?? others.get(wanted) ?? beyond.get(wanted)
  if (exactly) return [...exactly]
  const words = wanted.split(' ')
  const found = new Set([...holding(own, words), ...holding(others, words)])
  // Only if nobody of the session has all these words in a name, who is beyond it is looked for.
  return [...(found.size > 0 ? found : new Set(holding(beyond, words)))]
}

type Called = ReadonlyMap<string, ReadonlySet<ParticipantId>>

/** Those whose names hold all these words. */
function holding(names: Called, words: readonly string[]): readonly ParticipantId[] {
  const byWord = namesByWord(names)
  const [rarest = []] = words.map(word => byWord.get(word) ?? []).sort((a, b) => a.length - b.length)
  return rarest.flatMap(({ name }) => {
    const its = name.split(' ')
    return words.every(word => its.includes(word)) ? [...(names.get(name) ?? [])] : []
  })
}

type ByWord = ReadonlyMap<string, readonly { readonly word: string; readonly name: string }[]>
const byWordOnce = new WeakMap<Called, ByWord>()

/** The names in which a word stands: a field may bring a thousand words that are nobody’s name. */
function namesByWord(names: Called): ByWord {
  const known = byWordOnce.get(names)
  if (known) return known
  const parts = [...names.keys()].flatMap(name => name.split(' ').map(word => ({ word, name })))
  const byWord = groupedBy(parts, ({ word }) => word)
  byWordOnce.set(names, byWord)
  return byWord
}

/** Who is called so, by the folded name: by the names that are theirs, and by those that others are called by too. */
interface NamesOn {
  readonly own: Called
  readonly others: Called
  /** Organizations that the session does not know yet. */
  readonly beyond: Called
}

/** Made once for a session as it stands and a day: a form may bring thousands of names. */
const kept = new WeakMap<Directory, WeakMap<Session, Map<Day, NamesOn>>>()

function namesOn(session: Session, directory: Directory, day: Day): NamesOn {
  const sessions = kept.get(directory) ?? new WeakMap<Session, Map<Day, NamesOn>>()
  kept.set(directory, sessions)
  const days = sessions.get(session) ?? new Map<Day, NamesOn>()
  sessions.set(session, days)
  const known = days.get(day)
  if (known) return known
  const own = new Map<string, Set<ParticipantId>>()
  const others = new Map<string, Set<ParticipantId>>()
  const add = (names: Map<string, Set<ParticipantId>>, word: string, id: ParticipantId) => {
    const key = folded(word)
    const there = names.get(key)
    if (there) there.add(id)
    else names.set(key, new Set([id]))
  }
  for (const id of everybody(session, directory)) {
    const entry = searchEntry(session, directory, id, day)
    for (const word of [entry.name, ...entry.aliases, ...entry.codes, id]) add(own, word, id)
    for (const word of entry.others) add(others, word, id)
  }
  const beyond = new Map<string, Set<ParticipantId>>()
  for (const id of organizationsBeyond(session, directory)) {
    const entry = searchEntry(session, directory, id, day)
    for (const word of [entry.name, ...entry.aliases, id]) add(beyond, word, id)
  }
  const names = { own, others, beyond }
  days.set(day, names)
  return names
}

/** Whom a name stands for: an unresolved name stands for itself until somebody says who it was. */
export function resolved(session: Session, id: ParticipantId): ParticipantId {
  return session.participants.get(id)?.resolved ?? id
}
