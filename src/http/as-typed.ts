import { compareHere, groupHere, nameHere } from '../../views/here.ts'
import { word } from '../../views/messages.ts'
import { tell } from '../../views/told.ts'
import type { Directory } from '../domain/directory.ts'
import { answeringTo, everybody, folded, participantNamed } from '../domain/roll/names.ts'
import type { Session } from '../domain/session.ts'
import type { Meeting } from '../domain/sitting/facts.ts'
import { aroundMeeting } from '../domain/sitting/moment.ts'
import { endOfWhat, type Moment, momentOf, type TimeTyped } from '../domain/time-typed.ts'
import type { Capacity, Day, Instant, OnBehalf, ParticipantId } from '../domain/words.ts'
import { isWrong, type WrongField, wrong } from './faults.ts'

/** Somebody by a name typed in a form: nobody is guessed, and where more than one answers to it all are named. */
export function namedAs(
  session: Session,
  directory: Directory,
  { field, typed, day }: { readonly field: string; readonly typed: string; readonly day: Day },
): { readonly participant: ParticipantId } | WrongField {
  const participant = participantNamed(session, directory, typed)
  if (participant !== undefined) return { participant }
  return (
    severalNamed(session, directory, { field, typed, day }) ??
    wrong(field, word('asked.nobody-called', { name: typed }))
  )
}

const isHere = (session: Session, directory: Directory, participant: ParticipantId): boolean =>
  everybody(session, directory).includes(participant) ||
  session.participants.has(participant) ||
  directory.organizations.has(participant) ||
  participant === 'secretariat' ||
  participant === 'chair'

/** Somebody by id, as a page of ours sends it: no other id becomes a participant. */
export const knownAs = (
  session: Session,
  directory: Directory,
  participant: ParticipantId,
): { readonly participant: ParticipantId } | WrongField =>
  isHere(session, directory, participant)
    ? { participant }
    : wrong('participant', word('asked.nobody-is', { id: participant }))

/** What is wrong with a name that more than one answers to. */
function severalNamed(
  session: Session,
  directory: Directory,
  { field, typed, day }: { readonly field: string; readonly typed: string; readonly day: Day },
): WrongField | undefined {
  const several = answeringTo(session, directory, typed)
  if (several.length < 2) return undefined
  // Whose present name holds the words is meant more likely than whose former one did: “Islands” were the Maldives too.
  const isNow = (name: string) => folded(name).includes(folded(typed))
  const names = several
    .map(id => nameHere(session, directory, id, day).list)
    .sort((one, other) => Number(isNow(other)) - Number(isNow(one)))
    .slice(0, 6)
    .sort(compareHere())
  const more = several.length > names.length ? ' …' : ''
  return wrong(field, word('asked.several-called', { typed, names: `${names.join('; ')}${more}` }))
}

/** What was typed as whom somebody speaks for: a group of the session, States by name, or words as they are. */
export function capacityOf(
  session: Session,
  directory: Directory,
  typed: { readonly onBehalfOf?: string | undefined; readonly alsoOnBehalfOf?: string | undefined },
  day: Day,
): { readonly capacity: Capacity | undefined } | WrongField {
  const capacity: { -readonly [Field in keyof Capacity]: Capacity[Field] } = {}
  for (const field of ['onBehalfOf', 'alsoOnBehalfOf'] as const) {
    const words = typed[field]
    if (!words) continue
    const found = spokenFor(session, directory, { field, typed: words, day })
    if (isWrong(found)) return found
    capacity[field] = found.whom
  }
  return { capacity: Object.keys(capacity).length > 0 ? capacity : undefined }
}

