import type { Decided } from '../chapter.ts'
import type { Fact } from '../facts.ts'
import type { Session } from '../session.ts'
import { latest } from '../times.ts'
import type { EntryId, Instant, MeetingId } from '../words.ts'
import { refuse } from '../words.ts'
import { lastMomentIn, running } from './entries.ts'
import type { Entry } from './facts.ts'
import { floorEnded, isPaused } from './give.ts'

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

export function cutOff(session: Session, command: CutOff): Decided {
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

export function endInterruption(session: Session, command: EndInterruption): Decided {
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
export const endFloor = (session: Session, command: EndFloor): Decided => {
  const entry = session.entries.get(command.entry)
  if (!entry || entry.end !== undefined) return refuse('not-speaking')
  const ending = [entry, ...within(session, entry)]
  return { facts: floorEnded(ending, latest(command.at, ...ending.map(each => each.start))) }
}

/** What goes on inside a statement: its interruptions, and theirs. */
const within = (session: Session, entry: Entry): readonly Entry[] =>
  [...session.entries.values()]
    .filter(each => each.interrupts === entry.id && each.end === undefined && !each.late)
    .flatMap(each => [each, ...within(session, each)])

/** Resuming a statement leaves what interrupted it paused. */
export const pauseFloor = (session: Session, command: PauseFloor): Decided => {
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
