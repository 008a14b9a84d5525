import { expect, test } from 'vitest'
import { commission } from '../commission.ts'
import { pagesOf } from './every-page.ts'
import { openedExample } from './opened.ts'

const pages = ['Floor', 'Room', 'Report', 'Participants', 'Statistics', 'Settings', 'Screens']

/** Without what surrounds nothing: the screens, the page in plain words, and what is not of the session. */
const hasFrame = (path: string) =>
  path.startsWith('/sessions/') && !/\/screens\/|\/plain$|\/panels|\/export\//.test(path)

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
    const [, action = ''] = /<form method="post" action="([^"]+)"/.exec(asked) ?? []
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
