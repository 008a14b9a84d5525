import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { docxOf } from '../../src/formats/docx.ts'
import { printingIn } from '../../src/formats/word/options.ts'
import { documentOf } from '../../src/report/index.ts'
import { openedExample } from './opened.ts'

let rostrum: Awaited<ReturnType<typeof openedExample>>
beforeAll(async () => {
  rostrum = await openedExample()
})

const text = [
  'B. Statements',
  '12. Under agenda item 4, statements were made by the representatives of Chad and Peru (on behalf of the Group of 77 and China).',
  '13. The observer for Morocco also made a statement.',
  '14. Among those who made statements one noticed Fiji.',
].join('\n')

const sent = (path: string, fields: Readonly<Record<string, string | File>>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return rostrum.send(path, body)
}

test('pasted text is shown as it was read, entry by entry, with what could not be read', async () => {
  const answer = await sent('/reports/read/look', { text })
  const page = await answer.text()
  expect(answer.status).toBe(200)
  expect(page).toContain('>Peru (on behalf of the Group of 77 and China)</td>')
  expect(page).toContain('Among those who made statements one noticed Fiji.')
  expect(page).toContain('3 statements of 3 delegations in 3 paragraphs.')
})

test('a Word file is read as the text that it holds, and one that is none is said beside its field', async () => {
  const { room, directory } = rostrum
  const [document] = room.session.documents.plans
  const bytes = await docxOf(documentOf(room.session, directory, document?.id ?? ''), printingIn('Vienna'))
  const page = await (
    await sent('/reports/read/look', { text: '', file: new File([new Uint8Array(bytes)], 'report.docx') })
  ).text()
  expect(page).toContain('9 statements of 9 delegations')
  const broken = await sent('/reports/read/look', { text: '', file: new File(['PK\u0003\u0004'], 'report.docx') })
  expect(broken.status).toBe(422)
  expect(await broken.text()).toContain('Or a file: This is an archive, but no Word file (.docx).')
})

test('one press makes a session of it, and the years of its body count it', async () => {
  const form = { text, body: '', bodyName: 'Committee on Things', house: '', date: '2024-05-06' }
  const made = await sent('/reports/read', { ...form, attempt: 'aaaaaaaa-0000-4000-8000-000000000001' })
  expect(made.status).toBe(303)
  const path = made.headers.get('location')?.replace('/floor', '') ?? ''
  expect(await (await rostrum.get(`${path}/floor`)).text()).toContain('Peru')
  const kept = await (await rostrum.get(`${path}/session.json`)).text()
  expect(kept).toContain('Read from paragraph 12: “Peru (on behalf of the Group of 77 and China)”')
  const years = await (await rostrum.get('/bodies/committee-on-things/statistics.csv?table=delegations')).text()
  expect(years).toMatch(/Peru,.*\b1\b/)
})

test.each([
  [{ bodyName: 'Committee' }, 'First day: the report says no day with its year'],
  [{ date: '2024-05-06' }, 'Name of the body: choose a body, or type its name.'],
  [{ date: '2024-05-06', bodyName: 'Committee', text: 'Nobody.' }, 'Nothing in the text says who spoke.'],
  [{ date: '2024-05-06', bodyName: 'Committee', house: 'none' }, 'House wording: there is no such wording.'],
])('%j: what is wrong is said, and nothing is made', async (fields, sentence) => {
  const answer = await sent('/reports/read', { text, ...fields })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(sentence)
})

const printed = [
  'Under agenda item 4, statements were made by representatives of the following parties to the Smuggling of Migrants Protocol: Canada, Egypt, Honduras, Mexico, Italy, Netherlands, Peru and United States of America.',
  'The observer for Morocco also made a statement.',
].join('\n')

test('a report that was written elsewhere is compared with the log: a table with places and entries', async () => {
  const page = await (await sent('/sessions/s/proofread/look', { text: printed })).text()
  expect(page).toContain('9 names compared: 3 findings.')
  for (const words of [
    '“Peru” is not in the log.',
    'stands in another order than in the log.',
    '“Thailand” is missing here',
  ])
    expect(page).toContain(words)
  expect(page).toMatch(/<a href="\/sessions\/s\/floor\?meeting=[^"]*#entry-[^"]+">in the log<\/a>/)
})

test('the Word file that was compared comes back with its comments, pasted text as a Word file', async () => {
  const { room, directory } = rostrum
  const [document] = room.session.documents.plans
  const bytes = await docxOf(documentOf(room.session, directory, document?.id ?? ''), printingIn('Vienna'))
  const file = new File([new Uint8Array(bytes)], 'report.docx')
  const compared = await (await sent('/sessions/s/proofread/look', { text: '', file })).text()
  expect(compared).toContain('9 names compared: 0 findings.')
  expect(compared).toContain('name="fromFile"')
  const back = await sent('/sessions/s/proofread/look', { text: printed, as: 'docx' })
  expect(back.headers.get('content-type')).toContain('wordprocessingml')
  const parts = unzipSync(new Uint8Array(await back.arrayBuffer()))
  expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('“Peru” is not in the log.')
  const gone = await sent('/sessions/s/proofread/look', { text: 'Nothing.', as: 'docx', fromFile: 'yes' })
  expect(gone.status).toBe(422)
})
