import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context, Env, Hono } from 'hono'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Backups } from '../live/backups.ts'
import type { Fanout } from '../live/fanout.ts'
import type { Measures } from '../live/measures.ts'
import type { Storage } from '../live/storage.ts'
import { isFromHere, isLoopback } from './door.ts'

/** What the figures are taken from. */
export interface Measured {
  readonly fanout: Fanout
  readonly storage: Storage
  readonly backups: Backups
}

export interface Metrics {
  readonly measures: Measures
  /** Before every guard: who has the token asks by whatever name the server has in its own network. */
  routes<E extends Env>(app: Hono<E>, measured: Measured): void
}

/** Who may see them: whoever sits at this computer, and whoever has the token. */
export type Shown = 'loopback' | { readonly token: string }

const quick = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** In the text format of Prometheus, at /metrics. */
export function metricsFor(shown: Shown): Metrics {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })
  const requests = new Histogram({
    name: 'rostrum_request_seconds',
    help: 'Requests answered, streams left out.',
    labelNames: ['method', 'status'],
    buckets: quick,
    registers,
  })
  const commits = new Histogram({
    name: 'rostrum_commit_seconds',
    help: 'Pieces of writing, until they stand on the disk or do not.',
    labelNames: ['kept'],
    buckets: quick,
    registers,
  })
  const fanned = new Histogram({
    name: 'rostrum_fanout_seconds',
    help: 'From a change to the last byte handed to the last reader.',
    buckets: quick,
    registers,
  })
  const lag = new Histogram({
    name: 'rostrum_journal_lag_seconds',
    help: 'From the ring of another server to its change being known here.',
    buckets: quick,
    registers,
  })
  return {
    measures: {
      saved: (took, isKept) => commits.observe({ kept: isKept ? 'yes' : 'no' }, took / 1_000),
      told: took => fanned.observe(took / 1_000),
      caughtUp: took => lag.observe(took / 1_000),
    },
    routes: (app, measured) => {
      standing(measured, registers)
      app.use(async (c, next) => {
        const from = performance.now()
        await next()
        if (!/\/stream$/.test(c.req.path))
          requests.observe({ method: c.req.method, status: c.res.status }, (performance.now() - from) / 1_000)
      })
      app.get('/metrics', async c =>
        maySee(c, shown)
          ? c.body(await register.metrics(), 200, { 'Content-Type': register.contentType, 'Cache-Control': 'no-store' })
          : c.text('Figures are shown at this computer, or for a token.', 404),
      )
    },
  }
}

function standing({ fanout, storage, backups }: Measured, registers: Registry[]): void {
  new Gauge({
    name: 'rostrum_viewers',
    help: 'Open pages and screens.',
    labelNames: ['whose'],
    registers,
    collect() {
      const { all, ofThePublic } = fanout.readers()
      this.set({ whose: 'public' }, ofThePublic)
      this.set({ whose: 'officers' }, all - ofThePublic)
    },
  })
  new Gauge({
    name: 'rostrum_saving',
    help: '1 while what is said is kept, 0 while it is not.',
    registers,
    collect() {
      this.set(storage.trouble ? 0 : 1)
    },
  })
  if (backups.folder !== undefined) {
    new Gauge({
      name: 'rostrum_backup_age_seconds',
      help: 'Since the last good copy of everything; NaN: there is none.',
      registers,
      collect() {
        this.set(backups.last ? (Date.now() - Date.parse(backups.last.at)) / 1_000 : Number.NaN)
      },
    })
  }
  const troubles = new Counter({
    name: 'rostrum_troubles_total',
    help: 'How often saving stopped, by what stopped it.',
    labelNames: ['kind'],
    registers,
  })
  storage.watch(trouble => {
    if (trouble) troubles.inc({ kind: trouble.kind })
  })
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

function maySee(c: Context, shown: Shown): boolean {
  const given = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
  if (shown !== 'loopback') return given !== undefined && timingSafeEqual(digest(given), digest(shown.token))
  // A foreign name that points to this computer is somebody's trick, and so is a proxy that says nothing.
  return isLoopback(c.req.header('host') ?? '') && isFromHere(c.env?.incoming)
}
