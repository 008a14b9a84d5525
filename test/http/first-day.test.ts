import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { linesOf } from '../../src/formats/text.ts'
import { documentOf } from '../../src/report/index.ts'
import { leftOutOf } from '../../src/report/plan/proofreading.ts'
import { openedExample } from './opened.ts'

/** What an officer finds who begins with a body that nobody knows yet. */
let opened: Awaited<ReturnType<typeof openedExample>>
beforeAll(async () => {
  opened = await openedExample('2026-05-04T08:30:00.000Z')
})

const board: Readonly<Record<string, string>> = {
  name: 'Regional Board on Mountain Passes',
  shortName: 'Board',
  place: 'Bern',
  from: '2026-05-04',
  to: '2026-05-05',
  zone: 'Europe/Zurich',
  house: 'generic',
  members: 'Austria\nItaly\nPeru\nNepal',
  agenda: '1. Opening of the session;\n2. Passes and tunnels:\n(a) Passes; and\n(b) Tunnels\n3. Avalanches',
}
const begun = async (changes: Readonly<Record<string, string>> = {}) => {
  const made = await opened.post('/sessions', { ...board, ...changes, attempt: randomUUID() })
  const path = (made.headers.get('location') ?? '').replace(/\/floor.*/, '')
  const room = await opened.rooms.get(path.split('/')[2] ?? '')
  if (!room) throw new Error(await made.text())
  const says = async (to: string, fields: Readonly<Record<string, string>>) => {
    const answer = await opened.post(`${path}/${to}`, { attempt: randomUUID(), ...fields })
    expect([to, answer.status, answer.status === 303 ? '' : await answer.text()]).toEqual([to, 303, ''])
  }
  const page = async (to: string) => (await opened.get(`${path}/${to}`)).text()
  const draft = async () => {
    await says('report/documents', { kind: 'draft', title: 'Draft report' })
    const plan = room.session.documents.plans.at(-1)
    if (!plan) throw new Error('no document')
    return plan
  }
  const speaks = async (items: string, participant: string) => {
    await says('debate', { meeting: 'm1', items })
    await says('floor', { meeting: 'm1', participant })
  }
  const left = (plan: Awaited<ReturnType<typeof draft>>) =>
    leftOutOf(room.session, opened.directory, room.session.documents.plans.find(({ id }) => id === plan.id) ?? plan)
  return { path, room, says, page, draft, speaks, left }
}

test('a new draft report holds the statements under every item under which something was said', async () => {
  const { draft, says, speaks, left } = await begun()
  await says('gavel', { meeting: 'm1', what: 'open' })
  await speaks('2 (b)', 'NPL')
  const plan = await draft()
  expect(plan.contents.filter(each => each.statements).map(({ chapter, part }) => [chapter, part])).toEqual([
    ['III', 'D'],
  ])
  expect(left(plan)).toEqual([])
})

test('where each item is a chapter of a series, each that something was said under is told with its own chapter', async () => {
  const { draft, says, speaks, left } = await begun({ house: 'csocd' })
  await says('gavel', { meeting: 'm1', what: 'open' })
  await speaks('2 (a)', 'PER')
  const plan = await draft()
  await speaks('3', 'ITA')
  expect(left(plan).map(({ missing }) => missing)).toEqual([
    { heading: 'I', items: ['2'] },
    { heading: 'II', items: ['3'] },
  ])
  await says(`report/documents/${plan.id}/contents`, { do: 'add', heading: 'I', what: 'statements', items: '2' })
  expect(left(plan).map(({ missing }) => missing)).toEqual([{ heading: 'II', items: ['3'] }])
})

test('statements that stand in no document are added from the sentence that says so', async () => {
  const { page, draft, says, speaks, left } = await begun({
    house: 'untoc-working-group',
    instrument: 'som',
    members: '',
  })
  const plan = await draft()
  await says('gavel', { meeting: 'm1', what: 'open' })
  await speaks('2 (a)', 'AUT')
  await speaks('3', 'PER')
  const drawn = await page(`report/documents/${plan.id}`)
  const [form = ''] = /<form[^>]*\/contents"[\s\S]*?<\/form>/.exec(drawn) ?? []
  expect(form).toContain('Add chapter IV. Organization of the meeting, B. Statements')
  const fields = [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value])
  await says(`report/documents/${plan.id}/contents`, { ...Object.fromEntries(fields), attempt: randomUUID() })
  expect(left(plan)).toEqual([])
})

