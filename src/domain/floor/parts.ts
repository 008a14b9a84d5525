import { groupedBy, keptGroups } from '../grouped.ts'
import { initial, type Session } from '../session.ts'
import type { Debate, Meeting } from '../sitting/facts.ts'
import type { EntryId } from '../words.ts'
import type { Entry } from './facts.ts'

const none = initial('')

/** What says nothing of what was said, and changes with each entry: left out, so that nothing can rest on it. */
const apart: readonly (keyof Session)[] = [
  'entries',
  'journal',
  'position',
  'lists',
  'inscriptions',
  'presence',
  'history',
  'confirmations',
]

const without = Object.fromEntries(apart.map(slice => [slice, none[slice]])) as Partial<Session>

/** A session as far as each of its debates goes, or each of its meetings; under none what belongs to none that is there. */
export type Parts<Id extends string> = ReadonlyMap<Id | undefined, Session>

/**
 * The session as far as each of its debates goes: with the entries of this debate alone. It is the same value as before
 * unless something changed that may show in it, so that whatever was worked out of it still holds: an entry in the
 * hundredth debate costs no more than one in the first.
 */
export const byDebate = partsBy(
  session => session.debates,
  entry => entry.debate,
)

/** The same for each meeting. */
export const byMeeting = partsBy(
  session => session.meetings,
  entry => entry.meeting,
)

/** The whole of a session, what is open of it, and what is announced are looked at in turn. */
const mostLatest = 3

function partsBy<Id extends string>(
  things: (session: Session) => ReadonlyMap<Id, Debate | Meeting>,
  of: (entry: Entry) => Id | undefined,
): (session: Session) => Parts<Id> {
  const partsOnce = new WeakMap<Session, Parts<Id>>()
  const groups = keptGroups<EntryId, Entry, Id | undefined>(of)
  const latest = new WeakMap<Debate | Meeting, readonly Session[]>()
  const partOf = (session: Session, thing: Debate | Meeting, entries: readonly Entry[] = []): Session => {
    const before = latest.get(thing) ?? []
    const same = before.find(each => besideOf(each) === besideOf(session) && holds(each, entries))
    if (same && same === before[0]) return same
    const part = same ?? madeOf(session, entries)
    // Of a part nothing is kept in place of what the session has.
    if (parted.has(session)) return part
    latest.set(thing, [part, ...before.filter(each => each !== part)].slice(0, mostLatest))
    return part
  }
  return session => {
    const known = partsOnce.get(session)
    if (known) return known
    const there = things(session)
    const entries = ofThose(there, groups(session.entries), session.entries, of)
    const parts = new Map<Id | undefined, Session>()
    for (const [id, thing] of there) parts.set(id, partOf(session, thing, entries.get(id)))
    parts.set(undefined, madeOf(session, entries.get(undefined)))
    partsOnce.set(session, parts)
    return parts
  }
}

/** Sessions that are a part of one. */
const parted = new WeakSet<Session>()

/** What belongs to none that is there is with what belongs to none. */
function ofThose<Id extends string>(
  there: ReadonlyMap<Id, unknown>,
  groups: ReadonlyMap<Id | undefined, readonly Entry[]>,
  entries: Session['entries'],
  of: (entry: Entry) => Id | undefined,
) {
  if ([...groups.keys()].every(id => id === undefined || there.has(id))) return groups
  return groupedBy(entries.values(), entry => {
    const id = of(entry)
    return id !== undefined && there.has(id) ? id : undefined
  })
}

/** Of which entries a part was made. */
const madeWith = new WeakMap<Session, readonly Entry[]>()

function madeOf(session: Session, entries: readonly Entry[] = []): Session {
  const part = { ...session, ...without, entries: new Map(entries.map(each => [each.id, each])) }
  parted.add(part)
  madeWith.set(part, entries)
  return part
}

/** One and the same for all sessions that are alike beside what was said: looked at once for each, not for each part. */
const besides = new WeakMap<Session, object>()
/** The latest of them: parts are compared with what was there a moment ago. */
let latestBesides: readonly { readonly beside: object; readonly of: WeakRef<Session> }[] = []

function besideOf(session: Session): object {
  const known = besides.get(session)
  if (known) return known
  const there = latestBesides.find(({ of }) => {
    const other = of.deref()
    return other && isBesideTheSame(other, session)
  })
  const beside = there?.beside ?? {}
  besides.set(session, beside)
  latestBesides = [{ beside, of: new WeakRef(session) }, ...latestBesides.filter(each => each !== there)].slice(0, 8)
  return beside
}

const isBesideTheSame = (one: Session, other: Session): boolean =>
  slicesOf(one) === slicesOf(other) &&
  (Object.keys(other) as (keyof Session)[]).every(slice => apart.includes(slice) || one[slice] === other[slice])

const slicesOf = (session: Session): number => Object.keys(session).length

function holds(part: Session, entries: readonly Entry[]): boolean {
  if (madeWith.get(part) === entries) return true
  if (part.entries.size !== entries.length) return false
  let at = 0
  for (const each of part.entries.values()) if (each !== entries[at++]) return false
  return true
}
