import { get } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../browser/chromium.ts'
import { imported, workingGroup } from '../browser/imported.ts'
import { serveWithClock } from '../browser/with-clock.ts'

const data = temporaryFolder()
let rostrum: Awaited<ReturnType<typeof serveWithClock>>
let path = ''
const meetings = [
  { id: 'm3', number: 3, planned: { from: '2019-09-12T10:00:00+02:00', to: '2019-09-12T13:00:00+02:00' } },
]
const debates = [{ id: 'd4', items: ['4'], meetings: ['m3'] }]

const post = (to: string, fields: Record<string, string>) =>
  fetch(`${rostrum.address}${to}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: rostrum.address },
    redirect: 'manual',
  })

beforeAll(async () => {
  rostrum = await serveWithClock(data.folder, '2019-09-12T10:30:00+02:00')
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
  const names = [
    ['CAN', 'Canada'],
    ['EGY', 'Egypt'],
    ['HND', 'Honduras'],
    ['ITA', 'Italy'],
    ['MEX', 'Mexico'],
    ['PER', 'Peru'],
    ['THA', 'Thailand'],
  ] as const
  for (let round = 0; round < 500; round++) {
    // A session that grew to thousands of entries would measure something else.
    if (round % 50 === 0) path = await imported(rostrum.address, workingGroup({ meetings, debates }))
    await (await fetch(`${rostrum.address}${path}/screens/room?meeting=m3`)).text()
    // From one to fifty; most of them few, as in a room.
    const count = round % 100 === 99 ? 50 : 1 + (round % 3)
    const speak = async (turn: number) => {
      const [participant, name] = names[turn % names.length] ?? ['CAN', 'Canada']
      const answer = await post(`${path}/floor`, { attempt: crypto.randomUUID(), meeting: 'm3', participant })
      expect([name, answer.status]).toEqual([name, 303])
      return name
    }
    await Promise.all(Array.from({ length: count - 1 }, (_, each) => speak(round + each)))
    const last = await speak(round * 3 + 1)
    const { text } = await stream('room', each => each.includes('</hx-partial>'))
    expect(text).toContain(`>${last}</h1>`)
  }
}, 180_000)

test('a stream carries the security headers and the server’s time', async () => {
  for (const screen of ['room', 'public']) {
    const { text, headers } = await stream(screen, each => each.includes('</hx-partial>'))
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    // Some rounds of the test before this one, on a busy computer, take a minute.
    expect(text).toMatch(/event: ping\ndata: 2019-09-12T08:3\d/)
  }
})

const list = async () => {
  const page = await (await fetch(`${rostrum.address}${path}/floor?meeting=m3`)).text()
  const id = /data-list="([^"]+)"/.exec(page)?.[1] ?? ''
  const requests = [...page.matchAll(/data-inscription="([^"]+)"[^>]*data-name="([^"]+)"/g)]
  return { id, request: (name: string) => requests.find(([, , each]) => each === name)?.[1] ?? '' }
}

test('one added speaker behind five of the longest names, with four more to follow, costs public and room 1.2 kB at the most', async () => {
  path = await imported(rostrum.address, workingGroup({ meetings, debates }))
  await post(`${path}/floor`, { attempt: crypto.randomUUID(), meeting: 'm3', participant: 'GBR' })
  const longest = ['GBR', 'BOL', 'VEN', 'PRK', 'COD', 'LAO', 'IRN', 'TZA', 'MKD']
  for (const participant of longest) await post(`${path}/inscriptions`, { meeting: 'm3', participant })
  await post(`${path}/lists/${(await list()).id}/publish`, { meeting: 'm3' })
  for (const screen of ['room', 'public']) {
    let before = -1
    const { text } = await stream(screen, each => {
      if (before < 0 && each.includes('</hx-partial>\n\n')) {
        before = each.length
        void post(`${path}/inscriptions`, { meeting: 'm3', participant: screen === 'room' ? 'STP' : 'VCT' })
      }
      return before >= 0 && each.indexOf('</hx-partial>\n\n', before) > 0
    })
    const frame = text.slice(text.indexOf('id: ', before))
    expect(frame).toContain(screen === 'room' ? '9 more to follow' : '6 more to follow')
    expect([screen, Buffer.byteLength(frame)]).toEqual([screen, expect.toSatisfy((size: number) => size <= 1_200)])
    console.log(`${screen}: ${Buffer.byteLength(frame)} bytes`)
  }
})

test('of a list published down to a name the public sees that far, whoever is moved, and nothing of the rest', async () => {
  path = await imported(rostrum.address, workingGroup({ meetings, debates }))
  for (const participant of ['CAN', 'EGY', 'ITA', 'PER', 'CHL'])
    await post(`${path}/inscriptions`, { meeting: 'm3', participant })
  const seen = async () => {
    const page = await (await fetch(`${rostrum.address}${path}/screens/public?meeting=m3`)).text()
    const { text } = await stream('public', each => each.includes('</hx-partial>'))
    const names = (html: string) => [...html.matchAll(/<b>([^<]+)<\/b>/g)].map(([, name]) => name)
    expect(names(text)).toEqual(names(page))
    for (const hidden of ['Peru', 'Chile']) expect(page.includes(hidden) && !names(page).includes(hidden)).toBe(false)
    return { names: names(page), foot: /class="foot"[^>]*>([^<]*)</.exec(page)?.[1] }
  }
  const { id, request } = await list()
  expect(await seen()).toEqual({ names: [], foot: 'list open · the list is not published' })
  await post(`${path}/lists/${id}/publish`, { meeting: 'm3', upTo: request('Italy') })
  expect(await seen()).toEqual({ names: ['Canada', 'Egypt', 'Italy'], foot: 'list open · published in part' })
  for (const name of ['Canada', 'Egypt', 'Italy'])
    await post(`${path}/inscriptions/${request(name)}/withdraw`, { meeting: 'm3' })
  expect(await seen()).toEqual({ names: [], foot: 'list open · published in part' })
  await post(`${path}/lists/${id}/publish`, { meeting: 'm3' })
  expect(await seen()).toEqual({ names: ['Peru', 'Chile'], foot: 'list open' })
  await post(`${path}/lists/${id}/unpublish`, { meeting: 'm3' })
  expect(await seen()).toEqual({ names: [], foot: 'list open · the list is not published' })
})
