import type { Directory } from '../directory.ts'
import { unknownName } from '../floor/give.ts'
import { repliesAllowed, repliesBefore } from '../floor/limits.ts'
import { resolved } from '../roll/chapter.ts'
import type { Fact, Session } from '../session.ts'
import { later } from '../times.ts'
import {
  type Capacity,
  type Change,
  capacityKey,
  type DebateId,
  type EntryKind,
  type InscriptionId,
  type Instant,
  type ListId,
  type MeetingId,
  type ParticipantId,
  type Position,
  type Refusal,
  refuse,
  type Word,
} from '../words.ts'
import { placeFor, sorted } from './order.ts'
import {
  type Channel,
  entriesOf,
  type Inscription,
  isPassedOver,
  listFor,
  type Place,
  type Policy,
  phaseAt,
  type SpeakersList,
  standingOf,
  type TextReceived,
  waitingIn,
} from './standing.ts'

export interface SetUpList {
  readonly type: 'set-up-list'
  readonly list: ListId
  readonly debate: DebateId
  readonly purpose: EntryKind
  readonly policy: Policy
  readonly letter?: string | undefined
  readonly groupsFirst?: boolean | undefined
  readonly opens?: Instant | undefined
  readonly closes?: Instant | undefined
  readonly at: Instant
}

/** Policy, letter, groups first, announced opening: moves nobody until a sort is confirmed. */
export interface AmendList {
  readonly type: 'amend-list'
  readonly list: ListId
  readonly changes: readonly { readonly field: 'policy' | 'letter' | 'groupsFirst' | 'opens'; readonly to: unknown }[]
  readonly at: Instant
}

export interface StepList {
  readonly type: 'open-list' | 'announce-closing' | 'close-list' | 'reopen-list' | 'publish-list' | 'unpublish-list'
  readonly list: ListId
  readonly closes?: Instant | undefined
  readonly reason?: string | undefined
  readonly upTo?: InscriptionId | undefined
  readonly at: Instant
}

/** Confirmed by the officer: the resulting order is in the event. */
export interface SortList {
  readonly type: 'sort-list'
  readonly list: ListId
  readonly policy?: Policy | undefined
  readonly letter?: string | undefined
  readonly at: Instant
}

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

export interface Move {
  readonly type: 'move'
  readonly inscription: InscriptionId
  /** Whom to follow; null is the head of those who wait. */
  readonly after: InscriptionId | null
  /** Up to where in the journal its author had seen the list. */
  readonly seen: Position
  readonly at: Instant
}

export interface Swap {
  readonly type: 'swap'
  readonly inscription: InscriptionId
  readonly with: InscriptionId
  readonly agreed?: string | undefined
  readonly seen: Position
  readonly at: Instant
}

export interface MarkInscription {
  readonly type: 'withdraw' | 'mark-absent' | 'pass-over' | 'bring-back' | 'admit' | 'confirm-in-room'
  readonly inscription: InscriptionId
  readonly askedBy?: string | undefined
  readonly at: Instant
}

export interface YieldSlot {
  readonly type: 'yield-slot'
  readonly inscription: InscriptionId
  /** To whom: another request, a group, a delegation. */
  readonly to: string
  readonly at: Instant
}

export const amendableOfInscription = [
  'participant',
  'capacity',
  'received',
  'channel',
  'level',
  'language',
  'meeting',
  'invited',
] as const
export interface AmendInscription {
  readonly type: 'amend-inscription'
  readonly inscription: InscriptionId
  readonly changes: readonly { readonly field: (typeof amendableOfInscription)[number]; readonly to: unknown }[]
  readonly note?: string | undefined
  readonly text?: (Partial<Omit<TextReceived, 'at' | 'passedOn'>> & { readonly passedOn?: boolean }) | undefined
  readonly at: Instant
}

export type ListCommand =
  | SetUpList
  | AmendList
  | StepList
  | SortList
  | Inscribe
  | Move
  | Swap
  | MarkInscription
  | YieldSlot
  | AmendInscription

type Decided = { readonly facts: readonly Fact[]; readonly word?: Word } | { readonly refusal: Refusal }

export function decideOnList(session: Session, command: ListCommand, directory: Directory): Decided {
  switch (command.type) {
    case 'set-up-list':
      return setUpList(session, command)
    case 'inscribe':
      return inscribe(session, command, directory)
    case 'amend-list':
      return amendList(session, command)
    case 'sort-list':
      return sortList(session, command, directory)
    case 'move':
      return move(session, command)
    case 'swap':
      return swap(session, command)
    case 'amend-inscription':
      return amendInscription(session, command)
    case 'yield-slot':
      return onInscription(session, command.inscription, () => ({
        facts: [{ type: 'yielded', at: command.at, payload: { inscription: command.inscription, to: command.to } }],
      }))
    case 'open-list':
    case 'announce-closing':
    case 'close-list':
    case 'reopen-list':
    case 'publish-list':
    case 'unpublish-list':
      return stepList(session, command)
    default:
      return onInscription(session, command.inscription, each => mark(session, command, each))
  }
}

