import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { createApp } from '../../src/http/app.tsx'
import { serverFor } from '../../src/http/connections.ts'
import { fanoutOf } from '../../src/live/fanout.ts'
import { roomsOf } from '../../src/live/rooms.ts'
import { shelfInMemory } from './shelf.ts'

const now = () => '2026-11-24T10:00:00.000Z'
const directory = loadDirectory()
const fanout = fanoutOf(now)
const app = createApp({
  rooms: roomsOf(shelfInMemory(), directory),
  directory,
  fanout,
  now,
  streams: { address: 3, session: 3 },
})
const server = serverFor(app.fetch, { head: 600, body: 400, least: 100, connections: 40 })
let port = 0
let path = ''
beforeAll(async () => {
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
  const made = await fetch(`http://localhost:${port}/example`, {
    method: 'POST',
    headers: { origin: `http://localhost:${port}` },
    redirect: 'manual',
  })
  path = (made.headers.get('location') ?? '').replace(/\/floor.*/, '')
})
afterAll(() => {
  fanout.close()
  server.closeAllConnections()
  server.close()
})

/** Everything that a raw connection is answered until it is closed, and how long it lasted. */
function answered(text: string, drip?: { readonly bytes: string; readonly every: number; readonly times: number }) {
  const began = Date.now()
  return new Promise<{ text: string; took: number }>(done => {
    const socket = connect(port, '127.0.0.1')
    let got = ''
    let left = drip?.times ?? 0
    const dripping = setInterval(
      () => (left-- > 0 ? void socket.write(drip?.bytes ?? '') : clearInterval(dripping)),
      drip?.every ?? 1_000_000,
    )
    socket.on('data', data => (got += data))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(dripping)
      done({ text: got, took: Date.now() - began })
    })
    socket.write(text)
  })
}
const host = () => `Host: localhost:${port}\r\n`
const form = (length: number) =>
  `POST ${path}/floor HTTP/1.1\r\n${host()}Origin: http://localhost:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n`

