import { X509Certificate } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { type ClientHttp2Session, connect as connectHttp2, createServer as createHttp2 } from 'node:http2'
import { request } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { connect as connectTls } from 'node:tls'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { configFrom } from '../../src/config.ts'
import { authorityIn } from '../../src/door/authority.ts'
import { whenChanged } from '../../src/door/certificate.ts'
import { entranceFor, open } from '../../src/door/open.ts'
import { roomIn } from '../../src/door/room.ts'
import { createApp } from '../../src/http/app.tsx'
import { fanoutOf } from '../../src/live/fanout.ts'
import { roomsOf } from '../../src/live/rooms.ts'
import { temporaryFolder } from '../browser/chromium.ts'
import { shelfInMemory } from '../http/shelf.ts'

const data = temporaryFolder()
const now = () => '2026-11-24T10:00:00.000Z'
const directory = loadDirectory()
const fanout = fanoutOf(now)
const names = { addresses: ['192.168.7.20', 'fd00::7'], names: ['desk', 'desk.local'] }
const config = configFrom({ PORT: '0', ROSTRUM_HOST: '127.0.0.1', ROSTRUM_DATA: data.folder }, { room: true })
let close: () => Promise<void>
let port = 0
let ca = ''
let session: ClientHttp2Session
let path = ''

beforeAll(async () => {
  vi.spyOn(console, 'log').mockReturnValue(undefined)
  const entrance = await roomIn(config.data, '127.0.0.1', () => names)
  const { door, joining } = entrance
  const app = createApp({ rooms: roomsOf(shelfInMemory(), directory), directory, fanout, now, door, joining })
  const opened = open(app.fetch, entrance, config)
  close = opened.close
  port = await opened.listen(data.folder)
  ca = readFileSync(join(data.folder, 'authority', 'authority.crt'), 'utf8')
  session = connectHttp2(`https://localhost:${port}`, { ca })
  path = (
    (await asked('/example', { ':method': 'POST', origin: `https://localhost:${port}` })).headers['location'] ?? ''
  )
    .toString()
    .replace(/\/floor.*/, '')
})
afterAll(async () => {
  session.destroy()
  fanout.close()
  await close()
  data.remove()
})

/** Over the one connection of HTTP/2 that is open. */
const asked = (at: string, headers: Record<string, string> = {}, body?: string) =>
  new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((done, failed) => {
    const stream = session.request({ ':path': at, ...headers }, { endStream: body === undefined })
    let text = ''
    let got: Record<string, unknown> = {}
    stream.setEncoding('utf8')
    stream.on('response', answered => (got = answered))
    stream.on('data', data => (text += data))
    stream.on('error', failed)
    stream.on('close', () => done({ status: Number(got[':status']), headers: got, text }))
    if (body !== undefined) stream.end(body)
  })

const raw = (text: string) =>
  new Promise<string>(done => {
    const socket = connect(port, '127.0.0.1')
    let got = ''
    socket.on('data', data => (got += data))
    socket.on('error', () => undefined)
    socket.on('close', () => done(got))
    socket.write(text)
  })

test('the room is served over TLS by HTTP/2, to old browsers by HTTP/1.1, and shown by a leaf of its own authority', async () => {
  expect(session.alpnProtocol).toBe('h2')
  expect((await asked('/')).text).toContain('How others in this room join')
  const old = await new Promise<string>((done, failed) => {
    request(
      {
        port,
        host: '127.0.0.1',
        servername: 'localhost',
        ca,
        path: '/healthz',
        headers: { host: `localhost:${port}` },
      },
      answer => {
        let text = `${answer.httpVersion} ${answer.statusCode} `
        answer.on('data', data => (text += data)).on('end', () => done(text))
      },
    )
      .on('error', failed)
      .end()
  })
  expect(old).toBe('1.1 200 ok')
  const leaf = await new Promise<X509Certificate | undefined>(done => {
    const socket = connectTls({ port, host: '127.0.0.1', servername: 'localhost', ca }, () => {
      done(socket.getPeerX509Certificate())
      socket.destroy()
    })
  })
  expect(leaf?.subjectAltName).toContain('IP Address:192.168.7.20')
  expect(leaf?.subjectAltName).toContain('DNS:desk.local')
  expect(leaf?.checkIssued(new X509Certificate(ca))).toBe(true)
})

