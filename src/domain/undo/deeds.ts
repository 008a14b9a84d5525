import type { Matter } from '../chapter.ts'
import { chapters, rowOf } from '../chapters.ts'
import type { Event, FactType } from '../facts.ts'
import type { Session } from '../session.ts'
import type { Thing } from '../things.ts'
import type { Attempt, By } from '../words.ts'
import { undoneAttempts } from './undone.ts'

/** A command of the journal, whole: its events, by attempt. */
export interface Deed {
  readonly attempt: Attempt
  readonly by: By
  readonly events: readonly Event[]
}

export function deedsOf(session: Session): readonly Deed[] {
  const deeds = new Map<Attempt, { attempt: Attempt; by: By; events: Event[] }>()
  for (const event of session.journal) {
    const deed = deeds.get(event.attempt)
    if (deed) deed.events.push(event)
    else deeds.set(event.attempt, { attempt: event.attempt, by: event.by, events: [event] })
  }
  return [...deeds.values()]
}

/** From the last one back, as far as they are asked for: the events of a command stand together in the journal. */
function* newestFirst(journal: readonly Event[], after = 0): Generator<Deed> {
  let end = journal.length
  for (;;) {
    const last = journal[end - 1]
    if (!last || last.position <= after) return
    let start = end - 1
    while (start > 0 && journal[start - 1]?.attempt === last.attempt) start--
    yield { attempt: last.attempt, by: last.by, events: journal.slice(start, end) }
    end = start
  }
}

/** The events of one command, which stand together in the journal: most are asked for soon after they were made. */
export function eventsOf(journal: readonly Event[], attempt: Attempt): readonly Event[] {
  for (const deed of newestFirst(journal)) if (deed.attempt === attempt) return deed.events
  return []
}

const isUndoing = (deed: Deed): boolean => deed.events.some(event => event.type === 'undone' || event.type === 'redone')

/** The deeds that stand, and those that were undone; undoing is neither. */
function deedsByFate(session: Session): { readonly standing: readonly Deed[]; readonly undone: readonly Deed[] } {
  const undone = undoneAttempts(session.journal)
  const deeds = deedsOf(session).filter(deed => !isUndoing(deed))
  return {
    standing: deeds.filter(deed => !undone.has(deed.attempt)),
    undone: deeds.filter(deed => undone.has(deed.attempt)),
  }
}

/**
 * Where a deed is taken back. A name registered, or an item put on the agenda, while somebody took the floor belongs
 * to the floor. Nobody takes back a deed with anything in it that is kept.
 */
export function matterOf(deed: Deed): Matter | 'kept' {
  const matters = deed.events.map(matterOfEvent)
  if (matters.includes('kept')) return 'kept'
  return matters.includes('floor') ? 'floor' : (matters.at(-1) ?? 'kept')
}

/** What was set aside belongs where it would have belonged, as far as that is known. */
const matterOfEvent = (event: Event): Matter | 'kept' =>
  event.type === 'set-aside' && Object.hasOwn(chapters, event.payload.type)
    ? chapters[event.payload.type as FactType].matter
    : rowOf(event).matter

const madeBy = (deed: Deed): readonly Thing[] => deed.events.flatMap(event => rowOf(event).makes(event.payload, event))

const usedBy = (deed: Deed): readonly Thing[] => deed.events.flatMap(event => rowOf(event).uses(event.payload, event))

/** This officer's deeds in a matter that may be taken back there, newest first, as many as are asked for. */
export function undoable(session: Session, by: By, matter: Matter, most: number): readonly Deed[] {
  const undone = undoneAttempts(session.journal)
  const found: Deed[] = []
  for (const deed of newestFirst(session.journal)) {
    if (deed.by !== by || undone.has(deed.attempt) || isUndoing(deed) || matterOf(deed) !== matter) continue
    found.push(deed)
    if (found.length === most) break
  }
  return found
}

/** The deed of a matter that this officer undid last and has not redone. */
export function redoable(session: Session, by: By, matter: Matter): Deed | undefined {
  const last: Attempt[] = []
  for (const event of session.journal) {
    if (event.by !== by) continue
    if (event.type === 'undone') last.push(event.payload.attempt)
    else if (event.type === 'redone') last.splice(last.lastIndexOf(event.payload.attempt), 1)
  }
  const undone = undoneAttempts(session.journal)
  for (const attempt of last.reverse()) {
    if (!undone.has(attempt)) continue
    const deed = { attempt, by, events: eventsOf(session.journal, attempt) }
    if (deed.events.length > 0 && !isUndoing(deed) && matterOf(deed) === matter) return deed
  }
  return undefined
}

/** The first later deed that changes or uses what this one makes. */
export function restingOn(session: Session, deed: Deed): Deed | undefined {
  const things = new Set(madeBy(deed))
  const undone = undoneAttempts(session.journal)
  const rests = (other: Deed): boolean =>
    !undone.has(other.attempt) &&
    !isUndoing(other) &&
    [...madeBy(other), ...usedBy(other)].some(thing => things.has(thing))
  return [...newestFirst(session.journal, deed.events.at(-1)?.position ?? 0)].findLast(rests)
}

/** The undone deed without which this one cannot be brought again: what it uses is not there. */
export function missingFor(session: Session, deed: Deed): Deed | undefined {
  const { standing, undone } = deedsByFate(session)
  const own = new Set(madeBy(deed))
  const missing = new Set(usedBy(deed).filter(thing => !own.has(thing)))
  const others = undone.filter(other => other.attempt !== deed.attempt)
  const gone = others.find(other => madeBy(other).some(thing => missing.has(thing)))
  if (!gone) return undefined
  for (const other of standing) for (const thing of madeBy(other)) missing.delete(thing)
  return others.find(other => madeBy(other).some(thing => missing.has(thing)))
}
