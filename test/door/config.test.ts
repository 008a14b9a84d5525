import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { configFrom, mistypedIn } from '../../src/config.ts'
import { temporaryFolder } from '../browser/chromium.ts'
import { built } from '../built.ts'
import { start } from '../db/real-server.ts'

const room = { room: true }
const tls = { ROSTRUM_CERT: '/etc/rostrum/cert.pem', ROSTRUM_KEY: '/etc/rostrum/key.pem' }
const origin = { ROSTRUM_ORIGIN: 'https://rostrum.example.org' }

test('S25: without TLS and accounts nobody but this computer is let in: it refuses to start, and one sentence says how', () => {
  for (const [settings, asked, sentence] of [
    [
      { ROSTRUM_HOST: '0.0.0.0' },
      {},
      /^ROSTRUM_HOST=0\.0\.0\.0 would let .* --room .* ROSTRUM_ORIGIN .*ROSTRUM_PROXY\.$/,
    ],
    [{ ROSTRUM_HOST: '192.168.1.20' }, {}, /^ROSTRUM_HOST=192\.168\.1\.20 would let/],
    [{ ROSTRUM_HOST: '::' }, {}, /^ROSTRUM_HOST=:: would let/],
    [{ ROSTRUM_HOST: 'everybody' }, room, /^ROSTRUM_HOST: one address of this computer/],
    [origin, {}, /^Who ends TLS for ROSTRUM_ORIGIN\?/],
    [{ ROSTRUM_ORIGIN: 'http://rostrum.example.org' }, {}, /^ROSTRUM_ORIGIN: what people type/],
    [{ ROSTRUM_ORIGIN: 'https://rostrum.example.org/rostrum' }, {}, /^ROSTRUM_ORIGIN: what people type/],
    [tls, {}, /^Set ROSTRUM_ORIGIN, too/],
    [{ ROSTRUM_PROXY: '127.0.0.1' }, {}, /^Set ROSTRUM_ORIGIN, too/],
    [{ ...origin, ROSTRUM_CERT: '/a' }, {}, /^A certificate needs its key/],
    [{ ...origin, ROSTRUM_PROXY: 'nginx' }, {}, /^ROSTRUM_PROXY: addresses of proxies/],
    [{ ...origin, ROSTRUM_PROXY: '10.0.0.0/33' }, {}, /^ROSTRUM_PROXY: addresses of proxies/],
    [{ ...origin, ...tls }, room, /^In the room, Rostrum has a certificate of its own/],
  ] as const)
    expect(() => configFrom(settings, asked), JSON.stringify(settings)).toThrow(sentence)
})

test('three ways: this computer without accounts, the room and the house with them', () => {
  const laptop = configFrom({})
  expect([laptop.access, laptop.hosts, laptop.reach]).toEqual([
    'this-computer',
    ['127.0.0.1', '::1'],
    { by: 'this-computer' },
  ])
  const ofTheRoom = configFrom({}, room)
  expect([ofTheRoom.access, ofTheRoom.hosts, ofTheRoom.reach]).toEqual(['people', ['0.0.0.0', '::'], { by: 'room' }])
  expect(configFrom({ ROSTRUM_HOST: '10.0.0.2' }, room).hosts).toEqual(['10.0.0.2'])
  const own = configFrom({ ...origin, ...tls })
  expect([own.access, own.hosts, own.reach]).toEqual([
    'people',
    ['0.0.0.0', '::'],
    {
      by: 'house',
      origins: [origin.ROSTRUM_ORIGIN],
      tls: { certificate: tls.ROSTRUM_CERT, key: tls.ROSTRUM_KEY },
      proxies: [],
    },
  ])
  const behind = configFrom({
    ROSTRUM_ORIGIN: 'https://a.example https://b.example:8443',
    ROSTRUM_PROXY: '127.0.0.1, 10.0.0.0/8',
  })
  expect([behind.access, behind.hosts, behind.reach]).toEqual([
    'people',
    ['127.0.0.1', '::1'],
    {
      by: 'house',
      origins: ['https://a.example', 'https://b.example:8443'],
      tls: undefined,
      proxies: ['127.0.0.1', '10.0.0.0/8'],
    },
  ])
})

