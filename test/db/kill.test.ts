import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { serve, temporaryFolder } from '../browser/chromium.ts'
import { built } from '../built.ts'
import { settingsIn } from './on-engine.ts'

const names = ['CAN', 'EGY', 'ITA', 'MEX', 'THA', 'MAR', 'PER', 'CHL', 'HND', 'NLD']
const kills = 40

const post = (address: string, path: string, fields: Record<string, string> = {}, json = true) =>
  fetch(`${address}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { ...(json ? { Accept: 'application/json' } : {}), Origin: address },
    redirect: 'manual',
  })

test('killed forty times while entries are made, no acknowledged entry is lost, and the same state comes back (R1)', async () => {
  const data = temporaryFolder()
  const acknowledged: string[] = []
  let asked = 0
  let path = ''
  let before: string[] = []
  for (let kill = 0; kill <= kills; kill++) {
    const server = await serve(data.folder)
    if (!path)
      path = (await post(server.address, '/example', {}, false)).headers.get('location')?.replace(/\/floor.*/, '') ?? ''
    const file = (await (await fetch(`${server.address}${path}/session.json`)).json()) as {
      statements: { id: string }[]
    }
    const there = file.statements.map(each => each.id)
    expect(acknowledged.filter(entry => !there.includes(entry))).toEqual([])
    // What the restarted page shows holds everything that was there before, and at the most the one entry on its way.
    expect(before.filter(entry => !there.includes(entry))).toEqual([])
    expect(there.length - 9 - acknowledged.length).toBeLessThanOrEqual(kill)
    before = there
    if (kill === kills) {
      await server.stop()
      break
    }
    // From its first answer on: a machine with much to do would kill it before it was told of anything.
    let gone: Promise<void> | undefined
    let alive = true
    while (alive) {
      const entry = randomUUID()
      const participant = names[asked++ % names.length] ?? ''
      const answer = await post(server.address, `${path}/floor`, { attempt: randomUUID(), entry, participant }).catch(
        () => undefined,
      )
      if (!answer?.ok) break
      const { saved } = (await answer.json().catch(() => ({ saved: false }))) as { saved: boolean }
      if (saved) acknowledged.push(entry)
      gone ??= new Promise<void>(done => {
        setTimeout(() => void server.stop('SIGKILL').then(done), (kill * 37) % 120)
      }).then(() => {
        alive = false
      })
    }
    await (gone ?? server.stop('SIGKILL'))
  }
  expect(acknowledged.length).toBeGreaterThan(kills)
  const record = spawnSync(process.execPath, [built.rostrum, 'verify'], {
    env: { ...process.env, ...(await settingsIn(data.folder)) },
  })
  expect([record.status, String(record.stderr)]).toEqual([0, ''])
  data.remove()
}, 180_000)

test('killed in the middle of a statement: the same speaker comes back with a running clock, and the list as it was (33, R1)', async () => {
  const data = temporaryFolder()
  const today = new Date().toISOString().slice(0, 10)
  const file = {
    format: 'rostrum-session/1',
    body: { name: 'Working Group', instrument: 'som' },
    session: { from: today, to: today, timeZone: 'UTC' },
    agenda: [{ item: '4' }],
    meetings: [
      {
        id: 'm1',
        number: 1,
        planned: { from: `${today}T00:00:00Z`, to: `${today}T23:59:59Z` },
        from: `${today}T00:00:00Z`,
      },
    ],
    debates: [{ id: 'd1', items: ['4'], meetings: ['m1'] }],
    statements: [],
    wording: { house: 'untoc-working-group' },
  }
  const form = new FormData()
  form.set('file', new File([JSON.stringify(file)], 'session.json'))
  const first = await serve(data.folder)
  const stored = await fetch(`${first.address}/sessions/import`, {
    method: 'POST',
    body: form,
    headers: { Origin: first.address },
    redirect: 'manual',
  })
  const path = stored.headers.get('location')?.replace(/\/floor.*/, '') ?? ''
  for (const participant of ['CAN', 'ITA', 'PER'])
    await post(first.address, `${path}/inscriptions`, { meeting: 'm1', participant })
  const page = async (address: string) => (await fetch(`${address}${path}/floor?meeting=m1`)).text()
  const has = (html: string, name: string) =>
    new RegExp(`data-${name}="([^"]*)"`).exec(name === 'head' ? html : html.slice(html.indexOf('id="now"')))?.[1] ?? ''
  const before = await page(first.address)
  await post(first.address, `${path}/next`, { meeting: 'm1', head: has(before, 'head') })
  const speaking = await page(first.address)
  expect(has(speaking, 'participant')).toBe('CAN')
  await new Promise(wait => setTimeout(wait, 1_200))
  await first.stop('SIGKILL')
  const second = await serve(data.folder)
  const after = await page(second.address)
  expect(has(after, 'running')).toBe(has(speaking, 'running'))
  // Its clock counts from the same moment as before.
  expect(has(after, 'since')).toBe(has(speaking, 'since'))
  expect(Date.now() - Date.parse(has(after, 'since'))).toBeGreaterThanOrEqual(1_200)
  expect(after.match(/data-inscription="[^"]+"/g)).toEqual(speaking.match(/data-inscription="[^"]+"/g))
  await second.stop()
  data.remove()
}, 60_000)
