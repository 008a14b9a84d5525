import { labelOf } from '../../views/form.tsx'
import { type HistoryChange, type HistoryLine, HistoryPage } from '../../views/history.tsx'
import { say } from '../../views/messages.ts'
import { type Corrected, corrected } from '../domain/correction/corrected.ts'
import type { Directory } from '../domain/directory.ts'
import type { Event } from '../domain/facts.ts'
import { nameIn } from '../domain/roll/names.ts'
import type { Session } from '../domain/session.ts'
import { clockOf, dayOf } from '../domain/times.ts'
import type { Change } from '../domain/words.ts'
import type { Dependencies } from './dependencies.ts'
import type { Desk } from './desk.tsx'
import { inWords } from './in-words.ts'

/** So many at once: a long session has thousands, and the newest are looked for. */
const linesOnAPage = 200

/** Every correction of a session: what was before, what is after, who, when, why. */
export function historyRoutes(desk: Desk, { directory }: Dependencies): void {
  desk.sessionPage('/sessions/:session/history', ({ c, session }) => {
    const all = corrected(session)
    const from = Math.max(0, Number(c.req.query('from')) || 0)
    const lines = all.slice(from, from + linesOnAPage).map(each => lineOf(session, directory, each))
    return <HistoryPage session={session} lines={lines} from={from} count={all.length} />
  })
}

function lineOf(session: Session, directory: Directory, { deed, of, kind, isUndone }: Corrected): HistoryLine {
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
    changes: deed.events.flatMap(each => changesOf(session, directory, each)),
    reason: deed.events.map(reasonOf).find(each => each !== '') ?? '',
  }
}

const reasonOf = ({ payload }: Event): string =>
  'reason' in payload && typeof payload.reason === 'string' ? payload.reason : ''

const changesOf = (session: Session, directory: Directory, { payload }: Event): readonly HistoryChange[] =>
  ('changes' in payload && Array.isArray(payload.changes) ? (payload.changes as readonly Change[]) : []).map(
    ({ field, from, to }) => ({
      field: labelOf('history', field),
      from: valueInWords(session, directory, from),
      to: valueInWords(session, directory, to),
    }),
  )

/** A value of a field as a person reads it: names for delegations, the clock of the meeting for moments. */
function valueInWords(session: Session, directory: Directory, value: unknown): string {
  if (value === undefined || value === null || value === '') return ''
  if (Array.isArray(value)) return value.map(each => valueInWords(session, directory, each)).join(', ')
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([field, each]) => `${labelOf('history', field)}: ${valueInWords(session, directory, each)}`)
      .join('; ')
  if (typeof value === 'boolean') return say(value ? 'history.yes' : 'history.no')
  const text = String(value)
  const { zone, from } = session.settings
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return clockOf(text, zone)
  if (session.participants.has(text) || directory.states.has(text)) return nameIn(session, directory, text, from).list
  const request = session.inscriptions.get(text)
  if (request)
    return `${nameIn(session, directory, request.participant, from).list}, ${clockOf(request.received, zone)}`
  return text
}
