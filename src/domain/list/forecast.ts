import type { Directory } from '../directory.ts'
import { lengthOfEntry, running } from '../floor/entries.ts'
import type { Entry } from '../floor/facts.ts'
import { limitOf, limitOfEntry, spokenAt } from '../floor/limits.ts'
import type { Session } from '../session.ts'
import type { Meeting } from '../sitting/facts.ts'
import { later } from '../times.ts'
import type { Instant } from '../words.ts'
import type { Inscription, SpeakersList } from './facts.ts'
import { entriesOf, inscriptionsIn, waitingIn } from './standing.ts'

export interface Forecast {
  /** When the last of those waiting will have ended. */
  readonly ends: Instant
  readonly waiting: number
  /** Seconds that a speaker of this list takes, and what that rests on. */
  readonly typical: number | undefined
  readonly heard: number
  /** How many will not have ended when the meeting should; undefined where its end is not planned. */
  readonly over: number | undefined
}

/** Fewer than these say less than the limits do. */
const enough = 3
/** Where there is neither a length nor a limit. */
const fallback = 180

/** When a list will end, from the lengths heard on it so far, else from the limits. */
export function forecastOf(
  session: Session,
  directory: Directory,
  list: SpeakersList,
  meeting: Meeting | undefined,
  now: Instant,
): Forecast {
  const lengths = heardOf(session, list).flatMap(entry => {
    const length = lengthOfEntry(session, entry)
    return length === undefined || entry.end === undefined ? [] : [length / 1000]
  })
  const typical = lengths.length >= enough ? typicalOf(lengths) : undefined
  const current = running(session, meeting)
  let at = later(now, current ? restOf(session, directory, current, typical, now) * 1000 : 0)
  const waiting = waitingIn(session, list)
  const end = meeting?.planned?.to
  let over = 0
  for (const each of waiting) {
    at = later(at, (typical ?? limitFor(session, directory, list, each, now)) * 1000)
    if (end !== undefined && at > end) over++
  }
  return {
    ends: at,
    waiting: waiting.length,
    typical,
    heard: lengths.length,
    over: end === undefined ? undefined : over,
  }
}

const heardOf = (session: Session, list: SpeakersList): readonly Entry[] =>
  inscriptionsIn(session, list).flatMap(each => entriesOf(session, each.id))

const limitFor = (
  session: Session,
  directory: Directory,
  list: SpeakersList,
  each: Inscription,
  now: Instant,
): number =>
  limitOf(session, directory, {
    at: now,
    participant: each.participant,
    capacity: each.capacity,
    kind: list.purpose,
    debate: list.debate,
    level: each.level,
    list: list.id,
  }) ?? fallback

function restOf(
  session: Session,
  directory: Directory,
  current: Entry,
  typical: number | undefined,
  now: Instant,
): number {
  const whole = typical ?? limitOfEntry(session, directory, current) ?? fallback
  return Math.max(0, whole - spokenAt(session, current, now))
}

/**
 * The median of the means of all pairs: as robust as a median (one speaker of twenty minutes does not move it), and
 * closer to what the sum of many speakers will be, since speaking times lean to the long side.
 */
export function typicalOf(lengths: readonly number[]): number {
  const means: number[] = []
  for (let one = 0; one < lengths.length; one++)
    for (let other = one; other < lengths.length; other++) means.push(((lengths[one] ?? 0) + (lengths[other] ?? 0)) / 2)
  means.sort((a, b) => a - b)
  const middle = Math.floor(means.length / 2)
  return means.length % 2 === 1 ? (means[middle] ?? 0) : ((means[middle - 1] ?? 0) + (means[middle] ?? 0)) / 2
}