test('who asks without TLS is shown the way, a form is not taken, and a foreign name gets no way', async () => {
  const page = await raw(`GET /sessions/x?y=1 HTTP/1.1\r\nHost: desk.local:${port}\r\n\r\n`)
  expect(page).toMatch(/^HTTP\/1\.1 308 /)
  expect(page).toContain(`Location: https://desk.local:${port}/sessions/x?y=1\r\n`)
  for (const text of [
    `POST /example HTTP/1.1\r\nHost: desk.local:${port}\r\nContent-Length: 0\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n`,
    'NOTHING\r\n\r\n',
  ]) {
    const answer = await raw(text)
    expect(answer).toMatch(/^HTTP\/1\.1 426 /)
    expect(answer).not.toContain('Location')
    expect(answer).toContain("Content-Security-Policy: default-src 'none'")
    expect(answer).toContain('Begin the address with https://')
  }
})

test('a page that is open over HTTP/2 is told of an entry, many of them over one connection', async () => {
  const heard = Array.from({ length: 8 }, () => {
    let text = ''
    const stream = session.request({ ':path': `${path}/stream?meeting=m1` })
    stream.setEncoding('utf8')
    stream.on('data', data => (text += data))
    stream.on('error', () => undefined)
    return { stream, text: () => text }
  })
  await expect.poll(() => heard.every(each => each.text().includes('event: ping'))).toBe(true)
  const said = await asked(
    `${path}/floor`,
    { ':method': 'POST', origin: `https://localhost:${port}`, 'content-type': 'application/x-www-form-urlencoded' },
    'participant=FRA&sure=yes',
  )
  expect(said.status).toBe(303)
  await expect.poll(() => heard.filter(each => /^id: (?!34$)\d+$/m.test(each.text())).length).toBe(8)
  for (const { stream } of heard) stream.close()
})

