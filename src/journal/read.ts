import { z } from 'zod'
import type { Event, Fact } from '../domain/facts.ts'
import { initial } from '../domain/session.ts'
import { isStoredType, schemas } from './index.ts'
import { lifted, type Payload } from './lift.ts'
import { by, idOf, instant, text } from './words.ts'

/** A row of the journal, its payload still JSON. */
export interface Row {
  readonly position: number
  readonly nth: number
  readonly attempt: string
  readonly v: number
  readonly type: string
  readonly at: string
  readonly recorded: string
  readonly by: string
  readonly late: boolean
  readonly payload: string
  /** It only stands in for so many that are not there, up to its place, or for one that cannot be read. */
  readonly absent?: { readonly why: 'missing' | 'damaged'; readonly rows: number } | undefined
}

const Stamp = z.object({ attempt: idOf('attempt'), at: instant, recorded: instant, by })

/**
 * The event that a row is. What cannot be is set aside under its place, so that the rest of the journal stands; of a
 * session's beginning only the part that cannot be.
 */
export function eventIn(row: Row): Event {
  const { payload: stored, late, type, v, absent, ...stamp } = row
  const aside = (why: string): Event => ({
    ...stamp,
    // A text may have become bytes: what is shown of the row, and what it is known by, is words.
    attempt: Stamp.shape.attempt.safeParse(row.attempt).success ? row.attempt : `unreadable-${row.position}`,
    by: by.safeParse(row.by).success ? row.by : 'nobody',
    v: 1,
    at: instant.safeParse(row.at).success ? row.at : noMoment,
    recorded: instant.safeParse(row.recorded).success ? row.recorded : noMoment,
    type: 'set-aside',
    payload: { type: text.safeParse(type).success ? type : 'a row of an unreadable kind', why },
  })
  if (absent) return aside(absent.why === 'missing' ? 'it is not there' : 'it cannot be read')
  if (!isStoredType(type)) return aside('this version of Rostrum knows no such event')
  const stamped = Stamp.safeParse(stamp)
  if (!stamped.success) return aside(faultOf(stamped.error))
  const written = read(stored)
  if (written === undefined) return aside('it cannot be read as JSON')
  const payload = lifted(type, v, written)
  if (payload === undefined) return aside(`version ${v}: a newer Rostrum wrote it`)
  const parsed = schemas[type].safeParse(payload)
  const whole = { ...stamp, v, type, ...(late ? { late } : {}) }
  if (parsed.success) return { ...whole, payload: parsed.data } as Event
  const why = faultOf(parsed.error)
  const rest = type === 'session-created' ? withoutFaults(payload, parsed.error) : undefined
  return rest ? ({ ...whole, payload: rest, leftOut: why } as Event) : aside(why)
}

export const noMoment = '1970-01-01T00:00:00.000Z'

function read(text: string): Payload | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Payload) : undefined
  } catch {
    return undefined
  }
}

/** Without its beginning a session has no name, no days and no zone: what can be of it counts, and for the rest nothing was said. */
function withoutFaults(payload: Payload, error: z.ZodError): unknown {
  const nothingSaid = initial('none').settings as unknown as Payload
  const faulty = new Set(error.issues.flatMap(issue => keysOf(issue)))
  const kept = Object.fromEntries(Object.entries(payload).filter(([key]) => !faulty.has(key)))
  const mended = schemas['session-created'].safeParse({ ...nothingSaid, body: { name: '–' }, ...kept })
  return mended.success ? mended.data : undefined
}

const keysOf = (issue: z.core.$ZodIssue): readonly string[] =>
  issue.path.length > 0 ? [String(issue.path[0])] : issue.code === 'unrecognized_keys' ? issue.keys : []

/** The first fault: its place and what is wrong there. */
export function faultOf(error: z.ZodError): string {
  const [issue] = error.issues
  if (!issue) return 'it cannot be'
  const { path, message } = deepest(issue)
  const place = path.reduce<string>(
    (so, key) => (typeof key === 'number' ? `${so}[${key}]` : so === '' ? String(key) : `${so}.${String(key)}`),
    '',
  )
  return place === '' ? message : `${place}: ${message}`
}

/** Of a choice between shapes, the fault of the one that comes nearest. */
function deepest(issue: z.core.$ZodIssue): { readonly path: readonly PropertyKey[]; readonly message: string } {
  if (issue.code !== 'invalid_union') return issue
  const inner = issue.errors
    .flatMap(errors => errors.slice(0, 1).map(deepest))
    .sort((a, b) => b.path.length - a.path.length)[0]
  return inner ? { path: [...issue.path, ...inner.path], message: inner.message } : issue
}

/** What of a fact cannot be, and where. */
export interface Impossible {
  readonly type: string
  readonly why: string
}

/** What of the stamp that events will bear cannot be read back. */
export function wrongInStamp(stamp: { readonly attempt: string; readonly by: string; readonly now: string }) {
  const stamped = Stamp.safeParse({ ...stamp, at: stamp.now, recorded: stamp.now })
  return stamped.success ? undefined : { type: 'stamp', why: faultOf(stamped.error) }
}

/**
 * The facts as they will be read back, so that what runs and what is read again are the same; or the first of them that
 * cannot be, before any is stored.
 */
export function asReadBack(facts: readonly Fact[]): readonly Fact[] | Impossible {
  const read: Fact[] = []
  for (const fact of facts) {
    const { type, at, late, payload } = fact
    if (!isStoredType(type)) return { type, why: 'nothing of the kind can be stored' }
    const moment = instant.safeParse(at)
    if (!moment.success) return { type, why: `at: ${moment.error.issues[0]?.message}` }
    const parsed = schemas[type].safeParse(payload)
    if (!parsed.success) return { type, why: faultOf(parsed.error) }
    read.push({ type, at, ...(late ? { late } : {}), payload: JSON.parse(JSON.stringify(parsed.data)) } as Fact)
  }
  return read
}
