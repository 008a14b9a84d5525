import { afterAll, beforeAll, expect, test } from 'vitest'
import { mayDo, type Right, rights, type Standing } from '../../../src/domain/access/roles.ts'
import { needsOf, routesWithALine } from '../../../src/http/access/routes.ts'
import { home, withPeople } from './people.ts'

let house: Awaited<ReturnType<typeof withPeople>>
beforeAll(async () => {
  house = await withPeople()
})
afterAll(() => house.close())

const routes = () => [
  ...new Set(house.app.routes.filter(each => each.method !== 'ALL').map(each => `${each.method} ${each.path}`)),
]

test('every route of the application says what it needs, and no line is left of one that is gone (S11)', () => {
  expect(routes().length).toBeGreaterThan(200)
  expect(routes().filter(route => needsOf(route) === undefined)).toEqual([])
  expect(routesWithALine.filter(route => !routes().includes(route))).toEqual([])
})

test('a route that nobody gave a line is answered to nobody, the administrator included (S11)', async () => {
  const { app, ask } = await withPeople()
  app.get('/sessions/:session/planted', c => c.text('leaked'))
  app.get('/planted', c => c.text('leaked'))
  for (const who of ['secretary of own', 'administrator'])
    for (const path of ['/sessions/own/planted', '/planted']) {
      const answer = await ask(path, who)
      expect([who, path, answer.status >= 400, await answer.text()]).toEqual([
        who,
        path,
        true,
        expect.not.stringContaining('leaked'),
      ])
    }
})

/** As what each person of the house comes to the session “own”. */
const standings: Readonly<Record<string, readonly Standing[]>> = {
  'secretary of own': ['person', 'secretary'],
  'officer of own': ['person', 'officer'],
  'drafter of own': ['person', 'drafter'],
  'chair of own': ['person', 'chair'],
  'reader of own': ['person', 'reader'],
  'secretary of other': ['person'],
  'officer of other': ['person'],
  'drafter of other': ['person'],
  'chair of other': ['person'],
  'reader of other': ['person'],
  administrator: ['person', 'administrator'],
  'nobody of any': ['person'],
}

const addressOf = (path: string) =>
  path
    .replace(':session', 'own')
    .replace(/:file\{[^}]*\}/, 'EGY.csv')
    .replace(':screen', 'podium')
    .replace(':document', 'addendum')
    .replace(':participant', 'EGY')
    .replace(/:\w+/g, '1')

/** What no desk can read is refused there, before anything is drawn: whoever hears of it has come past the door. */
const noForm = {
  method: 'POST',
  body: 'x',
  headers: { origin: home, 'content-type': 'multipart/form-data', accept: 'application/json' },
}

test('each route is answered to whom its right belongs, and for all others there is nothing, or it is not theirs (S11)', async () => {
  const wrong: unknown[] = []
  let asked = 0
  for (const route of routes()) {
    const [method = '', path = ''] = route.split(' ')
    const needs = needsOf(route)
    // A stream needs a socket: it is opened in streams.test.ts.
    if (needs === 'anybody' || path.endsWith('/stream') || path.startsWith('/static/')) continue
    // What ends the sign-in of who asks would leave the next row without it.
    if (/^\/(sign-out|hand-over|people\/close)/.test(path) && method === 'POST') continue
    const isOfSession = path.startsWith('/sessions/:session')
    // Drawn for the first who may: that the others may is said by the one function.
    let isAnswered = false
    for (const [who, as] of [...Object.entries(standings), [undefined, []] as const]) {
      const may = needs !== undefined && needs !== 'this-computer' && mayDo(as, needs)
      if (may && isAnswered) continue
      if (may) isAnswered = true
      const answer =
        method === 'GET' ? await house.ask(addressOf(path), who) : await house.ask(addressOf(path), who, noForm)
      asked++
      const knows = mayDo(as, 'read') || !isOfSession
      const isRefused = who === undefined ? (method === 'GET' ? 303 : 401) : knows ? 403 : 404
      const { status } = answer
      const to = answer.headers.get('location') ?? ''
      const isRight = may ? status !== 403 && status !== 401 && status < 500 : status === isRefused
      const toSignIn = who !== undefined || method !== 'GET' || to.startsWith('/sign-in?back=')
      if (!isRight || !toSignIn) wrong.push([route, who, status, may ? 'is allowed' : `expected ${isRefused}`])
    }
  }
  expect(wrong).toEqual([])
  expect(asked).toBeGreaterThan(2_000)
}, 60_000)

