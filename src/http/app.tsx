import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { FaultPage } from '../../views/fault.tsx'
import { projectRoot } from '../root.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { floorRoutes } from './floor.tsx'
import { onlyOwnHost, onlySameOrigin, screenHostsReadScreens, withSecurityHeaders } from './guard.ts'
import { listRoutes } from './list.tsx'
import { paragraphRoutes } from './paragraph.tsx'
import { printRoutes } from './prints.tsx'
import { rollRoutes } from './roll.tsx'
import { screenRoutes } from './screens.tsx'
import { sessionRoutes } from './sessions.tsx'
import { sittingRoutes } from './sitting.tsx'
import { statisticsRoutes } from './statistics.tsx'
import { streamRoutes } from './stream.ts'

const megabyte = 1024 * 1024

/** The whole of the HTTP surface: guards first, then the routes by noun. */
export function createApp(dependencies: Dependencies): Hono<Env> {
  const app = new Hono<Env>()
  app.use(withSecurityHeaders)
  app.use(onlyOwnHost)
  app.use(screenHostsReadScreens)
  app.use(onlySameOrigin)
  const tooLarge = bodyLimit({
    maxSize: megabyte,
    onError: c => c.text('This is more than a form can hold (1 MB).', 413),
  })
  const fileTooLarge = bodyLimit({
    maxSize: 60 * megabyte,
    onError: c => c.text('A session file may have 60 MB at the most.', 413),
  })
  app.use((c, next) => (c.req.path === '/sessions/import' ? fileTooLarge(c, next) : tooLarge(c, next)))
  app.get('/healthz', c => c.text('ok'))
  app.get('/favicon.ico', c => c.body(null, 204))
  staticFiles(app)
  sessionRoutes(app, dependencies)
  rollRoutes(app, dependencies)
  floorRoutes(app, dependencies)
  listRoutes(app, dependencies)
  printRoutes(app, dependencies)
  sittingRoutes(app, dependencies)
  paragraphRoutes(app, dependencies)
  statisticsRoutes(app, dependencies)
  screenRoutes(app, dependencies)
  streamRoutes(app, dependencies)
  app.notFound(c =>
    c.html(
      <FaultPage title="There is nothing here" text="The address leads nowhere. Go back to the start page." />,
      404,
    ),
  )
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse()
    const reference = randomUUID().slice(0, 8)
    console.error(`${reference} ${c.req.method} ${c.req.path}`, error)
    return c.html(
      <FaultPage
        title="Something went wrong on our side"
        text={`What was shown as saved is safe. Please tell whoever looks after Rostrum the number ${reference}.`}
      />,
      500,
    )
  })
  return app
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
}

/** The few files that the pages load, by name: nothing else of the disk can be asked for. */
function staticFiles(app: Hono<Env>): void {
  const files: Readonly<Record<string, string>> = {
    'app.css': 'static/app.css',
    'statistics.css': 'static/statistics.css',
    'entry-line.js': 'static/entry-line.js',
    'match.js': 'static/match.js',
    'keys.js': 'static/keys.js',
    'live.js': 'static/live.js',
    'list.js': 'static/list.js',
    'say.js': 'static/say.js',
    'screen.js': 'static/screen.js',
    'duration.js': 'static/duration.js',
    'clock.js': 'static/clock.js',
    'presence.js': 'static/presence.js',
    'htmx.js': 'node_modules/htmx.org/dist/htmx.min.js',
    'hx-sse.js': 'node_modules/htmx.org/dist/ext/hx-sse.min.js',
    'uFuzzy.js': 'node_modules/@leeoniya/ufuzzy/dist/uFuzzy.mjs',
  }
  for (const [name, path] of Object.entries(files)) {
    const body = readFileSync(join(projectRoot, path))
    app.get(`/static/${name}`, c =>
      c.body(body, 200, {
        'Content-Type': types[name.split('.').at(-1) ?? ''] ?? 'text/plain',
        'Cache-Control': 'no-cache',
      }),
    )
  }
}
