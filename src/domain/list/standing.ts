import { isCutOff } from '../floor/entries.ts'
import type { Entry } from '../floor/facts.ts'
import { groupedBy } from '../grouped.ts'
import { resolved } from '../roll/names.ts'
import type { Session } from '../session.ts'
import { meetingsInOrder } from '../sitting/moment.ts'
import type { Capacity, DebateId, EntryId, EntryKind, InscriptionId, MeetingId, ParticipantId } from '../words.ts'
import { capacityKey } from '../words.ts'
import type { Inscription, SpeakersList } from './facts.ts'
import { phaseAt, publishedOf } from './phases.ts'

/** Of those who wait, whom the public may know of: nobody, all, or those down to the place up to which it is public. */
export function publishedAmong(
  session: Session,
  list: SpeakersList,
  waiting: readonly Inscription[],
): readonly Inscription[] {
  const published = publishedOf(list)
  if (!published) return []
  if (published.upTo === undefined) return waiting
  const all = inscriptionsIn(session, list).map(each => each.id)
  const last = all.indexOf(published.upTo)
  return waiting.filter(each => all.indexOf(each.id) <= last)
}

/** Where a request stands: never stored. */
export type Standing = 'waiting' | 'has the floor' | 'heard' | 'cut off' | 'shelved' | 'withdrawn' | 'yielded'

const linkedOnce = new WeakMap<ReadonlyMap<EntryId, Entry>, ReadonlyMap<InscriptionId | undefined, readonly Entry[]>>()

/** The statements that came of a request. */
export function entriesOf(session: Session, id: InscriptionId): readonly Entry[] {
  let linked = linkedOnce.get(session.entries)
  if (!linked) {
    linked = groupedBy(session.entries.values(), each => each.inscription)
    linkedOnce.set(session.entries, linked)
  }
  return linked.get(id) ?? []
}

const standings = new WeakMap<Session, Map<Inscription, Standing>>()

/** Of each request once, however often a page asks where it stands. */
export function standingOf(session: Session, inscription: Inscription): Standing {
  const known = standings.get(session) ?? new Map<Inscription, Standing>()
  standings.set(session, known)
  const standing = known.get(inscription) ?? lookedUp(session, inscription)
  known.set(inscription, standing)
  return standing
}

function lookedUp(session: Session, inscription: Inscription): Standing {
  const entries = entriesOf(session, inscription.id)
  if (entries.some(entry => entry.end === undefined && !entry.late)) return 'has the floor'
  if (entries.some(isCutOff)) return 'cut off'
  if (entries.length > 0) return 'heard'
  const last = inscription.outcomes.findLast(each => ['withdrawn', 'yielded', 'returned'].includes(each.outcome))
  if (last?.outcome === 'withdrawn' || last?.outcome === 'yielded') return last.outcome
  return isShelved(session, inscription) ? 'shelved' : 'waiting'
}

/**
 * Came when the list was not open, and was not admitted. To be early there must have been an announced opening; what
 * came before a list was opened without one waits for the opening and no longer.
 */
function isShelved(session: Session, { list: id, received, admitted }: Inscription): boolean {
  const list = session.lists.get(id)
  if (!list || admitted !== undefined) return false
  const { phase } = phaseAt(list, received)
  if (phase === 'closed') return true
  if (phase !== 'not open') return false
  return list.opens !== undefined || !list.steps.some(taken => taken.step === 'opened' || taken.step === 'reopened')
}

export const inscriptionsIn = (session: Session, list: SpeakersList): readonly Inscription[] =>
  list.order.flatMap(id => session.inscriptions.get(id) ?? [])

/** Those still to be heard, in the order of the list: waiting, passed over, absent, cut off. */
export const waitingIn = (session: Session, list: SpeakersList): readonly Inscription[] =>
  inscriptionsIn(session, list).filter(each => ['waiting', 'cut off'].includes(standingOf(session, each)))

export const shelvedIn = (session: Session, list: SpeakersList): readonly Inscription[] =>
  inscriptionsIn(session, list).filter(each => standingOf(session, each) === 'shelved')