test('single sign-on is three settings or none, where people sign in, and is believed over TLS or of this computer alone', () => {
  const all = {
    ROSTRUM_OIDC_ISSUER: 'https://login.example.org/staff',
    ROSTRUM_OIDC_CLIENT: 'r',
    ROSTRUM_OIDC_SECRET: 's',
  }
  expect(configFrom(all, room).signOn).toEqual({ issuer: 'https://login.example.org/staff', client: 'r', secret: 's' })
  expect(configFrom({}, room).signOn).toBeUndefined()
  for (const name of Object.keys(all))
    expect(() => configFrom({ ...all, [name]: undefined }, room)).toThrow(/^Single sign-on needs three settings/)
  expect(() => configFrom(all)).toThrow(/^Nobody signs in on a computer without accounts/)
  expect(configFrom({ ...all, ROSTRUM_ACCESS: 'people' }).signOn).toBeDefined()
  const by = (issuer: string) => () => configFrom({ ...all, ROSTRUM_OIDC_ISSUER: issuer }, room)
  for (const issuer of ['http://127.0.0.1:8080', 'http://localhost:8080/realm', 'http://[::1]:8080'])
    expect(by(issuer)().signOn?.issuer).toBe(issuer)
  for (const issuer of [
    'http://login.example.org',
    'login.example.org',
    'https://a.example/?x=y',
    'https://u@a.example',
    'ftp://a.example',
  ])
    expect(by(issuer)).toThrow(/^ROSTRUM_OIDC_ISSUER: the address of a provider/)
})

test('a variable that is called almost as a setting is passed over with a line that names the one that may be meant', () => {
  const passed = (name: string) => `${name} is no setting of Rostrum, and is passed over`
  for (const [name, meant] of [
    ['ROSTRUM_BACKP', 'ROSTRUM_BACKUP'],
    ['ROSTRUM_DAAT', 'ROSTRUM_DATA'],
    ['ROSTRUM_ORIGINS', 'ROSTRUM_ORIGIN'],
    ['ROSTRUM_PORT', 'PORT'],
    ['ROSTRUM_DATABASE_URL', 'DATABASE_URL'],
  ] as const)
    expect(mistypedIn({ [name]: 'x' })).toEqual([`${passed(name)}: is ${meant} meant?`])
  expect(mistypedIn({ ROSTRUM_FOO: 'x', ROSTRUM_COLOUR_OF_THE_DOOR: 'x' })).toEqual([
    `${passed('ROSTRUM_COLOUR_OF_THE_DOOR')}.`,
    `${passed('ROSTRUM_FOO')}.`,
  ])
  // Ours, what is of the proxy beside it, and what is called otherwise.
  expect(mistypedIn({ ...origin, ...tls, PORT: '1', ROSTRUM_SERVERS: 'one:3000', PATH: '/', rostrum: 'x' })).toEqual([])
  // Where that is why it does not start, both are said.
  expect(() => configFrom({ ...tls, ROSTRUM_ORIGN: 'x' })).toThrow(
    /^Set ROSTRUM_ORIGIN, too: .*\nROSTRUM_ORIGN .*: is ROSTRUM_ORIGIN meant\?$/,
  )
})

test('a server says at its start which variables it passes over, and a command does beside what it prints', async () => {
  const data = temporaryFolder()
  const line = 'ROSTRUM_BACKP is no setting of Rostrum, and is passed over: is ROSTRUM_BACKUP meant?'
  const server = await start(data.folder, ['env', 'ROSTRUM_BACKP=/mnt/copies'])
  expect(server.said().split('\n')[0]).toBe(line)
  expect((await server.get('/readyz')).status).toBe(200)
  await server.stop()
  const checked = spawnSync(process.execPath, [built.rostrum, 'backup'], {
    encoding: 'utf8',
    env: { ...process.env, ROSTRUM_DATA: data.folder, ROSTRUM_BACKP: '/mnt/copies', DATABASE_URL: undefined },
  })
  expect(checked).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(`^${line.replace('?', '\\?')}\nFOLDER is missing`),
  })
  data.remove()
})
