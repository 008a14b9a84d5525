import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Env } from '../../src/http/dependencies.ts'
import { staticFiles } from '../../src/http/static-files.ts'
import { projectRoot } from '../../src/root.ts'
import { type House, openedHouse } from '../fuzz/house.ts'

const app = new Hono<Env>()
staticFiles(app)

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8')
const views = readdirSync(join(projectRoot, 'views'), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.tsx'))
  .map(name => `views/${name}`)
const own = readdirSync(join(projectRoot, 'static'))
const scripts = own.filter(name => name.endsWith('.js'))

/** What a script imports, also what its types import: the browser asks for the first only. */
const importsOf = (path: string) =>
  [...read(path).matchAll(/^(?:import|export)\s(?:[^'\n]*?\sfrom\s)?'\.\/([^']+)'|^\} from '\.\/([^']+)'/gm)].map(
    ([, one, other]) => one ?? other ?? '',
  )

test('every script and sheet that a page names is served, and every script that one imports', async () => {
  const named = views.flatMap(path =>
    [...read(path).matchAll(/["'`]\/static\/([\w.-]+)/g)].map(([, name = '']) => name),
  )
  const imported = scripts.flatMap(name => importsOf(`static/${name}`))
  expect(named.length).toBeGreaterThan(6)
  expect(imported).toContain('match.js')
  for (const name of new Set([...named, ...imported])) {
    const answer = await app.request(`/static/${name}`)
    expect([name, answer.status]).toEqual([name, 200])
    expect(answer.headers.get('content-type')).toMatch(name.endsWith('.css') ? /^text\/css/ : /^text\/javascript/)
  }
})

test('nothing of the disk is served but scripts and sheets of the one folder and those of others', async () => {
  const paths = [
    'uFuzzy.d.ts',
    '',
    '.',
    '..',
    '../package.json',
    '..%2fpackage.json',
    '%2e%2e/package.json',
    '..%5cpackage.json',
    'entry-line.js/',
    'entry-line.js%00',
    './entry-line.js/../../package.json',
    '%2fetc%2fpasswd',
    '//etc/passwd',
    'node_modules/htmx.org/dist/htmx.min.js',
    'constructor',
    '__proto__',
  ]
  for (const path of paths) expect([path, (await app.request(`/static/${path}`)).status]).toEqual([path, 404])
  expect(app.routes.map(({ path }) => path)).toEqual(['/static/:name'])
})

describe('as it was built', () => {
  let house: House
  beforeAll(async () => {
    house = await openedHouse(undefined, true)
  })
  afterAll(() => house.close())
  const asked = (path: string, headers: Record<string, string> = {}) =>
    house.app.request(`${house.address}${path}`, { headers: { host: new URL(house.address).host, ...headers } })

  test('a page asks for few files, each named by what it holds, and kept by the browser from then on', async () => {
    for (const [page, most] of [
      ['/sessions/commission/floor', 5],
      ['/sessions/commission/screens/public', 3],
      ['/sessions/commission/screens/podium', 3],
      ['/sessions/commission/presence', 3],
      ['/sessions/commission/participants', 4],
    ] as const) {
      const html = await (await asked(page)).text()
      const named = [...html.matchAll(/(?:src|href)="(\/static\/[^"]+)"/g)].map(([, path = '']) => path)
      expect(named.length).toBeGreaterThan(1)
      expect([page, named.length <= most, named]).toEqual([page, true, named])
      for (const path of named) {
        expect(path).toMatch(/^\/static\/[\w-]+-[0-9a-f]{12}\.(?:js|css)$/)
        const plain = await asked(path)
        expect([path, plain.status, plain.headers.get('cache-control')]).toEqual([
          path,
          200,
          'public, max-age=31536000, immutable',
        ])
        const text = await plain.text()
        // All that it imports is in it.
        expect([path, /^import\b|[;}]import["'{*]/m.test(text)]).toEqual([path, false])
        for (const [way, undo] of [
          ['br', brotliDecompressSync],
          ['gzip', gunzipSync],
        ] as const) {
          const answer = await asked(path, { 'accept-encoding': way })
          expect([path, answer.headers.get('content-encoding')]).toEqual([path, way])
          expect(undo(Buffer.from(await answer.arrayBuffer())).toString()).toBe(text)
        }
      }
    }
  })

  test('two scripts of one page have nothing twice that remembers anything', () => {
    const remembers = (name: string) =>
      /^(?:let|const \w+ = new (?:Map|Set)|addEventListener|document\.addEventListener)/m.test(read(`static/${name}`))
    const withAll = (name: string, all = new Set<string>()): ReadonlySet<string> => {
      if (all.has(name) || !own.includes(name)) return all
      all.add(name)
      for (const each of importsOf(`static/${name}`)) withAll(each, all)
      return all
    }
    expect(remembers('outbox.js')).toBe(true)
    const ofPages = views
      .filter(path => !/assets|layout/.test(path))
      .flatMap(path => [...read(path).matchAll(/'\/static\/([\w-]+\.js)'/g)].map(([, name = '']) => name))
    const beside = new Set([...ofPages.filter(name => !['floor.js', 'screen.js'].includes(name)), 'connection.js'])
    for (const one of beside)
      for (const other of beside)
        if (one < other)
          expect([one, other, [...withAll(one)].filter(name => withAll(other).has(name) && remembers(name))]).toEqual([
            one,
            other,
            [],
          ])
  })

  test('a page comes compressed to whoever reads that, but not where another site made the browser ask', async () => {
    const page = '/sessions/commission/floor'
    const plain = await asked(page)
    expect(plain.headers.get('content-encoding')).toBeNull()
    const text = (await plain.text()).replace(/"[0-9a-f-]{36}"/g, '')
    for (const [accepts, way] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip, deflate', 'gzip'],
      ['br;q=0, gzip;q=0.5', 'gzip'],
      ['identity', null],
      ['xbr, gzipped', null],
    ] as const) {
      const answer = await asked(page, { 'accept-encoding': accepts, 'sec-fetch-site': 'none' })
      expect([accepts, answer.headers.get('content-encoding')]).toEqual([accepts, way])
      const body = Buffer.from(await answer.arrayBuffer())
      const read = way === 'br' ? brotliDecompressSync(body) : way === 'gzip' ? gunzipSync(body) : body
      expect(read.toString().replace(/"[0-9a-f-]{36}"/g, '')).toBe(text)
      expect([accepts, body.length < text.length / 3]).toEqual([accepts, way !== null])
    }
    for (const site of ['cross-site', 'same-site'])
      expect(
        (await asked(page, { 'accept-encoding': 'br', 'sec-fetch-site': site })).headers.get('content-encoding'),
      ).toBeNull()
    // What is small, and what never ends, goes as it is.
    const ending = new AbortController()
    for (const path of ['/healthz', '/sessions/commission/stream']) {
      const answer = await fetch(`${house.address}${path}`, {
        headers: { 'accept-encoding': 'br' },
        signal: ending.signal,
      })
      expect([path, answer.status, answer.headers.get('content-encoding')]).toEqual([path, 200, null])
    }
    ending.abort()
  })
})
