import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { serve, temporaryFolder } from '../browser/chromium.ts'

const names = ['CAN', 'EGY', 'ITA', 'MEX', 'THA', 'MAR', 'PER', 'CHL', 'HND', 'NLD']
const kills = 40

const post = (address: string, path: string, fields: Record<string, string> = {}) =>
  fetch(`${address}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { Accept: 'application/json', Origin: address },
    redirect: 'manual',
  })

test('killed forty times while entries are made, no acknowledged entry is lost, and the same state comes back', async () => {
  const data = temporaryFolder()
  const acknowledged: string[] = []
  let asked = 0
  let path = ''
  let before: string[] = []
  for (let kill = 0; kill <= kills; kill++) {
    const server = await serve(data.folder)
    if (!path) path = (await post(server.address, '/example')).headers.get('location')?.replace(/\/floor.*/, '') ?? ''
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
    const gone = new Promise<void>(done => {
      setTimeout(() => void server.stop('SIGKILL').then(done), 15 + ((kill * 37) % 120))
    })
    let alive = true
    void gone.then(() => {
      alive = false
    })
    while (alive) {
      const entry = randomUUID()
      const participant = names[asked++ % names.length] ?? ''
      const answer = await post(server.address, `${path}/floor`, { attempt: randomUUID(), entry, participant }).catch(
        () => undefined,
      )
      if (!answer?.ok) break
      const { saved } = (await answer.json().catch(() => ({ saved: false }))) as { saved: boolean }
      if (saved) acknowledged.push(entry)
    }
    await gone
  }
  expect(acknowledged.length).toBeGreaterThan(kills)
  data.remove()
}, 180_000)
