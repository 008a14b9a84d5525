import { existsSync, statSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { databaseIn } from '../db/folder.ts'
import { loadDirectory } from '../db/reference.ts'
import { readSessionFile } from '../src/formats/session-file.ts'
import { houseIds } from '../src/report/index.ts'
import { type Engine, engines } from '../test/db/engines.ts'
import { clusterForAll } from '../test/db/postgresql.ts'
import { viewers } from '../test/live/viewers.ts'
import { middle } from './floor.ts'
import { atMost, type Goal } from './goal.ts'
import { housed } from './house.ts'
import { percentile } from './p2.ts'

/** So many times as fast as it happens; nights and the hours between meetings are left out. */
const speed = 1_000
const perMeeting = 60
/** Between two statements of a meeting of three hours, milliseconds of this clock. */
const pace = (3 * 3_600_000) / perMeeting / speed
const id = 'month'
const start = Date.UTC(2019, 0, 7, 8)
const hours = 3_600_000
const daysWanted = (): number =>
  process.argv.includes('--days') ? Number(process.argv[process.argv.indexOf('--days') + 1]) : 20

/** What a day left: MB, milliseconds, MB. */
interface Day {
  readonly memory: number
  readonly p50: number
  readonly p99: number
  readonly log: number
}

/** The beginning of each meeting: two a day, on the five days of a week. */
const meetingAt = (nth: number): number => {
  const day = Math.floor(nth / 2)
  return start + (Math.floor(day / 5) * 7 + (day % 5)) * 24 * hours + (nth % 2) * 5 * hours
}
const time = (at: number): string => new Date(at).toISOString()

function sessionFile(meetings: number) {
  return {
    format: 'rostrum-session/1',
    body: { name: 'Commission', instrument: 'som' },
    session: { from: time(start).slice(0, 10), to: time(meetingAt(meetings - 1)).slice(0, 10), timeZone: 'UTC' },
    agenda: Array.from({ length: 20 }, (_, item) => ({ item: String(item + 1) })),
    debates: Array.from({ length: 20 }, (_, item) => ({ id: `d${item}`, items: [String(item + 1)] })),
    meetings: Array.from({ length: meetings }, (_, nth) => ({
      id: `m${nth}`,
      number: nth + 1,
      planned: { from: time(meetingAt(nth)), to: time(meetingAt(nth) + 3 * hours) },
    })),
    statements: [],
    wording: { house: 'untoc-working-group' },
  }
}

async function monthOn(engine: Engine, days: number): Promise<readonly Day[]> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const directory = loadDirectory()
  const names = [...directory.states.keys()]
  const place = await engine.place()
  const database = await place.open()
  const read = readSessionFile(sessionFile(days * 2), { directory, houses: houseIds })
  if ('faults' in read) throw new Error(JSON.stringify(read.faults.slice(0, 3)))
  let moment = start
  let since = performance.now()
  const now = () => time(moment + (performance.now() - since) * speed)
  const goTo = (at: number) => {
    moment = at
    since = performance.now()
  }
  const { rooms, port, close } = await housed(database, directory, now)
  await rooms.create(id, read.facts, { attempt: 'made', by: 'bench', now: now() }, 'file')
  const address = `http://localhost:${port}`
  const took: number[] = []
  const post = async (path: string, form: Record<string, string>) => {
    const began = performance.now()
    const answer = await fetch(`${address}/sessions/${id}/${path}`, {
      method: 'POST',
      headers: { origin: address, accept: 'application/json' },
      body: new URLSearchParams({ attempt: crypto.randomUUID(), ...form }),
    })
    const text = await answer.text()
    if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${text.slice(0, 300)}`)
    took.push(performance.now() - began)
  }
  const file = databaseIn(place.settings['ROSTRUM_DATA'] ?? '')
  const log = (): number => (existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size / 1e6 : 0)
  const found: Day[] = []
  for (let day = 0; day < days; day++) {
    took.length = 0
    let longest = 0
    for (const nth of [day * 2, day * 2 + 1]) {
      goTo(meetingAt(nth))
      const meeting = `m${nth}`
      await post('gavel', { meeting, what: 'open', sure: 'yes' })
      await post('debate', { meeting, items: String((nth % 20) + 1), sure: 'yes' })
      const crowds = await Promise.all(
        [`stream?meeting=${meeting}`, `screens/public/stream?meeting=${meeting}`].map(async stream => {
          const crowd = await viewers()
          await crowd.open({ port, path: `/sessions/${id}/${stream}`, count: stream.startsWith('s') ? 10 : 100 })
          return crowd
        }),
      )
      for (let said = 0; said < perMeeting; said++) {
        const next = performance.now() + pace
        const who = names[(nth * 31 + said * 7) % names.length] ?? 'CAN'
        if (said % 3 === 0) {
          await post('inscriptions', { meeting, participant: who, again: 'yes' })
          await post('next', { meeting })
        } else await post('floor', { meeting, participant: who })
        if (said % 10 === 9) {
          await post('undo', { meeting })
          await (await fetch(`${address}/sessions/${id}/floor?meeting=${meeting}`)).text()
        }
        longest = Math.max(longest, log())
        await new Promise(wait => setTimeout(wait, Math.max(0, next - performance.now())))
      }
      await post('gavel', { meeting, what: 'close' })
      for (const crowd of crowds) crowd.end()
    }
    collect()
    const sorted = [...took].sort((a, b) => a - b)
    found.push({
      memory: process.memoryUsage().heapUsed / 1e6,
      p50: percentile(sorted, 0.5),
      p99: percentile(sorted, 0.99),
      log: longest,
    })
    console.error(`${engine.name}, day ${day + 1}: ${JSON.stringify(found.at(-1))}`)
  }
  await close()
  place.remove()
  return found
}

/**
 * A month of a conference at a thousand times its speed, on each engine: 20 days of two meetings with 60 statements, ten
 * officers' pages and a hundred phones. The last week against the first: memory, the time of a post; and how long the
 * write-ahead log ever was.
 */
export async function month(): Promise<readonly Goal[]> {
  const stop = clusterForAll()
  const goals: Goal[] = []
  try {
    for (const engine of engines) {
      const days = await monthOn(engine, daysWanted())
      const week = Math.max(1, Math.floor(days.length / 4))
      const [first, last] = [days.slice(0, week), days.slice(-week)]
      const ratio = (goal: string, of: (day: Day) => number, limit: number) => {
        const [floor, result] = [middle(first.map(of)), middle(last.map(of))]
        goals.push({ goal, floor, result, ratio: result / floor, limit, pass: result / floor <= limit })
      }
      ratio(`month on ${engine.name}: memory in the last week, MB`, day => day.memory, 1.5)
      ratio(`month on ${engine.name}: a post in the last week, p50 ms`, day => day.p50, 1.5)
      ratio(`month on ${engine.name}: a post in the last week, p99 ms`, day => day.p99, 1.5)
      if (engine.name === 'SQLite')
        goals.push(atMost('month: the write-ahead log at its longest, MB', Math.max(...days.map(day => day.log)), 8))
    }
  } finally {
    stop()
  }
  return goals
}
