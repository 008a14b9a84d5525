import { expect, test } from 'vitest'
import { commission } from '../commission.ts'
import { pagesOf } from './every-page.ts'
import { openedExample } from './opened.ts'

const pages = ['Floor', 'Room', 'Report', 'Participants', 'Statistics', 'Settings', 'Screens']

/** Without what surrounds nothing: the screens, the page in plain words, and what is not of the session. */
const hasFrame = (path: string) =>
  path.startsWith('/sessions/') && !/\/screens\/|\/plain$|\/panels|\/evidence|\/export\//.test(path)

/** “2. meeting”, “1 names”: a number without the form that it asks for. */
const misnumbered = (html: string): readonly string[] =>
  html
    .replace(/<script[\s\S]*?<\/script>|<[^>]*>/g, ' ')
    .match(
      /\b\d+\. meeting\b|\b1 (?:names|windows|entries|statements|speakers|doubts|requests|meetings|persons|rows|screens|items)\b/g,
    ) ?? []

/** Of the contents of a long page, those that lead nowhere on it. */
const deadEnds = (html: string): readonly string[] => {
  const [, contents = ''] = /<nav class="contents"[^>]*>(.*?)<\/nav>/s.exec(html) ?? []
  return [...contents.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '').filter(id => !html.includes(`id="${id}"`))
}

test('every page of a session names it and its meeting, has the same seven pages, and says where one is', async () => {
  const { app, get, room } = await openedExample()
  let seen = 0
  for (const path of pagesOf(app, room.session).filter(hasFrame)) {
    const answer = await get(path)
    if (!answer.ok || !answer.headers.get('content-type')?.startsWith('text/html')) continue
    seen++
    const html = await answer.text()
    const [, nav = ''] = /<nav class="bar-pages"[^>]*>(.*?)<\/nav>/s.exec(html) ?? []
    expect([path, [...nav.matchAll(/>([^<]+)<\/a>/g)].map(([, name]) => name)]).toEqual([path, pages])
    expect([path, html]).toEqual([path, expect.stringContaining('Working Group <small>Vienna, 11–13 September 2019')])
    expect([path, html]).toEqual([path, expect.stringContaining('4th meeting · Thu 12 September, 15:00–18:00')])
    expect([path, html]).toEqual([path, expect.stringContaining('/sessions/s/doubts')])
    const isHere = /\/doubts$/.test(path) ? 0 : 1
    expect([path, nav.match(/aria-current=/g)?.length ?? 0]).toEqual([path, isHere])
    expect([path, html.match(/id="connection"|id="live"|id="said"/g)?.length]).toEqual([path, 1])
    expect([path, ...misnumbered(html)]).toEqual([path])
    expect([path, ...deadEnds(html)]).toEqual([path])
  }
  expect(seen).toBeGreaterThan(18)
})

test('several meetings are a list of names in the order of their time, whatever their order in the file', async () => {
  const { get, post } = await openedExample()
  await post('/sessions/s/meetings', { day: '2019-09-11', from: '10:00', to: '13:00', number: '9' })
  const html = await (await get('/sessions/s/report')).text()
  const [, list = ''] = /<nav aria-label="Meetings">(.*?)<\/nav>/s.exec(html) ?? []
  expect([...list.matchAll(/>([^<]+)<\/a>/g)].map(([, name]) => name)).toEqual([
    '9th meeting · Wed 11 September, 10:00–13:00',
    '4th meeting · Thu 12 September, 15:00–18:00',
  ])
  expect(list).toContain('href="/sessions/s/floor?meeting=')
})

test('another body has the same frame: on its pages, and where a form comes back with a fault; a meeting past midnight is in order', async () => {
  const { app, get, post, rooms } = await openedExample('2026-03-10T08:00:00.000Z')
  const made = await post('/sessions', {
    ...commission,
    meetings: '2026-03-10 10:00-13:00\n2026-03-10 22:00-01:30\n2026-03-11 10:00-13:00',
  })
  const path = (made.headers.get('location') ?? '').replace(/\/floor.*/, '')
  await post(`${path}/gavel`, { what: 'open', meeting: 'm1' })
  await post(`${path}/floor`, { speaker: 'Lady of the Lake', sure: 'yes', meeting: 'm1' })
  const room = await rooms.get(path.split('/').at(-1) ?? '')
  if (!room) throw new Error('the session was not made')
  const drawn = await Promise.all(
    pagesOf(app, room.session)
      .filter(hasFrame)
      .map(async each => [each, await get(each)] as const),
  )
  const faulty = await Promise.all(
    [
      ['floor', { speaker: 'Korea', meeting: 'm1' }],
      ['settings', { from: '2027-01-01' }],
      ['participants', { kind: 'ngo', name: '' }],
    ].map(
      async ([to, fields]) =>
        [`${to} with a fault`, await post(`${path}/${to}`, fields as Record<string, string>)] as const,
    ),
  )
  expect(faulty.map(([, { status }]) => status)).toEqual([422, 422, 422])
  let seen = 0
  for (const [name, answer] of [...drawn, ...faulty]) {
    if (![200, 422].includes(answer.status) || !answer.headers.get('content-type')?.startsWith('text/html')) continue
    seen++
    const html = await answer.text()
    const [, nav = ''] = /<nav class="bar-pages"[^>]*>(.*?)<\/nav>/s.exec(html) ?? []
    expect([name, [...nav.matchAll(/>([^<]+)<\/a>/g)].map(([, words]) => words)]).toEqual([name, pages])
    expect([name, html]).toEqual([name, expect.stringContaining('Commission <small>Nairobi, 10–11 March 2026')])
    const [, list = ''] = /<nav aria-label="Meetings">(.*?)<\/nav>/s.exec(html) ?? []
    expect([name, [...list.matchAll(/>([^<]+)<\/a>/g)].map(([, words]) => words)]).toEqual([
      name,
      [
        '1st meeting · Tue 10 March, 10:00–13:00',
        '2nd meeting · Tue 10 March, 22:00–01:30',
        '3rd meeting · Wed 11 March, 10:00–13:00',
      ],
    ])
    expect([name, html]).toEqual([name, expect.stringContaining('1 name not resolved')])
    expect([name, ...misnumbered(html), ...deadEnds(html)]).toEqual([name])
  }
  expect(seen).toBeGreaterThan(20)
})

