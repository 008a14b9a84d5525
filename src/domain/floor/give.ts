import type { Decided } from '../chapter.ts'
import type { Fact } from '../facts.ts'
import type { Inscription } from '../list/facts.ts'
import { inscriptionFor, isPassedOver, nextIn, standingOf, waitingIn } from '../list/standing.ts'
import { chair } from '../roll/kinds.ts'
import { resolved } from '../roll/names.ts'
import { unknownName } from '../roll/register.ts'
import type { Session } from '../session.ts'
import type { Meeting } from '../sitting/facts.ts'
import { currentDebate, isSitting, momentAfterwards } from '../sitting/moment.ts'
import { clockOf, latest } from '../times.ts'
import {
  type Capacity,
  capacityKey,
  type DebateId,
  type EntryId,
  type EntryKind,
  type InscriptionId,
  type Instant,
  type MeetingId,
  type Mode,
  type ParticipantId,
  refuse,
  type VoteTime,
  type Word,
} from '../words.ts'
import { entriesAt, isCutOff, lastMomentIn, onTheFloor, openPause, running } from './entries.ts'
import type { Entry, FloorGiven } from './facts.ts'
import { repliesAllowed, repliesBefore } from './limits.ts'

export interface GiveFloor {
  readonly type: 'give-floor'
  readonly entry: EntryId
  readonly meeting?: MeetingId | undefined
  readonly debate?: DebateId | undefined
  readonly participant: ParticipantId
  /** A name that nobody knows yet, as it was typed: `participant` is the id that it gets. */
  readonly unknown?: string | undefined
  /** That name is a person’s own (a panellist), and needs no resolving. */
  readonly person?: boolean | undefined
  /** It is an official’s function, with a name behind a colon or without one. */
  readonly official?: boolean | undefined
  readonly capacity?: Capacity | undefined
  readonly kind?: EntryKind | undefined
  readonly mode?: Mode | undefined
  readonly when?: VoteTime | undefined
  /** Of whoever speaks for the delegation: "Minister of Foreign Affairs". */
  readonly function?: string | undefined
  readonly review?: boolean | undefined
  /** The moment of the first key, by the server's clock. */
  readonly at: Instant
  /** Typed by the officer: stands as it is, and makes the entry a late one unless the meeting is going on. */
  readonly typedAt?: Instant | undefined
  readonly typedUntil?: Instant | undefined
  /** The entry that had the floor on the author's screen. */
  readonly seen?: EntryId | undefined
  /** The request that is being heard; found by delegation and capacity if it is not named. */
  readonly inscription?: InscriptionId | undefined
  /** The statement that this one answers. */
  readonly answers?: EntryId | undefined
  readonly level?: number | undefined
  /** The member of the delegation who speaks, by id. */
  readonly delegate?: string | undefined
  readonly language?: string | undefined
  /** The request to correct that it follows. */
  readonly request?: string | undefined
  /** The server was away when it was pressed. */
  readonly away?: boolean | undefined
  /** The meeting on the author's page, where its time may put the entry in another one. */
  readonly shown?: MeetingId | undefined
  readonly now: Instant
}

/** One key for the next speaker: with what its author saw, so that two officers advance the list once. */
export interface GiveFloorToNext {
  readonly type: 'give-floor-to-next'
  readonly entry: EntryId
  readonly meeting?: MeetingId | undefined
  readonly debate?: DebateId | undefined
  /** The entry that had the floor, and who was next, on the author's screen. */
  readonly seen?: EntryId | undefined
  readonly head?: InscriptionId | undefined
  readonly at: Instant
  readonly away?: boolean | undefined
  readonly now: Instant
}

/**
 * Gives the floor. The former speaker's statement ends at the same moment, and the order of entries is that of the
 * journal: `at` is never before the last entry. Nothing that was seen in the room is refused.
 */
export function giveFloor(session: Session, command: GiveFloor): Decided {
  const meeting = command.meeting ? session.meetings.get(command.meeting) : undefined
  return command.typedAt === undefined && isSitting(session, meeting, command.now)
    ? giveFloorNow(session, command, meeting)
    : giveFloorAfterwards(session, command, meeting)
}

