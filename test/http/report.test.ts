import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { versionsOf } from '../../src/domain/drafting/documents.ts'
import { codesInWord } from '../../src/formats/record-code.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { linesOf } from '../../src/formats/text.ts'
import { createApp } from '../../src/http/app.tsx'
import { fanoutOf } from '../../src/live/fanout.ts'
import { roomsOf } from '../../src/live/rooms.ts'
import { documentOf, houseIds } from '../../src/report/index.ts'
import { shelfInMemory } from './shelf.ts'

const directory = loadDirectory()
const moment = '2019-09-12T16:10:00.000Z'

/** The example of September 2019 behind real routes, with a journal in memory. */
async function opened() {
  const rooms = roomsOf(shelfInMemory(), directory)
  const now = () => moment
  const app = createApp({ rooms, directory, fanout: fanoutOf(now), now })
  const file = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../examples/smuggling-of-migrants-2019.json'), 'utf8'),
  ) as unknown
  const read = readSessionFile(file, { directory, houses: houseIds })
  if ('faults' in read) throw new Error('the example has faults')
  const room = await rooms.create('s', read.facts, { attempt: 'file', by: 'O', now: moment }, 'file')
  const get = (path: string) => app.request(`http://localhost/sessions/s${path}`, { headers: { host: 'localhost' } })
  const post = (path: string, fields: Record<string, string | string[]>) => {
    const body = new URLSearchParams()
    for (const [key, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(key, each)
    return app.request(`http://localhost/sessions/s${path}`, {
      method: 'POST',
      body,
      headers: { host: 'localhost', origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
    })
  }
  const fingerprint = async (document: string) =>
    /name="fingerprint" value="([^"]+)"/.exec(await (await get(`/report/documents/${document}/issue`)).text())?.[1] ??
    ''
  return { room, get, post, fingerprint }
}

test('a draft report is set up with the chapters of its body, an addendum with those that were chosen', async () => {
  const { room, get, post } = await opened()
  const fields = {
    title: 'Draft report',
    symbol: 'CTOC/COP/WG.7/2019/L.1/Add.2',
    date: '2019-09-13',
    distribution: 'limited',
    originalLanguage: 'en',
  }
  const made = await post('/report/documents', { ...fields, kind: 'addendum', heading: ['IV.B', 'IV.D', 'II.A'] })
  expect(made.status).toBe(303)
  const plan = room.session.documents.plans.at(-1)
  expect(
    plan?.contents.map(({ chapter, part, statements, write }) => [chapter, part, statements?.items, write]),
  ).toEqual([
    ['II', 'A', undefined, undefined],
    ['IV', 'B', [], undefined],
    ['IV', 'D', undefined, 'attendance'],
  ])
  const twice = await post('/report/documents', { ...fields, kind: 'addendum' })
  expect(twice.status).toBe(422)
  expect(await twice.text()).toContain('is the symbol of another document')
  const final = await post('/report/documents', { kind: 'final', title: 'Draft report', distribution: 'limited' })
  expect(final.status).toBe(303)
  expect(room.session.documents.plans.at(-1)).toMatchObject({
    title:
      'Report on the meeting of the Working Group on the Smuggling of Migrants held in Vienna from 11 to 13 September 2019',
    distribution: 'general',
    contents: [],
  })
  expect(await (await get('/report')).text()).toContain('the whole series in one')
})

