import type { Transaction } from 'kysely'
import { sql } from 'kysely'
import pg from 'pg'
import type { Position, SessionId } from '../../src/domain/words.ts'
import type { Bell } from '../database.ts'
import type { Tables } from '../schema.ts'
import { inTime, settingsFor } from './dialect.ts'

/** Rings with a session and its position; says what nobody keeps. */
const channels = { ring: 'rostrum', word: 'rostrum_here' }

/** By which a server is known among the lines to the database. */
export const lineOfServer = 'Rostrum bell'

/** PostgreSQL refuses 8,000 bytes in one. */
const longest = 7_900

/** Milliseconds: how often the line is tried, how often everything is read whether or not it rang, and how long before the line is made anew. */
const usual = { beat: 1_000, net: 5_000, pauses: [50, 200, 500, 1_000] }

export const ring = async (transaction: Transaction<Tables>, session: SessionId, position: Position): Promise<void> => {
  await sql`select pg_notify(${channels.ring}, ${`${position} ${session}`})`.execute(transaction)
}

export interface Line extends Bell {
  /** The clock of the server, milliseconds, by a clock of this computer that nobody sets. */
  clock(): number
  close(): Promise<void>
}

/**
 * One line to the server that does nothing but listen. After it was away, first it listens, then everybody is told
 * that anything may have been missed: what is recorded between the two rings.
 */
export async function listening(url: string, steady: () => number, times = usual): Promise<Line> {
  const rungs = new Set<(session?: SessionId, position?: Position) => void>()
  const words = new Set<(text: string) => void>()
  let line: pg.Client | undefined
  let closed = false
  let failures = 0
  let ahead = 0
  let again: NodeJS.Timeout | undefined

  const missed = () => {
    for (const each of rungs) each()
  }
  const heard = ({ channel, payload = '' }: pg.Notification) => {
    if (channel === channels.word) for (const each of words) each(payload)
    const [, position, session] = /^(\d+) (.+)$/.exec(channel === channels.ring ? payload : '') ?? []
    if (session !== undefined) for (const each of rungs) each(session, Number(position))
  }
  const gone = new WeakSet<pg.Client>()
  const lost = (which: pg.Client) => {
    if (gone.has(which)) return
    gone.add(which)
    void which.end().catch(() => undefined)
    line = undefined
    if (closed) return
    again = setTimeout(() => void connect().catch(() => undefined), times.pauses[Math.min(failures, 3)])
    failures++
  }
  const tellsTime = async (on: pg.Client) => {
    const asked = steady()
    const { rows } = await inTime(
      on.query<{ now: string }>('select extract(epoch from clock_timestamp()) * 1000 as now'),
    )
    ahead = Number(rows[0]?.now) - (asked + steady()) / 2
  }
  const connect = async () => {
    const next = new pg.Client({ ...settingsFor(url), application_name: lineOfServer })
    next.on('error', () => lost(next))
    next.on('end', () => lost(next))
    next.on('notification', heard)
    try {
      await next.connect()
      line = next
      for (const channel of Object.values(channels)) await inTime(next.query(`listen ${channel}`))
      await tellsTime(next)
    } catch (error) {
      lost(next)
      throw error
    }
    failures = 0
    missed()
  }
  const beating = setInterval(() => {
    const on = line
    if (on) void tellsTime(on).catch(() => lost(on))
  }, times.beat)
  const net = setInterval(missed, times.net)
  for (const each of [beating, net]) each.unref()

  const close = async () => {
    closed = true
    for (const each of [beating, net]) clearInterval(each)
    clearTimeout(again)
    await line?.end().catch(() => undefined)
  }
  try {
    await connect()
  } catch (error) {
    await close()
    throw error
  }
  const among = <T>(all: Set<T>, one: T) => {
    all.add(one)
    return () => void all.delete(one)
  }
  return {
    watch: rung => among(rungs, rung),
    hear: said => among(words, said),
    say: text => {
      if (Buffer.byteLength(text) > longest) throw new Error('more than a bell can say')
      line?.query('select pg_notify($1, $2)', [channels.word, text]).catch(() => undefined)
    },
    clock: () => steady() + ahead,
    close,
  }
}