const onInscription = (session: Session, id: InscriptionId, decide: (inscription: Inscription) => Decided): Decided => {
  const inscription = session.inscriptions.get(id)
  return inscription ? decide(inscription) : refuse('no-such-inscription')
}

function setUpList(session: Session, command: SetUpList): Decided {
  if (!session.debates.has(command.debate)) return refuse('no-such-debate')
  if (listFor(session, command.debate, command.purpose)) return refuse('list-already-there')
  const { list, debate, purpose, policy, letter, groupsFirst, opens, closes, at } = command
  return {
    facts: [
      {
        type: 'list-set-up',
        at,
        payload: { list, debate, purpose, policy, letter, groupsFirst: groupsFirst || undefined, opens },
      },
      ...(closes ? [{ type: 'list-closing-announced', at, payload: { list, closes } } as const] : []),
    ],
  }
}

function inscribe(session: Session, command: Inscribe, directory: Directory): Decided {
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
    facts.push(...unknownName(session, { participant: request.participant, unknown }, at))
    const { channel, ...known } = request
    const place = request.answers ? underQuestion(shadow, list, request.answers) : undefined
    const where = place ?? placeFor(shadow, directory, list, { ...request, capacity: request.capacity ?? {} })
    facts.push({ type: 'inscribed', at, payload: { inscription, list: id, ...known, channel, ...where } })
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

function amendList(session: Session, command: AmendList): Decided {
  const list = session.lists.get(command.list)
  if (!list) return refuse('no-such-list')
  const changes = changed(list, command.changes)
  return changes.length === 0
    ? { facts: [] }
    : { facts: [{ type: 'list-amended', at: command.at, payload: { list: list.id, changes } }] }
}

const changed = (thing: object, wanted: readonly { field: string; to: unknown }[]): readonly Change[] =>
  wanted
    .map(({ field, to }): Change => ({ field, from: (thing as Record<string, unknown>)[field], to }))
    .filter(({ from, to }) => JSON.stringify(from ?? null) !== JSON.stringify(to ?? null))

function stepList(session: Session, command: StepList): Decided {
  const list = session.lists.get(command.list)
  if (!list) return refuse('no-such-list')
  const { at } = command
  const { phase } = phaseAt(list, at)
  const payload = { list: list.id }
  switch (command.type) {
    case 'open-list':
      return phase === 'not open' ? { facts: [{ type: 'list-opened', at, payload }] } : refuse('list-is', { phase })
    case 'announce-closing':
      if (phase === 'closed') return refuse('list-is', { phase })
      if (command.closes === undefined || command.closes <= at) return refuse('closing-in-the-past')
      return { facts: [{ type: 'list-closing-announced', at, payload: { ...payload, closes: command.closes } }] }
    case 'close-list':
      return phase === 'closed' ? refuse('list-is', { phase }) : { facts: [{ type: 'list-closed', at, payload }] }
    case 'reopen-list': {
      const reason = command.reason?.trim() ?? ''
      if (phase !== 'closed') return refuse('list-is', { phase })
      if (reason === '') return refuse('reopening-needs-a-reason')
      return { facts: [{ type: 'list-reopened', at, payload: { ...payload, reason } }] }
    }
    default:
      return {
        facts: [
          {
            type: 'list-published',
            at,
            payload: { ...payload, yes: command.type === 'publish-list', upTo: command.upTo },
          },
        ],
      }
  }
}

function sortList(session: Session, command: SortList, directory: Directory): Decided {
  const list = session.lists.get(command.list)
  if (!list) return refuse('no-such-list')
  const policy = command.policy ?? list.policy
  const letter = command.letter ?? list.letter
  const order = sorted(session, directory, waitingIn(session, list), policy, letter, list.groupsFirst ?? false)
  return { facts: [{ type: 'list-sorted', at: command.at, payload: { list: list.id, policy, letter, order } }] }
}

/** Refused only if the one that is moved, or the one that it shall follow, has moved since it was seen. */
function move(session: Session, command: Move): Decided {
  const inscription = session.inscriptions.get(command.inscription)
  const list = inscription && session.lists.get(inscription.list)
  if (!inscription || !list) return refuse('no-such-inscription')
  if (!isStillToBeHeard(session, inscription)) return refuse('no-longer-waiting')
  const neighbour = command.after === null ? undefined : session.inscriptions.get(command.after)
  if (command.after !== null && neighbour?.list !== list.id) return refuse('no-such-inscription')
  if (command.after === inscription.id) return { facts: [] }
  if ([inscription, neighbour].some(each => each && each.movedAt > command.seen)) return refuse('list-has-changed')
  const where =
    command.after === null ? headOf(session, list, inscription) : behind(list, command.after, inscription.id)
  const at = list.order.indexOf(inscription.id)
  if ((list.order[at - 1] ?? null) === where.after) return { facts: [] }
  return { facts: [{ type: 'moved', at: command.at, payload: { inscription: inscription.id, ...where } }] }
}

const isStillToBeHeard = (session: Session, inscription: Inscription): boolean =>
  ['waiting', 'shelved', 'cut off'].includes(standingOf(session, inscription))

const behind = (list: SpeakersList, after: InscriptionId, moved: InscriptionId): Place => {
  const others = list.order.filter(id => id !== moved)
  return { after, before: others[others.indexOf(after) + 1] ?? null }
}

/** Before the first of those who wait: the heard stay above. */
function headOf(session: Session, list: SpeakersList, moved: Inscription): Place {
  const others = list.order.filter(id => id !== moved.id)
  const first = waitingIn(session, list).find(each => each.id !== moved.id)
  const at = first ? others.indexOf(first.id) : others.length
  return { after: others[at - 1] ?? null, before: others[at] ?? null }
}

function swap(session: Session, command: Swap): Decided {
  const one = session.inscriptions.get(command.inscription)
  const other = session.inscriptions.get(command.with)
  if (!one || !other || one.list !== other.list || one.id === other.id) return refuse('no-such-inscription')
  if (!isStillToBeHeard(session, one) || !isStillToBeHeard(session, other)) return refuse('no-longer-waiting')
  if (one.movedAt > command.seen || other.movedAt > command.seen) return refuse('list-has-changed')
  const { at, agreed } = command
  return { facts: [{ type: 'swapped', at, payload: { inscription: one.id, with: other.id, agreed } }] }
}

function mark(session: Session, command: MarkInscription, inscription: Inscription): Decided {
  const { at, askedBy } = command
  const payload = { inscription: inscription.id }
  const standing = standingOf(session, inscription)
  const waits = standing === 'waiting' || standing === 'cut off'
  switch (command.type) {
    case 'withdraw':
      if (standing === 'withdrawn') return { facts: [] }
      if (entriesOf(session, inscription.id).length > 0) return refuse('no-longer-waiting')
      return { facts: [{ type: 'withdrawn', at, payload: { ...payload, askedBy } }] }
    case 'mark-absent': {
      if (!waits) return refuse('no-longer-waiting')
      const order = session.lists.get(inscription.list)?.order ?? []
      const last = order.at(-1)
      const facts: Fact[] = [{ type: 'absent', at, payload }]
      if (last && last !== inscription.id)
        facts.push({ type: 'moved', at, payload: { ...payload, after: last, before: null } })
      return { facts }
    }
    case 'pass-over':
      if (!waits) return refuse('no-longer-waiting')
      return isPassedOver(session, inscription) ? { facts: [] } : { facts: [{ type: 'passed-over', at, payload }] }
    case 'bring-back':
      if (standing === 'heard' || standing === 'has the floor') return refuse('no-longer-waiting')
      return { facts: [{ type: 'returned', at, payload }] }
    case 'admit':
      return standing === 'shelved'
        ? { facts: [{ type: 'inscription-admitted', at, payload }] }
        : refuse('not-on-the-shelf')
    case 'confirm-in-room':
      return inscription.confirmed === undefined
        ? { facts: [{ type: 'inscription-confirmed', at, payload }] }
        : { facts: [] }
  }
}

function amendInscription(session: Session, command: AmendInscription): Decided {
  const inscription = session.inscriptions.get(command.inscription)
  if (!inscription) return refuse('no-such-inscription')
  const { at, note, text } = command
  const facts: Fact[] = []
  const changes = changed(inscription, command.changes)
  if (changes.length > 0)
    facts.push({ type: 'inscription-amended', at, payload: { inscription: inscription.id, changes } })
  if (note !== undefined && note !== (inscription.note ?? ''))
    facts.push({ type: 'note-kept', at, payload: { inscription: inscription.id, text: note } })
  if (text && isNews(inscription.text, text))
    facts.push({ type: 'text-received', at, payload: { inscription: inscription.id, ...text } })
  return { facts }
}

const isNews = (was: TextReceived | undefined, text: NonNullable<AmendInscription['text']>): boolean =>
  was === undefined ||
  (text.language !== undefined && text.language !== was.language) ||
  (text.mayPublish !== undefined && text.mayPublish !== was.mayPublish) ||
  (text.passedOn === true && was.passedOn === undefined)
