import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { openedExample } from './opened.ts'

type Opened = Awaited<ReturnType<typeof openedExample>>
let opened: Opened
beforeAll(async () => {
  opened = await openedExample()
})

const many = 'many.statement/party'
const keep = (fields: Record<string, string>) =>
  opened.post('/sessions/s/house', { attempt: randomUUID(), title: 'Ours', ...fields })
const page = async (path = '/sessions/s/house') => (await opened.get(path)).text()
const parties = 'Parties to the {instrument} that spoke: {list}'

test('a sentence that was typed is seen first, then kept, printed, taken away, and taken back', async () => {
  const seen = await (await keep({ [many]: parties, look: 'yes' })).text()
  expect(seen).toContain('Parties to the Smuggling of Migrants Protocol that spoke: Canada')
  expect(opened.room.session.settings.wording.own).toBeUndefined()

  expect((await keep({ [many]: parties })).status).toBe(303)
  expect(opened.room.session.settings.wording.own).toMatchObject({ title: 'Ours', from: 'untoc-working-group' })
  expect(await page('/sessions/s/report')).not.toContain('fault')
  const file = await opened.get('/sessions/s/house/house.json')
  expect(file.headers.get('content-disposition')).toContain('house.json')
  const words = await file.text()
  expect(JSON.parse(words)).toMatchObject({ format: 'rostrum-house/1', from: 'untoc-working-group' })

  await opened.post('/sessions/s/house/release', { attempt: randomUUID() })
  expect(opened.room.session.settings.wording.own).toBeUndefined()
  expect((await opened.post('/sessions/s/house/take', { attempt: randomUUID(), words })).status).toBe(303)
  expect(opened.room.session.settings.wording.own?.sentences).toHaveProperty(['statement/party', 'many'])
  expect(await page('/sessions/s/settings')).toContain('Take back: ')
})

test('what cannot be a house is told beside its sentence, with what was typed', async () => {
  const answer = await keep({ [many]: 'the {speakers} and {list}' })
  const text = await answer.text()
  expect(answer.status).toBe(422)
  expect(text).toContain('two articles stand together in “the {speakers}”')
  expect(text).toContain('value="the {speakers} and {list}"')
  expect(text).toContain('id="fault-many.statement/party"')
})

test.each([
  ['no JSON', 'what'],
  [
    'of a house that nobody knows',
    JSON.stringify({ format: 'rostrum-house/1', title: 'T', from: 'moon', sentences: {} }),
  ],
  [
    'with a sentence that names nobody',
    JSON.stringify({
      format: 'rostrum-house/1',
      title: 'T',
      from: 'cnd',
      sentences: { 'statement/members': { one: 'they spoke', many: '{list}' } },
    }),
  ],
])('a file %s is refused in words', async (_, words) => {
  const answer = await opened.post('/sessions/s/house/take', { attempt: randomUUID(), words })
  expect(answer.status).toBe(422)
})
