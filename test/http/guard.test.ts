import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { createApp } from '../../src/http/app.tsx'
import { houseDoor, roomDoor } from '../../src/http/door.ts'
import { fanoutOf, frameOf } from '../../src/live/fanout.ts'
import { roomsOf } from '../../src/live/rooms.ts'
import { storageOf, type Trouble } from '../../src/live/storage.ts'
import { roomsIn } from '../../src/shelf.ts'
import { temporaryFolder } from '../browser/chromium.ts'
import { openedIn } from '../db/on-engine.ts'
import { shelfInMemory, soundDisk } from './shelf.ts'

const directory = loadDirectory()
const data = temporaryFolder()
const now = () => '2026-11-24T10:00:00.000Z'
let app: ReturnType<typeof createApp>
let behindProxy: ReturnType<typeof createApp>
let close: () => Promise<void>

beforeAll(async () => {
  const database = await openedIn(data.folder)
  close = database.close
  const inDatabase = roomsIn(database, directory)
  const rooms: typeof inDatabase = {
    ...inDatabase,
    get: async id => {
      if (id === 'breaks') throw new Error('planted')
      return inDatabase.get(id)
    },
  }
  const given = { rooms, directory, fanout: fanoutOf(now), now }
  app = createApp(given)
  behindProxy = createApp({ ...given, door: houseDoor([house], ['10.0.0.1']) })
})
afterAll(async () => {
  await close()
  data.remove()
})

const home = 'http://localhost:3000'
const ask = (path: string, init: RequestInit = {}) =>
  app.request(`${home}${path}`, {
    ...init,
    headers: { host: 'localhost:3000', ...Object.fromEntries(new Headers(init.headers)) },
  })
/** As a proxy of the house hands it on. */
const house = 'https://rostrum.example.org'
const byTls = (
  path: string,
  init: RequestInit = {},
  from = '10.0.0.1',
  more: Record<string, string> = { 'x-forwarded-proto': 'https' },
) =>
  behindProxy.request(
    `${house}${path}`,
    { ...init, headers: { host: 'rostrum.example.org', ...Object.fromEntries(new Headers(init.headers)) } },
    { incoming: { socket: { remoteAddress: from }, headers: more } },
  )
const form = (fields: Record<string, string>) => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers: { origin: home },
})
const example = async () => (await ask('/example', form({}))).headers.get('location') ?? ''

const origins = { same: home, cross: 'http://evil.example', null: 'null', missing: undefined } as const
const sites = ['same-origin', 'same-site', 'cross-site', 'none', undefined] as const
const bodies = {
  form: new URLSearchParams({ a: '1' }),
  multipart: '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n',
  text: 'a=1',
  json: '{"a":"1"}',
  none: undefined,
} as const
const typeOf = {
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data; boundary=b',
  text: 'text/plain',
  json: 'application/json',
  none: undefined,
} as const

test('S10: of every unsafe method, content type, Origin and Sec-Fetch-Site only what a page of ours sends passes, with and without TLS', async () => {
  const passed: string[] = []
  for (const [mode, to, own] of [
    ['http', ask, home],
    ['https', byTls, house],
  ] as const)
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      for (const kind of Object.keys(bodies) as (keyof typeof bodies)[])
        for (const [said, origin] of Object.entries({
          ...origins,
          same: own,
          'other scheme': own.replace(/^https?/, mode === 'http' ? 'https' : 'http'),
        }))
          for (const site of sites) {
            const headers = new Headers(
              Object.entries({ origin, 'sec-fetch-site': site, 'content-type': typeOf[kind] }).filter(
                ([, value]) => value,
              ) as [string, string][],
            )
            const { status } = await to('/nowhere', { method, body: bodies[kind] ?? null, headers })
            expect([403, 404]).toContain(status)
            if (status !== 403) passed.push(`${mode} ${method} ${kind} ${said} ${site}`)
          }
  const passes = ['same same-origin', 'same undefined', 'missing same-origin']
  const expected = ['http', 'https'].flatMap(mode =>
    ['POST', 'PUT', 'PATCH', 'DELETE'].flatMap(method =>
      Object.keys(bodies).flatMap(kind => passes.map(each => `${mode} ${method} ${kind} ${each}`)),
    ),
  )
  expect(passed.sort()).toEqual(expected.sort())
  expect((await ask('/example', { method: 'POST', headers: { origin: home } })).status).toBe(303)
})