/** Unheard when a meeting rose that dealt with the debate: it stands at the head when the debate goes on. */
export function isCarriedOver(session: Session, inscription: Inscription): boolean {
  const list = session.lists.get(inscription.list)
  return (
    list !== undefined &&
    meetingsInOrder(session).some(
      meeting =>
        meeting.to !== undefined &&
        meeting.to >= inscription.received &&
        (meeting.takenUp.some(each => each.debate === list.debate) || wasSpokenIn(session, meeting.id, list.debate)),
    )
  )
}

const spokenOnce = new WeakMap<ReadonlyMap<EntryId, Entry>, ReadonlySet<string>>()

function wasSpokenIn(session: Session, meeting: MeetingId, debate: DebateId): boolean {
  let spoken = spokenOnce.get(session.entries)
  if (!spoken) {
    spoken = new Set([...session.entries.values()].map(each => `${each.meeting} ${each.debate}`))
    spokenOnce.set(session.entries, spoken)
  }
  return spoken.has(`${meeting} ${debate}`)
}

/** Nobody is left to be heard, and somebody was heard. */
export const isExhausted = (session: Session, list: SpeakersList): boolean =>
  waitingIn(session, list).length === 0 &&
  inscriptionsIn(session, list).some(each => ['heard', 'has the floor'].includes(standingOf(session, each)))

/** Called, and left out for now; forgotten when the meeting rises. */
export function isPassedOver(session: Session, inscription: Inscription): boolean {
  const last = inscription.outcomes.findLast(each => ['passed over', 'returned', 'absent'].includes(each.outcome))
  if (last?.outcome !== 'passed over') return false
  for (const meeting of session.meetings.values()) if (meeting.to !== undefined && meeting.to >= last.at) return false
  return true
}

/** Which list speaks first where several have somebody waiting: replies come at the end. */
const turns: readonly EntryKind[] = ['point of order', 'question', 'introductory', 'statement']

export function listsOf(session: Session, debate: DebateId | undefined): readonly SpeakersList[] {
  const turn = ({ purpose }: SpeakersList) =>
    purpose === 'right of reply' ? 99 : turns.includes(purpose) ? turns.indexOf(purpose) : turns.length
  return [...session.lists.values()].filter(list => list.debate === debate).sort((a, b) => turn(a) - turn(b))
}

export const listFor = (session: Session, debate: DebateId | undefined, purpose: EntryKind): SpeakersList | undefined =>
  listsOf(session, debate).find(list => list.purpose === purpose)

/** In the order in which they will be called: those passed over and cut off come when nobody else is left. */
export function inCallOrder(session: Session, waiting: readonly Inscription[]): readonly Inscription[] {
  const turn = (each: Inscription) =>
    standingOf(session, each) !== 'waiting' ? 2 : isPassedOver(session, each) ? 1 : 0
  return waiting
    .map((each, index) => ({ each, index, turn: turn(each) }))
    .sort((a, b) => a.turn - b.turn || a.index - b.index)
    .map(({ each }) => each)
}

/** Who is next in a debate: each list to its end, those passed over included, before the next begins. */
export const nextIn = (session: Session, debate: DebateId | undefined): Inscription | undefined =>
  listsOf(session, debate).flatMap(list => inCallOrder(session, waitingIn(session, list)))[0]

/** What tells of a statement which request it fulfils. */
interface Fulfilling {
  readonly inscription?: InscriptionId | undefined
  readonly participant: ParticipantId
  readonly kind?: EntryKind | undefined
  readonly debate?: DebateId | undefined
  readonly capacity?: Capacity | undefined
}

/** The request that somebody's statement fulfils: the same delegation in the same capacity, or its only one. */
export function inscriptionFor(session: Session, statement: Fulfilling): Inscription | undefined {
  if (statement.inscription !== undefined) return session.inscriptions.get(statement.inscription)
  const own = resolved(session, statement.participant)
  const purpose = statement.kind ?? 'statement'
  const list = listFor(session, statement.debate, purpose)
  const waiting = list
    ? waitingIn(session, list).filter(
        each => standingOf(session, each) === 'waiting' && resolved(session, each.participant) === own,
      )
    : []
  const key = capacityKey(statement.capacity ?? {})
  const same = waiting.find(each => capacityKey(each.capacity) === key)
  return same ?? (statement.capacity === undefined && waiting.length === 1 ? waiting[0] : undefined)
}
