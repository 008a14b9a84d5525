import { openDatabase } from '../db/open.ts'
import { loadDirectory } from '../db/reference.ts'
import { readSessionFile } from '../src/formats/session-file.ts'
import { houseIds } from '../src/report/index.ts'
import { roomsIn } from '../src/shelf.ts'
import { temporaryFolder } from '../test/browser/chromium.ts'
import { fromOurPage } from '../test/fuzz/sending.ts'
import { viewers } from '../test/live/viewers.ts'
import { middle } from './floor.ts'
import { atMost, type Goal } from './goal.ts'
import { housed } from './house.ts'

/** What a session of so many entries costs: processor in milliseconds, sizes in kB, memory in MB. */
export interface Growth {
  readonly entries: number
  readonly folded: number
  readonly page: number
  readonly pageSize: number
  readonly post: number
  readonly entry: number
  readonly entrySize: number
  readonly undo: number
  readonly undoSize: number
  readonly memory: number
}

const directory = loadDirectory()
const codes = [...directory.states.keys()].slice(0, 73)
/** As a commission sits: two meetings a day, each of a hundred entries, on a debate of its own every second meeting. */
const perMeeting = 100

const id = 'growth'
const start = Date.UTC(2019, 0, 7, 8)
const meetingAt = (meeting: number) => start + Math.floor(meeting / 2) * 86_400_000 + (meeting % 2) * 4 * 3_600_000
const time = (at: number) => new Date(at).toISOString()

function sessionFile(entries: number) {
  const meetings = Math.ceil(entries / perMeeting)
  const debates = Math.ceil(meetings / 2)
  const last = time(meetingAt(meetings - 1))
  return {
    format: 'rostrum-session/1',
    body: { name: 'Working Group', instrument: 'som' },
    session: { from: '2019-01-07', to: last.slice(0, 10), timeZone: 'UTC' },
    agenda: Array.from({ length: Math.min(debates, 200) }, (_, item) => ({ item: String(item + 1) })),
    debates: Array.from({ length: debates }, (_, nth) => ({ id: `d${nth}`, items: [String((nth % 200) + 1)] })),
    meetings: Array.from({ length: meetings }, (_, nth) => ({
      id: `m${nth}`,
      number: nth + 1,
      from: time(meetingAt(nth)),
      ...(nth < meetings - 1 ? { to: time(meetingAt(nth) + 3 * 3_600_000) } : {}),
    })),
    statements: Array.from({ length: entries }, (_, nth) => {
      const meeting = Math.floor(nth / perMeeting)
      const at = meetingAt(meeting) + ((nth % perMeeting) + 1) * 90_000
      return {
        by: codes[(nth * 7) % codes.length],
        meeting: `m${meeting}`,
        debate: `d${Math.floor(meeting / 2)}`,
        at: time(at),
        ...(nth < entries - 1 ? { until: time(at + 80_000) } : {}),
        ...(nth % 16 === 0 ? { onBehalfOf: 'the Group of 77 and China' } : {}),
      }
    }),
    wording: { house: 'untoc-working-group' },
  }
}

/** What this process worked, milliseconds. */
async function worked<T>(run: () => Promise<T> | T): Promise<readonly [number, T]> {
  const before = process.cpuUsage()
  const answer = await run()
  const { user, system } = process.cpuUsage(before)
  return [(user + system) / 1_000, answer]
}

