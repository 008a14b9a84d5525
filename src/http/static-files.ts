import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { assetsAre } from '../../views/assets.ts'
import { table } from '../domain/table.ts'
import { isBuilt, projectRoot } from '../root.ts'
import type { Env } from './dependencies.ts'

const types = table<string>({
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
})

/** What the pages load and others wrote, by the name under which it is asked for: the parts that are one there. */
const vendored = table<readonly string[]>({
  'htmx.js': ['node_modules/htmx.org/dist/htmx.min.js', 'node_modules/htmx.org/dist/ext/hx-sse.min.js'],
  'uFuzzy.js': ['node_modules/@leeoniya/ufuzzy/dist/uFuzzy.mjs'],
})

/** A script or a sheet, no declaration of types and nothing hidden. */
const isServed = (name: string): boolean => /^[\w-]+\.(?:js|css)$/.test(name)

export interface Served {
  readonly body: Buffer
  /** The same, compressed: where it was built. */
  readonly br?: Buffer
  readonly gzip?: Buffer
}

const read = (...path: readonly string[]): Buffer => readFileSync(join(projectRoot, ...path))

/** As they stand in their folder, which is how they are served where nothing is built. */
function asWritten(): readonly (readonly [string, Served])[] {
  const own = readdirSync(join(projectRoot, 'static'), { withFileTypes: true })
    .filter(entry => entry.isFile() && isServed(entry.name))
    .map(({ name }) => [name, { body: read('static', name) }] as const)
  const others = Object.entries(vendored).map(
    ([name, parts]) => [name, { body: Buffer.concat(parts.flatMap(part => [read(part), Buffer.from('\n')])) }] as const,
  )
  return [...own, ...others]
}

/** As `bundle/client.mjs` makes them, by the names of what they hold; none where this runs from its source. */
function asBuilt(): ReadonlyMap<string, string> {
  const list = join(projectRoot, 'dist', 'static', 'names.json')
  if (!isBuilt || !existsSync(list)) return new Map()
  return new Map(Object.entries(JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>))
}

const inMemory = (name: string): Served => ({
  body: read('dist', 'static', name),
  br: read('dist', 'static', `${name}.br`),
  gzip: read('dist', 'static', `${name}.gz`),
})

const year = 365 * 24 * 60 * 60

/**
 * The files that the pages load, read once at the start: each stands in memory under its own name, and no name is ever
 * made into a path, so that nothing else of the disk can be asked for. What was built is named by what it holds: a
 * browser keeps it, and asks for another name when it is another; so is what is made when it is first asked for.
 */
export function staticFiles(app: Hono<Env>, lately: (name: string) => Served | undefined = () => undefined): void {
  const built = asBuilt()
  const kept = new Map([...built.values()].map(name => [name, inMemory(name)]))
  const files = new Map([...asWritten(), ...kept])
  assetsAre(new Map([...built].map(([name, as]) => [`/static/${name}`, `/static/${as}`])))
  app.get('/static/:name', c => {
    const name = c.req.param('name')
    const own = files.get(name)
    const file = own ?? lately(name)
    if (!file) return c.notFound()
    const accepted = c.req.header('accept-encoding') ?? ''
    const encoding = (['br', 'gzip'] as const).find(each => file[each] && new RegExp(`\\b${each}\\b`).test(accepted))
    const body = (encoding && file[encoding]) ?? file.body
    return c.body(new Uint8Array(body), 200, {
      'Content-Type': types[name.split('.').at(-1) ?? ''] ?? 'text/plain',
      'Cache-Control': kept.has(name) || !own ? `public, max-age=${year}, immutable` : 'no-cache',
      Vary: 'Accept-Encoding',
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
    })
  })
}
