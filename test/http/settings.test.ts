import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { commission } from '../commission.ts'
import { openedExample } from './opened.ts'

type Opened = Awaited<ReturnType<typeof openedExample>>
let opened: Opened
let path = ''

/** The commission with a meeting behind it: members and observers spoke, one under an item that was a slip. */
beforeAll(async () => {
  opened = await openedExample('2026-03-10T08:00:00.000Z')
  const made = await opened.post('/sessions', { attempt: randomUUID(), ...commission })
  path = (made.headers.get('location') ?? '').replace(/\/floor.*/, '')
  const say = async (to: string, fields: Record<string, string>) => {
    const answer = await opened.asScript(`${path}/${to}`, { attempt: randomUUID(), meeting: 'm1', ...fields })
    expect([to, answer.saved, answer.word]).toEqual([to, true, expect.anything()])
  }
  await say('gavel', { what: 'open' })
  for (const [items, speakers] of [
    ['2', ['Norway', 'France']],
    ['37', ['Peru']],
  ] as const) {
    await say('debate', { items, sure: 'yes' })
    for (const speaker of speakers) await say('floor', { speaker })
  }
})

const told = (page: string): readonly string[] => {
  const foreseen = /<section class="foreseen"[\s\S]*?<\/section>/.exec(page)?.[0] ?? ''
  return [...foreseen.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, words = '']) => words)
}
const room = () => opened.rooms.get(path.split('/').at(-1) ?? '')
const session = async () => {
  const there = await room()
  if (!there) throw new Error('no such session')
  return there.session
}
/** Without what tells of the way to it. */
const state = async () => {
  const { journal: _, position: __, history: ___, ...rest } = await session()
  return rest
}

const changes: readonly [what: string, where: string, fields: Record<string, string>, says: readonly string[]][] = [
  [
    'its name',
    'settings',
    { name: 'Commission on Lakes' },
    ['Body: Commission on Inland Waters → Commission on Lakes'],
  ],
  [
    'its parent',
    'settings',
    { parent: 'General Assembly' },
    ['Parent body: Economic and Social Council → General Assembly'],
  ],
  ['its short name', 'settings', { shortName: 'Waters Commission' }, ['Short name: Commission → Waters Commission']],
  ['its symbol', 'settings', { symbol: 'E/CN.99' }, ['Symbol of the body’s documents: – → E/CN.99']],
  ['its place', 'settings', { place: '' }, ['Place: Nairobi → –']],
  [
    'its days',
    'settings',
    { from: '2026-03-11', to: '2026-03-12' },
    ['First day: 10 March 2026 → 11 March 2026', 'Last day: 11 March 2026 → 12 March 2026'],
  ],
  [
    'its zone',
    'settings',
    { zone: 'Pacific/Kiritimati' },
    [
      'Time zone: Africa/Nairobi → Pacific/Kiritimati',
      'Every time is shown in the other zone: the first entry, at 11:00, is then at 22:00.',
    ],
  ],
  [
    'a treaty instead of members',
    'settings/instrument',
    { instrument: 'som' },
    [
      'Treaty: – → Smuggling of Migrants Protocol',
      'The list of members goes; all Member States of the United Nations are members, or the treaty decides (16 names on the list until now).',
      'The status of 3 speakers changes: France: observer → party; Norway: member → party; Peru: member → party',
    ],
  ],
  [
    'one member more',
    'settings/members',
    { add: 'France' },
    [
      '1 new member: France',
      'The status of 1 speaker changes: France: observer → member',
      'Of all States 1 has another status on the first day.',
    ],
  ],
  [
    'one member less',
    'settings/members',
    { remove: 'NOR' },
    ['1 member no longer: Norway', 'The status of 1 speaker changes: Norway: member → observer'],
  ],
  [
    'the whole list, in four languages',
    'settings/members',
    { members: 'Франция\n中国；Noruega\nPérou; مصر' },
    ['2 new members: China; France', 'The status of 1 speaker changes: France: observer → member'],
  ],
  [
    'a house',
    'settings',
    { house: 'csocd' },
    ['House wording: Commission on Narcotic Drugs → Commission for Social Development'],
  ],
  ['a new item', 'settings', { agenda: '6 Other matters' }, ['New item 6 Other matters']],
  [
    'a title',
    'settings/agenda/item',
    { item: '4', to: '4', title: 'Rivers and deltas' },
    ['Item 4: Rivers → Rivers and deltas'],
  ],
  [
    'a number, with its sub-items',
    'settings/agenda/item',
    { item: '3', to: '8', title: 'Lakes and reservoirs' },
    ['New item 8 (b) Reservoirs', 'Item 3 (b) Reservoirs goes.'],
  ],
  [
    'an item further up',
    'settings/agenda/move',
    { item: '4', way: 'up' },
    ['Order of the agenda: 1, 2, 4, 3, 3 (a), 3 (b), 5, 37'],
  ],
  ['an item with nothing on it', 'settings/agenda/remove', { item: '4' }, ['Item 4 Rivers goes.']],
  ['a slip', 'settings/agenda/merge', { item: '37', into: '2' }, ['Item 37  goes.', 'From item 37 to item 2: 1 entry']],
  [
    'the hours of a meeting, past midnight',
    'meetings/m2/plan',
    { number: '2', day: '2026-03-10', from: '22:00', to: '01:30' },
    ['The 2nd meeting: 10 March 2026, 15:00–18:00 → 10 March 2026, 22:00–01:30'],
  ],
  [
    'the day of a meeting that was held',
    'meetings/m1/plan',
    { number: '1', day: '2026-03-09', from: '10:00', to: '13:00' },
    [
      'The 1st meeting: 10 March 2026, 10:00–13:00 → 9 March 2026, 10:00–13:00',
      '1 new doubt: a meeting opened on another day',
    ],
  ],
  [
    'one meeting more',
    'meetings',
    { number: '21', day: '2026-03-11', from: '22:00', to: '01:30' },
    ['The 21st meeting is planned: 11 March 2026, 22:00–01:30'],
  ],
  ['a meeting planned by mistake', 'meetings/remove', { number: '3' }, ['The 3rd meeting goes.']],
  [
    'a group and its chair',
    'groups',
    { name: 'the Nile Group', chair: 'Egypt' },
    ['New group: the Nile Group (chaired by: Egypt)'],
  ],
  ['a limit', 'rules', { key: 'limit.national', value: '3' }, ['Time for a statement: – → 3:00']],
]