/** Warm, as a server is in the course of a morning: the first half of the rounds is not counted. */
async function growthOf(entries: number, rounds = 60): Promise<Growth> {
  const data = temporaryFolder()
  const database = await openDatabase(data.folder)
  const read = readSessionFile(sessionFile(entries), { directory, houses: houseIds })
  if ('faults' in read) throw new Error(JSON.stringify(read.faults.slice(0, 3)))
  await roomsIn(database, directory).create(id, read.facts, { attempt: 'made', by: 'bench', now: time(start) }, 'file')
  let clock = meetingAt(Math.ceil(entries / perMeeting) - 1) + 3 * 3_600_000
  const now = () => time(clock)
  const { app, rooms, port, close } = await housed(database, directory, now)
  const address = `http://127.0.0.1:${port}`
  const ask = async (path: string, form?: Record<string, string>) => {
    const answer = await app.request(`${address}${path}`, {
      method: form ? 'POST' : 'GET',
      headers: { ...fromOurPage(address), ...(form ? { accept: 'application/json' } : {}) },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    })
    const text = await answer.text()
    if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${text.slice(0, 400)}`)
    return text
  }
  const [folded] = await worked(() => rooms.get(id))
  const meeting = `m${Math.ceil(entries / perMeeting) - 1}`
  const floor = `/sessions/${id}/floor?meeting=${meeting}`
  await ask(floor)
  const pages = []
  for (let nth = 0; nth < 5; nth++) pages.push((await worked(() => ask(floor)))[0])
  const pageSize = (await ask(floor)).length / 1_000

  const position = async () => (await rooms.get(id))?.session.position ?? 0
  const readers = await viewers()
  await readers.open({ port, path: `/sessions/${id}/stream?meeting=${meeting}&after=${await position()}`, count: 1 })
  await readers.seen()
  /** One act, until the officer's page has all of it. */
  const act = async (path: string, form: Record<string, string>) => {
    clock += 20_000
    const [post] = await worked(() => ask(path, form))
    const wanted = await position()
    let bytes = 0
    const [rest] = await worked(async () => {
      for (;;) {
        const seen = await readers.seen()
        bytes += seen.bytes
        if (seen.arrivals.some(([at]) => at === wanted)) return
        await new Promise(done => setTimeout(done, 20))
      }
    })
    return { post, all: post + rest, bytes }
  }
  const logged = []
  const undone = []
  for (let nth = 0; nth < rounds; nth++) {
    logged.push(
      await act(`/sessions/${id}/floor`, {
        attempt: crypto.randomUUID(),
        meeting,
        participant: codes[(nth * 5) % codes.length] ?? '',
      }),
    )
    if (nth % 2 === 1) undone.push(await act(`/sessions/${id}/undo`, { attempt: crypto.randomUUID(), meeting }))
  }
  readers.end()
  globalThis.gc?.()
  const memory = process.memoryUsage().heapUsed / 1e6
  await close()
  data.remove()
  return {
    entries,
    folded,
    page: middle(pages),
    pageSize,
    post: middle(logged.slice(rounds / 2).map(each => each.post)),
    entry: middle(logged.slice(rounds / 2).map(each => each.all)),
    entrySize: middle(logged.slice(rounds / 2).map(each => each.bytes)) / 1_000,
    undo: middle(undone.slice(rounds / 4).map(each => each.all)),
    undoSize: middle(undone.slice(rounds / 4).map(each => each.bytes)) / 1_000,
    memory,
  }
}

/** As it was measured last. */
export const curve: Growth[] = []

/** The sizes of the curve; a hundred times more with `--far`, which takes some minutes. */
const sizes = (): readonly number[] =>
  process.argv.includes('--far') ? [100, 1_000, 10_000, 100_000] : [100, 1_000, 10_000]

/**
 * One entry costs what one entry is: until an officer's page has all of it, in processor time of the server, and in bytes,
 * against the same in a session of a hundred entries. The curve itself is told beside it.
 */
export async function growth(): Promise<readonly Goal[]> {
  const goals: Goal[] = []
  curve.length = 0
  let floor: Growth | undefined
  for (const entries of sizes()) {
    const measured = await growthOf(entries, entries > 10_000 ? 24 : 60)
    console.error(
      JSON.stringify(measured, (_, value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value)),
    )
    curve.push(measured)
    floor ??= measured
    goals.push(
      inRatio(`one entry among ${entries}, processor`, measured.entry, floor.entry),
      inRatio(`undo among ${entries}, processor`, measured.undo, floor.undo),
      atMost(`one entry among ${entries}, kB to an officer`, measured.entrySize, 8),
    )
  }
  return goals
}

const inRatio = (goal: string, result: number, floor: number): Goal => {
  const limit = 1.5
  return { goal, floor, result, ratio: result / floor, limit, pass: result / floor <= limit }
}
