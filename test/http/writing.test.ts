import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { createApp } from '../../src/http/app.tsx'
import { fanoutOf } from '../../src/live/fanout.ts'
import { roomsOf } from '../../src/live/rooms.ts'
import { houseIds } from '../../src/report/index.ts'
import { shelfInMemory } from './shelf.ts'

const directory = loadDirectory()
const page = '/report/documents/addendum'

/** The addendum of September 2019 behind real routes, with a clock that goes on with each request. */
async function opened() {
  let minutes = 0
  const now = () => new Date(Date.parse('2019-09-12T16:10:00.000Z') + minutes * 60_000).toISOString()
  const rooms = roomsOf(shelfInMemory(), directory)
  const app = createApp({ rooms, directory, fanout: fanoutOf(now), now })
  const file = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../examples/smuggling-of-migrants-2019.json'), 'utf8'),
  ) as unknown
  const read = readSessionFile(file, { directory, houses: houseIds })
  if ('faults' in read) throw new Error('the example has faults')
  const room = await rooms.create('s', read.facts, { attempt: 'file', by: 'O', now: now() }, 'file')
  const headers = { host: 'localhost', origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }
  const get = (path: string) => app.request(`http://localhost/sessions/s${path}`, { headers })
  /** As the page's own script posts. */
  const write = async (fields: Record<string, unknown>, officer = 'O') => {
    minutes += 1
    const answer = await app.request(`http://localhost/sessions/s${page}/paragraphs`, {
      method: 'POST',
      body: JSON.stringify({ attempt: randomUUID(), place, kind: 'paragraph', ...fields }),
      headers: {
        ...headers,
        accept: 'application/json',
        'content-type': 'application/json',
        cookie: `officer=${officer}`,
      },
    })
    const said = (await answer.json()) as { saved: boolean; word: string; revision: number; refs: object }
    return { status: answer.status, ...said }
  }
  /** As a form posts without it. */
  const post = (path: string, fields: Record<string, string>) =>
    app.request(`http://localhost/sessions/s${path}`, { method: 'POST', body: new URLSearchParams(fields), headers })
  const paragraphs = () => room.session.documents.paragraphs.filter(each => each.kind === 'paragraph')
  const [first, second] = paragraphs()
  const place = first?.place ?? ''
  return { room, get, write, post, paragraphs, place, first: first?.id ?? '', second: second?.id ?? '' }
}

const asForm = (fields: Record<string, string>) => ({ attempt: randomUUID(), kind: 'paragraph', base: '0', ...fields })

test('a paragraph that was typed stands behind the one that it was typed behind', async () => {
  const { write, paragraphs, first } = await opened()
  const answer = await write({ paragraph: 'new', text: 'The Chair thanked the\nSecretariat.', after: first, base: 0 })
  expect(answer).toMatchObject({ status: 200, saved: true, revision: 1 })
  expect(paragraphs()[1]).toMatchObject({ id: 'new', text: 'The Chair thanked the Secretariat.', by: 'O' })
  expect((await write({ paragraph: 'top', text: 'At first.', after: 'first', base: 0 })).saved).toBe(true)
  expect(paragraphs()[0]?.id).toBe('top')
})

test('the same attempt again is answered as the first time, also when somebody wrote meanwhile', async () => {
  const { write, paragraphs, first } = await opened()
  const attempt = randomUUID()
  const mine = { attempt, paragraph: first, text: 'Mine.', base: 1 }
  expect(await write(mine)).toMatchObject({ revision: 2 })
  expect(await write(mine)).toMatchObject({ saved: true, revision: 2 })
  await write({ paragraph: first, text: 'Theirs.', base: 1 }, 'R')
  expect(await write(mine)).toMatchObject({ saved: true, revision: 2 })
  expect(await write({ paragraph: first, text: 'Mine, and more.', base: 2 })).toMatchObject({ revision: 4 })
  expect(paragraphs()[0]).toMatchObject({ text: 'Mine, and more.', beside: [{ text: 'Theirs.', by: 'R' }] })
  expect(await write({ ...mine, text: 'Other words.' })).toMatchObject({ status: 409, saved: false })
})