function giveFloorNow(session: Session, command: GiveFloor, meeting: Meeting | undefined): Decided {
  const former = running(session, meeting)
  if (former && isSameSpeaker(former, command)) {
    const key = command.seen === former.id ? 'has-the-floor' : 'already-logged'
    return {
      facts: [],
      word: { key, values: { participant: former.participant, by: former.entered.by ?? '', at: former.start } },
    }
  }
  const at = latest(command.at, lastMomentIn(session, meeting))
  const heard = inscriptionFor(session, command)
  const again = comingBack(session, command, meeting)
  if (again) return giveFloorBack(session, again, meeting, at)
  if (session.entries.has(command.entry)) return refuse('id-of-another', { id: command.entry })
  const wanted = heard ? asRequested(session, command, heard) : command
  const interrupts = interrupted(former, wanted)
  return {
    facts: [
      ...(interrupts ? pauseFor(interrupts, former, wanted, at) : floorEnded(onTheFloor(session, meeting), at)),
      ...unknownName(session, wanted, at),
      ...passedOverFor(session, heard, at),
      { type: 'floor-given', at, payload: { ...given(wanted), interrupts: interrupts?.id } },
    ],
    ...repliesWord(session, wanted, at),
  }
}

export const floorEnded = (floor: readonly Entry[], at: Instant): readonly Fact[] =>
  floor.map((entry): Fact => ({ type: 'floor-ended', at, payload: { entry: entry.id } }))

/** A point of order takes the floor at once, a question in the middle of a statement too: what they interrupt goes on. */
function interrupted(former: Entry | undefined, command: GiveFloor): Entry | undefined {
  if (!former || former.participant === chair) return undefined
  return command.kind === 'point of order' || (command.kind === 'question' && former.kind !== 'point of order')
    ? former
    : undefined
}

const pauseFor = (interrupts: Entry, former: Entry | undefined, command: GiveFloor, at: Instant): readonly Fact[] =>
  former && isPaused(interrupts)
    ? []
    : [{ type: 'floor-paused', at, payload: { entry: interrupts.id, reason: command.kind } }]

export const isPaused = (entry: Entry): boolean => openPause(entry) !== undefined

const asRequested = (session: Session, command: GiveFloor, heard: Inscription): GiveFloor => ({
  ...command,
  inscription: heard.id,
  capacity: Object.keys(command.capacity ?? {}).length > 0 ? command.capacity : heard.capacity,
  level: command.level ?? heard.level,
  delegate: command.delegate ?? heard.person,
  language: command.language ?? heard.language,
  answers: command.answers ?? statementAnswered(session, heard.answers),
})

/** A request may answer a question that waited on a list itself: what it answers in the log is the statement which that one became. */
function statementAnswered(session: Session, answered: string | undefined): EntryId | undefined {
  if (answered === undefined || session.entries.has(answered)) return answered
  return [...session.entries.values()].findLast(each => each.inscription === answered)?.id
}

/** Whoever was next, when the one just behind is called instead, keeps the place and is marked as passed over. */
function passedOverFor(session: Session, heard: Inscription | undefined, at: Instant): readonly Fact[] {
  const list = heard && session.lists.get(heard.list)
  if (!list) return []
  const waiting = waitingIn(session, list).filter(
    each => standingOf(session, each) === 'waiting' && !isPassedOver(session, each),
  )
  const [head, second] = waiting
  return head && second?.id === heard.id ? [{ type: 'passed-over', at, payload: { inscription: head.id } }] : []
}

/** The statement that somebody was cut off from in this debate, and now goes on with. */
function comingBack(session: Session, command: GiveFloor, meeting: Meeting | undefined): Entry | undefined {
  return entriesAt(session, meeting?.id).findLast(
    entry =>
      isCutOff(entry) &&
      entry.debate === command.debate &&
      entry.kind === (command.kind ?? 'statement') &&
      resolved(session, entry.participant) === resolved(session, command.participant) &&
      (command.capacity === undefined || capacityKey(entry.capacity) === capacityKey(command.capacity)),
  )
}

