import type { Directory } from '../directory.ts'
import { compareNames, nameIn } from '../roll/names.ts'
import { statusIn } from '../roll/status.ts'
import { ruleIn } from '../rules/profiles.ts'
import type { Session } from '../session.ts'
import type { Meeting } from '../sitting/facts.ts'
import { dayOfMeeting } from '../sitting/moment.ts'
import type { MeetingId, ParticipantId } from '../words.ts'

/** Who is seated, as far as the desk noted it. */
export function presentAt(session: Session, meeting: MeetingId): ReadonlySet<ParticipantId> {
  const present = new Set<ParticipantId>()
  for (const seen of session.presence) {
    if (seen.meeting !== meeting) continue
    if (seen.present) present.add(seen.participant)
    else present.delete(seen.participant)
  }
  return present
}

/** Those with nameplates: the States that registered; where nobody was registered, all that the table knows as parties or members. */
export function seated(session: Session, directory: Directory, meeting: Meeting): readonly ParticipantId[] {
  const registered = [...session.participants.values()]
    .filter(each => each.registered && (each.kind === 'state' || directory.states.has(each.id)))
    .map(each => each.id)
  const day = dayOfMeeting(session, meeting)
  const all =
    registered.length > 0
      ? registered
      : [...directory.states.keys()].filter(id => hasFullRights(session, directory, id, day))
  const given = meeting.seating?.order
  if (given) return [...given, ...all.filter(id => !given.includes(id))]
  const compare = compareNames('en')
  const named = all
    .map(id => ({ id, name: nameIn(session, directory, id, day).list }))
    .sort((a, b) => compare(a.name, b.name))
  const letter = meeting.seating?.firstLetter
  const first = letter ? named.findIndex(each => compare(each.name.slice(0, 1), letter) >= 0) : 0
  return [...named.slice(Math.max(0, first)), ...named.slice(0, Math.max(0, first))].map(each => each.id)
}

const hasFullRights = (session: Session, directory: Directory, id: ParticipantId, day: string): boolean => {
  const status = statusIn(session, directory, id, day)?.status
  return status === 'party' || status === 'member'
}

export interface Quorum {
  readonly present: number
  /** How many count: the parties or members that take part. */
  readonly of: number
  readonly toOpen: number | undefined
  readonly toDecide: number | undefined
  readonly rule: string
  readonly verified: boolean
  /** False where nobody said who takes part, so that the number of parties is that of the table. */
  readonly certain: boolean
}

/** Present, required, and by which rule. Only those with full rights count. */
export function quorumAt(session: Session, directory: Directory, meeting: Meeting): Quorum {
  const day = dayOfMeeting(session, meeting)
  const count = (ids: Iterable<ParticipantId>) =>
    [...ids].filter(id => hasFullRights(session, directory, id, day)).length
  const plates = seated(session, directory, meeting)
  const open = ruleIn(session, 'quorum.open')
  const of = count(plates)
  return {
    present: count(presentAt(session, meeting.id)),
    of,
    toOpen: open && Math.ceil((of * open.value[0]) / open.value[1]),
    toDecide: ruleIn(session, 'quorum.decide') && Math.floor(of / 2) + 1,
    rule: open?.source ?? 'no rule on record',
    verified: open?.verified ?? false,
    certain:
      [...session.participants.values()].some(each => each.registered) || session.settings.body.members !== undefined,
  }
}