test('both texts of a conflict stand on the page with who and when, and one is chosen by a plain form', async () => {
  const { write, post, get, paragraphs, first } = await opened()
  await write({ paragraph: first, text: 'Olga’s text.', base: 1 })
  await write({ paragraph: first, text: 'Rami’s text.', base: 1 }, 'R')
  const shown = await (await get(page)).text()
  expect(shown).toContain('also written by O: choose')
  expect(shown).toMatch(/Rami’s text\.<\/textarea>/)
  expect(shown).toMatch(/Written by O, 18:11[\s\S]*<mark>Olga’s<\/mark> text\./)
  const revision = /name="revision" value="(\d+)"[^<]*\/><button type="submit" data-choose="2"/.exec(shown)?.[1] ?? ''
  const chosen = await post(`${page}/choose`, { attempt: randomUUID(), paragraph: first, revision })
  expect([chosen.status, chosen.headers.get('location')]).toEqual([303, `/sessions/s${page}#p-${first}`])
  expect(paragraphs()[0]).toMatchObject({ text: 'Olga’s text.', beside: [] })
})

test('a reference that was there keeps its paragraph under the number that was shown; a new one takes the present number', async () => {
  const { write, paragraphs, first, second } = await opened()
  const refs = (await write({ paragraph: 'new', text: 'See paragraph [[2]] and recommendation [[22]].', base: 0 })).refs
  expect(refs).toMatchObject({ 'paragraph 2': second })
  await write({ paragraph: second, text: '', touched: 'no', base: 1, do: 'up' })
  expect(paragraphs().map(each => each.id)).toEqual([second, first, 'new'])
  await write({
    paragraph: 'new',
    text: 'See paragraph [[2]], recommendation [[22]] and paragraph [[1]].',
    base: 1,
    refs: JSON.stringify(refs),
  })
  expect(paragraphs()[2]?.text).toEqual([
    'See paragraph ',
    { ref: second },
    ', recommendation ',
    { ref: expect.any(String) as unknown },
    ' and paragraph ',
    { ref: second },
    '.',
  ])
})

test('each number behind “recommendations” is a recommendation, until another word comes', async () => {
  const { write, room, place, paragraphs, first } = await opened()
  const { place: elsewhere } = room.session.documents.paragraphs.find(each => each.kind === 'recommendation') ?? {
    place,
  }
  await write({ paragraph: 'r23', place: elsewhere, kind: 'recommendation', text: 'States should.', base: 0 })
  const text = 'See recommendations [[22]] and [[23]], and paragraph [[1]].'
  expect(await write({ paragraph: 'new', text, base: 0 })).toMatchObject({ saved: true })
  expect([paragraphs().at(-1)?.text].flat()).toMatchObject([
    'See recommendations ',
    { ref: expect.stringContaining('r1') as unknown },
    ' and ',
    { ref: 'r23' },
    ', and paragraph ',
    { ref: first },
    '.',
  ])
})

test('who only moves a paragraph brings no old words back', async () => {
  const { write, paragraphs, first } = await opened()
  await write({ paragraph: first, text: 'Newer words.', base: 1 }, 'R')
  await write({ paragraph: first, text: 'Older words.', touched: 'no', base: 1, do: 'down' })
  expect(paragraphs()[1]).toMatchObject({ id: first, text: 'Newer words.', beside: [] })
  await write({ paragraph: first, text: 'Older words.', touched: 'no', base: 1, do: 'remove' })
  expect(paragraphs().some(each => each.id === first)).toBe(false)
})