test.each(changes)('%s: said before it is kept, kept, in the file, and taken back', async (_, where, fields, says) => {
  const before = await state()
  const seen = await opened.post(`${path}/${where}`, { attempt: randomUUID(), look: 'yes', ...fields })
  expect(seen.status).toBe(200)
  expect(told(await seen.text())).toEqual(expect.arrayContaining([...says]))
  expect(await state()).toEqual(before)
  const kept = await opened.asScript(`${path}/${where}`, { attempt: randomUUID(), ...fields })
  expect(kept.saved).toBe(true)
  const after = await state()
  expect(after).not.toEqual(before)
  const file = await (await opened.get(`${path}/session.json`)).text()
  const again = new FormData()
  again.set('file', new File([file], 'session.json'))
  const imported = await opened.send('/sessions/import', again)
  expect(imported.status).toBe(303)
  const other = await opened.rooms.get((imported.headers.get('location') ?? '').split('/')[2] ?? '')
  expect([other?.session.settings, other?.session.agenda]).toEqual([after.settings, after.agenda])
  const back = await opened.post(`${path}/take-back/settings`, { attempt: randomUUID(), way: 'undo', back: 'settings' })
  expect(back.headers.get('location')).toBe(`${path}/settings`)
  expect(await state()).toEqual(before)
})

test('a group goes after a look at who spoke for it, whose paragraphs read as before', async () => {
  const say = (to: string, fields: Record<string, string>) =>
    opened.asScript(`${path}/${to}`, { attempt: randomUUID(), meeting: 'm1', ...fields })
  await say('groups', { name: 'the Nile Group', chair: 'Egypt' })
  const group = [...(await session()).groups.keys()].at(-1) ?? ''
  await say('floor', { speaker: 'Egypt', onBehalfOf: 'the Nile Group' })
  const seen = await opened.post(`${path}/groups/remove`, { attempt: randomUUID(), look: 'yes', group })
  expect(told(await seen.text())).toEqual([
    'the Nile Group is no group of the session any more',
    '1 statement or request keeps its name as it is printed; its chair is not known any more',
  ])
  expect((await say('groups/remove', { group })).saved).toBe(true)
  expect(await (await opened.get(`${path}/floor`)).text()).toContain('on behalf of the Nile Group')
  expect(await (await opened.get(`${path}/settings`)).text()).toContain('Take back: the Nile Group, removed')
  expect(await say('groups/remove', { group })).toMatchObject({
    saved: false,
    word: 'That is no group of the session any more.',
  })
})

test('what a change cannot be is said beside its field, with those whose names look like it', async () => {
  const page = await (
    await opened.post(`${path}/settings/members`, {
      attempt: randomUUID(),
      look: 'yes',
      members: 'Peru\nGermny\nAtlantis',
    })
  ).text()
  expect(page).toContain('not known: “Germny” (Germany?), “Atlantis”.')
  for (const [where, fields, says] of [
    ['settings', { from: '2026-03-12' }, 'the session ends before it begins'],
    ['settings', { zone: 'Vienna' }, 'not a time zone'],
    ['settings/agenda/item', { item: '4', to: '5' }, 'Item 5 stands on the agenda already'],
    ['settings/agenda/remove', { item: '37' }, 'Item 37 stays'],
    ['settings/agenda/order', { order: '1 2' }, 'There is no item 1 2 on the agenda'],
    ['settings/agenda/merge', { item: '4', into: '4' }, 'cannot be merged with itself'],
    ['meetings/remove', { number: '1' }, 'The 1st meeting stays'],
    [
      'meetings/m2/plan',
      { number: '1', day: '2026-03-10', from: '15:00', to: '18:00' },
      'The 1st meeting is planned already',
    ],
  ] as const) {
    const answer = await opened.post(`${path}/${where}`, { attempt: randomUUID(), look: 'yes', ...fields })
    expect([where, answer.status]).toEqual([where, 422])
    expect([where, await answer.text()]).toEqual([where, expect.stringContaining(says)])
  }
})

test('the log is looked at in another language, with what nobody has verified there above it and at the paragraph', async () => {
  const page = async (query: string) =>
    (await opened.app.request(`${path}/settings?${query}`, { headers: { host: 'localhost' } })).text()
  const preview = (html: string) => /<section[^>]*class="preview"[\s\S]*?<\/section>/.exec(html)?.[0] ?? ''
  const russian = preview(await page('language=ru'))
  expect(russian).toContain('lang="ru"')
  expect(russian).toContain('Норвегии')
  expect(preview(await page('language=ar'))).toContain('lang="ar" dir="rtl"')
  expect(preview(await page(''))).toContain('Norway')
  const csw = await page('language=fr&house=forum-on-forests')
  expect(csw).toContain('Norvège')
})
