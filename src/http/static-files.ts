import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { table } from '../domain/table.ts'
import { projectRoot } from '../root.ts'
import type { Env } from './dependencies.ts'

const types = table<string>({
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
})

/** What the pages load and others wrote, by the name under which it is asked for. */
const vendored = table<string>({
  'htmx.js': 'node_modules/htmx.org/dist/htmx.min.js',
  'hx-sse.js': 'node_modules/htmx.org/dist/ext/hx-sse.min.js',
  'uFuzzy.js': 'node_modules/@leeoniya/ufuzzy/dist/uFuzzy.mjs',
})

/** A script or a sheet, no declaration of types and nothing hidden. */
const isServed = (name: string): boolean => /^[\w-]+\.(?:js|css)$/.test(name)

/**
 * The files that the pages load, read once at the start: each stands in memory under its own address, and no address
 * is ever made into a path, so that nothing else of the disk can be asked for.
 */
export function staticFiles(app: Hono<Env>): void {
  const own = readdirSync(join(projectRoot, 'static'), { withFileTypes: true })
    .filter(entry => entry.isFile() && isServed(entry.name))
    .map(({ name }): [string, string] => [name, `static/${name}`])
  for (const [name, path] of [...own, ...Object.entries(vendored)]) {
    const body = readFileSync(join(projectRoot, path))
    app.get(`/static/${name}`, c =>
      c.body(body, 200, {
        'Content-Type': types[name.split('.').at(-1) ?? ''] ?? 'text/plain',
        'Cache-Control': 'no-cache',
      }),
    )
  }
}
