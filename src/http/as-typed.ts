import { say } from '../../views/messages.ts'
import type { Directory } from '../domain/directory.ts'
import { everybody, participantNamed } from '../domain/roll/names.ts'
import type { Session } from '../domain/session.ts'
import type { Meeting } from '../domain/sitting/facts.ts'
import { aroundMeeting } from '../domain/sitting/moment.ts'
import { endOfWhat, type Moment, momentOf, type TimeTyped } from '../domain/time-typed.ts'
import type { Capacity, Day, Instant, OnBehalf, ParticipantId } from '../domain/words.ts'
import { type WrongField, wrong } from './faults.ts'

/** What was typed as whom somebody speaks for: a group of the session, States by name, or words as they are. */
export function capacityOf(
  session: Session,
  directory: Directory,
  { onBehalfOf: on, alsoOnBehalfOf: also }: { onBehalfOf?: string | undefined; alsoOnBehalfOf?: string | undefined },
  day: Day,
): Capacity | undefined {
  const whom = (typed: string): OnBehalf => {
    for (const group of session.groups.values()) if (group.id === typed || group.name === typed) return group.id
    const names = typed.split(/,|\sand\s/).map(name => participantNamed(session, directory, name, day))
    const states = names.filter(name => name !== undefined)
    return states.length > 0 && states.length === names.length ? states : typed
  }
  if (!on && !also) return undefined
  return { ...(on ? { onBehalfOf: whom(on) } : {}), ...(also ? { alsoOnBehalfOf: whom(also) } : {}) }
}

/** Somebody by id or by the name typed; a name that nobody knows is one until it is resolved. */
export function whoIs(
  session: Session,
  directory: Directory,
  { participant, speaker }: { participant?: string | undefined; speaker?: string | undefined },
  day: Day,
  id: string,
): { participant: ParticipantId; unknown?: string | undefined } | undefined {
  const known = participant ?? participantNamed(session, directory, speaker ?? '', day)
  const isKnown =
    known !== undefined &&
    (everybody(session, directory).includes(known) ||
      session.participants.has(known) ||
      known === 'secretariat' ||
      known === 'chair')
  if (isKnown) return { participant: known }
  return participant ? undefined : { participant: `name-${id}`, unknown: speaker }
}

/** A moment that was typed, or what is wrong with its field. */
export type Read = { readonly at: Instant | undefined } | WrongField

export const readAs = (field: string, moment: Moment): Read =>
  'at' in moment ? moment : wrong(field, say(moment.refusal.key, moment.refusal.values).replace(/\.$/, ''))

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