test('a session in which somebody has no role is as one that is not there, and its name is nowhere', async () => {
  const { ask } = house
  const body = 'Smuggling of Migrants'
  for (const path of [
    '/sessions/own/floor',
    '/sessions/own/panels',
    '/sessions/own/statistics',
    '/sessions/own/session.json',
    '/sessions/own/screens/podium',
  ]) {
    const there = await ask(path, 'secretary of other')
    const notThere = await ask(path.replace('own', 'none'), 'secretary of other')
    expect([path, there.status, await there.text()]).toEqual([
      path,
      404,
      (await notThere.text()).replaceAll('/none/', '/own/'),
    ])
  }
  expect(await (await ask('/', 'nobody of any')).text()).not.toContain(body)
  expect(await (await ask('/', 'reader of own')).text()).toContain(body)
  const [own, other] = [await ask('/', 'reader of own'), await ask('/', 'reader of other')].map(each => each.text())
  expect(await own).not.toContain('/sessions/other')
  expect(await other).not.toContain('/sessions/own')
  const years = /href="(\/bodies\/[^"]+)"/.exec(await (await ask('/', 'reader of own')).text())?.[1] ?? ''
  expect(years).not.toBe('')
  expect((await ask(years, 'nobody of any')).status).toBe(404)
  const counted = async (who: string) => (await (await ask(years, who)).text()).match(/value="(own|other)"/g)
  expect(await counted('reader of own')).toEqual(['value="own"'])
})

test('two hundred spellings of an address reach nothing that the plain one does not (S12)', async () => {
  const { ask } = house
  const plain = '/sessions/own/session.json'
  const letters = [...'sessionsownsession.json']
  const spellings = [
    ...letters.map((each, at) =>
      [...letters.slice(0, at), `%${each.charCodeAt(0).toString(16)}`, ...letters.slice(at + 1)].join(''),
    ),
  ].map(text => `/${text.slice(0, text.length - 'ownsession.json'.length)}/own/session.json`)
  const more = ['//', '/./', '/x/../', '/%2e/', '/;/', '/..;/', '/%2f', '/\\', '/%5c', '/%00', '/%252f']
    .flatMap(each => ['/sessions', '/sessions/own'].map(at => plain.replace(at, `${at}${each}`)))
    .concat(['.', '/', '%20', '?', ';', '%00', '%2e', '..', '#'].map(each => `${plain}${each}`))
    .concat([
      '/Sessions/own/session.json',
      '/sessions/OWN/session.json',
      '/sessions/%6fwn/session.json',
      '/sessions/%6Fwn/session.json',
      '/sessions/ow%6e/journal.json',
    ])
  const all = [
    ...spellings,
    ...more,
    ...more.map(each => each.replace('json', 'jso%6e')),
    ...more.map(each => each.replace('session.', '%73ession.')),
    ...spellings.map(each => `/.${each}`),
  ]
  expect(new Set(all).size).toBeGreaterThan(120)
  for (const path of new Set(all)) {
    for (const who of [undefined, 'secretary of other', 'reader of own']) {
      const answer = await ask(path, who)
      expect([path, who, [303, 400, 401, 403, 404].includes(answer.status)]).toEqual([path, who, true])
      expect(await answer.text()).not.toContain('rostrum-session/')
    }
  }
  expect(await (await ask(plain, 'secretary of own')).text()).toContain('rostrum-session/')
  expect(await (await ask('/sessions/%6fwn/session.json', 'secretary of own')).text()).toContain('rostrum-session/')
})

test('what is not said is denied', () => {
  const all: readonly Standing[] = [
    'secretary',
    'officer',
    'drafter',
    'chair',
    'reader',
    'screen',
    'public',
    'person',
    'administrator',
  ]
  for (const right of rights) expect([right, mayDo([], right)]).toEqual([right, false])
  for (const standing of all) expect(mayDo([standing], 'to fly' as Right)).toBe(false)
  for (const name of ['toString', 'constructor', '__proto__']) expect(mayDo([name as Standing], 'read')).toBe(false)
  expect(rights.filter(right => !all.some(standing => mayDo([standing], right)))).toEqual([])
})
