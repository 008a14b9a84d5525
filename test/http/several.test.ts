import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { doubtsOf } from '../../src/domain/correction/doubts.ts'
import type { Room } from '../../src/live/room.ts'
import { documentOf, textOf } from '../../src/report/index.ts'
import { openedExample } from './opened.ts'

let room: Room
let opened: Awaited<ReturnType<typeof openedExample>>
const post = (to: string, fields: Record<string, string>) => opened.asScript(`/sessions/s/${to}`, fields)
const debates = () =>
  [...room.session.entries.values()].map(({ debate }) => room.session.debates.get(debate ?? '')?.items.join(', '))
const ids = () => [...room.session.entries.keys()]

beforeEach(async () => {
  opened = await openedExample()
  room = opened.room
})

describe('several entries are corrected at once', () => {
  test('to an item that nobody took up: one step, with what each was before, and undone by one key', async () => {
    const before = debates()
    const three = ids().slice(2, 5)
    expect(
      await post('entries/several', { entry: three.join(','), where: 'item:2', reason: 'taken up late' }),
    ).toMatchObject({ saved: true })
    expect(debates()).toEqual(before.map((was, at) => (at >= 2 && at < 5 ? '2' : was)))
    for (const id of three) {
      const [correction] = room.session.entries.get(id)?.corrections.slice(-1) ?? []
      expect(correction).toMatchObject({
        by: 'this computer',
        reason: 'taken up late',
        changes: [{ field: 'debate', from: expect.anything() }],
      })
    }
    expect(await post('undo', {})).toMatchObject({ saved: true, word: 'Undone: 3 entries corrected.' })
    expect(debates()).toEqual(before)
    // The item that was set up for it goes with it.
    expect([...room.session.debates.values()].some(({ items }) => items.join() === '2')).toBe(false)
  })

  test('to another kind and capacity, and back to their own', async () => {
    const two = ids().slice(0, 2).join(',')
    await post('entries/several', { entry: two, kind: 'explanation of vote', onBehalfOf: 'the African Group' })
    const said = () =>
      two.split(',').map(id => {
        const { kind, capacity } = room.session.entries.get(id) ?? {}
        return [kind, capacity?.onBehalfOf]
      })
    expect(said()).toEqual(Array(2).fill(['explanation of vote', 'the African Group']))
    await post('entries/several', { entry: two, ownCapacity: 'yes' })
    expect(said()).toEqual(Array(2).fill(['explanation of vote', undefined]))
  })

  test.each([
    [{ entry: '', where: 'item:2' }, 'choose them in the log first'],
    [{ entry: 's1,gone', where: 'item:2' }, 'not in the log any more'],
    [{ entry: 's1', where: 'item:99' }, 'item 99 is not on the agenda'],
    [{ entry: 's1' }, 'nothing is to be changed'],
  ])('%o is refused, and nothing is changed', async (fields, why) => {
    const { position } = room.session
    const answer = await post('entries/several', fields as Record<string, string>)
    expect(answer).toMatchObject({ saved: false, word: expect.stringContaining(why) })
    expect(room.session.position).toBe(position)
  })

  test('what already stands there is no correction', async () => {
    const [one = ''] = ids()
    const { position } = room.session
    const { items } = room.session.debates.get(room.session.entries.get(one)?.debate ?? '') ?? { items: [] }
    await post('entries/several', { entry: one, where: `item:${items[0]}` })
    expect(room.session.position).toBe(position)
  })
})

test('the correction of one entry sets up an item, too, that nobody took up', async () => {
  const [one = ''] = ids()
  expect(await post(`entries/${one}/correction`, { items: '2' })).toMatchObject({ saved: true })
  expect(debates()[0]).toBe('2')
})

