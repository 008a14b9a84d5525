import { setTimeout as waiting } from 'node:timers/promises'
import { openPart } from '../../src/domain/access/parts.ts'
import { evolve } from '../../src/domain/evolve.ts'
import { initial, type Session } from '../../src/domain/session.ts'
import { pagesOf } from '../http/every-page.ts'
import { hang, isTaken, type Took, unsound, wrongWith } from './checks.ts'
import { type House, openedHouse, type Planted } from './house.ts'
import { randomFor } from './random.ts'
import { mostCuts, type Reader, reading } from './readers.ts'
import { type Route, requestsOf, routesOf, type Sending } from './requests.ts'
import { type Answer, fromOurPage, isStream, overTheLine } from './sending.ts'

export interface Wanted {
  /** Requests for each route. */
  readonly each: number
  readonly seed: string
  readonly planted?: Planted
  /** Which routes; all where nothing is said. */
  readonly only?: (route: Route) => boolean
  /** Leaves out the houses before this request for each route: to come sooner to what was found in a later one. */
  readonly from?: number
  /** Until it is said that there is no answer, milliseconds. */
  readonly patience?: number
  /** With one small session. */
  readonly isSmall?: boolean
}

/** What was done and found. */
export interface Figures {
  routes: number
  requests: number
  taken: number
  refused: number
  faults: string[]
  /** The slowest of those that brought no file, milliseconds. */
  slowest: { readonly clock: number; readonly work: number; readonly what: string }
  sessions: number
  changes: number
  /** Frames that came to the open pages and screens. */
  frames: number
}

/** A house is left, and all its sessions looked at, after so many requests for each route: they do not grow for ever. */
const perHouse = 50
/** More kinds of them teach nothing. */
const mostFaults = 30

export async function fuzz(wanted: Wanted): Promise<Figures> {
  const { each, seed, planted, isSmall } = wanted
  const slowest = { clock: 0, work: 0, what: '' }
  const figures: Figures = {
    routes: 0,
    requests: 0,
    taken: 0,
    refused: 0,
    faults: [],
    slowest,
    sessions: 0,
    changes: 0,
    frames: 0,
  }
  let asking: Asking | undefined
  for (let from = wanted.from ?? 0; from < each && figures.faults.length < mostFaults; from += perHouse) {
    const house = await openedHouse(planted, isSmall)
    try {
      asking ??= await askingIn(house, wanted.only)
      await inOneHouse(house, asking, { ...wanted, each: Math.min(perHouse, each - from) }, `${seed} ${from}`, figures)
    } finally {
      await house.close()
    }
  }
  return figures
}

/** What is asked for, and every page that shows something of it, read once: each house begins the same. */
interface Asking {
  readonly routes: readonly Route[]
  readonly pages: readonly { readonly path: string; readonly html: string }[]
}

async function askingIn(house: House, only: Wanted['only'] = () => true): Promise<Asking> {
  return { routes: routesOf(house.app).filter(only), pages: await everyPage(house) }
}

async function inOneHouse(
  house: House,
  { routes, pages }: Asking,
  wanted: Wanted,
  seed: string,
  figures: Figures,
): Promise<void> {
  const { each, patience = 60_000 } = wanted
  figures.routes = routes.length
  let sessions = house.begun.map(({ session }) => session)
  const requests = requestsOf(routes)
  for (const { html, path } of pages) requests.learn(html, path)
  const readers = await openPages(house)
  const known = new Set<string>()
  let before = await house.version()
  for (let round = 0; round < each; round++)
    for (const [index, route] of routes.entries()) {
      if (figures.faults.length >= mostFaults) break
      const sending = requests.next(route, sessions, randomFor(seed, round, index))
      const asked = await sent(house, sending, patience)
      const after = await house.version()
      const changed = after !== before
      for (const fault of faultsOf(house, sending, asked, changed)) {
        const kind = `${route.method} ${route.path}: ${fault.replace(/\d+ ms.*/s, '')}`
        if (!known.has(kind)) figures.faults.push(`${kind}\n  seed ${seed}, ${round}: ${told(sending, fault)}`)
        known.add(kind)
      }
      count(figures, sending, asked, changed)
      const { status, headers, text } = asked.answer
      if (round % 5 === 0 && status === 200 && /html/.test(headers.get('content-type') ?? ''))
        requests.learn(text, sending.path)
      if (status === 303) requests.follow(headers.get('location') ?? '/')
      if (changed) sessions = await sessionsAfter(house, route, sessions)
      before = after
    }
  // What was sent last is drawn for the open pages a moment after it was answered.
  await waiting(200)
  const whole = await unsound(house)
  figures.sessions += whole.sessions
  figures.faults.push(...whole.faults.map(fault => `seed ${seed}: ${fault}`), ...readBy(house, readers))
  figures.frames += readers.reduce((sum, reader) => sum + reader.changes(), 0)
  for (const reader of readers) reader.close()
}