test('a report of a body that is nobody’s begins with “I”, under no emblem; sub-items stand further in', async () => {
  const { room, page, draft, says } = await begun({ title: '4' })
  await says('actions', { meeting: 'm1', what: 'agenda', result: 'adopted', at: '10:20' })
  const plan = await draft()
  const tree = () => documentOf(room.session, opened.directory, plan.id)
  const lines = linesOf(tree())
  const first = lines.indexOf('I. Introduction')
  expect(lines.slice(first, first + 5)).toEqual([
    'I. Introduction',
    '[To be completed]',
    'II. Summary of deliberations',
    '[To be completed]',
    'III. Organization of the session',
  ])
  expect(lines).toContain(
    '1. The Regional Board on Mountain Passes held its fourth session in Bern from 4 to 5 May 2026.',
  )
  expect(lines.slice(lines.indexOf('2. Passes and tunnels'), lines.indexOf('3. Avalanches'))).toEqual([
    '2. Passes and tunnels',
    '    (a) Passes',
    '    (b) Tunnels',
  ])
  expect(tree().masthead.letterhead).toBe('none')
  await says('settings', { letterhead: 'united nations' })
  expect(tree().masthead.letterhead).toBeUndefined()

  const written = await page(`report/documents/${plan.id}`)
  for (const file of ['report.docx', 'report.txt', 'report.html']) expect(written).toContain(`/export/${file}"`)
  const look = await page(`report/documents/${plan.id}/issue`)
  expect(look).toContain('no officers are noted yet')
  expect(look).toContain('/organization#officers"')
  expect(look).toContain('Chapter I. Introduction: nothing stands in it yet')
  expect(look).not.toContain('something that it tells of')
})

test.each([
  [{ parent: 'Economic and Social Council' }, undefined],
  [{ house: 'cnd' }, undefined],
  [{ instrument: 'som', members: '' }, undefined],
  [{ parent: 'League of Alpine Cities' }, 'none'],
])('over a report of a body with %o the United Nations stand, or nobody', async (changes, letterhead) => {
  const { room, draft } = await begun(changes)
  const plan = await draft()
  expect(documentOf(room.session, opened.directory, plan.id).masthead.letterhead).toBe(letterhead)
})

test('the floor says how the session was understood until somebody spoke, and since when the meeting is open', async () => {
  const { room, page, says, speaks } = await begun()
  expect(room.session.agenda.map(({ item, title }) => [item, title])).toEqual([
    ['1', 'Opening of the session'],
    ['2', 'Passes and tunnels'],
    ['2 (a)', 'Passes'],
    ['2 (b)', 'Tunnels'],
    ['3', 'Avalanches'],
  ])
  const before = await page('floor?meeting=m1')
  expect(before).toContain('4 members are on the list. 5 items are on the agenda. 4 meetings are planned.')
  expect(before).not.toContain('Meeting open since')
  await says('gavel', { meeting: 'm1', what: 'open' })
  await speaks('2', 'NPL')
  const after = await page('floor?meeting=m1')
  expect(after).toContain('Meeting open since 10:30')
  expect(after).not.toContain('members are on the list')
  await says('gavel', { meeting: 'm1', what: 'suspend' })
  expect(await page('floor?meeting=m1')).not.toContain('Meeting open since')
})

test('what is said of an entry afterwards is no correction of it, and one doubt is one chip', async () => {
  const { room, page, says, speaks } = await begun()
  await says('gavel', { meeting: 'm1', what: 'open' })
  await says('groups', { name: 'the Alpine Group' })
  await speaks('3', 'NPL')
  const [entry] = [...room.session.entries.keys()]
  await says(`entries/${entry}/correction`, { onBehalfOf: 'the Alpine Group' })
  const joined = await page('floor?meeting=m1')
  expect(joined).toContain('on behalf of the Alpine Group')
  expect(joined).not.toContain('class="chip fixed"')
  await says(`entries/${entry}/correction`, { participant: 'PER' })
  const corrected = await page('floor?meeting=m1')
  expect(corrected.match(/class="chip fixed"/g)).toHaveLength(1)
  expect(corrected).toContain('was: Nepal')
  await says('floor', { meeting: 'm1', speaker: 'Hut Wardens', sure: 'yes' })
  const row = /<li[^>]*data-name="Hut Wardens"[\s\S]*?<\/li>/.exec(await page('floor?meeting=m1'))?.[0] ?? ''
  expect(row.match(/name not resolved/g)).toHaveLength(1)
})

test('attendance is taken away as CSV and as a workbook, a column a meeting', async () => {
  const { path, page, says, speaks } = await begun()
  expect(await page('attendance')).not.toContain('attendance.csv')
  await says('gavel', { meeting: 'm1', what: 'open' })
  await speaks('3', 'ITA')
  await says('attendance', { speaker: 'Nepal', meeting: 'm2', how: 'remote', source: 'note' })
  expect(await page('attendance')).toContain(`${path}/attendance.csv`)
  expect((await page('attendance.csv')).split('\r\n').slice(0, 3)).toEqual([
    'Delegation,Code,Status,"1st meeting, 4 May 2026","2nd meeting, 4 May 2026","3rd meeting, 5 May 2026","4th meeting, 5 May 2026"',
    'Italy,ITA,member,in person: spoke,,,',
    'Nepal,NPL,member,,remote: a note,,',
  ])
  const book = await opened.get(`${path}/attendance.xlsx`)
  expect(book.headers.get('content-disposition')).toContain('2026-05-04-attendance.xlsx')
  expect(new TextDecoder('latin1').decode(await book.arrayBuffer()).slice(0, 2)).toBe('PK')
})

test('where no copies are kept, that stands under its heading', async () => {
  const [copies = ''] = /<section id="copies">[\s\S]*?<\/section>/.exec(await (await opened.get('/')).text()) ?? []
  expect(copies).toContain('No copies are kept.')
  expect(copies).not.toContain('class="notice"')
})
