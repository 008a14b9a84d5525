import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { evolve } from '../../src/domain/evolve.ts'
import type { Event } from '../../src/domain/facts.ts'
import { initial, type Session } from '../../src/domain/session.ts'
import { roomsOf } from '../../src/live/rooms.ts'
import { projectRoot } from '../../src/root.ts'
import { temporaryFolder } from '../browser/chromium.ts'
import { imported, workingGroup } from '../browser/imported.ts'
import { built } from '../built.ts'
import { type RealServer, start, wait } from '../db/real-server.ts'
import { pagesOf } from '../http/every-page.ts'
import { shelfInMemory } from '../http/shelf.ts'
import { isTaken } from './checks.ts'
import { commission, directory } from './house.ts'
import { randomFor } from './random.ts'
import { mostCuts, reading } from './readers.ts'
import { requestsOf, routesOf } from './requests.ts'
import { type Answer, overTheLine } from './sending.ts'

const { createApp, fanoutOf } = (await import(built.application)) as typeof import('./application.ts')

const night = process.env['NIGHT'] === 'yes'
/** Requests for each route: what needs a socket and a process, not each value. */
const each = Math.max(2, Math.round(Number(process.env['FUZZ'] ?? (night ? 10_000 : 200)) / 50))
const seed = Number(process.env['FUZZ_SEED'] ?? (night ? Date.now() : 17))
/** So many are under way at once. */
const lanes = 4
const patience = 60_000

const now = () => '2019-09-12T10:00:00.000Z'
/** Only to know the routes: what answers is the process. */
const app = createApp({ rooms: roomsOf(shelfInMemory(), directory), directory, fanout: fanoutOf(now), now })

const data = temporaryFolder()
const begun: RealServer[] = []
afterAll(async () => {
  await Promise.all(begun.map(each => each.stop()))
  data.remove()
})

const sessionAt = async (server: RealServer, path: string): Promise<Session> => {
  const { text } = await server.get(`${path}/journal.json`)
  return evolve(initial(path.split('/')[2] ?? ''), JSON.parse(text) as readonly Event[])
}

/** Every session that the start page leads to, by its path. */
const sessionsOn = async (server: RealServer): Promise<readonly string[]> => {
  const { text } = await server.get('/')
  return [...new Set([...text.matchAll(/href="(\/sessions\/[^/"]+)\/floor/g)].map(([, path = '']) => path))]
}

const files = async (server: RealServer, paths: readonly string[]) =>
  Promise.all(paths.map(async path => [path, (await server.get(`${path}/session.json`)).text] as const))

