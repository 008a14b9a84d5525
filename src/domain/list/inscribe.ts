import type { Decided } from '../chapter.ts'
import type { Directory } from '../directory.ts'
import type { Fact } from '../facts.ts'
import { repliesAllowed, repliesBefore } from '../floor/limits.ts'
import { resolved } from '../roll/names.ts'
import { unknownName } from '../roll/register.ts'
import type { Session } from '../session.ts'
import { later } from '../times.ts'
import {
  type Capacity,
  capacityKey,
  type DebateId,
  type EntryKind,
  type InscriptionId,
  type Instant,
  type ListId,
  type MeetingId,
  type ParticipantId,
  refuse,
  type Word,
} from '../words.ts'
import type { Channel, Inscription, Place, Policy, SpeakersList } from './facts.ts'
import { placeFor } from './order.ts'
import { listFor, standingOf, waitingIn } from './standing.ts'

export interface Requested {
  readonly inscription: InscriptionId
  readonly participant: ParticipantId
  /** A name that nobody knows yet, as it was typed. */
  readonly unknown?: string | undefined
  readonly capacity?: Capacity | undefined
  readonly received: Instant
  /** Heard in the room just now, by the server's clock: never before what the list has received. */
  readonly live?: boolean | undefined
  readonly channel: Channel
  readonly level?: number | undefined
  readonly language?: string | undefined
  readonly meeting?: MeetingId | undefined
  readonly invited?: boolean | undefined
  readonly note?: string | undefined
  readonly answers?: string | undefined
}

/** One request or many: all of them or none. The list is set up and opened if the debate has none for this purpose. */
export interface Inscribe {
  readonly type: 'inscribe'
  readonly list?: ListId | undefined
  /** Id for a list that has to be set up. */
  readonly newList: ListId
  readonly debate?: DebateId | undefined
  readonly purpose: EntryKind
  readonly policy?: Policy | undefined
  readonly requests: readonly Requested[]
  /** Even though the same delegation waits there in the same capacity. */
  readonly again?: boolean | undefined
  readonly at: Instant
}

export function inscribe(session: Session, command: Inscribe, directory: Directory): Decided {
  const there = command.list ? session.lists.get(command.list) : listFor(session, command.debate, command.purpose)
  if (command.list && !there) return refuse('no-such-list')
  if (!there && (command.debate === undefined || !session.debates.has(command.debate))) return refuse('no-debate-yet')
  const { at } = command
  const facts: Fact[] = []
  if (!there) {
    const list = command.newList
    const debate = command.debate ?? ''
    facts.push(
      {
        type: 'list-set-up',
        at,
        payload: { list, debate, purpose: command.purpose, policy: command.policy ?? 'receipt' },
      },
      { type: 'list-opened', at, payload: { list } },
    )
  }
  const id = there?.id ?? command.newList
  let shadow = there
    ? session
    : withList(session, {
        id,
        debate: command.debate ?? '',
        purpose: command.purpose,
        policy: command.policy ?? 'receipt',
        steps: [{ step: 'opened', at }],
        order: [],
      })
  let word: Word | undefined
  for (const { inscription, unknown, live, ...asked } of command.requests) {
    const list = shadow.lists.get(id) as SpeakersList
    const request = live ? { ...asked, received: afterTheLast(shadow, list, asked.received, at) } : asked
    const waits = waitingLike(shadow, list, request)
    if (waits && !command.again) {
      word = {
        key: 'already-waiting',
        values: { participant: request.participant, place: placeOf(shadow, list, waits) },
      }
      continue
    }
    if (shadow.inscriptions.has(inscription)) return refuse('id-of-another', { id: inscription })
    facts.push(...unknownName(session, { participant: request.participant, unknown }, at))
    const { channel, answers, ...known } = request
    const place = answers ? underQuestion(shadow, list, answers) : undefined
    const where = place ?? placeFor(shadow, directory, list, { ...request, capacity: request.capacity ?? {} })
    facts.push({
      type: 'inscribed',
      at,
      payload: { inscription, list: id, ...known, answers: isThere(shadow, answers), channel, ...where },
    })
    shadow = withInscription(shadow, list, { ...request, id: inscription }, where)
    word = inscribedWord(session, list, request) ?? word
  }
  const shelved = [...shadow.inscriptions.values()].some(
    each => !session.inscriptions.has(each.id) && standingOf(shadow, each) === 'shelved',
  )
  if (shelved) word = { key: 'shelved', values: {} }
  return word ? { facts, word } : { facts }
}

/** Requests of the room come one after the other, as statements do; one that is dated ahead binds nobody. */
function afterTheLast(session: Session, list: SpeakersList, received: Instant, now: Instant): Instant {
  const before = list.order.flatMap(each => session.inscriptions.get(each)?.received ?? []).filter(each => each <= now)
  const last = before.sort().at(-1)
  return last === undefined || last < received ? received : later(last, 1)
}

const waitingLike = (
  session: Session,
  list: SpeakersList,
  request: Pick<Requested, 'participant' | 'capacity'>,
): Inscription | undefined => {
  const own = resolved(session, request.participant)
  const key = capacityKey(request.capacity ?? {})
  return waitingIn(session, list).find(
    each => resolved(session, each.participant) === own && capacityKey(each.capacity) === key,
  )
}

/** The place among those who wait, from 1. */
export const placeOf = (session: Session, list: SpeakersList, inscription: Inscription): number =>
  waitingIn(session, list).findIndex(each => each.id === inscription.id) + 1

/** What is answered may have been taken back meanwhile, or never have been: the request stands all the same. */
const isThere = (session: Session, answered: string | undefined): string | undefined =>
  answered !== undefined && (session.entries.has(answered) || session.inscriptions.has(answered)) ? answered : undefined

/** An answer stands under its question, after the answers that came before. */
function underQuestion(session: Session, list: SpeakersList, question: string): Place | undefined {
  const last = list.order.findLast(id => id === question || session.inscriptions.get(id)?.answers === question)
  if (last === undefined || !session.inscriptions.has(question)) return undefined
  return { after: last, before: list.order[list.order.indexOf(last) + 1] ?? null }
}

function inscribedWord(session: Session, list: SpeakersList, request: Pick<Requested, 'participant' | 'received'>) {
  if (list.purpose !== 'right of reply') return undefined
  const allowed = repliesAllowed(session, request.participant)
  if (allowed === undefined) return undefined
  const meeting = [...session.meetings.values()].findLast(each => each.from !== undefined && each.to === undefined)
  const used = repliesBefore(session, {
    at: later(request.received, 1),
    participant: request.participant,
    debate: list.debate,
    meeting: meeting?.id,
  })
  const values = { participant: request.participant, used, allowed, nth: used + 1 }
  return { key: used >= allowed ? 'replies-used' : 'reply-of', values }
}

const withList = (session: Session, list: SpeakersList): Session => ({
  ...session,
  lists: new Map(session.lists).set(list.id, list),
})

/** The session as it will be after this request: what the next one of the same command finds. */
function withInscription(
  session: Session,
  list: SpeakersList,
  request: Omit<Requested, 'inscription'> & { id: InscriptionId },
  { after }: Place,
): Session {
  const order = [...list.order]
  order.splice(after === null ? 0 : order.indexOf(after) + 1, 0, request.id)
  const inscription: Inscription = {
    ...request,
    list: list.id,
    capacity: request.capacity ?? {},
    placed: 'policy',
    outcomes: [],
    movedAt: 0,
  }
  return {
    ...session,
    lists: new Map(session.lists).set(list.id, { ...list, order }),
    inscriptions: new Map(session.inscriptions).set(request.id, inscription),
  }
}
