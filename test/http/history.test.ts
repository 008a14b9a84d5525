import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { corrected } from '../../src/domain/correction/corrected.ts'
import { fieldInWords } from '../../src/http/history-values.ts'
import { type StoredType, schemas } from '../../src/journal/index.ts'
import { drawnIn } from '../../views/messages/language.ts'
import { openedExample } from './opened.ts'
import { withList } from './sitting.ts'

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

const linesOf = (page: string) =>
  [...page.matchAll(/<tr><td>.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<td\b[^>]*>(.*?)<\/td>/gs)].slice(2, 4).map(([, cell = '']) =>
      cell
        .replaceAll('</div>', ' | ')
        .replace(/<[^>]*>/g, '')
        .replace(/ \| $/, '')
        .trim(),
    ),
  )

test('what was before and after is said in words: names, items, choices and kinds, and no number of ours', async () => {
  const { says, corrects, page, room } = await withList(['Germany', 'Kenya'])
  await says('floor', { speaker: 'Agrentina', sure: 'yes' })
  await corrects({ speaker: 'Argentina' })
  await says('floor', { speaker: 'Germany' })
  await corrects({ speaker: 'Ivory Coast' })
  await corrects({ items: '3' })
  await corrects({ kind: 'right of reply', onBehalfOf: 'the Group of African States' })
  await says('floor', { speaker: 'Hope Fuor All', sure: 'yes' })
  const typed = [...(room?.session.participants.values() ?? [])].find(each => each.name === 'Hope Fuor All')
  await says('names', { unknown: typed?.id ?? '', participant: '', kind: 'ngo' })
  await says('settings', { part: 'choices', 'choice.business': 'listed', title: 'third session', letterhead: 'none' })

  expect(linesOf(await page('history'))).toEqual([
    [
      'changed: wording, title',
      'Openings, presentations, questions, points of order and closings: as the house has it → are listed like statements | Title: nothing → third session | Letterhead: as the house has it → none: the name of the body alone',
    ],
    ['Hope Fuor All, corrected', 'Kind: name not resolved → non-governmental organization'],
    [
      'Côte d’Ivoire, entry amended',
      'Kind: statement → right of reply | Capacity: in its own capacity → on behalf of the Group of African States',
    ],
    ['Côte d’Ivoire, entry amended', 'Item: Item 2 · General debate → Item 3 · Lakes and reservoirs'],
    [
      'Côte d’Ivoire, entry amended',
      expect.stringMatching(/^Delegation: Germany → Côte d’Ivoire \| Request: Germany, \d\d:\d\d:\d\d → nothing$/),
    ],
    ['Agrentina, name resolved', 'Name: Agrentina → Argentina'],
  ])
  expect(linesOf(await page('history', 'fr'))[1]?.[1]).toMatch(/ → organisation non gouvernementale$/)
  expect(await page('floor?meeting=m1')).toContain('was: Agrentina')
})

test.each(['en', 'fr', 'es'] as const)('each field that can change has a name on the page in %s', language => {
  const fields = Object.keys(schemas).flatMap(type => fieldsOf(type as StoredType))
  expect(fields).toEqual(expect.arrayContaining(['participant', 'wording.choices.business', 'votes', 'contents']))
  const raw = drawnIn(language, () => fields.filter(field => fieldInWords(field) === field))
  expect(raw).toEqual([])
})

/** As the journal has them. */
function fieldsOf(type: StoredType): readonly string[] {
  const found: string[] = []
  const look = (def: unknown): void => {
    if (typeof def !== 'object' || def === null) return
    const { options, element, discriminator } = def as { options?: unknown; element?: unknown; discriminator?: string }
    if (discriminator === 'field' && Array.isArray(options))
      for (const option of options) found.push(...option.shape.field.values)
    else if (element) look((element as { def: unknown }).def)
  }
  const { shape } = schemas[type] as unknown as { shape?: { changes?: { def: unknown } } }
  look(shape?.changes?.def)
  return found
}