/** Heads that no program of ours sends. */
const broken: readonly string[] = [
  'GET / HTTP/1.1\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: example.com\r\n\r\n',
  'GET / HTTP/9.9\r\nHost: localhost\r\n\r\n',
  'GET /\u0000 HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'get / http/1.1\r\n\r\n',
  `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  `GET / HTTP/1.1\r\nHost: localhost\r\n${'X: y\r\n'.repeat(5_000)}\r\n`,
  'POST /officer HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  'POST /officer HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd',
  'POST /officer HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n',
  'POST /officer HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nffffffffff\r\nx',
  'POST /officer HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Length: 100\r\n\r\nname=half',
  'GET / HTTP/1.1\r\nHost: localhost\r\nBad Header\r\n\r\n',
  '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003',
  'CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: localhost\r\nExpect: miracles\r\n\r\n',
]

/** The statuses that come back for raw bytes; none where the line is closed. */
const said = (address: string, bytes: string): Promise<readonly number[]> =>
  new Promise(done => {
    const { hostname, port } = new URL(address)
    const socket = connect(Number(port), hostname)
    let text = ''
    socket.on('data', part => {
      text += part
    })
    socket.on('error', () => undefined)
    socket.on('close', () => done([...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status))))
    socket.write(Buffer.from(bytes, 'latin1'))
    setTimeout(() => socket.destroy(), 500)
  })

test(
  `a server that is sent ${each} of everything, ${lanes} at a time, is the one that was started, and has lost nothing`,
  async () => {
    const server = await start(data.folder)
    begun.push(server)
    const { pid } = server.process
    await server.post('/example')
    await imported(server.address, readFileSync(join(projectRoot, 'examples/smuggling-of-migrants-2019.json'), 'utf8'))
    await imported(server.address, workingGroup({}))
    await imported(server.address, JSON.stringify(commission))
    const paths = await sessionsOn(server)
    expect(paths).toHaveLength(4)
    const sessions = await Promise.all(paths.map(path => sessionAt(server, path)))
    const [first = ''] = paths
    const readers = ['stream', 'screens/podium/stream', 'screens/public/stream', 'screens/room/stream'].map(path =>
      reading(server.address, `${first}/${path}`),
    )
    const routes = routesOf(app)
    const requests = requestsOf(routes)
    for (const session of sessions)
      for (const path of pagesOf(app, session)) requests.learn((await server.get(path)).text, path)

    const faults: string[] = []
    let taken = 0
    let next = 0
    const lane = async () => {
      while (next < each * routes.length && faults.length < 30) {
        const nth = next++
        const route = routes[nth % routes.length]
        if (!route) return
        const sending = requests.next(route, sessions, randomFor(seed, nth))
        const answer: Answer = await overTheLine(server.address, sending, patience)
        if (isTaken(answer.status)) taken += 1
        // A line that is cut because the body was refused before it was read is an answer too.
        const isCut = answer.status === 0 && /ECONNRESET|EPIPE|hang up/.test(answer.text)
        if ((answer.status === 0 && !isCut) || answer.status >= 500 || /cannot be drawn: fault/.test(answer.text))
          faults.push(`${sending.method} ${sending.path.slice(0, 300)}: ${answer.status} ${answer.text.slice(0, 300)}`)
        if (nth % 20 === 0)
          for (const bytes of [broken[(nth / 20) % broken.length] ?? ''])
            for (const status of await said(server.address, bytes))
              if (status >= 500) faults.push(`${bytes.slice(0, 80)}: ${status}`)
      }
    }
    await Promise.all(Array.from({ length: lanes }, lane))
    expect(faults, `FUZZ_SEED=${seed}\n${server.said()}`).toEqual([])
    expect(taken).toBeGreaterThan((each * routes.length) / 10)

    expect(server.process.pid).toBe(pid)
    expect(server.process.exitCode).toBeNull()
    expect(server.said()).not.toMatch(/Fault|uncaught|unhandled|^\s+at /im)
    await wait(300)
    expect(readers.map(reader => [reader.path, reader.cuts() <= mostCuts, reader.undrawn()])).toEqual(
      readers.map(reader => [reader.path, true, []]),
    )
    for (const reader of readers) reader.close()

    const all = await sessionsOn(server)
    expect(all.length).toBeGreaterThanOrEqual(4)
    const before = await files(server, all)
    for (const path of all)
      for (const page of ['floor', 'screens/podium', 'screens/public', 'report', 'statistics', 'participants', 'undo'])
        expect([path, page, (await server.get(`${path}/${page}`)).status]).toEqual([path, page, 200])
    for (const [path, file] of before) expect([path, await imported(server.address, file)]).not.toEqual([path, ''])
    await server.stop()
    expect(await server.ended).toBe(0)

    // Read anew from its journal by another process, each is as it was.
    const again = await start(data.folder)
    begun.push(again)
    const after = await files(again, all)
    for (const [index, [path, file]] of before.entries()) expect([path, after[index]?.[1]]).toEqual([path, file])
    await again.stop()
    console.info(JSON.stringify({ seed, routes: routes.length, requests: next, taken, sessions: all.length }))
  },
  120_000 + each * 60_000,
)
