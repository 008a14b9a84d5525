import { createServer, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { fanoutOf, frameOf } from '../../src/live/fanout.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A server that joins whoever comes to the channel of its path. */
async function serving() {
  const fanout = fanoutOf(() => '2019-09-12T10:00:00.000Z')
  const joined: ServerResponse[] = []
  const server = createServer((request, out) => {
    out.removeHeader('Transfer-Encoding')
    out.writeHead(200, { 'Content-Type': 'text/event-stream' })
    out.flushHeaders()
    joined.push(out)
    fanout.join((request.url ?? '').slice(1), out)
  })
  await new Promise<void>(done => {
    server.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, done)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  closing.push(() => {
    fanout.close()
    server.closeAllConnections()
    server.close()
  })
  const reader = async (channel: string, reads = true) => {
    const socket: Socket = connect(port, '127.0.0.1')
    let text = ''
    if (reads) socket.on('data', data => (text += data))
    socket.on('error', () => undefined)
    socket.write(`GET /${channel} HTTP/1.1\r\nHost: localhost\r\n\r\n`)
    closing.push(() => socket.destroy())
    return { socket, ids: () => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id)) }
  }
  return { fanout, joined, reader }
}

test('frames reach a thousand of the public in the order in which they were sent, each once', async () => {
  const { fanout, reader } = await serving()
  const readers = await Promise.all(Array.from({ length: 1_000 }, () => reader('public')))
  await expect.poll(() => fanout.count('public'), { timeout: 20_000 }).toBe(1_000)
  for (let id = 1; id <= 20; id++) fanout.send('public', frameOf(id, '<p>x</p>'), 'public')
  const all = Array.from({ length: 20 }, (_, index) => index + 1)
  await expect.poll(() => readers.every(each => each.ids().length >= 20), { timeout: 20_000 }).toBe(true)
  for (const each of readers) expect(each.ids()).toEqual(all)
})

test('a reader that stops reading is dropped at a megabyte, and the others are not kept waiting', async () => {
  const { fanout, joined, reader } = await serving()
  const dead = await reader('room', false)
  await expect.poll(() => joined.length).toBe(1)
  dead.socket.pause()
  const well = await reader('room')
  await expect.poll(() => fanout.count('room')).toBe(2)
  const frame = 'x'.repeat(100_000)
  for (let id = 1; id <= 400 && fanout.count('room') === 2; id++) {
    fanout.send('room', frameOf(id, frame))
    await expect.poll(() => well.ids().at(-1), { interval: 1 }).toBe(id)
    expect(joined[0]?.writableLength ?? 0).toBeLessThan(1_200_000)
  }
  expect(fanout.count('room')).toBe(1)
})

test('a reader that took nothing for five heartbeats is dropped within 30 s, however little waits for it', async () => {
  const { fanout, joined, reader } = await serving()
  const dead = await reader('room', false)
  dead.socket.pause()
  await reader('room')
  await expect.poll(() => fanout.count('room')).toBe(2)
  const frame = 'x'.repeat(10_000)
  // Until what the kernel takes for it is full.
  for (let id = 1; id <= 2_000 && joined[0]?.writableLength === 0; id++) {
    fanout.send('room', frameOf(id, frame))
    await new Promise(setImmediate)
  }
  expect(joined[0]?.writableLength).toBeGreaterThan(0)
  expect(joined[0]?.writableLength).toBeLessThan(1_000_000)
  await expect.poll(() => fanout.count('room'), { timeout: 30_000, interval: 250 }).toBe(1)
  expect(joined[0]?.destroyed).toBe(true)
})