test('participants are found by a part of the name, without marks, and by status; only who spoke has statements', async () => {
  const { get } = await openedExample()
  const rows = async (query: string) => {
    const html = await (await get(`/sessions/s/participants${query}`)).text()
    return [...html.matchAll(/<th scope="row">.*?<bdi>([^<]+)<\/bdi>.*?<\/tr>/gs)].map(([row, name]) => ({
      name,
      statements: /statements? of/.test(row),
    }))
  }
  expect((await rows('?find=ivoire')).map(({ name }) => name)).toEqual(['Côte d’Ivoire'])
  expect((await rows('?find=cote')).map(({ name }) => name)).toEqual(['Côte d’Ivoire'])
  const signatories = (await rows('?status=signatory')).map(({ name }) => name)
  expect(signatories).toContain('Thailand')
  expect(signatories).not.toContain('Canada')
  const all = await rows('')
  expect(all.length).toBeGreaterThan(190)
  expect(all.find(({ name }) => name === 'Canada')?.statements).toBe(true)
  expect(all.find(({ name }) => name === 'Austria')?.statements).toBe(false)
})

test('no id of ours stands as the code of a delegation', async () => {
  const { get, post } = await openedExample()
  await post('/sessions/s/floor', { speaker: 'Lady of the Lake', sure: 'yes' })
  const csv = await (await get('/sessions/s/statistics.csv?table=delegations')).text()
  expect(csv).toMatch(/Lady of the Lake,,/)
  expect(csv).toMatch(/Canada,CAN,/)
})

test('whoever says who they are comes back to the page from which they came, and to no other site', async () => {
  const { get, post } = await openedExample()
  for (const page of ['/report/outline', '/statistics', '/participants/CAN', '/floor']) {
    const html = await (await get(`/sessions/s${page}`)).text()
    const [, ask = ''] = /class="bar-officer" href="([^"]+)"/.exec(html) ?? []
    const asked = await (await get(ask)).text()
    const [, action = ''] = /<form method="post" action="(\/officer[^"]+)"/.exec(asked) ?? []
    const said = await post(action, { name: 'Olga' })
    expect([page, said.headers.get('location')]).toEqual([page, `/sessions/s${page}`])
  }
  const away = await post(`/officer?back=${encodeURIComponent('//example.org/sessions/s/floor')}`, { name: 'Olga' })
  expect(away.headers.get('location')).toBe('/')
})

test('a session in which nobody spoke says so in a sentence, and what a filter leaves empty in another', async () => {
  const { get, post } = await openedExample('2026-03-10T08:00:00.000Z')
  const made = await post('/sessions', { ...commission })
  const path = (made.headers.get('location') ?? '').replace(/\/floor.*/, '')
  const pageOf = async (where: string) => (await get(where)).text()
  const empty = await pageOf(`${path}/statistics`)
  expect(empty).toContain('Nobody has spoken yet: the figures come from the log')
  expect([empty.match(/<table/g), empty.match(/class="filter"/g)]).toEqual([null, null])
  const filtered = await pageOf('/sessions/s/statistics?item=5')
  expect(filtered).toContain('Nothing that was said is of this kind: show everything, or choose another filter.')
  expect(filtered).toContain('class="filter"')
})

test('an outline without chapters says where they come from, and offers those of a body', async () => {
  const { get, post } = await openedExample('2026-03-10T08:00:00.000Z')
  const made = await post('/sessions', { ...commission })
  const path = (made.headers.get('location') ?? '').replace(/\/floor.*/, '')
  const outline = async () => (await get(`${path}/report/outline`)).text()
  const standard = 'There are no chapters yet. Take those of a body below, or type them'
  expect(await outline()).toContain(standard)
  await post(`${path}/report/outline/standard`, { standard: 'commission' })
  const taken = await outline()
  expect(taken).not.toContain(standard)
  expect(taken).toContain('I. General debate [statements]')
  // A session that has documents has chapters, and says so.
  expect(await (await get('/sessions/s/report/outline')).text()).not.toContain(standard)
})