const giveFloorBack = (session: Session, entry: Entry, meeting: Meeting | undefined, at: Instant): Decided => ({
  facts: [
    ...floorEnded(onTheFloor(session, meeting), at),
    ...(entry.inscription ? [{ type: 'returned', at, payload: { inscription: entry.inscription } } as const] : []),
    { type: 'floor-resumed', at, payload: { entry: entry.id } },
  ],
  word: { key: 'goes-on', values: { participant: entry.participant, at: entry.start } },
})

/** A reply beyond what the rules give is logged, and said: "2 of 2 used". */
function repliesWord(session: Session, command: GiveFloor, at: Instant): { readonly word?: Word } {
  if (command.kind !== 'right of reply') return {}
  const allowed = repliesAllowed(session, command.participant)
  const used = repliesBefore(session, { ...command, at })
  if (allowed === undefined) return {}
  const values = { participant: command.participant, used, allowed, nth: used + 1 }
  return { word: { key: used >= allowed ? 'replies-used' : 'reply-of', values } }
}

function giveFloorAfterwards(session: Session, command: GiveFloor, meeting: Meeting | undefined): Decided {
  if (session.entries.has(command.entry)) return refuse('id-of-another', { id: command.entry })
  const at = command.typedAt ?? momentAfterwards(session, meeting)
  if (command.typedUntil !== undefined && command.typedUntil < at)
    return refuse('ends-before-it-begins', { at: clockOf(at, session.settings.zone) })
  const heard = inscriptionFor(session, command)
  const facts: Fact[] = [
    ...unknownName(session, command, at),
    { type: 'floor-given', at, late: true, payload: given(heard ? asRequested(session, command, heard) : command) },
  ]
  if (command.typedUntil)
    facts.push({ type: 'floor-ended', at: command.typedUntil, late: true, payload: { entry: command.entry } })
  return command.shown !== undefined && meeting && meeting.id !== command.shown
    ? { facts, word: { key: 'entered-in-another-meeting', values: { at, number: meeting.number } } }
    : { facts }
}

const isSameSpeaker = (entry: Entry, command: GiveFloor): boolean =>
  entry.participant === command.participant &&
  entry.debate === command.debate &&
  entry.kind === (command.kind ?? 'statement') &&
  // A second request of the same delegation is a second statement.
  (command.inscription === undefined || command.inscription === entry.inscription) &&
  (capacityKey(entry.capacity) === capacityKey(command.capacity ?? {}) ||
    // Logged by a colleague meanwhile, from the list, which knew the capacity.
    (command.capacity === undefined && command.seen !== entry.id && entry.inscription !== undefined))

const given = (command: GiveFloor): FloorGiven => ({
  entry: command.entry,
  meeting: command.meeting,
  debate: command.debate,
  participant: command.participant,
  capacity: command.capacity,
  kind: command.kind,
  mode: command.mode,
  when: command.when,
  function: command.function,
  review: command.review || undefined,
  away: command.away || undefined,
  level: command.level,
  delegate: command.delegate,
  language: command.language,
  inscription: command.inscription,
  answers: command.answers,
  request: command.request,
})

/** The next on the list takes the floor, unless who speaks or who is next changed since it was seen. */
export function giveFloorToNext(session: Session, command: GiveFloorToNext): Decided {
  const meeting = command.meeting ? session.meetings.get(command.meeting) : undefined
  const debate = command.debate ?? currentDebate(session, meeting)
  const head = nextIn(session, debate)
  if (head?.id !== command.head)
    return head
      ? { facts: [], word: { key: 'next-changed', values: { participant: head.participant } } }
      : { facts: [], word: { key: 'nobody-waits', values: {} } }
  if (!head) return { facts: [], word: { key: 'nobody-waits', values: {} } }
  const current = running(session, meeting)
  if (current && current.id !== command.seen)
    return {
      facts: [],
      word: {
        key: 'already-logged',
        values: { participant: current.participant, by: current.entered.by ?? '', at: current.start },
      },
    }
  const { participant, capacity } = head
  const purpose = session.lists.get(head.list)?.purpose
  return giveFloor(session, {
    ...command,
    type: 'give-floor',
    debate,
    participant,
    capacity,
    kind: purpose === 'statement' ? undefined : purpose,
    inscription: head.id,
  })
}
