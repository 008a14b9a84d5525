import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { createApp } from '../../src/http/app.tsx'
import { metricsFor } from '../../src/http/metrics.ts'
import { fanoutOf } from '../../src/live/fanout.ts'
import { roomsOf } from '../../src/live/rooms.ts'
import { storageOf } from '../../src/live/storage.ts'
import { projectRoot } from '../../src/root.ts'
import { shelfInMemory, soundDisk } from './shelf.ts'

const now = () => '2019-09-12T08:00:00.000Z'
const token = 'a-token-of-the-house'

function served(shown: 'loopback' | { readonly token: string } | undefined) {
  const metrics = shown && metricsFor(shown)
  const directory = loadDirectory()
  const storage = storageOf(soundDisk, undefined, metrics?.measures)
  const rooms = roomsOf({ ...shelfInMemory(), storage }, directory, metrics?.measures)
  const app = createApp({ rooms, directory, fanout: fanoutOf(now), now, metrics })
  const asked = (from: string, headers: Record<string, string> = {}, path = '/metrics') =>
    app.request(
      `http://localhost${path}`,
      { headers: { host: 'localhost:3000', ...headers } },
      { incoming: { headers, socket: { remoteAddress: from } } },
    )
  return { asked, storage, measures: metrics?.measures }
}

test('figures are shown to this computer alone: not to another, not by another name, not through a proxy, and unasked not at all', async () => {
  const { asked } = served('loopback')
  for (const from of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) expect((await asked(from)).status).toBe(200)
  expect((await asked('192.0.2.7')).status).toBe(404)
  expect((await asked('127.0.0.1', { host: 'evil.example' })).status).toBe(404)
  expect((await asked('127.0.0.1', { 'x-forwarded-for': '192.0.2.7' })).status).toBe(404)
  expect((await served(undefined).asked('127.0.0.1')).status).toBe(404)
})

test('with a token they are shown to whoever has it, wherever they ask from, and to nobody else', async () => {
  const { asked } = served({ token })
  expect((await asked('192.0.2.7', { host: 'one:3000', authorization: `Bearer ${token}` })).status).toBe(200)
  for (const authorization of ['', `Bearer ${token}x`, `Bearer ${token.slice(1)}`, `Basic ${token}`])
    expect((await asked('127.0.0.1', { authorization })).status).toBe(404)
})

test('requests, what was written and what was not, readers and what stops saving are counted', async () => {
  const { asked, storage, measures } = served('loopback')
  const figure = async (name: string) => {
    const text = await (await asked('127.0.0.1')).text()
    return Number(
      text
        .split('\n')
        .find(line => line.startsWith(`${name} `))
        ?.slice(name.length),
    )
  }
  await asked('127.0.0.1', {}, '/healthz')
  expect(await figure('rostrum_request_seconds_count{method="GET",status="200"}')).toBe(1)
  await storage.save(async () => undefined)
  await storage.save(() => Promise.reject(new Error('no'))).catch(() => undefined)
  expect(await figure('rostrum_commit_seconds_count{kept="yes"}')).toBe(1)
  expect(await figure('rostrum_commit_seconds_count{kept="no"}')).toBe(1)
  measures?.told(20)
  measures?.caughtUp(2)
  expect(await figure('rostrum_fanout_seconds_sum')).toBe(0.02)
  expect(await figure('rostrum_journal_lag_seconds_count')).toBe(1)
  expect(await figure('rostrum_viewers{whose="public"}')).toBe(0)
  expect(await figure('rostrum_saving')).toBe(1)
})

test('the dashboard asks for figures that there are', async () => {
  const { asked } = served('loopback')
  const text = await (await asked('127.0.0.1')).text()
  const path = join(projectRoot, 'deploy/dashboard.json')
  expect(existsSync(path)).toBe(true)
  const names = [...readFileSync(path, 'utf8').matchAll(/\b((?:rostrum|process|nodejs)_[a-z0-9_]+)/g)].map(
    ([, name = '']) => name.replace(/_(bucket|count|sum)$/, ''),
  )
  expect(names.length).toBeGreaterThan(8)
  // Only where copies are kept by this server.
  const there = (name: string) => text.includes(`# TYPE ${name} `) || name === 'rostrum_backup_age_seconds'
  expect(names.filter(name => !there(name))).toEqual([])
})
