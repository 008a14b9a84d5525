import { get } from 'node:http'
import { expect, test } from 'vitest'
import { serve, temporaryFolder } from '../browser/chromium.ts'
import { imported, thirdMeeting } from '../browser/imported.ts'

const speakers = ['CAN', 'EGY', 'HND', 'ITA', 'MEX', 'PER', 'THA', 'MAR', 'FRA', 'CHL']
const opened = Date.parse('2019-09-12T08:00:00Z')
const at = (entry: number) => new Date(opened + entry * 8_000).toISOString()

/** A meeting in which 1,500 statements were made, each on behalf of nine others. */
const file = thirdMeeting({
  statements: Array.from({ length: 1_500 }, (_, entry) => ({
    by: speakers[entry % speakers.length],
    at: at(entry),
    until: at(entry + 1),
    debate: 'd4',
    onBehalfOf: speakers.filter((_, other) => other !== entry % speakers.length),
  })),
})

const wait = (milliseconds: number) => new Promise(done => setTimeout(done, milliseconds))

/** The stream of an officer's page that has this position; `every` is how long it waits after each part that it takes. */
function pageOf(address: string, path: string, seen: string, every = 0) {
  let text = ''
  let open = true
  const asked = get(`${address}${path}/stream?meeting=m3&log=all`, { headers: { 'last-event-id': seen } }, answer => {
    answer.setEncoding('utf8')
    answer.on('data', part => {
      text += part
      if (every === 0) return
      answer.pause()
      setTimeout(() => answer.resume(), every)
    })
    for (const end of ['close', 'error'])
      answer.on(end, () => {
        open = false
      })
  }).on('error', () => {
    open = false
  })
  const ids = () => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => id ?? '')
  return { ids, text: () => text, isOpen: () => open, leave: () => asked.destroy() }
}

test('an officer’s page of a meeting with 1,500 entries comes back after a restart, takes its megabyte and more slowly, and has the next entry', async () => {
  const data = temporaryFolder()
  let server = await serve(data.folder)
  const path = await imported(server.address, file)
  const speak = async (participant: string) => {
    const answer = await fetch(`${server.address}${path}/floor`, {
      method: 'POST',
      body: new URLSearchParams({ attempt: crypto.randomUUID(), meeting: 'm3', participant }),
      headers: { origin: server.address, accept: 'application/json' },
    })
    expect(await answer.json()).toMatchObject({ saved: true })
  }
  const page = pageOf(server.address, path, '0')
  await expect.poll(() => page.ids().length, { timeout: 20_000 }).toBe(1)
  await server.stop('SIGKILL')
  await expect.poll(() => page.isOpen()).toBe(false)
  server = await serve(data.folder, Number(new URL(server.address).port))
  // Somebody else was faster: the page has missed an entry, and gets everything.
  await speak('FRA')
  const back = pageOf(server.address, path, page.ids()[0] ?? '', 5)
  await expect.poll(() => back.text().length, { timeout: 20_000 }).toBeGreaterThan(0)
  await speak('CHL')
  await expect.poll(() => back.ids().length, { timeout: 30_000 }).toBe(2)
  const [whole = '', next = ''] = back.text().split(/^id: /m).slice(1)
  expect(whole.length).toBeGreaterThan(1_200_000)
  expect(whole).toMatch(/<\/hx-partial>\s+$/)
  await expect.poll(() => back.text(), { timeout: 20_000 }).toMatch(/id="now-name"[^>]*>Chile</)
  expect(Number(next.split('\n')[0])).toBeGreaterThan(Number(whole.split('\n')[0]))
  await wait(200)
  expect(back.isOpen()).toBe(true)
  back.leave()
  await server.stop()
  data.remove()
}, 90_000)
