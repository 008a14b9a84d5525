import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openedExample } from './opened.ts'

const papers = '/sessions/s/organization/papers'
const officers = '/sessions/s/organization/officers'

test('an undo on the floor leaves a paper and an officer; they are taken back, and brought again, on a page of their own', async () => {
  const { room, post } = await openedExample()
  const before = room.session.officers.length
  await post(papers, { attempt: randomUUID(), title: 'Note by the Secretariat', symbol: 'CTOC/2' })
  await post('/sessions/s/undo', { attempt: randomUUID() })
  expect(room.session.papers.size).toBe(1)
  await post('/sessions/s/take-back/organization', { attempt: randomUUID(), way: 'undo' })
  expect(room.session.papers.size).toBe(0)
  await post('/sessions/s/take-back/organization', { attempt: randomUUID(), way: 'redo' })
  expect(room.session.papers.size).toBe(1)
  await post(officers, { attempt: randomUUID(), role: 'Vice-Chair', name: 'A. B.' })
  await post('/sessions/s/take-back/documents', { attempt: randomUUID(), way: 'undo' })
  expect(room.session.officers.length).toBe(before + 1)
})

test('a matter that is none, and the floor, are not taken back there', async () => {
  const { room, post } = await openedExample()
  const { position } = room.session
  expect((await post('/sessions/s/take-back/floor', { attempt: randomUUID(), way: 'undo' })).status).toBe(422)
  expect((await post('/sessions/s/take-back/kept', { attempt: randomUUID(), way: 'undo' })).status).toBe(422)
  expect(room.session.position).toBe(position)
})
