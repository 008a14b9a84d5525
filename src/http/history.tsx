import { type HistoryLine, HistoryPage } from '../../views/history.tsx'
import { type Corrected, corrected } from '../domain/correction/corrected.ts'
import { personsIn } from '../domain/delegates/persons.ts'
import type { Event } from '../domain/facts.ts'
import { clockOf, dayOf } from '../domain/times.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { changesIn } from './history-changes.ts'
import type { Past } from './history-values.ts'
import { inWords } from './in-words.ts'

/** So many at once: a long session has thousands, and the newest are looked for. */
const linesOnAPage = 200

/** Every correction of a session: what was before, what is after, who, when, why. */
export function historyRoutes(desk: Desk, { directory, rooms }: Dependencies): void {
  desk.sessionPage('/sessions/:session/history', async ({ c, session }) => {
    const all = corrected(session)
    const from = Math.max(0, Number(c.req.query('from')) || 0)
    const past = { session, directory, persons: personsIn(session, await rooms.records.persons(session.id)) }
    const lines = all.slice(from, from + linesOnAPage).map(each => lineOf(past, each))
    return <HistoryPage session={session} lines={lines} from={from} count={all.length} />
  })
}

function lineOf(past: Past, { deed, of, kind, isUndone }: Corrected): HistoryLine {
  const { session, directory } = past
  const { zone } = session.settings
  const [first] = deed.events
  const recorded = first?.recorded ?? ''
  const events = kind === 'undone' || kind === 'redone' ? (of?.events ?? []) : deed.events
  return {
    day: dayOf(recorded, zone),
    time: clockOf(recorded, zone),
    by: deed.by,
    kind,
    isUndone,
    what: inWords(session, directory, events),
    changes: deed.events.flatMap(each => changesIn(past, each)),
    reason: deed.events.map(reasonOf).find(each => each !== '') ?? '',
  }
}

const reasonOf = ({ payload }: Event): string =>
  'reason' in payload && typeof payload.reason === 'string' ? payload.reason : ''