/** Names with commas, semicolons and “and” between them; one may hold an “and” of its own: “Saint Kitts and Nevis”. */
function severalTyped(
  typed: string,
  known: (name: string) => ParticipantId | undefined,
): readonly { readonly name: string; readonly known: ParticipantId | undefined }[] {
  const parts = typed.trim().split(/(\s*[;,]\s+and\s+|\s*[;,]\s*|\s+and\s+)/)
  const joined = (at: number, of: number) => parts.slice(at, at + 2 * of - 1).join('')
  const names: { name: string; known: ParticipantId | undefined }[] = []
  for (let at = 0; at < parts.length; ) {
    const of = [3, 2].find(each => known(joined(at, each)) !== undefined) ?? 1
    const name = joined(at, of)
    if (name !== '') names.push({ name, known: known(name) })
    at += 2 * of
  }
  return names
}

function spokenFor(
  session: Session,
  directory: Directory,
  { field, typed, day }: { readonly field: string; readonly typed: string; readonly day: Day },
): { readonly whom: OnBehalf } | WrongField {
  for (const group of session.groups.values()) if (group.id === typed || group.name === typed) return { whom: group.id }
  if (directory.groups.some(({ running }) => running === typed)) return { whom: typed }
  // As the page shows them, in its language: what a field was filled with comes back so.
  const groups = [...session.groups.keys(), ...directory.groups.map(({ running }) => running)]
  const called = groups.find(each => groupHere(session, directory, each) === typed)
  if (called !== undefined) return { whom: called }
  const names = severalTyped(typed, name => participantNamed(session, directory, name))
  const states = names.flatMap(({ known }) => (known === undefined ? [] : [known]))
  if (states.length > 0 && states.length === names.length) return { whom: states }
  const unclear = names.map(({ name, known }) =>
    known === undefined ? severalNamed(session, directory, { field, typed: name, day }) : undefined,
  )
  const isOfNames = names.every(({ known }, at) => known !== undefined || unclear[at])
  return (isOfNames && unclear.find(each => each !== undefined)) || { whom: typed }
}

/**
 * Somebody by id or by the name typed. A name that nobody has, or more than one, is asked first; what was said to be sure
 * is one of its own until it is resolved.
 */
export function whoIs(
  session: Session,
  directory: Directory,
  {
    participant,
    speaker = '',
    sure,
  }: { readonly participant?: string | undefined; readonly speaker?: string | undefined; readonly sure: boolean },
  day: Day,
  id: string,
): { readonly participant: ParticipantId; readonly unknown?: string | undefined } | WrongField {
  if (participant) return knownAs(session, directory, participant)
  const known = participantNamed(session, directory, speaker)
  if (known !== undefined && isHere(session, directory, known)) return { participant: known }
  if (!speaker) return wrong('speaker', word('asked.name-missing'))
  if (sure) return { participant: `name-${id}`, unknown: speaker }
  return (
    severalNamed(session, directory, { field: 'speaker', typed: speaker, day }) ??
    wrong('speaker', word('asked.nobody-called-sure', { name: speaker }))
  )
}

/** A moment that was typed, or what is wrong with its field. */
export type Read = { readonly at: Instant | undefined } | WrongField

export const readAs = (field: string, moment: Moment): Read =>
  'at' in moment ? moment : wrong(field, tell(moment.refusal).replace(/\.$/, ''))

/** A time typed on a form of a meeting; nothing typed is no moment. With a beginning it is the end of that. */
export function momentTyped(
  { session, meeting }: { readonly session: Session; readonly meeting: Meeting | undefined },
  field: string,
  typed: TimeTyped | undefined,
  begins?: Instant,
): Read {
  if (typed === undefined) return { at: undefined }
  const { zone } = session.settings
  const around = aroundMeeting(session, meeting)
  return readAs(field, begins === undefined ? momentOf(typed, around, zone) : endOfWhat(typed, begins, around, zone))
}

/** "2a" is item 2 (a), "2,3" is joint items; an item that the agenda does not have is taken as typed. */
export function itemsFrom(session: Session, typed: string): readonly string[] {
  const plain = (item: string) => item.toLowerCase().replace(/[\s()]/g, '')
  return typed
    .split(/[,;]/)
    .map(each => each.trim())
    .filter(Boolean)
    .map(each => session.agenda.find(item => plain(item.item) === plain(each))?.item ?? each)
}
