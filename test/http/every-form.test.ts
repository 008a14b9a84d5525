import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { formsOf } from '../../src/http/desk.tsx'
import { addressIn, formFor, knownIn } from './forms.ts'
import { openedExample } from './opened.ts'

/** A morning under way: somebody has the floor, somebody waits, a paper and a request are there. */
async function underWay() {
  const opened = await openedExample()
  const { asScript, room } = opened
  const say = async (path: string, fields: Record<string, string>) => {
    const meeting = [...room.session.meetings.keys()].at(-1) ?? ''
    const answer = await asScript(`/sessions/s/${path}`, { attempt: randomUUID(), meeting, ...fields })
    expect([path, answer]).toEqual([path, expect.objectContaining({ saved: true })])
  }
  await say('meetings', { number: '9', day: '2019-09-13', from: '22:00', to: '01:30' })
  await say('meetings', { number: '3', day: '2019-09-12', from: '18:00', to: '21:00' })
  await say('gavel', { what: 'open' })
  await say('debate', { items: '2' })
  await say('floor', { speaker: 'France' })
  for (const speaker of ['Egypt', 'Mexico']) await say('inscriptions', { speaker })
  await say('actions', { what: 'draft resolution', result: 'adopted' })
  await say('organization/officers', { role: 'Chair', name: 'Ms. A' })
  await say('organization/papers', { title: 'Note' })
  await say('requests', { from: 'Brazil', asks: 'Its name' })
  await say('settings', { agenda: '99. A slip' })
  await say('groups', { name: 'the Nile Group' })
  const addendum = 'report/documents/addendum'
  const { paragraph = '', place = '' } = knownIn(room.session)
  await say(`${addendum}/paragraphs`, { paragraph, place, kind: 'paragraph', text: 'The Chair thanked it.', base: '0' })
  const fingerprint = async () =>
    /name="fingerprint" value="([^"]+)"/.exec(await (await opened.get(`/sessions/s/${addendum}/issue`)).text())?.[1] ??
    ''
  await say(`${addendum}/issue`, { fingerprint: await fingerprint() })
  await say('entries/s1/correction', { strike: 'yes' })
  const group = [...room.session.groups.keys()].at(-1) ?? ''
  return { ...opened, known: { ...knownIn(room.session), group, fingerprint: await fingerprint() } }
}

/** What fits this morning, where what a schema takes first does not. */
const fitting: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/sessions/:session/entries/:entry/correction': { items: '2' },
  '/sessions/:session/entries/several': { kind: 'question' },
  '/sessions/:session/gavel': { what: 'suspend' },
  '/sessions/:session/participants': { kind: 'igo', name: 'African Union' },
  '/sessions/:session/house/take': {
    words: '{"format":"rostrum-house/1","title":"Ours","from":"cnd","sentences":{}}',
  },
  '/sessions/:session/meetings/remove': { number: '9' },
  '/sessions/:session/settings/agenda/merge': { item: '2', into: '4' },
  '/sessions/:session/settings/agenda/order': { order: '99\n1\n2\n3\n4\n5' },
  '/sessions/:session/statistics/settings': { leagueTables: 'on' },
}

/** What a form asks that nothing in this morning answers: refused, and refused again. Only gets shorter. */
const beyondTheMorning: readonly string[] = [
  '/sessions/:session/entries/:entry/join',
  '/sessions/:session/inscriptions/:inscription/admit',
  '/sessions/:session/inscriptions/:inscription/swap',
  '/sessions/:session/lists/:list/open',
  '/sessions/:session/lists/:list/reopen',
  '/sessions/:session/names',
  '/sessions/:session/paragraph',
  '/sessions/:session/paragraph/debate',
  '/sessions/:session/paragraph/reset',
  '/sessions/:session/participants/:participant/merge',
  '/sessions/:session/participants/:participant/name',
  '/sessions/:session/participants/:participant/remove',
  '/sessions/:session/participants/take-back',
  '/sessions/:session/roll',
  '/sessions/:session/take-back/:matter',
]

