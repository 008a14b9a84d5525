import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../db/open.ts'
import { loadDirectory } from '../../db/reference.ts'
import { createApp } from '../../src/http/app.tsx'
import { fanoutOf } from '../../src/live/fanout.ts'
import { roomsIn } from '../../src/shelf.ts'
import { temporaryFolder } from '../browser/chromium.ts'

const directory = loadDirectory()
const data = temporaryFolder()
const now = () => '2026-11-24T10:00:00.000Z'
let app: ReturnType<typeof createApp>
let close: () => Promise<void>

beforeAll(async () => {
  const database = await openDatabase(data.folder)
  close = database.close
  app = createApp({ rooms: roomsIn(database, directory), directory, fanout: fanoutOf(now), now })
})
afterAll(async () => {
  await close()
  data.remove()
})

const home = 'http://localhost:3000'
const ask = (path: string, init: RequestInit = {}) =>
  app.request(`${home}${path}`, { ...init, headers: { host: 'localhost:3000', ...init.headers } })
const form = (fields: Record<string, string>) => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers: { origin: home },
})
const example = async () => (await ask('/example', form({}))).headers.get('location') ?? ''

test('an unsafe method is refused unless Origin or Sec-Fetch-Site is there and each says same origin', async () => {
  const tries: [Record<string, string>, number][] = [
    [{}, 403],
    [{ origin: home }, 303],
    [{ origin: 'http://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 303],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: home, 'sec-fetch-site': 'cross-site' }, 403],
    [{ origin: 'http://evil.example', 'sec-fetch-site': 'same-origin' }, 403],
    [{ origin: home, 'sec-fetch-site': 'same-origin' }, 303],
  ]
  for (const [headers, status] of tries)
    expect([headers, (await ask('/example', { method: 'POST', headers })).status]).toEqual([headers, status])
  for (const method of ['PUT', 'DELETE', 'PATCH']) expect((await ask('/example', { method })).status).toBe(403)
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

test('the strict policy stands on every answer, refusals and faults included, and pages are not stored', async () => {
  const floor = await example()
  for (const answer of [
    await ask('/'),
    await ask(floor),
    await ask('/nothing'),
    await ask('/static/app.css'),
    await ask('/example', { method: 'POST' }),
    await ask('/', { headers: { host: 'evil' } }),
    await ask(`${floor}`, form({ speaker: 'x'.repeat(1_100_000) })),
  ]) {
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  }
  expect((await ask(floor)).headers.get('cache-control')).toBe('no-store')
  expect((await ask('/sessions/x/floor')).status).toBe(404)
  expect((await ask(floor, form({ speaker: 'x'.repeat(1_100_000) }))).status).toBe(413)
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