/** Those that the house began with come first; others may come from a route that is of no session. */
async function sessionsAfter({ rooms, begun }: House, { path }: Route, before: readonly Session[]) {
  if (!path.startsWith('/sessions/:session')) {
    const own = new Set(begun.map(each => each.session.id))
    const others = (await rooms.list()).filter(each => !own.has(each.id))
    return [...begun.map(each => each.session), ...others.map(each => each.session)]
  }
  const opened = await Promise.all(before.map(each => rooms.get(each.id)))
  return opened.flatMap(room => (room ? [room.session] : []))
}

async function everyPage({ app, address, begun }: House): Promise<Asking['pages']> {
  const pages: { path: string; html: string }[] = []
  for (const path of begun.flatMap(({ session }) => pagesOf(app, session))) {
    const answer = await app.request(`${address}${path}`, { headers: fromOurPage(address) })
    if (answer.headers.get('content-type')?.includes('html')) pages.push({ path, html: await answer.text() })
  }
  return pages
}

async function openPages({ address, begun }: House): Promise<readonly Reader[]> {
  const [first, second = first, third = first] = begun.map(({ session }) => `/sessions/${session.id}`)
  const paths = [
    `${first}/stream`,
    `${second}/stream`,
    `${third}/screens/podium/stream`,
    `${first}/screens/public/stream`,
  ]
  const readers = paths.map(path => reading(address, path))
  await waiting(100)
  return readers
}

const readBy = ({ begun }: House, readers: readonly Reader[]): readonly string[] =>
  readers.flatMap(reader => {
    const session = begun.find(each => reader.path.startsWith(`/sessions/${each.session.id}/`))?.session
    const letGo = session && reader.path.includes('/screens/') ? timesGone(session) : 0
    return [
      ...(reader.cuts() > mostCuts + letGo
        ? [`${reader.path} was cut off again and again: ${reader.cuts()} times, ${letGo} of them with its meeting`]
        : []),
      ...reader.undrawn().map(fault => `${reader.path}: ${fault}`),
    ]
  })

/** How often a meeting went for whoever passes, closed or removed: whoever had its screen open was let go, as is right. */
function timesGone(session: Session): number {
  let so = initial(session.id)
  let times = 0
  for (const event of session.journal) {
    const before = openPart(so).meetings
    so = evolve(so, [event])
    const after = openPart(so).meetings
    if ([...before.keys()].some(id => !after.has(id))) times++
  }
  return times
}

interface Asked {
  readonly answer: Answer
  readonly took: Took
}

/** What this process has worked until now, milliseconds. */
const worked = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

const readings = new WeakMap<House, { at: number; work: number }>()
/** The same as it was at most a tenth of a second ago: to read it before each request costs a tenth of all. */
function workedLately(house: House): number {
  const last = readings.get(house)
  const at = performance.now()
  if (last && at - last.at < 100) return last.work
  const work = worked()
  readings.set(house, { at, work })
  return work
}

async function sent(house: House, sending: Sending, patience: number): Promise<Asked> {
  house.passes()
  const clock = performance.now()
  const before = workedLately(house)
  const answering = isStream(sending.path) ? overTheLine(house.address, sending, patience) : inProcess(house, sending)
  let limit: NodeJS.Timeout | undefined
  const late = new Promise<Answer>(done => {
    limit = setTimeout(() => done({ status: 0, headers: new Headers(), text: 'not in time' }), patience)
  })
  const answer = await Promise.race([answering, late])
  clearTimeout(limit)
  const took = performance.now() - clock
  return { answer, took: { clock: took, work: took < hang ? took : worked() - before } }
}

async function inProcess({ app, address }: House, { method, path, headers, body }: Sending): Promise<Answer> {
  const answer = await app.request(`${address}${path}`, {
    method,
    headers: { ...fromOurPage(address), ...headers },
    ...(body ? { body: new Uint8Array(body) } : {}),
  })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

function faultsOf(house: House, sending: Sending, { answer, took }: Asked, changed: boolean): readonly string[] {
  const unwell = house.rooms.storage.trouble !== undefined
  const drawing = house.faults
    .splice(0)
    .map(fault => `a fault was written: ${fault.split('\n    at ').slice(0, 4).join(', at ')}`)
  return [...wrongWith(sending, answer, { took, changed, unwell }), ...drawing]
}

/** What was sent, as far as it tells something. */
const told = ({ method, path, headers, body }: Sending, fault: string): string =>
  [fault, `${method} ${path.slice(0, 300)}`, headers['content-type'] ?? '', body?.toString().slice(0, 400) ?? ''].join(
    '\n  ',
  )

function count(figures: Figures, sending: Sending, { answer, took }: Asked, changed: boolean): void {
  figures.requests += 1
  figures[isTaken(answer.status) ? 'taken' : 'refused'] += 1
  if (changed) figures.changes += 1
  if (!sending.bringsFile && took.clock > figures.slowest.clock)
    figures.slowest = { ...took, what: `${sending.method} ${sending.path.slice(0, 100)}` }
}