test('what is missing is said by field, and what was typed stays in the form', async () => {
  const { get, post } = await opened()
  const refused = await post('/report/documents', {
    kind: 'addendum',
    title: ' ',
    symbol: 'CTOC/COP/WG.7/2019/L.1/Add.7',
  })
  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toContain('Title: a document needs one')
  expect(page).toContain('CTOC/COP/WG.7/2019/L.1/Add.7')
  const outline = await post('/report/outline', { outline: 'IV. One\nIV. Two', headings: '' })
  expect([outline.status, await outline.text()]).toEqual([
    422,
    expect.stringContaining('chapter IV stands there twice'),
  ])
  const limit = await post('/report/documents/addendum/plan', {
    title: 'x',
    wordLimit: 'many',
    template: 'geneva',
    paper: 'a4',
  })
  expect([limit.status, await limit.text()]).toEqual([422, expect.stringContaining('Word limit: a whole number')])
  const ticked = await post('/report/documents', { kind: 'addendum', title: '', heading: ['II.A', 'IV.B'] })
  expect((await ticked.text()).match(/value="(II\.A|IV\.B)" checked/g)).toHaveLength(2)
  const earlier = await post('/report/outline', { outline: 'IV. One', headings: 'V' })
  expect(await earlier.text()).toContain('Headings printed earlier: V is not in the outline')
  expect((await get('/report/documents/nowhere/issue')).status).toBe(404)
  expect((await post('/report/documents/nowhere/plan', { title: 'x' })).status).toBe(404)
})

test('a document is issued once with the same words, and not when the session has moved on since it was shown', async () => {
  const { room, get, post, fingerprint } = await opened()
  const shown = await fingerprint('addendum')
  const sent = await post('/report/documents/addendum/issue', { fingerprint: shown })
  expect(sent.headers.get('location')).toBe('/sessions/s/report/documents/addendum/issued/1')
  expect((await post('/report/documents/addendum/issue', { fingerprint: shown })).status).toBe(409)
  await post('/entries/s1/correction', { strike: 'yes' })
  const stale = await post('/report/documents/addendum/issue', { fingerprint: shown })
  expect([stale.status, await stale.text()]).toEqual([409, expect.stringContaining('moved on')])
  expect((await post('/report/documents/addendum/issue', { fingerprint: await fingerprint('addendum') })).status).toBe(
    303,
  )
  expect(versionsOf(room.session, 'addendum').map(({ version }) => version)).toEqual([1, 2])
  const first = await (await get('/report/documents/addendum/issued/1')).text()
  expect(first).toContain('Mexico')
  expect(first).toContain('the text is the one that was sent')
  const [code = 'none'] = /\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b/.exec(first) ?? []
  const word = async (query: string) =>
    codesInWord(new Uint8Array(await (await get(`/report/documents/addendum/export/x.docx${query}`)).arrayBuffer()))
  expect(await word('?version=1')).toEqual([code])
  expect(await word('')).toEqual([])
})

test('the adoption goes from paragraph to paragraph, and words amended there are edited by hand', async () => {
  const { room, get, post, fingerprint } = await opened()
  const path = '/report/documents/addendum'
  expect((await get(`${path}/adoption`)).status).toBe(404)
  await post(`${path}/issue`, { fingerprint: await fingerprint('addendum') })
  const adopted = await post(`${path}/adoption`, { version: '1', paragraph: 'recommendation 22', result: 'adopted' })
  expect(adopted.headers.get('location')).toBe('/sessions/s/report/documents/addendum/adoption?version=1#p-1')
  const printed = 'The observer for Morocco also made a statement.'
  const text = 'The observer for Morocco made a statement.'
  await post(`${path}/adoption`, { version: '1', paragraph: '5', result: 'amended', text, printed })
  await post(`${path}/adoption`, {
    version: '1',
    paragraph: '2',
    result: 'amended',
    text: 'See recommendation [[22]].\r\nSo.',
    printed: 'x',
  })
  const lines = linesOf(documentOf(room.session, directory, 'addendum'))
  expect(lines).toContain(`5. ${text}`)
  expect(lines).toContain('2. See recommendation 22. So.')
  const lost = await post(`${path}/adoption`, {
    version: '1',
    paragraph: '1',
    result: 'amended',
    text: 'See paragraph [[99]].',
    printed: 'x',
  })
  const again = await lost.text()
  expect([lost.status, again]).toEqual([422, expect.stringContaining('See paragraph [[99]].')])
  expect(again).toContain('The words as amended: there is no paragraph 99 to refer to.')
  expect(again.match(/id="fault-text"/g)).toHaveLength(1)
  expect(again).toMatch(/<input type="hidden" name="printed" value="x"/)
  await post(`${path}/adoption/report`, { version: '1', meeting: 'm1', amended: '' })
  expect(room.session.documents.adopted).toMatchObject({ meeting: 'm1', asOrallyAmended: true })
})