test('a screen’s host shows that screen, reads only, and nothing else is there', async () => {
  const at = (await example()).replace(/\/floor.*/, '')
  const host = (name: string, path: string, init: RequestInit = {}) =>
    ask(path, { ...init, headers: { host: `${name}.localhost:3000`, ...init.headers } })
  for (const name of ['podium', 'room', 'interpreters', 'public']) {
    expect((await host(name, `${at}/screens/${name}`)).status).toBe(200)
    for (const path of ['/', `${at}/floor`, `${at}/screens`, `${at}/session.json`, `${at}/print`])
      expect([path, (await host(name, path)).status]).toEqual([path, 404])
    const post = await host(name, '/example', { method: 'POST', headers: { origin: `http://${name}.localhost:3000` } })
    expect(post.status).toBe(404)
  }
  expect((await host('podium', `${at}/screens/interpreters`)).status).toBe(404)
  expect((await host('evil.podium', `${at}/screens/podium`)).status).toBe(421)
  expect((await ask(`${at}/screens/lobby`)).status).toBe(404)
  expect((await ask(`${at}/screens/podium?meeting=none`)).status).toBe(404)
})

test('only this computer’s own names are served', async () => {
  for (const [host, status] of [
    ['localhost:3000', 200],
    ['127.0.0.1:3000', 200],
    ['[::1]:3000', 200],
    ['rostrum.evil.example', 421],
    ['localhost.evil.example:3000', 421],
  ] as const)
    expect([host, (await ask('/', { headers: { host } })).status]).toEqual([host, status])
})

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

test('S2, S17: every route, refusal and fault bears the policy and all headers; by TLS for two years at least', async () => {
  const at = (await example()).replace(/\/floor.*/, '').replace('/sessions/', '')
  const paths = [...new Set(app.routes.map(({ path }) => path))]
    .filter(path => path.startsWith('/') && !path.includes('*'))
    .map(path =>
      path
        .replace(':session', at)
        .replace(/:screen/, 'podium')
        .replace(/:\w+(?:\{[^}]*\})?/g, 'x'),
    )
  expect(paths.length).toBeGreaterThan(150)
  const tooLong = form({ speaker: 'x'.repeat(1_100_000) })
  for (const [to, own] of [
    [ask, home],
    [byTls, house],
  ] as const) {
    const answers: [string, Response][] = []
    for (const path of [...paths, '/nothing', '/static/nothing.css'])
      answers.push([path, await to(path, { method: path.endsWith('/stream') ? 'HEAD' : 'GET' })])
    answers.push(['403', await to('/example', { method: 'POST' })])
    answers.push(['421', await to('/', { headers: { host: 'evil' } })])
    answers.push(['413', await to(`/sessions/${at}/floor`, { ...tooLong, headers: { origin: own } })])
    answers.push(['500', await to('/sessions/breaks/floor')])
    const status = (of: string) => answers.find(([name]) => name === of)?.[1].status
    expect([403, 421, 413, 500].map(each => status(String(each)))).toEqual([403, 421, 413, 500])
    for (const [path, { headers }] of answers)
      expect([
        path,
        ...headerNames.map(name => headers.get(name)),
        headers.get('server'),
        headers.get('x-powered-by'),
      ]).toEqual([
        path,
        policy,
        'nosniff',
        'same-origin',
        'same-origin',
        'same-origin',
        // A foreign name is told nothing of a host that is ours.
        to === byTls ? 'max-age=63072000' : null,
        null,
        null,
      ])
    for (const path of ['/', `/sessions/${at}/floor`, '/nothing'])
      expect([path, (await to(path)).headers.get('cache-control')]).toEqual([path, 'no-store'])
  }
})
const headerNames = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'strict-transport-security',
]