test('each answer that is no page carries the policy: bad, too long, without or with a foreign host, an expectation', async () => {
  for (const [request, status] of [
    ['GARBAGE\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\n${host()}Content-Length: x\r\n\r\n`, 400],
    [`GET / HTTP/1.1\r\n${host()}X: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['GET / HTTP/1.1\r\nHost: a/b\r\nConnection: close\r\n\r\n', 400],
    ['GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n', 421],
    [`GET / HTTP/1.1\r\n${host()}Expect: coffee\r\nConnection: close\r\n\r\n`, 417],
  ] as const) {
    const { text } = await answered(request)
    expect([request.slice(0, 60), Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1])]).toEqual([request.slice(0, 60), status])
    expect(text.toLowerCase()).toContain("content-security-policy: default-src 'none'")
    expect(text.toLowerCase()).toContain('x-content-type-options: nosniff')
  }
})

test('S8: a head that does not come, or drips, is answered 408 in time', async () => {
  for (const drip of [undefined, { bytes: 'x', every: 100, times: 100 }]) {
    const { text, took } = await answered(`GET / HTTP/1.1\r\n${host()}X-Slow: `, drip)
    expect(text).toContain('HTTP/1.1 408')
    expect(text).toContain('Content-Security-Policy')
    expect(took).toBeLessThan(5_000)
  }
})

test('S8: a body that drips or stops is cut; one that is slow and comes on is taken', async () => {
  for (const drip of [undefined, { bytes: 'x', every: 100, times: 100 }]) {
    const { text, took } = await answered(form(10_000), drip)
    expect(text).toContain('HTTP/1.1 408')
    expect(took).toBeLessThan(5_000)
  }
  const slow = await answered(form(4_000), { bytes: `${'x'.repeat(199)}&`, every: 100, times: 20 })
  expect(slow.took).toBeGreaterThan(1_500)
  expect(slow.text).toMatch(/^HTTP\/1\.1 (?:303|422)/)
})

const post = (type: string, how: string) =>
  `POST ${path}/floor HTTP/1.1\r\n${host()}Origin: http://localhost:${port}\r\nContent-Type: ${type}\r\nConnection: close\r\n${how}\r\n\r\n`
const [words, parts] = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=b']

/** Sends a body without an end until it is cut; what was answered, and how many bytes were taken. */
const endless = (head: string, piece: string) =>
  new Promise<{ text: string; taken: number }>(done => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    const more = () => {
      while (socket.writable && socket.write(piece));
    }
    socket.on('drain', more)
    socket.on('data', data => (text += data))
    socket.on('error', () => undefined)
    socket.on('close', () => done({ text, taken: socket.bytesWritten - socket.writableLength }))
    socket.write(head)
    more()
  })

test('S7: a body is counted as it comes, whatever its head says, and cut: without a length, with two, of a gigabyte, or read by nobody', async () => {
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
  const plain = 'x'.repeat(0x10000)
  const to = (where: string) => (type: string, how: string) => post(type, how).replace(`${path}/floor`, where)
  for (const [what, head, piece, status] of [
    ['no length', post(words, 'Transfer-Encoding: chunked'), chunk, 413],
    ['no length, in parts', post(parts, 'Transfer-Encoding: chunked'), chunk, 413],
    ['both lengths', post(words, 'Content-Length: 10\r\nTransfer-Encoding: chunked'), chunk, 400],
    ['a gigabyte that is told', post(words, 'Content-Length: 1073741824'), plain, 413],
    ['a file of a gigabyte', to('/sessions/import')(parts, 'Transfer-Encoding: chunked'), chunk, 413],
    ['nobody reads it', to('/healthz')(words, 'Transfer-Encoding: chunked'), chunk, 404],
    ['it is refused', post(words, 'Transfer-Encoding: chunked').replace('Origin: http:', 'Origin: https:'), chunk, 403],
  ] as const) {
    let { text, taken } = await endless(head, piece)
    // Who goes on sending after half a second more is reset, and a busy machine may not have read the answer by then.
    if (!text) ({ text, taken } = await endless(head, piece))
    expect([what, Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1])]).toEqual([what, status])
    expect([what, taken < 80_000_000]).toEqual([what, true])
  }
})

/** Sends a part of a body and goes away, politely or not; answers what came before. */
const cutOff = (text: string, how: 'end' | 'resetAndDestroy' | 'destroy') =>
  new Promise<string>(done => {
    const socket = connect(port, '127.0.0.1')
    let got = ''
    socket.on('data', data => (got += data))
    socket.on('error', () => undefined)
    socket.on('close', () => done(got))
    socket.write(text, () => setTimeout(() => socket[how](), 50))
  })

test('whoever goes away in the middle of a body is answered 400 or nothing; nothing is stored and no fault of ours is logged', async () => {
  const logged = vi.spyOn(console, 'error')
  const before = await (await fetch(`http://localhost:${port}${path}/session.json`)).text()
  for (const how of ['end', 'resetAndDestroy', 'destroy'] as const)
    for (const text of [
      `${post(words, 'Content-Length: 5000')}participant=CAN&`,
      `${post(words, 'Transfer-Encoding: chunked')}10\r\nparticipant=CAN&\r\n`,
      `${post(words, 'Transfer-Encoding: chunked')}FFF\r\nparticipant=CAN&`,
      `${post(parts, 'Content-Length: 5000')}--b\r\nContent-Disposition: form-data; name="participant"\r\n\r\nCAN`,
      `${post('application/json', 'Content-Length: 5000')}{"participant":"CAN"`,
    ])
      expect([how, text.slice(-40), await cutOff(text, how)]).toEqual([
        how,
        text.slice(-40),
        expect.stringMatching(/^(?:HTTP\/1\.1 400 [\s\S]*)?$/),
      ])
  expect(logged.mock.calls).toEqual([])
  logged.mockRestore()
  expect(await (await fetch(`http://localhost:${port}${path}/session.json`)).text()).toBe(before)
})

test('a body that is not what its head says is refused with 400, whichever way it is wrong', async () => {
  const logged = vi.spyOn(console, 'error')
  const bytes = (type: string, body: string) => `${post(type, `Content-Length: ${Buffer.byteLength(body)}`)}${body}`
  for (const text of [
    bytes('multipart/form-data', 'participant=CAN'),
    bytes(parts, '--c\r\n\r\nCAN\r\n--c--\r\n'),
    bytes(parts, '--b\r\nContent-Disposition: form-data; name="participant"\r\n\r\nCAN\r\n'),
    bytes(words, 'participant=C%F4te'),
    bytes('application/json; charset=utf-8', '{"participant":'),
    `${post(words, 'Transfer-Encoding: chunked')}nothing\r\n`,
  ])
    expect([text.slice(-40), (await answered(text)).text]).toEqual([
      text.slice(-40),
      expect.stringContaining('HTTP/1.1 400'),
    ])
  expect(logged.mock.calls).toEqual([])
  logged.mockRestore()
})

test('S8: there are so many connections and no more: one too many is closed at once, and a place that is left is free (F19)', async () => {
  const few = serverFor(app.fetch, { connections: 3 })
  await new Promise<void>(done => few.listen(0, '127.0.0.1', done))
  const at = (few.address() as AddressInfo).port
  const opens = () => {
    const socket = connect(at, '127.0.0.1')
    socket.on('error', () => undefined)
    const closed = new Promise<void>(done => socket.once('close', () => done()))
    return { socket, closed, open: new Promise<void>(done => socket.once('connect', () => done())) }
  }
  const held = [opens(), opens(), opens()]
  await Promise.all(held.map(each => each.open))
  const tooMany = [opens(), opens()]
  await Promise.all(tooMany.map(each => each.closed))
  held[0]?.socket.destroy()
  await expect
    .poll(async () => (await fetch(`http://localhost:${at}/healthz`).catch(() => undefined))?.status, {
      timeout: 5_000,
    })
    .toBe(200)
  for (const each of held) each.socket.destroy()
  few.closeAllConnections()
  few.close()
})

test('HEAD of a stream is a head, and nothing is logged', async () => {
  const logged = vi.spyOn(console, 'error')
  for (const stream of [`${path}/stream`, `${path}/screens/public/stream`]) {
    const { text } = await answered(`HEAD ${stream} HTTP/1.1\r\n${host()}Connection: close\r\n\r\n`)
    expect(text).toMatch(/^HTTP\/1\.1 200/)
    expect(text.toLowerCase()).toContain('content-type: text/event-stream')
    expect(text.toLowerCase()).toContain('content-security-policy')
    expect(text.split('\r\n\r\n')[1]).toBe('')
  }
  expect(logged).not.toHaveBeenCalled()
  logged.mockRestore()
})

test('over the limit of streams the public is told in a sentence, officers have a reserve, and a place that is left is free', async () => {
  const open: AbortController[] = []
  const ask = async (stream: string) => {
    const abort = new AbortController()
    const answer = await fetch(`http://127.0.0.1:${port}${path}${stream}`, { signal: abort.signal })
    if (answer.status === 200) open.push(abort)
    return answer
  }
  for (let each = 0; each < 3; each++) expect((await ask('/screens/public/stream')).status).toBe(200)
  const refused = await ask('/screens/public/stream')
  expect(refused.status).toBe(503)
  expect(refused.headers.get('retry-after')).toBe('10')
  expect(await refused.text()).toContain('3 pages and screens are open, which is the most')
  for (const stream of ['/stream', '/screens/podium/stream']) expect((await ask(stream)).status).toBe(200)
  for (const each of open) each.abort()
  await expect.poll(async () => (await ask('/screens/public/stream')).status).toBe(200)
  for (const each of open) each.abort()
})
