import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { houseIds } from '../../src/report/index.ts'
import { commission } from '../commission.ts'
import { openedExample } from './opened.ts'

const directory = loadDirectory()
let opened: Awaited<ReturnType<typeof openedExample>>
beforeAll(async () => {
  opened = await openedExample('2026-11-20T08:00:00.000Z')
})

/** The values of a form as a browser would send them. */
function filledIn(page: string): Record<string, string> {
  const form = /<form method="post" action="\/sessions"[\s\S]*?<\/form>/.exec(page)?.[0] ?? ''
  const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const [name, value] = ['name', 'value'].map(each => new RegExp(` ${each}="([^"]*)"`).exec(tag)?.[1])
    if (name && !tag.includes('checkbox')) fields[name] = plain(value ?? '')
  }
  for (const [, name = '', value = ''] of form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g))
    fields[name] = plain(value)
  for (const [, name = '', options = ''] of form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g))
    fields[name] = plain(/value="([^"]*)" selected/.exec(options)?.[1] ?? '')
  return fields
}
const page = async (address: string) => filledIn(await (await opened.get(address)).text())
const begins = async (fields: Record<string, string>) => {
  const made = await opened.post('/sessions', { ...fields, attempt: randomUUID() })
  const session = (await opened.rooms.get((made.headers.get('location') ?? '').split('/')[2] ?? ''))?.session
  return { status: made.status, session, page: made.status === 303 ? '' : await made.text() }
}

test('every body that is known names a house, a treaty, groups and organizations that are there, and says where it is from', () => {
  const groups = new Set(directory.groups.map(({ running }) => running))
  expect(directory.bodies.size).toBeGreaterThan(20)
  for (const body of directory.bodies.values()) {
    expect([body.id, houseIds.has(body.house)]).toEqual([body.id, true])
    expect([body.id, !body.instrument || directory.instruments.has(body.instrument)]).toEqual([body.id, true])
    expect([body.id, body.groups.filter(each => !groups.has(each))]).toEqual([body.id, []])
    expect([body.id, body.observers.filter(each => !directory.organizations.has(each))]).toEqual([body.id, []])
    expect([body.id, body.source.length > 10, body.members.length > 10]).toEqual([body.id, true, true])
    expect([body.id, Boolean(body.pasted && body.instrument)]).toEqual([body.id, false])
  }
  const twelve = ['untoc-working-group', 'cnd', 'csocd', 'cpd', 'special-committee-24', 'statistical-commission']
  const more = ['unfccc-subsidiary-body', 'unctad-board', 'disarmament-commission', 'cedaw', 'ga-main-committee']
  const known = new Set([...directory.bodies.values()].map(({ house }) => house))
  expect([...twelve, ...more].filter(house => !known.has(house))).toEqual([])
})

test('a session of each body that is known begins from its page; elected members are asked for', async () => {
  for (const { id, pasted, observers, groups, instrument } of directory.bodies.values()) {
    const fields = { ...(await page(`/sessions/new?body=${id}`)), zone: 'Europe/Vienna' }
    const first = await begins(fields)
    expect([id, first.status]).toEqual([id, pasted ? 422 : 303])
    if (pasted) expect(first.page).toContain('Members: paste those of this body')
    const { session } = pasted ? await begins({ ...fields, members: 'Peru\nFrance' }) : first
    expect([id, [...(session?.participants.keys() ?? [])]]).toEqual([id, observers])
    expect([id, [...(session?.groups.values() ?? [])].map(({ name }) => name)]).toEqual([id, groups])
    expect([id, session?.settings.body.instrument, session?.settings.body.id]).toEqual([id, instrument, id])
    expect([id, session?.settings.body.members]).toEqual([id, pasted ? ['PER', 'FRA'] : undefined])
  }
}, 60_000)

