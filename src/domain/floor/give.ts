import { type Inscription, isPassedOver, listFor, nextIn, standingOf, waitingIn } from '../list/standing.ts'
import { resolved } from '../roll/chapter.ts'
import { chair } from '../roll/kinds.ts'
import { type Evolvers, type Fact, remember, type Session } from '../session.ts'
import { currentDebate, isSitting, type Meeting, momentAfterwards } from '../sitting/moment.ts'
import { latest } from '../times.ts'
import {
  type By,
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
  type Refusal,
  refuse,
  type Word,
} from '../words.ts'
import {
  type Alignment,
  type Entry,
  isCutOff,
  lastMomentIn,
  onTheFloor,
  openPause,
  running,
  sortedEntries,
} from './entries.ts'
import { repliesAllowed, repliesBefore } from './limits.ts'

export interface FloorFacts {
  'floor-given': FloorGiven
  'floor-ended': { readonly entry: EntryId }
  'floor-paused': { readonly entry: EntryId; readonly reason?: string | undefined }
  'floor-resumed': { readonly entry: EntryId }
  'alignment-noted': {
    readonly entry: EntryId
    readonly how: Alignment
    readonly participants: readonly ParticipantId[]
  }
}

export interface FloorGiven {
  readonly entry: EntryId
  readonly meeting?: MeetingId | undefined
  readonly debate?: DebateId | undefined
  readonly participant: ParticipantId
  readonly capacity?: Capacity | undefined
  readonly kind?: EntryKind | undefined
  readonly mode?: Mode | undefined
  readonly review?: true | undefined
  readonly note?: string | undefined
  readonly level?: number | undefined
  /** The member of the delegation who spoke. */
  readonly delegate?: string | undefined
  readonly language?: string | undefined
  readonly inscription?: string | undefined
  readonly answers?: EntryId | undefined
  readonly interrupts?: EntryId | undefined
  /** The request to correct that a late entry follows. */
  readonly request?: string | undefined
  /** Present on what came from a file: who entered it there and when, as far as the file says. */
  readonly entered?: { readonly at?: Instant | undefined; readonly by?: By | undefined } | undefined
}

export const floorEvolvers: Evolvers<FloorFacts> = {
  'floor-given': (draft, given, event) => {
    const { entry: id, delegate, capacity, kind, mode, review, entered, request, ...rest } = given
    draft.entries.set(id, {
      ...rest,
      ...(delegate === undefined ? {} : { person: delegate }),
      id,
      capacity: capacity ?? {},
      kind: kind ?? 'statement',
      mode: mode ?? 'in the room',
      start: event.at,
      late: event.late ?? false,
      pauses: [],
      review: review ?? false,
      alignments: {},
      entered: entered ?? { at: event.recorded, by: event.by },
      order: event.position,
      corrections: [],
    })
    if (event.late && !entered) remember(draft, event, { action: 'entered late', of: id, request })
  },
  'floor-ended': (draft, { entry }, { at }) => {
    const was = draft.entries.get(entry)
    if (was) draft.entries.set(entry, { ...was, end: at, pauses: was.pauses.map(pause => ({ until: at, ...pause })) })
  },
  'floor-paused': (draft, { entry, reason }, { at }) => {
    const was = draft.entries.get(entry)
    if (was) draft.entries.set(entry, { ...was, pauses: [...was.pauses, { from: at, reason }] })
  },
  'floor-resumed': (draft, { entry }, { at }) => {
    const was = draft.entries.get(entry)
    if (!was) return
    const pauses = was.pauses.map(pause => (pause.until === undefined ? { ...pause, until: at } : pause))
    // Cut off and given the floor again: one statement with two segments, and what lies between is a pause.
    const { end: _, ...goesOn } = was
    draft.entries.set(entry, { ...(isCutOff(was) ? goesOn : was), pauses })
  },
  'alignment-noted': (draft, { entry, how, participants }) => {
    const was = draft.entries.get(entry)
    if (was) draft.entries.set(entry, { ...was, alignments: { ...was.alignments, [how]: participants } })
  },
}

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
  readonly capacity?: Capacity | undefined
  readonly kind?: EntryKind | undefined
  readonly mode?: Mode | undefined
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
  readonly now: Instant
}

