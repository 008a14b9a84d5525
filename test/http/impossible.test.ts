import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import type { Fact } from '../../src/domain/facts.ts'
import { thisComputer } from '../../src/domain/words.ts'
import { readSessionFile, writeSessionFile } from '../../src/formats/session-file.ts'
import { createApp } from '../../src/http/app.tsx'
import { fanoutOf } from '../../src/live/fanout.ts'
import type { Room } from '../../src/live/room.ts'
import { roomsOf } from '../../src/live/rooms.ts'
import { houseIds, paragraphsOf } from '../../src/report/index.ts'
import { undrawn } from './every-page.ts'
import { shelfInMemory } from './shelf.ts'

const directory = loadDirectory()
const home = 'http://localhost:3000'
const day = '2019-09-12'

const begin = (from: string, to: string): readonly Fact[] => [
  {
    type: 'session-created',
    at: from,
    payload: {
      body: { name: 'Working Group', instrument: 'som' },
      ...{ from: day, to: day, zone: 'Europe/Vienna' },
      wording: { house: 'untoc-working-group', style: 'edited', alreadyNamed: [], choices: {} },
    },
  },
  { type: 'agenda-item-added', at: from, payload: { item: '4' } },
  { type: 'debate-set-up', at: from, payload: { id: 'd1', items: ['4'] } },
  { type: 'meeting-planned', at: from, payload: { meeting: 'm1', number: 1, planned: { from, to } } },
  { type: 'meeting-opened', at: from, payload: { meeting: 'm1' } },
  { type: 'debate-taken-up', at: from, payload: { meeting: 'm1', debate: 'd1' } },
  {
    type: 'floor-given',
    at: from,
    payload: { entry: 'e1', meeting: 'm1', debate: 'd1', participant: 'FRA' },
  },
]