test('S17: what no route answers at the socket, too, is asked by TLS for two years, and never of this computer’s own name', async () => {
  const raw = (said: string, servername: string) =>
    new Promise<string>(done => {
      const socket = connectTls({ port, host: '127.0.0.1', servername, ca, checkServerIdentity: () => undefined })
      let text = ''
      socket.on('data', data => (text += data)).on('error', () => undefined)
      socket.on('close', () => done(text))
      socket.write(said)
    })
  for (const [said, status] of [
    ['what is no request\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\nHost: desk:${port}\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    [`GET / HTTP/1.1\r\nHost: desk:${port}\r\nExpect: wonders\r\nConnection: close\r\n\r\n`, 417],
    [`GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n`, 400],
  ] as const)
    for (const name of ['desk', 'localhost']) {
      const answer = await raw(said, name)
      const isKept = /^strict-transport-security: max-age=63072000\r$/im.test(answer)
      expect([name, answer.slice(0, 12), isKept]).toEqual([name, `HTTP/1.1 ${status}`, name === 'desk'])
      expect(answer).toMatch(/^content-security-policy: default-src 'none'/im)
    }
})

test('a connection that says nothing, drips its head or stops in a body is cut by TLS as without', async () => {
  const entrance = await roomIn(config.data, '127.0.0.1', () => names)
  const answers = createApp({ rooms: roomsOf(shelfInMemory(), directory), directory, fanout, now, door: entrance.door })
  const opened = open(answers.fetch, entrance, config, { head: 400, body: 300, least: 100, quiet: 400 })
  const at = await opened.listen(data.folder)
  const until = (what: { once(event: 'close', then: () => void): unknown }) =>
    new Promise<void>(done => what.once('close', done))
  // A page that listens brings nothing, and is no body that stopped.
  const page = connectHttp2(`https://localhost:${at}`, { ca })
  const asks = { ':method': 'POST', ':path': '/example', origin: `https://localhost:${at}` }
  const example = page.request(asks, { endStream: true })
  const floor = await new Promise<string>(done => example.on('response', each => done(String(each['location']))))
  let isCut = false
  const listening = page.request({ ':path': floor.replace(/\/floor.*/, '/stream') })
  listening.on('close', () => (isCut = true)).on('error', () => undefined)
  await new Promise(done => listening.once('data', done))
  const listened = performance.now()
  const silent = connect(at, '127.0.0.1')
  const shaken = connectTls({ port: at, host: '127.0.0.1', servername: 'localhost', ca, ALPNProtocols: ['h2'] })
  const dripping = connectTls({ port: at, host: '127.0.0.1', servername: 'localhost', ca })
  let dripped = ''
  dripping.on('data', data => (dripped += data)).write(`GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: `)
  const drops = setInterval(() => dripping.write('x'), 100)
  for (const each of [silent, shaken, dripping]) each.on('error', () => undefined).resume()
  const other = connectHttp2(`https://localhost:${at}`, { ca })
  const form = other.request({
    ':method': 'POST',
    ':path': '/sessions',
    origin: `https://localhost:${at}`,
    'content-type': 'application/x-www-form-urlencoded',
  })
  let refused = 0
  form.on('response', answer => (refused = Number(answer[':status']))).on('error', () => undefined)
  form.write('name=x')
  await Promise.all([until(silent), until(shaken), until(dripping), until(form), until(other)])
  clearInterval(drops)
  expect(performance.now() - listened).toBeGreaterThan(300)
  expect(isCut).toBe(false)
  page.destroy()
  expect(dripped).toContain('HTTP/1.1 408')
  expect(refused).toBe(408)
  await opened.close()
})

test('a reader over HTTP/2 that takes nothing is dropped, and who reads beside it on the same connection is not kept waiting (R13)', async () => {
  const readers = fanoutOf(now, { heartbeat: 50, patience: 300 })
  const server = createHttp2((_, out) => {
    out.writeHead(200, { 'content-type': 'text/event-stream' })
    out.write('event: ping\n\n')
    readers.join('a', out.stream)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const client = connectHttp2(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const [frozen, awake] = [client.request(), client.request()]
  let got = 0
  awake.on('data', data => (got += data.length))
  frozen.pause()
  frozen.on('error', () => undefined)
  await expect.poll(() => readers.count('a')).toBe(2)
  const frame = Buffer.alloc(100_000, 'x')
  for (let each = 0; each < 8; each++) readers.send('a', frame)
  await expect.poll(() => readers.count('a')).toBe(1)
  await expect.poll(() => got).toBeGreaterThan(800_000)
  readers.close()
  client.destroy()
  server.close()
})

test('the authority is made once, its key is nobody else’s to read, and it vouches for rooms and this machine only (S26)', async () => {
  const folder = join(data.folder, 'authority')
  for (const file of ['authority.crt', 'authority.key']) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(folder, 'authority.crt'), 'utf8')).toBe(ca)
  const authority = await authorityIn(folder, names, Date.now())
  expect(authority.fingerprint).toBe(new X509Certificate(ca).fingerprint256)
  const moved = { addresses: ['10.1.2.3', '8.8.8.8', '2001:db8::1', 'fd12::9'], names: ['desk.local', 'bank.example'] }
  const { leaf, left } = await authority.vouchesFor(moved, Date.now())
  const { subjectAltName = '' } = new X509Certificate(leaf.cert)
  expect(subjectAltName).toContain('IP Address:10.1.2.3')
  expect(subjectAltName).toContain('DNS:desk.local')
  expect(subjectAltName).not.toMatch(/8\.8\.8\.8|bank|2001/i)
  expect(left).toEqual(['8.8.8.8', '2001:db8::1'])
})

test('an authority that cannot be read any more is told of by its folder, and none is made over it', async () => {
  const folder = join(data.folder, 'broken')
  await authorityIn(folder, names, Date.now())
  for (const file of ['authority.crt', 'authority.key']) {
    const before = readFileSync(join(folder, file), 'utf8')
    writeFileSync(join(folder, file), 'nothing')
    await expect(authorityIn(folder, names, Date.now())).rejects.toThrow(
      `The certificate authority in ${folder} cannot be read. `,
    )
    expect(readFileSync(join(folder, file), 'utf8')).toBe('nothing')
    writeFileSync(join(folder, file), before)
  }
})

test('with the cable in another socket the machine is shown by its new address, and an address that was left is foreign', async () => {
  const folder = join(data.folder, 'moving')
  mkdirSync(folder)
  let here = { addresses: ['192.168.7.20'], names: ['desk'] }
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const entrance = await roomIn(folder, '0.0.0.0', () => here)
  const renewed = new Promise<string>(done => entrance.certificate?.whenRenewed(({ cert }) => done(cert)))
  entrance.at(3000)
  expect(entrance.joining?.addresses()).toEqual(['https://192.168.7.20:3000', 'https://desk:3000'])
  expect(entrance.door.isOwn('192.168.7.20:3000')).toBe(true)
  here = { addresses: ['10.0.0.9', 'fd00::1'], names: ['desk'] }
  vi.advanceTimersByTime(6_000)
  vi.useRealTimers()
  expect(new X509Certificate(await renewed).subjectAltName).toContain('IP Address:10.0.0.9')
  expect(entrance.joining?.addresses()).toEqual([
    'https://10.0.0.9:3000',
    'https://[fd00::1]:3000',
    'https://desk:3000',
  ])
  expect(entrance.door.isOwn('192.168.7.20:3000')).toBe(false)
  expect(entrance.door.isOwn('[fd00::1]:3000')).toBe(true)
  expect(entrance.door.origins()).toEqual(entrance.joining?.addresses())
})

test('the console says the name first under which passkeys can be made, and the address that opens everywhere beside it', async () => {
  const at = async (called: string[]) => {
    const entrance = await roomIn(join(data.folder, 'named'), '0.0.0.0', () => ({
      addresses: ['10.0.0.9'],
      names: called,
    }))
    return entrance.at(3443)
  }
  expect((await at(['vm', 'vm.local'])).slice(0, 3)).toEqual([
    'Rostrum is at https://vm.local:3443 for this room',
    'It is also at https://10.0.0.9:3443, https://vm:3443',
    'Each device trusts its certificate authority once: https://vm.local:3443/join says how. Fingerprint (SHA-256):',
  ])
  expect((await at(['vm']))[0]).toBe('Rostrum is at https://10.0.0.9:3443 for this room')
})

test('the house’s certificate is shown anew when its files change, and the former one while they do not go together', async () => {
  const authority = await authorityIn(join(data.folder, 'house'), names, Date.now())
  const files = { certificate: join(data.folder, 'house.crt'), key: join(data.folder, 'house.key') }
  const leaf = async (address: string) =>
    (await authority.vouchesFor({ addresses: [address], names: [] }, Date.now())).leaf
  const keep = ({ cert, key }: { cert: string; key: string }) => {
    writeFileSync(files.certificate, cert)
    writeFileSync(files.key, key)
  }
  const [first, second] = [await leaf('10.0.0.1'), await leaf('10.0.0.2')]
  keep(first)
  const settings = { ROSTRUM_ORIGIN: 'https://10.0.0.1', ROSTRUM_CERT: files.certificate, ROSTRUM_KEY: files.key }
  const { certificate } = await entranceFor(configFrom({ ...settings, ROSTRUM_DATA: data.folder }))
  expect(certificate?.first.cert).toBe(first.cert)
  const shown: string[] = []
  const said: string[] = []
  const stop = whenChanged(files, {
    first,
    renew: now => shown.push(now.cert),
    told: sentence => said.push(sentence),
    each: 30,
  })
  writeFileSync(files.certificate, second.cert)
  await expect.poll(() => said.at(-1)).toContain('do not go together')
  expect(shown).toEqual([])
  writeFileSync(files.key, second.key)
  await expect.poll(() => shown).toEqual([second.cert])
  stop()
  const refusal = () =>
    entranceFor(configFrom({ ...settings, ROSTRUM_DATA: data.folder })).then(
      () => '',
      (error: Error) => error.message,
    )
  writeFileSync(files.key, first.key)
  expect(await refusal()).toMatch(/do not go together: the key is another certificate’s\.$/)
  for (const wrong of ['nothing', '', second.cert]) {
    writeFileSync(files.key, wrong)
    expect(await refusal()).toBe(`${files.key} is no key in PEM, or it needs a password.`)
  }
  for (const wrong of ['nothing', '', second.key]) {
    writeFileSync(files.certificate, wrong)
    expect(await refusal()).toBe(`${files.certificate} is no certificate in PEM.`)
  }
  rmSync(files.key)
  await expect(entranceFor(configFrom({ ...settings, ROSTRUM_DATA: data.folder }))).rejects.toThrow(
    /^The key cannot be read/,
  )
})

test('the card to join: the address as a code, the fingerprint, two lines for each system, and the authority to take', async () => {
  const { text, headers } = await asked('/join')
  expect(headers['content-type']).toContain('text/html')
  // A passkey holds for a name; numbers open on every device, and are what the code says.
  const at = ['desk.local', '192.168.7.20', '[fd00::7]', 'desk'].map(host => `https://${host}:${port}`)
  expect(text).toContain(`<p class="address">${at[0]}</p>`)
  expect(text).toContain(at.slice(1).join(', '))
  expect(text).toContain('opens the address of numbers, as the code does')
  expect(text.replace(/<\/?span>/g, '')).toContain(new X509Certificate(ca).fingerprint256)
  expect(text).toMatch(/<path class="dark" d="M0 0h1v1h-1z/)
  for (const system of ['Windows', 'macOS', 'Linux', 'iPhone, iPad', 'Android'])
    expect(text).toMatch(new RegExp(`<dt>${system}</dt><dd>[^<]+</dd><dd>[^<]+</dd>`))
  const taken = await asked('/join/authority.crt')
  expect([taken.status, taken.headers['content-type']]).toEqual([200, 'application/x-x509-ca-cert'])
  expect(taken.headers['strict-transport-security']).toBeUndefined()
})