/** Ends the running statement before its time: the speaker may come back to it. */
export interface CutOff {
  readonly type: 'cut-off'
  readonly entry: EntryId
  readonly reason: 'cut off' | 'technical failure'
  readonly at: Instant
}

/** Ends an interruption (a point of order, a question) and gives the floor back. */
export interface EndInterruption {
  readonly type: 'end-interruption'
  readonly meeting?: MeetingId | undefined
  readonly at: Instant
}

export interface EndFloor {
  readonly type: 'end-floor'
  readonly entry: EntryId
  readonly at: Instant
}

export interface PauseFloor {
  readonly type: 'pause-floor' | 'resume-floor'
  readonly entry: EntryId
  readonly at: Instant
  readonly reason?: string | undefined
}

type Decided = { readonly facts: readonly Fact[]; readonly word?: Word } | { readonly refusal: Refusal }

/**
 * Gives the floor. The former speaker's statement ends at the same moment, and the order of entries is that of the
 * journal: `at` is never before the last entry. Nothing that was seen in the room is refused.
 */
export function decideGiveFloor(session: Session, command: GiveFloor): Decided {
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
  const heard = requestOf(session, command)
  const again = comingBack(session, command, meeting)
  if (again) return giveFloorBack(session, again, meeting, at)
  const wanted = heard ? asRequested(command, heard) : command
  const interrupts = interrupted(former, wanted)
  return {
    facts: [
      ...(interrupts ? pauseFor(interrupts, former, wanted, at) : endOf(onTheFloor(session, meeting), at)),
      ...unknownName(session, wanted, at),
      ...passedOverFor(session, heard, at),
      { type: 'floor-given', at, payload: { ...given(wanted), interrupts: interrupts?.id } },
    ],
    ...repliesWord(session, wanted, at),
  }
}

const endOf = (floor: readonly Entry[], at: Instant): readonly Fact[] =>
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

const isPaused = (entry: Entry): boolean => openPause(entry) !== undefined

/** The request that somebody's statement fulfils: the same delegation in the same capacity, or its only one. */
export function requestOf(
  session: Session,
  command: Pick<GiveFloor, 'inscription' | 'participant' | 'kind' | 'debate' | 'capacity'>,
): Inscription | undefined {
  if (command.inscription !== undefined) return session.inscriptions.get(command.inscription)
  const own = resolved(session, command.participant)
  const purpose = command.kind ?? 'statement'
  const list = listFor(session, command.debate, purpose)
  const waiting = list
    ? waitingIn(session, list).filter(
        each => standingOf(session, each) === 'waiting' && resolved(session, each.participant) === own,
      )
    : []
  const key = capacityKey(command.capacity ?? {})
  const same = waiting.find(each => capacityKey(each.capacity) === key)
  return same ?? (command.capacity === undefined && waiting.length === 1 ? waiting[0] : undefined)
}

const asRequested = (command: GiveFloor, heard: Inscription): GiveFloor => ({
  ...command,
  inscription: heard.id,
  capacity: Object.keys(command.capacity ?? {}).length > 0 ? command.capacity : heard.capacity,
  level: command.level ?? heard.level,
  delegate: command.delegate ?? heard.person,
  language: command.language ?? heard.language,
  answers: command.answers ?? heard.answers,
})

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
  return sortedEntries(session).findLast(
    entry =>
      isCutOff(entry) &&
      entry.meeting === meeting?.id &&
      entry.debate === command.debate &&
      entry.kind === (command.kind ?? 'statement') &&
      resolved(session, entry.participant) === resolved(session, command.participant) &&
      (command.capacity === undefined || capacityKey(entry.capacity) === capacityKey(command.capacity)),
  )
}