/** A meeting, by day where nothing else is said, in the hour in which it goes on. */
async function house(from = '2019-09-12T07:00:00.000Z', to = '2019-09-12T10:00:00.000Z') {
  let moment = from
  const now = () => moment
  const rooms = roomsOf(shelfInMemory(), directory)
  const app = createApp({ rooms, directory, fanout: fanoutOf(now), now })
  const room = await rooms.create(randomUUID(), begin(from, to), { attempt: 'begin', by: 'O', now: from }, 'new')
  const post = async (path: string, fields: Readonly<Record<string, string>>, headers: Record<string, string> = {}) => {
    moment = new Date(Date.parse(moment) + 60_000).toISOString()
    const answer = await app.request(`${home}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { host: 'localhost:3000', origin: home, accept: 'application/json', ...headers },
    })
    return { status: answer.status, ...((await answer.json()) as { word: string; field?: string }) }
  }
  const inRoom = (path: string, fields: Readonly<Record<string, string>>, headers?: Record<string, string>) =>
    post(`/sessions/${room.session.id}/${path}`, { meeting: 'm1', ...fields }, headers)
  return { app, rooms, room, post, inRoom, whole: () => wholeIn(app, room) }
}

/** What is wrong with a session: pages that cannot be drawn, what was set aside, faults of its own file. */
// biome-ignore lint/suspicious/noExplicitAny: whatever its environment is
async function wholeIn(app: any, { session }: Room): Promise<readonly unknown[]> {
  const read = readSessionFile(JSON.parse(JSON.stringify(writeSessionFile(session))), { directory, houses: houseIds })
  return [...(await undrawn(app, session)), ...session.setAside, ...('faults' in read ? read.faults : [])]
}

const localTime = (clock: string) => new Date(Date.parse(`${day}T${clock}.000Z`) - 2 * 3_600_000).toISOString()

test('F1: a beginning with an hour of one digit is put right, and everything is drawn after it', async () => {
  for (const [typed, clock] of [
    ['9:07', '09:07:00'],
    ['9h11', '09:11:00'],
  ] as const) {
    const { room, inRoom, whole } = await house()
    expect(await inRoom('entries/e1/correction', { from: typed })).toMatchObject({ status: 200 })
    expect(room.session.entries.get('e1')?.start).toBe(localTime(clock))
    expect(await whole()).toEqual([])
  }
})

test('F1: a beginning that is none, or that the clocks skip, is refused beside its field and changes nothing', async () => {
  for (const typed of ['9:7', 'soon', '2019-03-31 02:30', '2019-03-31 2h30']) {
    const { room, inRoom, whole } = await house()
    const before = room.session
    expect(await inRoom('entries/e1/correction', { from: typed })).toMatchObject({ status: 422, field: 'from' })
    expect(room.session).toBe(before)
    expect(await whole()).toEqual([])
  }
})

test('F2: a time typed on the entry line or as an end is the one recorded, and never now in its place', async () => {
  for (const [typed, clock] of [
    ['9:05', '09:05:00'],
    ['0905', '09:05:00'],
  ] as const) {
    const { room, inRoom } = await house()
    expect(await inRoom('floor', { speaker: 'Canada', from: typed })).toMatchObject({ status: 200 })
    expect([...room.session.entries.values()].at(-1)).toMatchObject({ participant: 'CAN', start: localTime(clock) })
  }
  for (const [typed, clock] of [
    ['9:30', '09:30:00'],
    ['9.30', '09:30:00'],
  ] as const) {
    const { room, inRoom } = await house()
    expect(await inRoom('entries/e1/correction', { until: typed })).toMatchObject({ status: 200 })
    expect(room.session.entries.get('e1')?.end).toBe(localTime(clock))
  }
})

test('F3: a choice that every object has is none of those offered, on no form', async () => {
  for (const value of ['toString', 'constructor', 'valueOf', '__proto__'])
    for (const field of ['choice.order', 'choice.observers', 'choice.voice', 'house']) {
      const { room, inRoom, whole } = await house()
      const before = room.session
      expect([value, await inRoom('settings', { [field]: value })]).toMatchObject([value, { status: 422, field }])
      expect(room.session).toBe(before)
      if (field === 'choice.order') expect(await whole()).toEqual([])
    }
})

test('F3: a session file with such a choice is refused with its place', async () => {
  const { room } = await house()
  for (const value of ['toString', 'hasOwnProperty']) {
    const file = JSON.parse(JSON.stringify(writeSessionFile(room.session)))
    file.wording = { ...file.wording, choices: { order: value } }
    const read = readSessionFile(file, { directory, houses: houseIds })
    expect('faults' in read && JSON.stringify(read.faults)).toContain('order')
  }
})

test('speakers who are called as what every object has are speakers like others, in every house that shortens names', async () => {
  const { room, inRoom, whole } = await house()
  const called = Object.getOwnPropertyNames(Object.prototype)
  const kinds = ['igo', 'ngo', 'official', 'individual', 'un-entity']
  for (const [place, name] of called.entries()) {
    const kind = kinds[place % kinds.length] ?? ''
    expect([kind, await inRoom('participants', { kind, name })]).toMatchObject([kind, { status: 200 }])
    expect(await inRoom('floor', { speaker: name })).toMatchObject({ status: 200 })
  }
  for (const house of ['cnd', 'cpd', 'untoc-working-group']) {
    expect(await inRoom('settings', { house, look: 'no', sure: 'yes' })).toMatchObject({ status: 200 })
    const key = paragraphsOf(room.session, directory)[0]?.key ?? ''
    expect(await inRoom('paragraph', { key, text: `Statements were made by ${called.join(', ')}.` })).toMatchObject({
      status: 200,
    })
    expect([house, await whole()]).toEqual([house, []])
  }
})

test('F14: a number beyond use and a rule that is none are refused, and what runs is what is read back', async () => {
  for (const [key, value, field] of [
    ['quorum.open', `${'9'.repeat(400)}/3`, 'value'],
    ['quorum.open', '1e400/3', 'value'],
    ['reply.seconds', '9'.repeat(90), 'value'],
    ['reply.count', '9'.repeat(90), 'value'],
    ['reply.countPerMeeting', '3', 'key'],
    ['__proto__', '3', 'key'],
    ['toString', '3', 'key'],
  ] as const) {
    const { room, inRoom, whole } = await house()
    const before = room.session
    expect([key, await inRoom('rules', { key, value })]).toMatchObject([key, { status: 422, field }])
    expect(room.session).toBe(before)
    expect(await whole()).toEqual([])
  }
})

test('F14: a cookie that no form of ours set is no name of an officer', async () => {
  for (const officer of ['%00%01', '%0A', 'x'.repeat(81), '%20']) {
    const { room, inRoom, whole } = await house()
    expect(await inRoom('floor', { speaker: 'Canada' }, { cookie: `officer=${officer}` })).toMatchObject({
      status: 200,
    })
    expect(room.session.journal.at(-1)?.by).toBe('this computer')
    expect(await whole()).toEqual([])
  }
})

test('F15: an offset, and a name that is no zone, is refused for a new session beside its field', async () => {
  const { post, rooms, app } = await house()
  const before = (await rooms.list()).length
  const form = { name: 'A', from: day, to: day, house: 'generic' }
  for (const zone of ['+05:30', '-23:59', '+05', 'Mars/Olympus', 'toString'])
    expect([zone, await post('/sessions', { ...form, zone })]).toMatchObject([zone, { status: 422, field: 'zone' }])
  expect(await rooms.list()).toHaveLength(before)
  expect(await post('/sessions', { ...form, zone: 'Asia/Kolkata' })).toMatchObject({ status: 200 })
  for (const { id } of await rooms.list()) {
    const there = await rooms.get(id)
    if (there) expect(await wholeIn(app, there)).toEqual([])
  }
})

test('a meeting from 22:00 to 01:30: what is typed after midnight is of its second day, through the pages', async () => {
  const { room, inRoom, whole } = await house('2019-09-12T20:00:00.000Z', '2019-09-12T23:30:00.000Z')
  const given = { speaker: 'Canada' }
  expect(await inRoom('floor', { ...given, from: '00:10', until: '00:15' })).toMatchObject({ status: 200 })
  expect(await inRoom('floor', { ...given, from: '23:59', until: '00:04' })).toMatchObject({ status: 200 })
  const [late, across] = [...room.session.entries.values()].slice(-2)
  expect(late).toMatchObject({ start: '2019-09-12T22:10:00.000Z', end: '2019-09-12T22:15:00.000Z' })
  expect(across).toMatchObject({ start: '2019-09-12T21:59:00.000Z', end: '2019-09-12T22:04:00.000Z' })
  expect(await inRoom(`entries/${late?.id}/correction`, { from: '0:20', until: '0h25' })).toMatchObject({ status: 200 })
  expect(room.session.entries.get(late?.id ?? '')).toMatchObject({
    start: '2019-09-12T22:20:00.000Z',
    end: '2019-09-12T22:25:00.000Z',
  })
  expect(await inRoom('meetings', { day, from: '22:00', to: '01:30' })).toMatchObject({ status: 200 })
  expect([...room.session.meetings.values()].at(-1)?.planned).toEqual({
    from: '2019-09-12T20:00:00.000Z',
    to: '2019-09-12T23:30:00.000Z',
  })
  expect(await whole()).toEqual([])
})

test('an end before its beginning is refused beside the field that makes it, and not recorded', async () => {
  const { room, inRoom, whole } = await house()
  expect(await inRoom('floor', { speaker: 'Canada', from: '9:30', until: '9:20' })).toMatchObject({
    ...{ status: 422, field: 'until' },
    word: 'Until: it lies before the beginning, 09:30:00.',
  })
  expect(await inRoom('entries/e1/correction', { until: '8:30' })).toMatchObject({ status: 422, field: 'until' })
  expect(await inRoom('entries/e1/correction', { until: '9:30' })).toMatchObject({ status: 200 })
  expect(await inRoom('entries/e1/correction', { from: '9:40' })).toMatchObject({
    ...{ status: 422, field: 'from' },
    word: 'From: it lies after the end, 09:30:00.',
  })
  expect(await inRoom('entries/e1/correction', { from: '9:40', until: '9:50' })).toMatchObject({ status: 200 })
  expect(room.session.entries.get('e1')).toMatchObject({ start: localTime('09:40:00'), end: localTime('09:50:00') })
  expect(room.session.entries.size).toBe(1)
  expect(await whole()).toEqual([])
})

test('a chapter or a part that a document holds is not taken out of the outline', async () => {
  const { room, whole } = await house()
  const at = '2019-09-12T08:00:00.000Z'
  const issue = () => ({ attempt: randomUUID(), digest: '', by: 'O', now: at })
  const chapter = (number: string, ...letters: readonly string[]) => ({
    ...{ number, title: `Chapter ${number}` },
    parts: letters.map(letter => ({ letter, title: `Part ${letter}` })),
  })
  const outline = (...chapters: readonly ReturnType<typeof chapter>[]) =>
    room.record(
      { type: 'set-outline', outline: { chapters, issuedEarlier: { recommendations: 0, headings: [] } }, at },
      issue(),
    )
  expect((await outline(chapter('I'), chapter('II', 'A', 'B'))).kind).not.toBe('refused')
  const contents = [{ place: 'p1', chapter: 'II', part: 'B' }]
  const plan = { id: 'doc', kind: 'final' as const, title: 'Report', symbol: 'A/1', contents }
  await room.record({ type: 'set-up-document', plan, at }, issue())
  for (const chapters of [[chapter('I')], [chapter('I'), chapter('II', 'A')], []])
    expect(await outline(...chapters)).toMatchObject({ kind: 'refused', refusal: { values: { document: 'A/1' } } })
  expect((await outline(chapter('II', 'B'))).kind).not.toBe('refused')
  expect(await whole()).toEqual([])
})

test('a report has so many documents and no more, and each so many parts, by form and by file', async () => {
  const { room } = await house()
  const at = '2019-09-12T08:00:00.000Z'
  const issue = () => ({ attempt: randomUUID(), digest: '', by: 'O', now: at })
  const outline = {
    chapters: [{ number: 'I', title: 'A', parts: [] }],
    issuedEarlier: { recommendations: 0, headings: [] },
  }
  const part = (place: string) => ({ place, chapter: 'I' })
  const plan = (nth: number, parts = 1) => ({
    ...{ id: `d${nth}`, kind: 'addendum' as const, title: 'A' },
    contents: Array.from({ length: parts }, (_, index) => part(`${nth}/${index}`)),
  })
  await room.record({ type: 'set-outline', outline, at }, issue())
  await room.record(
    () => Array.from({ length: 199 }, (_, nth) => ({ type: 'set-up-document' as const, plan: plan(nth), at })),
    issue(),
  )
  const amended = { type: 'amend-document' as const, document: 'd1', at }
  const contents = (many: number) => plan(1, many).contents
  for (const asked of [
    { type: 'set-up-document' as const, plan: plan(199, 301), at },
    { ...amended, changes: [{ field: 'contents' as const, to: contents(301) }] },
  ])
    expect(await room.record(asked, issue())).toMatchObject({ refusal: { key: 'too-many-parts' } })
  // The control: the last of each is taken, and goes out and comes in again.
  expect((await room.record({ ...amended, changes: [{ field: 'contents', to: contents(300) }] }, issue())).kind).toBe(
    'done',
  )
  expect((await room.record({ type: 'set-up-document', plan: plan(199), at }, issue())).kind).toBe('done')
  expect(await room.record({ type: 'set-up-document', plan: plan(200), at }, issue())).toMatchObject({
    refusal: { key: 'too-many-documents' },
  })
  const file = JSON.parse(JSON.stringify(writeSessionFile(room.session)))
  const faultsOf = (value: unknown) => {
    const read = readSessionFile(value, { directory, houses: houseIds })
    return 'faults' in read ? read.faults.map(each => each.path) : []
  }
  expect(faultsOf(file)).toEqual([])
  const [first] = file.report.documents
  expect(
    faultsOf({ ...file, report: { ...file.report, documents: [...file.report.documents, { ...first, id: 'x' }] } }),
  ).toContain('report.documents')
  const long = { ...first, contents: Array.from({ length: 301 }, () => first.contents[0]) }
  expect(faultsOf({ ...file, report: { ...file.report, documents: [long] } })).toContain('report.documents[0].contents')
  expect(room.session.setAside).toEqual([])
})

test('a name in the cookie that no document can hold is nobody’s: what was recorded is read back as it was', async () => {
  for (const officer of ['%EF%BF%BF', '%EF%BF%BE', 'Ms.%EF%BF%BFA', '%00%01', '%C2%85']) {
    const { room, inRoom, whole } = await house()
    const cookie = `officer=${officer}`
    expect(await inRoom('floor', { speaker: 'Canada' }, { cookie })).toMatchObject({ status: 200 })
    expect([officer, room.session.journal.at(-1)?.by]).toEqual([officer, thisComputer])
    expect(await whole()).toEqual([])
  }
})

test('what would be recorded under a stamp that cannot be read back is refused, and nothing of it is stored', async () => {
  const { room, rooms } = await house()
  const before = room.session
  const issue = { attempt: 'a', digest: '', by: 'O', now: '2019-09-12T08:00:00.000Z' }
  for (const wrong of [
    { by: '\uffff' },
    { by: '\ud800' },
    { attempt: '' },
    { attempt: '__proto__' },
    { now: '9:07' },
  ]) {
    const asked = { ...issue, ...wrong }
    const paper = { id: 'p', title: 'A', items: [] }
    expect(await room.record({ type: 'list-paper', paper, at: issue.now }, asked)).toMatchObject({ kind: 'refused' })
    await expect(rooms.create('other', begin(issue.now, issue.now), asked, 'new')).rejects.toThrow('stamp')
  }
  expect(room.session).toBe(before)
})

test('presence of nobody is refused: a nameplate has a name', async () => {
  const nobody: readonly Readonly<Record<string, string>>[] = [
    {},
    { speaker: '' },
    { speaker: ' ' },
    { participant: '', speaker: '' },
    { participant: 'name-' },
  ]
  for (const fields of nobody) {
    const { room, inRoom, whole } = await house()
    const before = room.session
    expect([fields, await inRoom('presence', { present: 'yes', ...fields })]).toMatchObject([fields, { status: 422 }])
    expect(room.session).toBe(before)
    expect(await whole()).toEqual([])
  }
})

test('an id that is another’s already is refused: two things never have one, and what was there stays as it is', async () => {
  const { room, inRoom, whole } = await house()
  const [entry, inscription] = [randomUUID(), randomUUID()]
  expect(await inRoom('floor', { speaker: 'Egypt', entry })).toMatchObject({ status: 200 })
  expect(await inRoom('inscriptions', { speaker: 'Mexico', inscription })).toMatchObject({ status: 200 })
  const { entries, inscriptions } = room.session
  const word = expect.stringContaining('already: this one needs one of its own')
  for (const [path, fields] of [
    ['floor', { speaker: 'Canada', entry }],
    ['floor', { speaker: 'Canada', entry, from: '9:05', until: '9:06' }],
    ['floor', { speaker: 'Canada', entry, kind: 'point of order' }],
    ['next', { entry, seen: entry, head: inscription }],
    ['inscriptions', { speaker: 'Canada', inscription }],
    ['inscriptions', { speaker: 'Canada', inscription, kind: 'right of reply' }],
  ] as const)
    expect([path, fields, await inRoom(path, fields)]).toMatchObject([path, fields, { status: 422, word }])
  expect(room.session).toMatchObject({ entries, inscriptions })
  expect(await whole()).toEqual([])
})

test('a form without the file that it is about is told so, and nothing is read', async () => {
  const { post, inRoom } = await house()
  for (const fields of [{}, { file: '' }, { other: 'x' }] as readonly Readonly<Record<string, string>>[]) {
    const expected = { status: 422, field: 'file', word: expect.stringContaining('choose a') }
    expect(await post('/sessions/import', fields)).toMatchObject(expected)
    expect(await inRoom('participants/import', fields)).toMatchObject(expected)
  }
})

test('an entry is not joined with one that ended before it: the other way round it is one statement', async () => {
  const { room, inRoom, whole } = await house()
  const entry = randomUUID()
  await inRoom('end', { entry: 'e1' })
  expect(await inRoom('floor', { speaker: 'Canada', entry })).toMatchObject({ status: 200 })
  const before = room.session
  const word = expect.stringContaining('join them the other way round')
  expect(await inRoom('entries/e1/join', { with: entry })).toMatchObject({ status: 422, word })
  expect(room.session).toBe(before)
  expect(await inRoom(`entries/${entry}/join`, { with: 'e1' })).toMatchObject({ status: 200 })
  expect([...room.session.entries.keys()]).toEqual(['e1'])
  expect(await whole()).toEqual([])
})

test('a list is public up to a request of its own, or it is refused: never up to nobody, never in whole instead', async () => {
  const { room, inRoom, whole } = await house()
  const [mexico, reply] = [randomUUID(), randomUUID()]
  expect(await inRoom('inscriptions', { speaker: 'Mexico', inscription: mexico })).toMatchObject({ status: 200 })
  const asked = { speaker: 'Egypt', inscription: reply, kind: 'right of reply' }
  expect(await inRoom('inscriptions', asked)).toMatchObject({ status: 200 })
  const [list, others] = [mexico, reply].map(id => room.session.inscriptions.get(id)?.list)
  expect(list).not.toBe(others)
  const before = room.session
  for (const upTo of [reply, 'none', 'e1', '__proto__', randomUUID()])
    for (const step of ['publish', 'unpublish'])
      expect([upTo, step, await inRoom(`lists/${list}/${step}`, { upTo })]).toMatchObject([upTo, step, { status: 422 }])
  expect(room.session).toBe(before)
  expect(await inRoom(`lists/${list}/publish`, { upTo: mexico })).toMatchObject({ status: 200 })
  expect(room.session.lists.get(list ?? '')?.steps.at(-1)).toMatchObject({ step: 'published', upTo: mexico })
  expect(await whole()).toEqual([])
})

test('an entry is corrected to somebody who is here, whichever way it is asked: an id that is nobody’s is refused', async () => {
  const { room, inRoom, whole } = await house()
  const before = room.session
  for (const participant of ['15時47分', '1,5', 'FRANCE', 'toString', '__proto__', 'e1'])
    for (const [path, fields] of [
      ['entries/e1/correction', {}],
      ['floor', { entry: randomUUID() }],
      ['inscriptions', {}],
      ['presence', { present: 'yes', source: 'desk' }],
    ] as const)
      expect([path, await inRoom(path, { ...fields, participant })]).toMatchObject([
        path,
        { status: 422, field: 'participant' },
      ])
  expect(room.session).toBe(before)
  expect(await inRoom('entries/e1/correction', { participant: 'EGY' })).toMatchObject({ status: 200 })
  expect(await whole()).toEqual([])
})

test('a field of spaces is one that was not filled in, an id or a line, wherever it is asked', async () => {
  const { room, inRoom, whole } = await house()
  const inscription = randomUUID()
  const spaces = { answers: ' ', note: '\n', language: '\t', list: '  ', debate: '\u00a0', alsoOnBehalfOf: ' ' }
  expect(await inRoom('inscriptions', { speaker: 'Mexico', inscription, ...spaces })).toMatchObject({ status: 200 })
  const { answers, note, language } = room.session.inscriptions.get(inscription) ?? {}
  expect([answers, note, language]).toEqual([undefined, undefined, undefined])
  expect(await whole()).toEqual([])
})

test('what interrupted or answered a statement does so to the one that it became part of, and to none once it is struck', async () => {
  for (const [gone, left] of [
    ['join', 'e1'],
    ['strike', undefined],
  ] as const) {
    const { room, inRoom, whole } = await house()
    const [egypt, order, reply] = [randomUUID(), randomUUID(), randomUUID()]
    await inRoom('floor', { speaker: 'Egypt', entry: egypt })
    await inRoom('floor', { speaker: 'Mexico', kind: 'point of order', entry: order })
    await inRoom('interruption', {})
    await inRoom('floor', { speaker: 'Canada', kind: 'right of reply', answers: egypt, entry: reply })
    const pointing = () => [room.session.entries.get(order)?.interrupts, room.session.entries.get(reply)?.answers]
    expect(pointing()).toEqual([egypt, egypt])
    const asked = gone === 'join' ? ['join', { with: 'e1' }] : ['correction', { strike: 'yes' }]
    expect(await inRoom(`entries/${egypt}/${asked[0]}`, asked[1] as Record<string, string>)).toMatchObject({
      status: 200,
    })
    expect(pointing()).toEqual([left, left])
    expect(await whole()).toEqual([])
    expect(await inRoom('undo', {})).toMatchObject({ status: 200 })
    expect(pointing()).toEqual([egypt, egypt])
    expect(await whole()).toEqual([])
  }
})
