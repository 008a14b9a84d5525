import { get } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../browser/chromium.ts'
import { imported, workingGroup } from '../browser/imported.ts'
import { serveWithClock } from '../browser/with-clock.ts'

const data = temporaryFolder()
let rostrum: Awaited<ReturnType<typeof serveWithClock>>
let path = ''

const post = (to: string, fields: Record<string, string>) =>
  fetch(`${rostrum.address}${to}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: rostrum.address },
    redirect: 'manual',
  })

beforeAll(async () => {
  rostrum = await serveWithClock(data.folder, '2019-09-12T10:30:00+02:00')
  const meetings = [
    { id: 'm3', number: 3, planned: { from: '2019-09-12T10:00:00+02:00', to: '2019-09-12T13:00:00+02:00' } },
  ]
  const debates = [{ id: 'd4', items: ['4'], meetings: ['m3'] }]
  path = await imported(rostrum.address, workingGroup({ meetings, debates }))
})
afterAll(async () => {
  await rostrum.stop()
  data.remove()
})

/** What a screen’s stream sends from its opening on, until it holds what is waited for. */
const stream = (screen: string, until: (text: string) => boolean) =>
  new Promise<{ text: string; headers: NodeJS.Dict<string | string[]> }>((done, failed) => {
    const asked = get(
      `${rostrum.address.replace('localhost', '127.0.0.1')}${path}/screens/${screen}/stream?meeting=m3`,
      answer => {
        let text = ''
        answer.on('data', data => {
          text += data
          if (!until(text)) return
          asked.destroy()
          done({ text, headers: answer.headers })
        })
      },
    )
    asked.on('error', failed)
  })

test('what was logged between the page and its stream is in the first frame, however much it was', async () => {
  const names = ['Canada', 'Egypt', 'Honduras', 'Italy', 'Mexico', 'Peru', 'Thailand', 'Morocco', 'France', 'Chile']
  for (let round = 0; round < 50; round++) {
    await (await fetch(`${rostrum.address}${path}/screens/room?meeting=m3`)).text()
    const count = 1 + (round % 5)
    let last = ''
    for (let each = 0; each < count; each++) {
      last = names[(round * 3 + each) % names.length] ?? ''
      const answer = await post(`${path}/floor`, { attempt: crypto.randomUUID(), meeting: 'm3', speaker: last })
      expect([last, answer.status]).toEqual([last, 303])
    }
    const { text } = await stream('room', each => each.includes('</hx-partial>'))
    expect(text).toContain(`>${last}</h1>`)
  }
})

test('a stream carries the security headers, the server’s time, and no more than 1.2 kB for a change', async () => {
  for (const screen of ['room', 'public']) {
    const { text, headers } = await stream(screen, each => each.includes('</hx-partial>'))
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(text).toContain('event: ping\ndata: 2019-09-12T08:30')
    const frame = text.slice(text.indexOf('id: '))
    expect(Buffer.byteLength(frame)).toBeLessThanOrEqual(1_200)
  }
})