test('every form sent twice with one attempt is kept once and answered the same; with another content it is refused', async () => {
  const { app } = await underWay()
  const kept: string[] = []
  for (const route of formsOf(app)) {
    if (!route.path.startsWith('/sessions/:session') || route.keeps !== 'commands') continue
    const { room, asScript, known, app: own } = await underWay()
    expect(formsOf(own).length).toBe(formsOf(app).length)
    const path = addressIn(route.path, room.session)
    const form = { ...formFor(route, known), ...fitting[route.path], attempt: randomUUID() }
    const before = room.session.position
    const first = await asScript(path, form)
    const after = room.session.position
    const second = await asScript(path, form)
    expect([route.path, room.session.position]).toEqual([route.path, after])
    expect([route.path, second.status, second.saved, second.word]).toEqual([
      route.path,
      first.status,
      first.saved,
      first.word,
    ])
    expect([200, 404, 422]).toContain(first.status)
    expect([route.path, first.saved || after === before]).toEqual([route.path, true])
    if (!first.saved) continue
    kept.push(route.path)
    const other = await asScript(path, { ...form, other: 'content' })
    expect([route.path, other.status, other.saved, room.session.position]).toEqual([route.path, 409, false, after])
  }
  expect(beyondTheMorning.filter(path => kept.includes(path))).toEqual([])
  const all = formsOf(app).filter(each => each.path.startsWith('/sessions/:session') && each.keeps === 'commands')
  const without = all.map(each => each.path).filter(path => !kept.includes(path))
  expect(without.filter(path => !beyondTheMorning.includes(path))).toEqual([])
}, 120_000)

test('what no form can be is the sender’s fault at every desk, and changes nothing', async () => {
  const { app, room, send } = await underWay()
  const before = room.session.position
  for (const { path } of formsOf(app)) {
    const address = addressIn(path, room.session)
    for (const [type, body] of [
      ['multipart/form-data', 'a=b'],
      ['multipart/form-data; boundary=x', '--y'],
      ['application/x-www-form-urlencoded', 'a=%ff'],
      ['application/json', '{'],
    ] as const) {
      const answer = await send(address, body, { 'content-type': type, accept: 'application/json' })
      expect([path, type, answer.status < 500 && answer.status >= 400]).toEqual([path, type, true])
    }
  }
  expect(room.session.position).toBe(before)
}, 60_000)

test('every route that takes a form is a row of the desk', async () => {
  const { app } = await openedExample()
  const rows = new Set(formsOf(app).map(each => each.path))
  const posts = new Set(app.routes.filter(each => each.method === 'POST').map(each => each.path))
  expect(posts.size).toBeGreaterThan(80)
  expect([...posts].filter(path => !rows.has(path))).toEqual([])
})

test('a line break in any field of any form is answered by a page that is there, never recorded and then a fault (F12)', async () => {
  const { app, post, get, room, known } = await underWay()
  const led = new Set<string>()
  for (const route of formsOf(app)) {
    if (!(route.form instanceof z.ZodObject)) continue
    for (const [nth, field] of Object.keys(route.form.shape).entries()) {
      const broken = nth % 2 ? 'x\ny' : 'x\r\nset-cookie: officer=y'
      const form = { ...formFor(route, known), ...fitting[route.path], attempt: randomUUID(), [field]: broken }
      const answer = await post(addressIn(route.path, room.session), form)
      const to = answer.headers.get('location') ?? ''
      const isOurs = !(answer.headers.get('set-cookie') ?? '').includes('officer=y')
      expect([route.path, field, answer.status < 500, isOurs]).toEqual([route.path, field, true, true])
      if (to) led.add(to)
    }
  }
  expect(led.size).toBeGreaterThan(10)
  for (const to of led) expect([to, (await get(to)).status]).toEqual([to, 200])
})
