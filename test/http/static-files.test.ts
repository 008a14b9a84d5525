import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Env } from '../../src/http/dependencies.ts'
import { staticFiles } from '../../src/http/static-files.ts'
import { projectRoot } from '../../src/root.ts'

const app = new Hono<Env>()
staticFiles(app)

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8')
const views = readdirSync(join(projectRoot, 'views'), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.tsx'))
  .map(name => `views/${name}`)
const own = readdirSync(join(projectRoot, 'static'))
const scripts = own.filter(name => name.endsWith('.js'))
const sheets = own.filter(name => name.endsWith('.css'))

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

test('nothing of the disk is served but scripts and sheets of the one folder and the three of others', async () => {
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
  const served = app.routes.map(({ path }) => path)
  expect(served.filter(path => !/^\/static\/[\w-]+\.(?:js|css)$/.test(path))).toEqual([])
  expect(served).toHaveLength(scripts.length + sheets.length + 3)
})