test('S12: however an address is spelled, a foreign page changes nothing by it and a foreign name is served nothing', async () => {
  const path = (await example()).replace(/\/floor.*/, '')
  const targets = [`${path}/floor`, `${path}/settings`, `${path}/session.json`, '/sessions', '/storage/copy']
  const spellings = targets.flatMap(target => [
    `/${target}`,
    `${target}/`,
    `${target}//`,
    `${target}/.`,
    `${target}/..`,
    `/.${target}`,
    `/x/..${target}`,
    `/x/%2e%2e${target}`,
    `/..;${target}`,
    `${target};x`,
    `${target}.`,
    `${target}%00`,
    `${target}%20`,
    `${target}%2f`,
    `${target}%5c`,
    `${target}\\`,
    target.toUpperCase(),
    target.replace(/\/(\w)/, (_, letter: string) => `/${letter.toUpperCase()}`),
    target.replaceAll('/', '%2f'),
    target.replaceAll('/', '%2F'),
    target.replaceAll('/', '//'),
    target.replaceAll('/', '/./'),
    target.replace('/s', '/%73'),
    target.replace('/s', '/%2573'),
    target.replace('s', 'ſ'),
    `${target}?_method=POST`,
    `${target}#x`,
    `${target}?x=/../`,
    `http://localhost:3000${target}`,
    `/%2e${target}`,
    `/%c0%af${target}`,
    `${target}/%2e%2e/%2e%2e/`,
    `/static/..${target}`,
    `/static/%2e%2e${target}`,
    `/static/..%2f${target}`,
    `/healthz/..${target}`,
    `/favicon.ico${target}`,
    `${target}/favicon.ico`,
    `${target}/healthz`,
    `${target}/screens/podium`,
    `${target}/../screens/podium`,
  ])
  expect(new Set(spellings).size).toBeGreaterThanOrEqual(200)
  const before = await (await ask(`${path}/session.json`)).text()
  for (const spelling of spellings) {
    const at = spelling.startsWith('http') ? spelling : `${home}${spelling.replace(/^(?=%)/, '/')}`
    const post = await app.request(at, {
      method: 'POST',
      body: new URLSearchParams({ participant: 'FRA', sure: 'yes' }),
      headers: { host: 'localhost:3000', origin: 'http://evil.example' },
    })
    const get = await app.request(at, { headers: { host: 'rostrum.evil.example' } })
    expect([spelling, post.status, get.status]).toEqual([spelling, 403, 421])
  }
  expect(await (await ask(`${path}/session.json`)).text()).toBe(before)
})