test('a request is noted, decided, and the statement that follows is entered late with it', async () => {
  const { room, get, post } = await opened()
  const missing = await post('/requests', { from: 'Brazil', asks: '' })
  expect([missing.status, await missing.text()]).toEqual([
    422,
    expect.stringContaining('What it asks: say it in a sentence'),
  ])
  await post('/requests', { from: 'Brazil', asks: 'It spoke and is missing.', reference: 'note verbale 12/2019' })
  const [request] = [...room.session.requests.values()]
  expect(request?.from).toBe('BRA')
  await post(`/requests/${request?.id}/decision`, { decision: 'accepted', recording: 'checked: bears it out' })
  const late = await post('/floor', {
    speaker: 'BRA',
    meeting: 'm1',
    debate: 'item-4',
    from: '15:31',
    request: request?.id ?? '',
    back: 'requests',
  })
  expect(late.headers.get('location')).toMatch(/requests/)
  expect(await (await get('/requests')).text()).toContain('→ Brazil: entered late')
})

test('officers, papers and the agenda’s adoption are noted by name, and a country nobody knows is refused', async () => {
  const { room, post } = await opened()
  const nobody = await post('/organization/officers', { role: 'Chair', name: 'Ms. A', country: 'Ruritania' })
  expect([nobody.status, await nobody.text()]).toEqual([
    422,
    expect.stringContaining('Country: nobody here is called “Ruritania”'),
  ])
  await post('/organization/officers', { role: 'Chair', name: 'Ms. A', country: 'Mexico' })
  await post('/organization/presiding', { meeting: 'm1', officer: 'Chair' })
  await post('/organization/papers', {
    title: 'Note by the Secretariat',
    symbol: 'CTOC/COP/WG.7/2019/2',
    items: '2, 3',
  })
  expect((await post('/organization/papers', { title: 'Again', symbol: 'CTOC/COP/WG.7/2019/2' })).status).toBe(422)
  await post('/organization/agenda', { meeting: 'm1', asOrallyAmended: 'yes' })
  await post('/organization/titles', { 'title.1': 'Organizational matters' })
  const { officers, meetings, papers, actions, agenda } = room.session
  expect(officers).toMatchObject([{ role: 'Chair', country: 'MEX' }])
  expect(meetings.get('m1')?.presiding).toMatchObject([{ officer: 'Chair' }])
  expect([...papers.values()]).toMatchObject([{ items: ['2', '3'] }])
  expect([...actions.values()]).toMatchObject([{ what: 'agenda', result: 'adopted', asOrallyAmended: true }])
  expect(agenda[0]?.title).toBe('Organizational matters')
})

test('a character that no document can hold is refused in every form, with field and place named', async () => {
  const { room, post } = await opened()
  const before = room.session.position
  for (const [path, field, label] of [
    ['/requests', 'asks', 'What it asks'],
    ['/organization/officers', 'name', 'Name, as printed'],
    ['/paragraph', 'text', 'Text'],
    ['/settings', 'name', 'Body'],
    ['/floor', 'speaker', 'Delegation'],
  ] as const) {
    const refused = await post(path, { from: 'Brazil', role: 'Chair', key: 'k', [field]: 'ab\u0001c' })
    expect([path, refused.status, await refused.text()]).toEqual([
      path,
      422,
      expect.stringContaining(`${label}: it holds U+0001 as character 3`),
    ])
  }
  expect(room.session.position).toBe(before)
})