describe('an action on a proposal', () => {
  const taken = { what: 'draft decision', symbol: 'CTOC/COP/WG.7/2019/L.9', result: 'adopted', how: 'without a vote' }
  const paragraphs = () =>
    documentOf(room.session, opened.directory, 'actions').blocks.map(block =>
      block.kind === 'heading' ? `${block.number}. ${block.title}` : 'runs' in block ? textOf(block) : '',
    )
  const moment = '2019-09-12T16:10:00.000Z'
  const meeting = () => [...room.session.meetings.keys()].at(-1) ?? ''

  beforeEach(async () => {
    const chapters = [
      ...room.session.documents.outline.chapters,
      {
        number: 'IX',
        title: 'Agenda item 4',
        parts: [
          { letter: 'A', title: 'Deliberations' },
          { letter: 'B', title: 'Action taken', content: 'actions' as const },
        ],
      },
    ]
    const issue = { digest: '1', by: 'O', now: moment }
    const contents = [
      { place: 'actions/1', chapter: 'IX', part: 'A', holds: ['paragraphs'] as const },
      { place: 'actions/2', chapter: 'IX', part: 'B', write: 'actions' as const },
    ]
    const commands = [
      { type: 'set-outline', outline: { ...room.session.documents.outline, chapters }, at: moment },
      { type: 'set-up-document', plan: { id: 'actions', kind: 'addendum', title: 'Actions', contents }, at: moment },
    ] as const
    for (const command of commands)
      expect(await room.record(command, { ...issue, attempt: randomUUID() })).toMatchObject({ kind: 'done' })
  })

  test('stands in “Action taken” by itself and in the log, is put right and struck; an empty heading is not printed', async () => {
    expect(paragraphs()).toEqual([])
    expect(await post('actions', { ...taken, meeting: meeting(), at: '15:59' })).toMatchObject({ saved: true })
    const [action] = [...room.session.actions.values()]
    expect(paragraphs().slice(1)).toEqual([
      'B. Action taken',
      'At its 4th meeting, on 12 September 2019, the Working Group adopted the draft decision (CTOC/COP/WG.7/2019/L.9) without a vote.',
    ])
    const log = async () => (await opened.get(`/sessions/s/panels?meeting=${meeting()}`)).text()
    expect(await log()).toMatch(/data-action="[^"]+" data-at="15:59:00"/)
    const put = {
      ...taken,
      result: 'adopted',
      amended: 'yes',
      for: '30',
      against: '1',
      abstaining: '1',
      at: '15:58:30',
    }
    expect(await post(`actions/${action?.id}`, { ...put, reason: 'the Chair said so' })).toMatchObject({ saved: true })
    expect(paragraphs().at(-1)).toBe(
      'At its 4th meeting, on 12 September 2019, the Working Group adopted the draft decision (CTOC/COP/WG.7/2019/L.9), as orally amended, by a recorded vote of 30 to 1, with 1 abstention.',
    )
    expect(await log()).toContain('was: 15:59:00')
    expect(room.session.history.at(-1)).toMatchObject({
      action: 'amended',
      of: action?.id,
      reason: 'the Chair said so',
    })
    await post('undo', {})
    expect(paragraphs().at(-1)).toContain('without a vote')
    await post(`actions/${action?.id}/strike`, {})
    expect([paragraphs(), room.session.actions.size]).toEqual([[], 0])
    await post('undo', {})
    expect(room.session.actions.size).toBe(1)
  })

  test('of another item stands in no chapter of this one; put under this one it does', async () => {
    await post('actions', { ...taken, meeting: meeting() })
    const [action] = [...room.session.actions.values()]
    await post(`actions/${action?.id}`, { ...taken, items: '2' })
    expect(paragraphs()).toEqual([])
    await post(`actions/${action?.id}`, { ...taken, items: '4' })
    expect(paragraphs().length).toBe(3)
  })
})

test('doubts about the same thing are mended together from their list, and confirmed together', async () => {
  const four = ids().slice(0, 4)
  for (const id of four) {
    await post(`entries/${id}/flag`, {})
  }
  const page = await (await opened.get('/sessions/s/doubts')).text()
  expect(page).toContain('All 4 seen: right as they are')
  await post('doubts/several', { doubt: 'needs-review', on: four.join(';'), back: 'doubts' })
  const open = doubtsOf(room.session, opened.directory).filter(each => each.doubt === 'needs-review')
  expect(open.map(({ confirmed }) => confirmed !== undefined)).toEqual([true, true, true, true])
})