test('like the session before: all that stays, and neither dates nor what happened; here or from its file', async () => {
  const { session: first } = await begins({ ...commission, house: 'csw' })
  if (!first) throw new Error('not made')
  const path = `/sessions/${first.id}`
  const say = async (to: string, fields: Record<string, string>) =>
    expect([to, await opened.asScript(`${path}/${to}`, { attempt: randomUUID(), ...fields })]).toEqual([
      to,
      expect.objectContaining({ saved: true }),
    ])
  await say('settings', { 'choice.order': 'speaking', symbol: 'E/CN.99' })
  await say('groups', { name: 'the Nile Group', chair: 'Egypt' })
  await say('rules', { key: 'limit.national', value: '4' })
  await say('participants', { kind: 'ngo', name: 'Hope Now' })
  await say('gavel', { what: 'open', meeting: 'm1', sure: 'yes' })
  await say('floor', { participant: 'org-fao', meeting: 'm1' })
  await say('floor', { speaker: 'Nobody knows', sure: 'yes', meeting: 'm1' })
  const file = await (await opened.get(`${path}/session.json`)).text()
  const brought = new FormData()
  brought.set('file', new File([file], 'last-year.json'))
  const fromFile = filledIn(await (await opened.send('/sessions/new/like-file', brought)).text())
  const fromHere = await page(`/sessions/new?like=${first.id}`)
  expect({ ...fromFile, attempt: '' }).toEqual({ ...fromHere, attempt: '' })
  // Nobody says where it meets: its place and its clock are those of the session before.
  const { session } = await begins({ ...fromHere, from: '2027-03-09', to: '2027-03-10' })
  expect([session?.settings.place, session?.settings.zone]).toEqual(['Nairobi', 'Africa/Nairobi'])
  expect(await (await opened.get(`/sessions/new?like=${first.id}`)).text()).not.toContain('data-guess')
  const was = (await opened.rooms.get(first.id))?.session
  const { body, wording } = session?.settings ?? {}
  expect({ ...body, members: [] }).toEqual({ ...was?.settings.body, members: [] })
  expect([...(body?.members ?? [])].sort()).toEqual([...(was?.settings.body.members ?? [])].sort())
  expect(wording).toEqual(was?.settings.wording)
  expect(session?.agenda).toEqual(was?.agenda)
  expect([...(session?.groups.values() ?? [])].map(({ name, chair }) => [name, chair])).toEqual([
    ['the Nile Group', undefined],
  ])
  expect(session?.rules?.changes).toEqual({ 'limit.national': 240 })
  expect([...(session?.participants.values() ?? [])].map(({ name }) => name)).toEqual([
    'Hope Now',
    'Food and Agriculture Organization of the United Nations',
  ])
  expect([session?.entries.size, session?.settings.from, session?.settings.place]).toEqual([0, '2027-03-09', 'Nairobi'])
}, 30_000)

test('what cannot be read of a list is told beside it, and what was taken stays', async () => {
  const fields = await page('/sessions/new?body=csocd')
  const { status, page: again } = await begins({ ...fields, zone: 'UTC', members: 'Frnace\nПеру\n秘鲁\nAtlantis' })
  expect(status).toBe(422)
  expect(again).toContain('not known: “Frnace” (France?), “Atlantis”.')
  expect(filledIn(again)['pattern']).toBe(fields['pattern'])
  expect(filledIn(again)['members']).toBe('Frnace\nПеру\n秘鲁\nAtlantis')
})

test('what somebody else wrote is not taken as what was taken, and a file that is none is told', async () => {
  for (const pattern of [
    '{',
    '[]',
    '{"style":"edited"}',
    '{"style":"edited","choices":{},"groups":[],"participants":[{}]}',
  ])
    expect([pattern, (await begins({ ...commission, pattern })).status]).toEqual([pattern, 422])
  const brought = new FormData()
  brought.set('file', new File(['{"format":"other"}'], 'x.json'))
  const answer = await opened.send('/sessions/new/like-file', brought)
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('A session file: ')])
})

test('a time zone is chosen from a list, in which that of the server stands until the browser says its own', async () => {
  const text = await (await opened.get('/sessions/new')).text()
  const zones = [...(/<select[^>]*name="zone"[\s\S]*?<\/select>/.exec(text)?.[0] ?? '').matchAll(/value="([^"]+)"/g)]
  expect(zones.length).toBeGreaterThan(300)
  expect(text).toMatch(/<select[^>]*name="zone"[^>]*data-guess="yes"/)
  // An example stands beside its field, and not in it, where it would read as a value.
  expect(text).not.toContain('placeholder=')
})
