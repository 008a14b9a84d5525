import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Command } from '../../src/domain/decide.ts'
import { formsOf } from '../../src/http/desk.tsx'
import { nameOf } from '../../src/http/reply.tsx'
import { english } from '../../views/messages/book.ts'
import { openedExample } from './opened.ts'

const officers = '/sessions/s/organization/officers'
const papers = '/sessions/s/organization/papers'
const titles = '/sessions/s/organization/titles'

test('a form pressed twice, also at the same moment, is kept once and answered the same', async () => {
  const { room, post } = await openedExample()
  const form = { attempt: randomUUID(), title: 'Note by the Secretariat', symbol: 'CTOC/2' }
  const answers = await Promise.all([post(papers, form), post(papers, form)])
  // Its symbol is taken by now: by itself.
  answers.push(await post(papers, form))
  expect(answers.map(each => [each.status, each.headers.get('location')])).toEqual(
    answers.map(() => [303, '/sessions/s/organization']),
  )
  expect(room.session.papers.size).toBe(1)
  expect((await post(papers, { ...form, attempt: randomUUID() })).status).toBe(422)
})

test('one attempt with another content is refused, and what was typed can be sent as a new one', async () => {
  const { room, post, asScript } = await openedExample()
  const attempt = randomUUID()
  await post(papers, { attempt, title: 'The first' })
  expect(await asScript(papers, { attempt, title: 'The second' })).toMatchObject({ status: 409, saved: false })
  const page = await (await post(papers, { attempt, title: 'The second' })).text()
  expect(page).toContain('value="The second"')
  expect(page).not.toContain(attempt)
  expect([...room.session.papers.values()].map(each => each.title)).toEqual(['The first'])
})

test('several commands of one form are one attempt: all are kept, or none', async () => {
  const { room, post } = await openedExample()
  const before = room.session.position
  const attempt = randomUUID()
  await post(titles, { attempt, 'title.1': 'Opening', 'title.2': 'Panels' })
  await post(titles, { attempt, 'title.1': 'Opening', 'title.2': 'Panels' })
  const made = room.session.journal.slice(before)
  expect(made.map(each => [each.attempt, each.nth])).toEqual([
    [attempt, 1],
    [attempt, 2],
  ])
  const at = '2019-09-12T16:10:00.000Z'
  const both: readonly Command[] = [
    { type: 'list-paper', paper: { id: 'p', title: 'A', items: [] }, at },
    { type: 'introduce-paper', paper: 'none', meeting: undefined, at },
  ]
  const refused = await room.record(() => both, { attempt: 'both', digest: '', by: 'O', now: at })
  expect(refused).toMatchObject({ kind: 'refused' })
  expect(room.session.position).toBe(before + 2)
})

test('a fault stands beside its field under the name that the page gives it, and nothing typed is lost', async () => {
  const { room, post, asScript } = await openedExample()
  const before = room.session.position
  const typed = { attempt: randomUUID(), role: '', name: 'Ms. A', country: 'Ruritania', from: 'yesterday' }
  const answer = await post(officers, typed)
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toMatch(/<a href="#fault-role">Office: an office is missing, such as Chair\.<\/a>/)
  expect(page).toMatch(/name="role"[^>]*aria-invalid="true" aria-describedby="fault-role"/)
  expect(page).toMatch(/<span class="fault" id="fault-from">From: a day such as 2019-09-11\.<\/span>/)
  for (const value of ['Ms. A', 'Ruritania', 'yesterday']) expect(page).toContain(`value="${value}"`)
  // The other forms of the page, some with the same fields, have nothing to do with it.
  expect(page.match(/id="fault-/g)).toHaveLength(2)
  expect(await asScript(officers, { role: 'Chair', name: 'Ms. A', country: 'Ruritania' })).toMatchObject({
    status: 422,
    saved: false,
    word: 'Country: nobody here is called “Ruritania”.',
    field: 'country',
  })
  expect(room.session.position).toBe(before)
})

test('what cannot be read is the sender’s fault, and is said', async () => {
  const { room, send, asScript } = await openedExample()
  const before = room.session.position
  const bodies: readonly (readonly [string, string | Uint8Array<ArrayBuffer>])[] = [
    ['multipart/form-data', 'role=Chair'],
    ['multipart/form-data; boundary=x', '--y\r\n'],
    ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="role"\r\n\r\nCh'],
    ['application/x-www-form-urlencoded', 'role=Chair&name=%C3%28'],
    ['application/x-www-form-urlencoded', 'role=Chair&name=%ff%fe'],
    ['application/x-www-form-urlencoded', Uint8Array.from([0x61, 0x3d, 0xff])],
    ['application/json', '{"role":'],
    ['application/json', '[]'],
    ['application/json', '{"role":{"deep":[1]}}'],
  ]
  for (const [type, body] of bodies) {
    const page = await send(officers, body, { 'content-type': type })
    expect([type, page.status]).toEqual([type, 400])
    expect(await page.text()).toContain('Nothing was stored.')
    const script = await send(officers, body, { 'content-type': type, accept: 'application/json' })
    expect([script.status, await script.json()]).toMatchObject([400, { saved: false }])
  }
  expect(await asScript(officers, { role: 'Chair', name: 'Ms. 50 %' })).toMatchObject({ saved: true })
  expect(room.session.position).toBe(before + 1)
})

test('a field sent twice, a file among words and a length beyond the field’s are told as such', async () => {
  const { send, asScript } = await openedExample()
  const twice = await send(officers, 'role=Chair&role=Rapporteur&name=A', {
    'content-type': 'application/x-www-form-urlencoded',
    accept: 'application/json',
  })
  expect(await twice.json()).toMatchObject({ word: 'Office: it was sent more than once.', field: 'role' })
  const parts = new FormData()
  parts.append('role', new File(['Chair'], 'chair.txt'))
  parts.append('name', 'A')
  const file = await send(officers, parts, { accept: 'application/json' })
  expect(await file.json()).toMatchObject({ word: 'Office: a file was sent where words belong.' })
  expect(await asScript(officers, { role: 'Chair', name: 'x'.repeat(5000) })).toMatchObject({
    status: 422,
    word: 'Name, as printed: it has 5,000 characters, and may have 200.',
  })
})

test('a meeting that is none is refused before anything is recorded: no address carries what was typed', async () => {
  const { room, post } = await openedExample()
  const before = room.session.position
  for (const meeting of ['x\ny', 'm1\r\nSet-Cookie: a=b', 'nowhere', '__proto__']) {
    const answer = await post('/sessions/s/organization/agenda', { meeting })
    expect([meeting, answer.status]).toEqual([meeting, 422])
    expect(await answer.text()).toContain('Adopted at meeting: it is not planned in this session.')
  }
  expect(room.session.position).toBe(before)
})

test('every field that a form takes has a name in words, by which a fault of it is told', async () => {
  const { app } = await openedExample()
  const unnamed = formsOf(app).flatMap(({ path, form }) => {
    const of = nameOf(path)
    const fields = form instanceof z.ZodObject ? Object.keys(form.shape) : [`${form._zod.def.type} without fields`]
    const isNamed = (field: string) =>
      [field, field.split('.')[0]].some(each => english.labels.has(`${of} ${each}`) || english.labels.has(`${each}`))
    return fields.filter(field => !isNamed(field)).map(field => `${of} ${field}`)
  })
  expect(formsOf(app).length).toBeGreaterThan(80)
  expect(unnamed).toEqual([])
})