test('S18: line breaks and quotes in names make no header, no event of a stream and no line of the log', async () => {
  const evil = 'Body"\r\nSet-Cookie: a=b\u2028 \u202e; filename=evil.exe'
  const made = await ask(
    '/sessions',
    form({
      name: evil,
      from: '2026-11-24',
      to: '2026-11-24',
      zone: 'Europe/Vienna',
      house: 'cnd',
      members: 'Canada',
      agenda: '1 Opening',
    }),
  )
  const path = (made.headers.get('location') ?? (await example())).replace(/\/floor.*/, '')
  await ask(`${path}/floor`, form({ speaker: 'Body\n\nevent: ping\nid: 999\ndata: forged', sure: 'yes' }))
  for (const what of [
    'session.json',
    'export/report.docx',
    'export/report.html',
    'statistics/amounts.csv',
    'plain/session.json',
  ]) {
    const { headers } = await ask(`${path}/${what}`)
    const said = headers.get('content-disposition')
    expect(headers.get('set-cookie')).toBeNull()
    if (said !== null)
      expect([what, said]).toEqual([
        what,
        expect.stringMatching(/^attachment; filename="[\w. -]+"(?:; filename\*=UTF-8''[\w.%~!$&+^`|-]+)?$/),
      ])
  }
  const frame = String(frameOf(7, '<p>Body\n\nevent: ping\nid: 999\ndata: forged\r\rretry: 1</p>'))
  expect(frame.split(/\r\n?|\n/).filter(line => !line.startsWith('data: '))).toEqual(['id: 7', '', ''])
  const logged = vi.spyOn(console, 'error').mockReturnValue(undefined)
  await ask('/sessions/breaks/%0d%0aFault%20forged/floor', { headers: { 'user-agent': 'x\x85y' } })
  await ask('/sessions/breaks/floor?x=%0d%0aforged')
  const lines = logged.mock.calls.map(([first]) => String(first))
  logged.mockRestore()
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) expect(line).not.toMatch(/[\r\n\u2028]/)
})

test('the example is opened once, and started again as a copy of its own', async () => {
  const first = await example()
  expect(await example()).toBe(first)
  const copy = (await ask('/example/again', form({}))).headers.get('location')
  expect(copy).toMatch(/^\/sessions\/.+\/floor$/)
  expect(copy).not.toBe(first)
})

test('the same attempt twice is one command; with another content it is refused', async () => {
  const path = ((await ask('/example/again', form({}))).headers.get('location') ?? '').replace('/floor', '')
  const attempt = '6f1e0d0c-95a4-4d0e-8d57-0d0d3b7a0001'
  const entry = '6f1e0d0c-95a4-4d0e-8d57-0d0d3b7a0002'
  const say = (participant: string) => {
    const sent = form({ attempt, entry, participant })
    return ask(`${path}/floor`, { ...sent, headers: { ...sent.headers, accept: 'application/json' } })
  }
  expect((await say('FRA')).status).toBe(200)
  expect((await say('FRA')).status).toBe(200)
  expect((await say('DEU')).status).toBe(409)
  const file = (await (await ask(`${path}/session.json`)).json()) as { statements: { by: string }[] }
  expect(file.statements.filter(each => each.by === 'FRA')).toHaveLength(1)
})

test('a form with a fault says which field, and loses nothing that was typed', async () => {
  const answer = await ask(
    '/sessions',
    form({
      name: '',
      from: '2026-11-25',
      to: '2026-11-24',
      zone: 'Europe/Wien',
      members: 'Canada, Atlantis',
      agenda: '1\n1',
    }),
  )
  expect(answer.status).toBe(422)
  const page = await answer.text()
  for (const words of [
    'Body: its name is missing',
    'ends before it begins',
    'Time zone',
    'Atlantis',
    'item 1 stands in row 1 already',
  ])
    expect(page).toContain(words)
  expect(page).toContain('value="2026-11-25"')
})

test('a session made in the browser logs who speaks, and comes back from its file the same', async () => {
  const made = await ask(
    '/sessions',
    form({
      name: 'Commission <b>on</b> Things',
      from: '2026-11-24',
      to: '2026-11-24',
      zone: 'Europe/Vienna',
      house: 'cnd',
      members: 'Canada, MEX',
      agenda: '1 Opening\n2 (a) Sub-item',
    }),
  )
  expect(made.status).toBe(303)
  const floor = made.headers.get('location') ?? ''
  const path = floor.replace('/floor', '')
  expect((await ask(`${path}/debate`, form({ items: '2a' }))).status).toBe(303)
  for (const speaker of ['Canada', 'Peru', 'The Unknown Body'])
    expect((await ask(`${path}/floor`, form({ speaker, sure: 'yes' }))).status).toBe(303)
  const page = await (await ask(floor)).text()
  expect(page).toContain('A statement was made by the representative of ')
  expect(page).not.toContain('<b>on</b>')
  expect(page).toContain('1 name not resolved')
  const exported = await (await ask(`${path}/session.json`)).text()
  const upload = new FormData()
  upload.append('file', new File([exported], 'session.json', { type: 'application/json' }))
  const imported = await ask('/sessions/import', { method: 'POST', body: upload, headers: { origin: home } })
  expect(imported.status).toBe(303)
  const again = await (
    await ask(`${(imported.headers.get('location') ?? '').replace('/floor', '')}/session.json`)
  ).text()
  expect(JSON.parse(again)).toEqual(JSON.parse(exported))
})

test('a file with faults is not imported, and each fault has its place', async () => {
  const upload = new FormData()
  upload.append('file', new File(['{"format":"rostrum-session/1"}'], 'x.json'))
  const answer = await ask('/sessions/import', { method: 'POST', body: upload, headers: { origin: home } })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('wording')
})

test('S25: behind a proxy nothing is believed but what a proxy that was named says; past it nothing is served', async () => {
  for (const [from, headers, status] of [
    ['10.0.0.1', { 'x-forwarded-proto': 'https' }, 200],
    ['::ffff:10.0.0.1', { 'x-forwarded-proto': 'HTTPS' }, 200],
    ['10.0.0.1', { 'x-forwarded-proto': 'http' }, 403],
    ['10.0.0.1', {}, 403],
    ['10.0.0.1', { 'x-forwarded-proto': 'https, http' }, 403],
    ['10.0.0.2', { 'x-forwarded-proto': 'https' }, 403],
    ['127.0.0.1', { 'x-forwarded-proto': 'https' }, 403],
  ] as const)
    expect([from, headers, (await byTls('/', {}, from, headers)).status]).toEqual([from, headers, status])
  const door = houseDoor([house, 'https://b.example:8443'], ['10.0.0.1', '192.168.0.0/16', 'fd00::/8'])
  const asked = (from: string, way?: string) =>
    door.addressOf({ socket: { remoteAddress: from }, headers: way === undefined ? {} : { 'x-forwarded-for': way } })
  expect(asked('10.0.0.1', '203.0.113.9')).toBe('203.0.113.9')
  // What a client wrote itself stands before what the first proxy of ours wrote.
  expect(asked('10.0.0.1', '1.2.3.4, 203.0.113.9, 192.168.3.4')).toBe('203.0.113.9')
  expect(asked('10.0.0.1', '1.2.3.4, unknown')).toBe('10.0.0.1')
  expect(asked('10.0.0.1')).toBe('10.0.0.1')
  expect(asked('fd00::5', '::ffff:203.0.113.9')).toBe('203.0.113.9')
  expect(asked('203.0.113.7', '1.2.3.4')).toBe('203.0.113.7')
  expect([door.isOwn('B.example:8443'), door.isOwn('b.example'), door.isOwn('10.0.0.1')]).toEqual([true, false, false])
  const kept = await byTls('/officer', { ...form({ name: 'Olga' }), headers: { origin: house } })
  expect(kept.headers.get('set-cookie')).toMatch(
    /^__Host-officer=Olga; (?=.*Path=\/)(?=.*Secure)(?=.*HttpOnly)(?=.*SameSite=Strict)(?!.*Domain)/,
  )
})

test('a monitor on the same machine asks how it goes by whatever name, in a house too; nobody else does, and nothing else is answered', async () => {
  let trouble: Trouble | undefined
  const storage = storageOf({ ...soundDisk, misplaced: () => trouble }, 5)
  const rooms = roomsOf({ ...shelfInMemory(), storage }, directory)
  const given = { rooms, directory, fanout: fanoutOf(now), now }
  const doors = {
    proxied: houseDoor([house], ['127.0.0.1', '10.0.0.1']),
    ended: houseDoor([house], []),
    room: roomDoor(() => ['localhost', 'desk.local']),
  }
  const served = Object.entries(doors).map(([name, door]) => [name, createApp({ ...given, door })] as const)
  const asks = (
    of: ReturnType<typeof createApp>,
    path: string,
    from: string,
    more: Record<string, string> = {},
    init: RequestInit = {},
  ) => {
    const headers = { host: '127.0.0.1:3000', ...more }
    const incoming = { socket: { remoteAddress: from }, headers }
    return of.request(`http://${headers.host}${path}`, { ...init, headers }, { incoming })
  }
  for (const [name, of] of served) {
    for (const path of ['/healthz', '/readyz'])
      for (const from of ['127.0.0.1', '127.0.1.1', '::1', '::ffff:127.0.0.1'])
        for (const host of ['127.0.0.1:3000', 'localhost', '[::1]:443', 'rostrum.example.org', 'vm']) {
          const answer = await asks(of, path, from, { host })
          expect([name, path, from, host, answer.status, await answer.text()]).toEqual([
            name,
            path,
            from,
            host,
            200,
            'ok',
          ])
        }
    for (const [what, answer] of [
      ['from elsewhere', asks(of, '/healthz', '192.0.2.7', { host: 'vm' })],
      [
        'from elsewhere, as if it were here',
        asks(of, '/healthz', '192.0.2.7', { host: 'vm', 'x-forwarded-for': '127.0.0.1' }),
      ],
      ...['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'].map(
        header => [header, asks(of, '/readyz', '127.0.0.1', { host: 'vm', [header]: '127.0.0.1' })] as const,
      ),
      ['a form', asks(of, '/healthz', '127.0.0.1', { host: 'vm', origin: 'http://vm' }, { method: 'POST' })],
      ...[
        '/',
        '/metrics',
        '/healthz/',
        '//healthz',
        '/healthz.',
        '/HEALTHZ',
        '/healthz/../sessions',
        '/healthz%2f..%2f',
        '/healthz;/sessions',
        '/readyz/x',
        '/static/app.css',
      ].map(path => [path, asks(of, path, '127.0.0.1', { host: 'vm' })] as const),
    ] as const) {
      const { status } = await answer
      expect([name, what, status === 403 || status === 421]).toEqual([name, what, true])
    }
  }
  trouble = { kind: 'full', path: '/var/lib/rostrum' }
  await expect.poll(() => storage.trouble).toBeDefined()
  const [[, proxied] = []] = served
  const full = async (host: string) => {
    const answer = proxied && (await asks(proxied, '/readyz', '127.0.0.1', { host }))
    return [answer?.status, (await answer?.text())?.includes('/var/lib/rostrum')]
  }
  expect([await full('localhost'), await full('rostrum.example.org')]).toEqual([
    [503, true],
    [503, true],
  ])
  // A foreign page that points its name to this computer learns nothing of its disk.
  expect(await full('evil.example')).toEqual([503, false])
  storage.close()
})
