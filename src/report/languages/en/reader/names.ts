import type { Directory, StateName } from '../../../../domain/directory.ts'
import type { ParticipantKind } from '../../../../domain/roll/kinds.ts'
import { stateNameOn } from '../../../../domain/roll/names.ts'
import { calledBy } from '../../../../domain/roll/office.ts'
import type { ParticipantId } from '../../../../domain/words.ts'
import type { KnownName, NameForm, ReadingOptions } from '../../read.ts'
import { shortened } from '../names.ts'
import { fold } from './fold.ts'

/** A name that is known, and whose. */
export interface Known {
  readonly participant: ParticipantId
  readonly kind: ParticipantKind
  readonly form: NameForm
  readonly office?: KnownName | undefined
}

interface Candidate {
  readonly folded: string
  readonly known: Known
}

/** Names by their first word, the longest first: one look finds the longest that stands at a place. */
export type NamesRead = ReadonlyMap<string, readonly Candidate[]>

const firstWord = /^[^\s,;.()/]+/

/** Another day's names come when they are asked for; "today" is the last that the directory knows. */
const always = '9999-12-31'
const kept = new WeakMap<Directory, Map<string, NamesRead>>()

export function namesRead(directory: Directory, { date = always, names = [] }: ReadingOptions): NamesRead {
  if (names.length > 0) return indexed([...ofSession(names), ...ofDirectory(directory, date)])
  const days = kept.get(directory) ?? new Map<string, NamesRead>()
  kept.set(directory, days)
  const known = days.get(date)
  if (known) return known
  if (days.size > 40) days.clear()
  const found = indexed(ofDirectory(directory, date))
  days.set(date, found)
  return found
}

type Entry = readonly [name: string, known: Known]

const ofSession = (names: readonly KnownName[]): readonly Entry[] =>
  names.flatMap(office => {
    const { participant, kind, name } = office
    const known: Known = { participant, kind, form: 'running', office }
    return [...new Set([name, calledBy(kind, office) ?? name])].map(each => [each, known] as const)
  })

function ofDirectory(directory: Directory, date: string): readonly Entry[] {
  const entries: Entry[] = []
  const current = new Set<string>()
  const add = (name: string | undefined, known: Known) => {
    if (!name) return
    entries.push([name, known])
    if (known.form !== 'of another day' && known.form !== 'other') current.add(fold(name))
  }
  for (const [participant, state] of directory.states) {
    const of = (form: NameForm): Known => ({ participant, kind: 'state', form })
    const now = stateNameOn(state, date, 'en')
    add(now.list, of('list'))
    add(now.running, of('running'))
    if (shortened(now) !== now.running) add(shortened(now), of('short'))
  }
  for (const { id, name, abbreviations, kind } of directory.organizations.values())
    for (const each of [name, ...abbreviations])
      add(each, { participant: id, kind, form: each === name ? 'running' : 'short' })
  const isOfTwo = (name: string) => {
    const halves = fold(name).split(' and ')
    return halves.length === 2 && halves.every(half => current.has(half))
  }
  const owners = new Map<string, Set<ParticipantId>>()
  const others: Entry[] = []
  const addOther = (name: string | undefined, participant: ParticipantId, form: NameForm) => {
    if (!name || current.has(fold(name)) || isOfTwo(name)) return
    others.push([name, { participant, kind: 'state', form }])
    owners.set(fold(name), (owners.get(fold(name)) ?? new Set()).add(participant))
  }
  for (const [participant, state] of directory.states) {
    for (const name of [state.names.en, ...state.formerNames.map(each => each.names.en)])
      for (const each of formsOf(name)) addOther(each, participant, 'of another day')
    for (const each of [state.names.en.formal, state.names.en.cldr, state.names.en.untcName])
      addOther(each, participant, 'other')
    for (const each of directory.aliases.get(participant) ?? []) addOther(each, participant, 'other')
  }
  // What several are called tells nobody: "Korea".
  return [...entries, ...others.filter(([name]) => owners.get(fold(name))?.size === 1)]
}

const formsOf = (name: StateName | undefined): readonly (string | undefined)[] =>
  name ? [name.short, name.running, name.article ? `${name.article} ${name.short}` : undefined] : []

function indexed(entries: readonly Entry[]): NamesRead {
  const byWord = new Map<string, Candidate[]>()
  const taken = new Set<string>()
  for (const [name, known] of entries) {
    for (const folded of spellings(fold(name))) {
      const word = firstWord.exec(folded)?.[0]
      if (word === undefined || taken.has(folded)) continue
      taken.add(folded)
      const there = byWord.get(word)
      if (there) there.push({ folded, known })
      else byWord.set(word, [{ folded, known }])
    }
  }
  for (const candidates of byWord.values()) candidates.sort((a, b) => b.folded.length - a.folded.length)
  return byWord
}

/** With its article and without, and "Co-operation" as most write it. */
const spellings = (folded: string): ReadonlySet<string> =>
  new Set([folded, folded.replace('co-op', 'coop')].flatMap(each => [each, each.replace(/^the /, '')]))

/** What may stand behind a name that is whole; digits and raised ones are references to notes. */
const behind =
  /^[\d¹²³⁰-⁹]{0,3}(?:$|[,;.]|\s*\(| and | on behalf of | speaking | also | in its capacity | made | under (?:agenda )?item| took | gave )/
const wordAt = /[^\s,;.()/]+/y

/** The longest known name at a place, up to another: it must be whole there. */
export function knownAt(
  names: NamesRead,
  folded: string,
  from: number,
  to: number,
): { readonly known: Known; readonly end: number } | undefined {
  wordAt.lastIndex = from
  const word = wordAt.exec(folded)?.[0]
  if (word === undefined) return undefined
  for (const { folded: name, known } of names.get(word) ?? []) {
    const end = from + name.length
    if (end <= to && folded.startsWith(name, from) && behind.test(folded.slice(end, Math.min(to, end + 24))))
      return { known, end }
  }
  return undefined
}