test.each([
  ['Text: U+0007, character 5, can stand in no document.', { text: 'Bell\u0007' }],
  ['Text: U+D83D, character 4, can stand in no document.', { text: 'Tag\ud83d' }],
  [
    'Sub-paragraph (b): U+FFFF, character 1, can stand in no document.',
    { text: 'x', listed: 'yes', list: ['a', '\uffff'] },
  ],
  ['Text: there is no recommendation 99 to refer to.', { text: 'See recommendation [[99]].' }],
  ['That chapter is not in any document any more: choose another place for the text.', { text: 'x', place: 'gone' }],
])('refused, and nothing kept: %s', async (word, fields) => {
  const { room, write } = await opened()
  const { position } = room.session
  expect(await write({ paragraph: 'new', base: 0, ...fields })).toMatchObject({ status: 422, saved: false, word })
  expect(await write({ paragraph: 'new\ud83d', base: 0, text: 'x' })).toMatchObject({ status: 422, saved: false })
  expect(room.session.position).toBe(position)
})

test('a plain form that is refused comes back with what was typed, where it was typed', async () => {
  const { post, place, first } = await opened()
  const kept = await post(
    `${page}/paragraphs`,
    asForm({ place, paragraph: first, base: '1', text: 'See [[77]] and <b>.' }),
  )
  expect(kept.status).toBe(422)
  const html = await kept.text()
  expect(html).toContain('See [[77]] and &lt;b&gt;.</textarea>')
  expect(html).toContain('Text: there is no paragraph 77 to refer to.')
  const fresh = await post(`${page}/paragraphs`, asForm({ place, paragraph: randomUUID(), text: 'New\u0001.' }))
  expect(fresh.status).toBe(422)
  const again = await fresh.text()
  expect(again).toContain('New\u0001.</textarea>')
  expect(again).toMatch(/aria-invalid="true" aria-describedby="fault-text"/)
  expect(again.match(/id="fault-text"/g)).toHaveLength(1)
  const lost = await post(`${page}/paragraphs`, asForm({ place: 'gone', paragraph: randomUUID(), text: 'No chapter.' }))
  expect([lost.status, await lost.text()]).toEqual([422, expect.stringContaining('No chapter.</textarea>')])
  expect(again).toContain('Text: U+0001, character 4')
})

test('a plain form saves, several paragraphs at once, and goes back to the paragraph', async () => {
  const { room, post, place, paragraphs, second } = await opened()
  const fields = asForm({ place, paragraph: 'p', text: 'One.\r\n\r\nTwo,\r\nstill two.\r\n\r\n', after: second })
  const saved = await post(`${page}/paragraphs`, fields)
  expect([saved.status, saved.headers.get('location')]).toEqual([303, `/sessions/s${page}#p-p`])
  expect(
    paragraphs()
      .slice(2)
      .map(each => each.text),
  ).toEqual(['One.', 'Two, still two.'])
  const { position } = room.session
  expect((await post(`${page}/paragraphs`, fields)).headers.get('location')).toBe(`/sessions/s${page}#p-p`)
  expect((await post(`${page}/paragraphs`, { ...fields, text: 'Other.' })).status).toBe(409)
  expect(room.session.position).toBe(position)
  expect(new Set(room.session.journal.slice(-2).map(each => each.attempt))).toEqual(new Set([fields.attempt]))
})

test('run-in sub-paragraphs become a list and are run in again as they were', async () => {
  const { write, paragraphs, first } = await opened()
  const text = 'The Chair named: (a) one [[note: see (b)]]; (b) two; and (c) three.'
  await write({ paragraph: first, text, base: 1, do: 'list' })
  expect(paragraphs()[0]).toMatchObject({
    text: 'The Chair named:',
    list: [['one ', { note: 'see (b)' }, ';'], 'two; and', 'three.'],
  })
  const list = ['one [[note: see (b)]];', 'two; and', 'three.']
  await write({ paragraph: first, text: 'The Chair named:', listed: 'yes', list, base: 2, do: 'run-in' })
  expect(paragraphs()[0]?.text).toEqual(['The Chair named: (a) one ', { note: 'see (b)' }, '; (b) two; and (c) three.'])
  expect(paragraphs()[0]?.list).toBeUndefined()
})

