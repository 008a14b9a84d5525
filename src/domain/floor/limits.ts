import type { Directory } from '../directory.ts'
import { type Tier, tierOf } from '../list/order.ts'
import { resolved } from '../roll/names.ts'
import type { Limit } from '../rules/facts.ts'
import { ruleIn } from '../rules/profiles.ts'
import type { Session } from '../session.ts'
import { between, dayOf } from '../times.ts'
import type { Capacity, DebateId, EntryKind, Instant, MeetingId, ParticipantId } from '../words.ts'
import { endOfEntry, pausedUntil, sortedEntries } from './entries.ts'
import type { Entry } from './facts.ts'

/** What a limit looks at, of a speaker who takes the floor at a moment. */
export interface Limited {
  readonly at: Instant
  readonly participant: ParticipantId
  readonly capacity: Capacity
  readonly kind: EntryKind
  readonly meeting?: MeetingId | undefined
  readonly debate?: DebateId | undefined
  readonly list?: string | undefined
  readonly level?: number | undefined
}

/** Never limited: who presides and who serves. */
const unlimited: readonly EntryKind[] = [
  'opening',
  'closing',
  'introductory',
  'presentation',
  'point of order',
  'question',
]

/**
 * Seconds that a speaker has: the narrowest limit that the officer set before the speaker began, the later of two
 * equal ones, else the rules of the body. None: the clock counts up. A change holds for those who follow.
 */
export function limitOf(session: Session, directory: Directory, who: Limited): number | undefined {
  const tier = tierOf(session, directory, who.participant, who.capacity, dayOf(who.at, session.settings.zone))
  const set = session.limits
    .filter(limit => limit.at <= who.at && holdsFor(limit, who, tier))
    .reduce<Limit | undefined>(
      (best, limit) => (best && narrowness(best) > narrowness(limit) ? best : limit),
      undefined,
    )
  if (set) return set.seconds ?? undefined
  if (who.participant === 'chair' || who.participant === 'secretariat' || unlimited.includes(who.kind)) return undefined
  if (who.kind === 'right of reply') {
    const seconds = ruleIn(session, 'reply.seconds')?.value
    return seconds?.[Math.min(repliesBefore(session, who), seconds.length - 1)]
  }
  if (who.kind === 'explanation of vote' || who.kind === 'explanation of position')
    return ruleIn(session, 'explanation.seconds')?.value
  return ruleIn(session, tier === 'group' ? 'limit.group' : 'limit.national')?.value
}

function holdsFor(limit: Limit, who: Limited, tier: Tier): boolean {
  if (limit.list !== undefined && limit.list !== who.list) return false
  if (limit.level !== undefined && limit.level !== who.level) return false
  if (
    limit.kind === undefined ? unlimited.includes(who.kind) || who.kind === 'right of reply' : limit.kind !== who.kind
  )
    return false
  if (limit.kind === undefined && (who.participant === 'chair' || who.participant === 'secretariat')) return false
  if (limit.capacity === undefined || limit.capacity === tier) return true
  return limit.capacity === 'national' && ['party', 'signatory', 'observer State'].includes(tier)
}

const narrowness = ({ list, capacity, level, kind }: Limit): number =>
  [list, capacity, level, kind].filter(each => each !== undefined).length

export const limitOfEntry = (session: Session, directory: Directory, entry: Entry): number | undefined =>
  limitOf(session, directory, {
    at: entry.start,
    participant: entry.participant,
    capacity: entry.capacity,
    kind: entry.kind,
    meeting: entry.meeting,
    debate: entry.debate,
    level: entry.level,
    list: entry.inscription === undefined ? undefined : session.inscriptions.get(entry.inscription)?.list,
  })

/** Replies that a delegation made before a moment, to one debate at one meeting. */
export function repliesBefore(
  session: Session,
  who: Pick<Limited, 'at' | 'participant' | 'debate' | 'meeting'>,
): number {
  const own = resolved(session, who.participant)
  return sortedEntries(session).filter(
    entry =>
      entry.kind === 'right of reply' &&
      entry.start < who.at &&
      entry.debate === who.debate &&
      entry.meeting === who.meeting &&
      resolved(session, entry.participant) === own,
  ).length
}

/** How many replies the rules give to a delegation: "1 of 2". */
export const repliesAllowed = (session: Session, participant: ParticipantId): number | undefined =>
  resolved(session, participant) === 'EUU'
    ? (ruleIn(session, 'reply.count.EUU') ?? ruleIn(session, 'reply.count'))?.value
    : ruleIn(session, 'reply.count')?.value

/** Seconds that somebody has spoken at a moment, without pauses. */
export function spokenAt(session: Session, entry: Entry, now: Instant): number {
  const end = endOfEntry(session, entry) ?? (now > entry.start ? now : entry.start)
  return Math.max(0, Math.floor((between(entry.start, end) - pausedUntil(entry, end)) / 1000))
}

export type ClockState = 'free' | 'running' | 'near' | 'over'
const nearAt = 30

/** Amber thirty seconds before the limit, red at it; and the seconds that are left, less than none when it is over. */
export function clockState(seconds: number, limit: number | undefined): { state: ClockState; left: number } {
  if (limit === undefined) return { state: 'free', left: 0 }
  const left = limit - seconds
  return { state: left <= 0 ? 'over' : left <= nearAt ? 'near' : 'running', left }
}
