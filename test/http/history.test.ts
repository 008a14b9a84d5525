import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { corrected } from '../../src/domain/correction/corrected.ts'
import { openedExample } from './opened.ts'

test('the history tells each correction with before and after, by whom and why, what was struck, and what was taken back since', async () => {
  const { room, get, send } = await openedExample()
  const says = async (path: string, fields: Record<string, string>, officer = 'Ms. One') => {
    const body = new URLSearchParams({ attempt: randomUUID(), ...fields })
    const cookie = `officer=${encodeURIComponent(officer)}`
    const answer = await send(`/sessions/s/${path}`, body, { accept: 'application/json', cookie })
    expect([path, await answer.json()]).toEqual([path, expect.objectContaining({ saved: true })])
  }
  const lines = async () => {
    const page = await (await get('/sessions/s/history')).text()
    return [...page.matchAll(/<tr><td>.*?<\/tr>/gs)].map(([row]) =>
      [...row.matchAll(/<td\b[^>]*>(.*?)<\/td>/gs)]
        .slice(1)
        .map(([, cell = '']) => cell.replace(/<[^>]*>/g, '').trim()),
    )
  }
  expect(await lines()).toEqual([])
  await says('entries/s1/correction', { speaker: 'Peru', reason: 'The delegation said so' })
  await says('entries/s2/correction', { strike: 'yes' }, 'Mr. Two')
  await says('inscriptions', { speaker: 'Chile' })
  const was = await lines()
  expect(was.map(([who]) => who)).toEqual(['Mr. Two', 'Ms. One'])
  expect(was[1]?.[2]).toMatch(/^Delegation: .+ → Peru$/)
  expect(was[1]?.[3]).toBe('The delegation said so')
  expect(was[0]?.[1]).toMatch(/entry struck/)
  await says('undo', {}, 'Mr. Two')
  const after = await lines()
  expect(after).toHaveLength(3)
  expect(after[0]?.[1]).toMatch(/^taken back: .*entry struck/)
  expect(after[1]?.[1]).toMatch(/\(taken back since\)$/)
  expect(corrected(room.session).map(each => each.kind)).toEqual(['undone', 'corrected', 'corrected'])
  expect(await (await get('/sessions/s/floor')).text()).toContain('href="/sessions/s/history"')
  // The request that the one who spoke had made is told by who made it and when, and not by its id.
  await says('entries/s1/correction', { speaker: 'Chile' })
  expect((await lines())[0]?.[2]).toMatch(/^Delegation: Peru → Chile.*Request: nothing → Chile, \d\d:\d\d:\d\d$/)
})