const giveFloorBack = (session: Session, entry: Entry, meeting: Meeting | undefined, at: Instant): Decided => ({
  facts: [
    ...endOf(onTheFloor(session, meeting), at),
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
  const at = command.typedAt ?? momentAfterwards(session, meeting)
  const heard = requestOf(session, command)
  const facts: Fact[] = [
    ...unknownName(session, command, at),
    { type: 'floor-given', at, late: true, payload: given(heard ? asRequested(command, heard) : command) },
  ]
  if (command.typedUntil)
    facts.push({ type: 'floor-ended', at: command.typedUntil, late: true, payload: { entry: command.entry } })
  return { facts }
}

/** A name that is not resolved is a participant of its own until somebody says who it was. */
export const unknownName = (
  session: Session,
  {
    participant,
    unknown,
    person,
  }: {
    readonly participant: ParticipantId
    readonly unknown?: string | undefined
    readonly person?: boolean | undefined
  },
  at: Instant,
): readonly Fact[] =>
  unknown === undefined || session.participants.has(participant)
    ? []
    : [
        {
          type: 'participant-registered',
          at,
          payload: { participant, kind: person ? 'individual' : 'unknown', name: unknown },
        },
      ]

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
  review: command.review || undefined,
  level: command.level,
  delegate: command.delegate,
  language: command.language,
  inscription: command.inscription,
  answers: command.answers,
  request: command.request,
})

/** The next on the list takes the floor, unless who speaks or who is next changed since it was seen. */
export function decideGiveFloorToNext(session: Session, command: GiveFloorToNext): Decided {
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
  return decideGiveFloor(session, {
    ...command,
    type: 'give-floor',
    debate,
    participant,
    capacity,
    kind: purpose === 'statement' ? undefined : purpose,
    inscription: head.id,
  })
}

export function decideCutOff(session: Session, command: CutOff): Decided {
  const entry = session.entries.get(command.entry)
  if (!entry || entry.end !== undefined) return refuse('not-speaking')
  const at = latest(command.at, entry.start)
  return {
    facts: [
      { type: 'floor-ended', at, payload: { entry: entry.id } },
      { type: 'floor-paused', at, payload: { entry: entry.id, reason: command.reason } },
      ...(entry.inscription ? [{ type: 'cut-off', at, payload: { inscription: entry.inscription } } as const] : []),
    ],
  }
}

export function decideEndInterruption(session: Session, command: EndInterruption): Decided {
  const meeting = command.meeting ? session.meetings.get(command.meeting) : undefined
  const current = running(session, meeting)
  if (!current) return refuse('not-speaking')
  const at = latest(command.at, lastMomentIn(session, meeting))
  const before = current.interrupts === undefined ? undefined : session.entries.get(current.interrupts)
  if (!before || before.end !== undefined)
    return isPaused(current)
      ? { facts: [{ type: 'floor-resumed', at, payload: { entry: current.id } }] }
      : refuse('nothing-interrupts')
  return {
    facts: [
      { type: 'floor-ended', at, payload: { entry: current.id } },
      { type: 'floor-resumed', at, payload: { entry: before.id } },
    ],
  }
}

/** Refused if it does not speak: beginning and end of a statement stay untouched. */
export const decideEndFloor = (session: Session, command: EndFloor): Decided => {
  const entry = session.entries.get(command.entry)
  if (!entry || entry.end !== undefined) return refuse('not-speaking')
  const at = latest(command.at, entry.start)
  return { facts: endOf([entry, ...within(session, entry)], at) }
}

/** What goes on inside a statement: its interruptions, and theirs. */
const within = (session: Session, entry: Entry): readonly Entry[] =>
  [...session.entries.values()]
    .filter(each => each.interrupts === entry.id && each.end === undefined && !each.late)
    .flatMap(each => [each, ...within(session, each)])

/** Resuming a statement leaves what interrupted it paused. */
export const decidePauseFloor = (session: Session, command: PauseFloor): Decided => {
  const entry = session.entries.get(command.entry)
  if (!entry || entry.end !== undefined || isPaused(entry) === (command.type === 'pause-floor')) return { facts: [] }
  const at = latest(command.at, entry.start, ...entry.pauses.map(pause => pause.from))
  if (command.type === 'pause-floor')
    return { facts: [{ type: 'floor-paused', at, payload: { entry: entry.id, reason: command.reason } }] }
  return {
    facts: [
      ...within(session, entry)
        .filter(each => !isPaused(each))
        .map((each): Fact => ({ type: 'floor-paused', at, payload: { entry: each.id } })),
      { type: 'floor-resumed', at, payload: { entry: entry.id } },
    ],
  }
}