test('a chapter is added where the outline has it, moved, and taken out while it is empty', async () => {
  const { room, post, place } = await opened()
  const chapters = () =>
    room.session.documents.plans[0]?.contents.map(({ chapter, part }) => (part ? `${chapter}.${part}` : chapter))
  const added = await post(`${page}/contents`, { do: 'add', heading: 'IV.A', what: 'opening' })
  expect([added.status, added.headers.get('location')]).toEqual([303, `/sessions/s${page}#chapter-3`])
  expect(chapters()).toEqual(['II.A', 'III', 'IV.A', 'IV.B'])
  const own = room.session.documents.plans[0]?.contents[2]
  expect(own?.place).toMatch(/^addendum\//)
  await post(`${page}/contents`, { do: 'up', place: own?.place ?? '' })
  expect(chapters()).toEqual(['II.A', 'IV.A', 'III', 'IV.B'])
  await post(`${page}/contents`, { do: 'remove', place: own?.place ?? '' })
  expect(chapters()).toEqual(['II.A', 'III', 'IV.B'])
  const full = await post(`${page}/contents`, { do: 'remove', place })
  expect(full.status).toBe(422)
  expect(await full.text()).toContain('Chapter: there is still text in it.')
  const unknown = await post(`${page}/contents`, { do: 'add', heading: 'IV.B', what: 'statements', items: '17' })
  expect(await unknown.text()).toContain('Items: 17 is not on the agenda.')
})

test('a part that Rostrum writes is put into other words from its document, and goes back to it', async () => {
  const { room, get, post } = await opened()
  await post(`${page}/contents`, { do: 'add', heading: 'IV.A', what: 'opening' })
  expect(await (await get(page)).text()).toContain('paragraph?key=opening%2F1&amp;document=addendum')
  const form = await (await get('/paragraph?key=opening%2F1&document=addendum')).text()
  const base = /name="base" value="([^"]+)"/.exec(form)?.[1] ?? ''
  expect(base).toContain('held a meeting in Vienna')
  const kept = await post('/paragraph', { key: 'opening/1', base, document: 'addendum', text: 'The Group met.' })
  expect([kept.status, kept.headers.get('location')]).toEqual([303, `/sessions/s${page}#k-opening%2F1`])
  expect(await (await get(page)).text()).toMatch(/The Group met\.[\s\S]*edited by hand/)
  await post('/paragraph/reset', { key: 'opening/1', document: 'addendum' })
  expect(room.session.documents.overruled).toEqual([])
})

test('whoever says a name in a document comes back to it', async () => {
  const { post } = await opened()
  const officer = await post(`/../../officer?back=${encodeURIComponent(`/sessions/s${page}`)}`, { name: 'Olga' })
  expect(officer.headers.get('location')).toBe(`/sessions/s${page}`)
})

test('nothing new is nothing to send; an empty document says what to do next; the merged final is read only', async () => {
  const { room, get, post } = await opened()
  expect((await get(`${page}?after=${room.session.position}`)).status).toBe(204)
  expect((await get(`${page}?after=1`)).status).toBe(200)
  expect((await get('/report/documents/none')).status).toBe(404)
  await post('/report/documents', { kind: 'final', title: 'Report', distribution: 'general' })
  const final = room.session.documents.plans.at(-1)?.id ?? ''
  const merged = await (await get(`/report/documents/${final}`)).text()
  expect(merged).toContain('the whole series in one, read only')
  expect(merged).toContain('issued earlier in the series')
  expect(merged).not.toContain('<textarea')
  await room.record(
    {
      type: 'amend-document',
      document: 'addendum',
      changes: [{ field: 'contents', to: [] }],
      at: '2019-09-12T17:00:00.000Z',
    },
    { attempt: randomUUID(), digest: '', by: 'O', now: '2019-09-12T17:00:00.000Z' },
  )
  expect(await (await get(page)).text()).toContain('Nothing stands in this document yet.')
})
