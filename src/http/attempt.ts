import { createHash } from 'node:crypto'
import { word } from '../../views/messages.ts'
import { tell } from '../../views/told.ts'
import type { Session } from '../domain/session.ts'
import type { Attempt } from '../domain/words.ts'
import { alone } from '../live/faults.ts'
import type { Records } from '../live/records.ts'
import { type Asking, foreseen, type Issue } from '../live/room.ts'
import type { Asked, Deed, Place, Row } from './asked.ts'
import type { Dependencies } from './dependencies.ts'
import { isWrong, type Wrong } from './faults.ts'
import { toldInWords } from './in-words.ts'

/** What became of a form: a word for who sent it, or what is wrong. */
export type Became =
  | { readonly word: string; readonly to?: string }
  | { readonly wrong: Wrong; readonly status?: 409 | 422 }

const otherBody = (): Became => ({ wrong: word('asked.made-before'), status: 409 })

/** Asked when it is its turn, by the session as it is then; an attempt that was made before is not asked again. */
export async function posted(
  row: Row,
  asked: Asked<unknown, Place>,
  issue: Issue,
  { directory, faults }: Pick<Dependencies, 'directory' | 'faults'>,
): Promise<Became> {
  const { room, meeting } = asked
  if (!room) throw new Error(`${row.path} asks commands of no session`)
  const outcome = await room.record<Wrong>(async session => {
    const wanted = await row.ask({
      ...asked,
      session,
      meeting: meeting && session.meetings.get(meeting.id),
    })
    return isWrong(wanted) ? { declined: wanted } : ([wanted].flat() as readonly Asking[])
  }, issue)
  if ('declined' in outcome) return { wrong: outcome.declined }
  if (outcome.kind === 'other-body') return otherBody()
  if (outcome.kind === 'refused') return { wrong: tell(outcome.refusal) }
  const { word } = outcome
  // It is kept, whether or not it can be told in words.
  const told = () => (word ? toldInWords(room.session, directory, word) : '')
  return { word: alone(faults, `${room.session.id}, what was kept in words`, told) ?? '' }
}

/** The session as it would be if this were kept: looked at first, of which nothing is. */
export async function lookedAt(
  row: Row,
  asked: Asked<unknown, Place>,
  issue: Issue,
  { directory }: Pick<Dependencies, 'directory'>,
): Promise<{ readonly after: Session } | { readonly wrong: Wrong }> {
  const { session } = asked
  if (!session) throw new Error(`${row.path} asks commands of no session`)
  const wanted = await row.ask(asked)
  if (isWrong(wanted)) return { wrong: wanted }
  const seen = foreseen(session, [wanted].flat() as readonly Asking[], directory, issue)
  return 'refusal' in seen ? { wrong: tell(seen.refusal) } : seen
}

/** Nothing is kept here: asked each time. */
export async function answered(row: Row, asked: Asked<unknown, Place>): Promise<Became> {
  const wanted = await row.ask(asked)
  return isWrong(wanted) ? { wrong: wanted } : { word: '' }
}

const underWay = new Map<string, Promise<unknown>>()

/** A change beside the journals: its answer is kept with the attempt, and given again. */
export function kept(
  row: Row,
  asked: Asked<unknown, Place>,
  issue: Issue,
  to: () => string,
  records: Records,
): Promise<Became> {
  const of = asked.session?.id ?? ''
  return inTurn(`${of} ${issue.attempt}`, async () => {
    const before = await records.answerTo(of, issue.attempt)
    if (before) return before.digest === issue.digest ? { word: '', to: before.to } : otherBody()
    const wanted = await row.ask(asked)
    if (isWrong(wanted)) return { wrong: wanted }
    const asDeed = wanted as Deed
    const wrong = await asDeed.deed(issue)
    if (wrong !== undefined) return { wrong }
    const answer = { digest: issue.digest, to: asDeed.to ?? to() }
    await records.keepAnswer(of, issue.attempt, answer)
    return { word: '', to: answer.to }
  })
}

/** One after the other where the key is the same. */
async function inTurn<T>(key: string, act: () => Promise<T>): Promise<T> {
  const before = underWay.get(key)
  const own = (before ?? Promise.resolve()).catch(() => undefined).then(act)
  underWay.set(key, own)
  try {
    return await own
  } finally {
    if (underWay.get(key) === own) underWay.delete(key)
  }
}

/** An id that this attempt has for something, and no other attempt. */
export function idFrom(attempt: Attempt, what: string): string {
  const hash = createHash('sha256').update(`${attempt} ${what}`).digest('hex')
  // A UUID of version 8 is one that somebody makes by a rule of their own (RFC 9562).
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}
