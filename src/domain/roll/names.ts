import type { Directory, Organization } from '../directory.ts'
import type { Session } from '../session.ts'
import { type Day, type Language, languages, type ParticipantId } from '../words.ts'
import { type NameForms, stateNameOn } from './forms.ts'
import { chair, type ParticipantKind, secretariat } from './kinds.ts'
import { namesKnown, organizationCalled } from './known-as.ts'
import { folded } from './spelling.ts'

export type { NameForms } from './forms.ts'
export { stateNameOn } from './forms.ts'
export { folded }

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
  const organization = organizationCalled(directory, name.list)
  for (const short of organization?.abbreviations ?? []) aliases.add(short)
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
    others: state
      ? // An Arabic name is typed with its article and without.
        [...new Set(otherLanguages.flatMap(code => [state.names[code].short, state.names[code].sort ?? []].flat()))]
      : [...new Set(Object.values(organization?.called ?? {}))],
    notBeside: confusedWith(participant),
  }
}

/** Everybody who can be given the floor: the whole directory, and those added by hand, in alphabetical order. */
export function everybody(session: Session, directory: Directory): readonly ParticipantId[] {
  const ids = new Set<ParticipantId>(directory.states.keys())
  for (const participant of session.participants.values())
    if (participant.kind !== 'unknown' && participant.kind !== 'group' && participant.resolved === undefined)
      ids.add(participant.id)
  return [...ids]
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

/** The organization of the directory that is called so, and that the session does not know yet. */
export function usualObserver(session: Session, directory: Directory, typed: string): Organization | undefined {
  const beyond = new Set(organizationsBeyond(session, directory))
  const [only, ...others] = namesKnown(directory, session)
    .find(typed)
    .filter(id => beyond.has(id))
  return only === undefined || others.length > 0 ? undefined : directory.organizations.get(only)
}

/** Who takes part under exactly this name already, case, accents and punctuation aside: a second one is told apart from it by nobody. */
export const namesake = (
  session: Session,
  directory: Directory,
  name: string,
  than?: ParticipantId,
): ParticipantId | undefined =>
  namesKnown(directory, session)
    .called(name)
    .find(id => id !== than)

/** Who is meant by a name typed in full: its name, a former or other name, or its code; undefined if nobody or several. */
export function participantNamed(session: Session, directory: Directory, typed: string): ParticipantId | undefined {
  const found = foundBy(session, directory, typed)
  return found.length === 1 ? found[0] : undefined
}

/** Those whose name it is, of the session or a State; else whose code it is; else an organization that the session does not know. */
function foundBy(session: Session, directory: Directory, typed: string): readonly ParticipantId[] {
  const known = namesKnown(directory, session)
  const found = known.find(typed)
  const there = found.filter(id => directory.states.has(id) || session.participants.has(id))
  const code = there.length > 0 ? undefined : known.coded(typed.trim().toUpperCase())
  return there.length > 0 ? there : code ? [code] : found
}

/** Who answers to a name: those whose it is, else those whose names hold all its words, as two do for "Korea". */
export function answeringTo(session: Session, directory: Directory, typed: string): readonly ParticipantId[] {
  if (folded(typed) === '') return []
  const found = foundBy(session, directory, typed)
  return found.length > 0 ? found : namesKnown(directory, session).holding(typed)
}

/** Whom a name stands for: an unresolved name stands for itself until somebody says who it was. */
export function resolved(session: Session, id: ParticipantId): ParticipantId {
  return session.participants.get(id)?.resolved ?? id
}
