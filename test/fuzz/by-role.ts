import type { Session } from '../../src/domain/session.ts'
import { pagesOf } from '../http/every-page.ts'
import { isTaken, wrongWith } from './checks.ts'
import { marks, type PeopledHouse, peopledHouse } from './peopled-house.ts'
import { randomFor } from './random.ts'
import { type Route, requestsOf, routesOf, type Sending } from './requests.ts'
import { type Answer, fromOurPage, isStream, overTheLine } from './sending.ts'

/** As what somebody asks, and whether the closed meeting is theirs to know. */
export interface As {
  readonly name: string
  /** Words of others that they are told all the same. */
  readonly knows: readonly string[]
  readonly cookie: (house: PeopledHouse) => Promise<string>
}

/** From those who may do least on: nothing that they ask for has changed what the next of them may know. */
export const everybody: readonly As[] = [
  { name: 'nobody', knows: [], cookie: async () => '' },
  { name: 'somebody without a role', knows: [], cookie: house => house.comesIn(undefined) },
  {
    name: 'the public screen',
    knows: [],
    cookie: house => house.ticket('screen', { session: 'first', role: 'public' }),
  },
  { name: 'reader', knows: [], cookie: house => house.comesIn('reader') },
  {
    name: 'administrator',
    knows: marks.named,
    cookie: house => house.comesIn(undefined, { isAdministrator: true }),
  },
  {
    name: 'the podium screen',
    knows: marks.behindDoors,
    cookie: house => house.ticket('screen', { session: 'first', role: 'podium' }),
  },
  ...(['chair', 'drafter', 'officer', 'secretary'] as const).map(role => ({
    name: role,
    knows: role === 'secretary' ? [...marks.behindDoors, ...marks.named] : marks.behindDoors,
    cookie: (house: PeopledHouse) => house.comesIn(role),
  })),
]

export interface FoundByRole {
  requests: number
  taken: number
  faults: string[]
}

const perHouse = 20
const mostFaults = 30
const patience = 60_000

export interface WantedByRole {
  /** Requests for each route by each of them. */
  readonly each: number
  readonly seed: string
  readonly who?: readonly As[]
  /** Of the routes each of them asks for one in so many, another than the next of them. */
  readonly oneIn?: number
  readonly only?: (route: Route) => boolean
}

export async function fuzzByRole(wanted: WantedByRole): Promise<FoundByRole> {
  const found: FoundByRole = { requests: 0, taken: 0, faults: [] }
  const { each, who = everybody } = wanted
  for (let from = 0; from < each && found.faults.length < mostFaults; from += perHouse) {
    const house = await peopledHouse()
    try {
      const pages = await pagesFor(house)
      for (const [turn, as] of who.entries()) await inTurn(house, as, { ...wanted, pages, turn, from }, found)
    } finally {
      await house.close()
    }
  }
  return found
}

/** What whoever attacks may have seen elsewhere: the forms of all pages, with the ids in them. */
async function pagesFor({ app, address, sessions, secretary }: PeopledHouse) {
  const [first] = await sessions()
  const pages: { path: string; html: string }[] = []
  for (const path of first ? pagesOf(app, first) : []) {
    const answer = await app.request(`${address}${path}`, { headers: { ...fromOurPage(address), cookie: secretary } })
    if (answer.headers.get('content-type')?.includes('html'))
      pages.push({ path, html: withoutMarks(await answer.text()) })
  }
  return pages
}

const all: readonly string[] = [...marks.behindDoors, ...marks.ofOthers, ...marks.named]
/** Nobody is told in an answer what they said themselves and nobody else knows: the words are taken out of what is sent. */
const withoutMarks = (text: string): string => all.reduce((now, mark) => now.replaceAll(mark, 'qz'), text)

interface Turn extends WantedByRole {
  readonly pages: readonly { readonly path: string; readonly html: string }[]
  readonly turn: number
  readonly from: number
}

async function inTurn(house: PeopledHouse, as: As, wanted: Turn, found: FoundByRole): Promise<void> {
  const { each, seed, pages, turn, from, oneIn = 1, only = () => true } = wanted
  const routes = routesOf(house.app)
  const requests = requestsOf(routes)
  for (const { path, html } of pages) requests.learn(html, path)
  const second = await positionOf(house, 'second')
  const known = new Set<string>()
  let cookie = await as.cookie(house)
  let sessions = await house.sessions()
  for (let round = from; round < Math.min(each, from + perHouse); round++)
    for (const [index, route] of routes.entries()) {
      if (found.faults.length >= mostFaults) return
      if ((index + turn + round) % oneIn !== 0 || !only(route)) continue
      const sending = asSent(requests.next(route, sessions, randomFor(seed, as.name, round, index)), cookie)
      const { answer, faults, changed } = await asked(house, as, sending)
      for (const fault of faults) {
        const kind = `${as.name}: ${route.method} ${route.path}: ${fault.replace(/\d+ ms.*/s, '')}`
        if (!known.has(kind)) found.faults.push(`${kind}\n  seed ${seed}, ${round}: ${fault}\n  ${toldOf(sending)}`)
        known.add(kind)
      }
      found.requests += 1
      if (isTaken(answer.status)) found.taken += 1
      if (changed) sessions = await house.sessions()
      // They signed out, closed their account, or gave themselves a role: whoever comes next is one as before.
      if (route.method === 'POST' && !route.path.startsWith('/sessions/:session')) cookie = await as.cookie(house)
    }
  if ((await positionOf(house, 'second')) !== second)
    found.faults.push(`${as.name}: changed the session of others, seed ${seed}`)
}

/** Sent, and what is wrong with what came of it. */
async function asked(house: PeopledHouse, as: As, sending: Sending) {
  house.passes()
  const before = await house.changes()
  const began = performance.now()
  const worked = process.cpuUsage()
  const answer = await answerTo(house, sending)
  const clock = performance.now() - began
  const { user, system } = process.cpuUsage(worked)
  const changed = (await house.changes()) !== before
  const faults = [
    ...wrongWith(sending, answer, { took: { clock, work: (user + system) / 1_000 }, changed, unwell: false }),
    ...all.filter(mark => !as.knows.includes(mark) && answer.text.includes(mark)).map(mark => `told “${mark}”`),
    ...house.faults.splice(0).map(fault => `a fault was written: ${fault.slice(0, 300)}`),
  ]
  return { answer, faults, changed }
}

const positionOf = async (house: PeopledHouse, id: string): Promise<Session['position']> =>
  (await house.rooms.get(id))?.session.position ?? -1

function asSent(sending: Sending, cookie: string): Sending {
  const { path, headers, body } = sending
  return {
    ...sending,
    path: withoutMarks(path),
    headers: { ...headers, cookie: [cookie, headers['cookie']].filter(Boolean).join('; ') },
    body: body && Buffer.from(withoutMarks(body.toString('latin1')), 'latin1'),
  }
}

async function answerTo({ app, address }: PeopledHouse, sending: Sending): Promise<Answer> {
  if (isStream(sending.path)) return overTheLine(address, sending, patience)
  const { method, path, headers, body } = sending
  const answer = await app.request(`${address}${path}`, {
    method,
    headers: { ...fromOurPage(address), ...headers },
    ...(body ? { body: new Uint8Array(body) } : {}),
  })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

const toldOf = ({ method, path, headers, body }: Sending): string =>
  [`${method} ${path.slice(0, 300)}`, headers['content-type'] ?? '', body?.toString().slice(0, 400) ?? ''].join('\n  ')
