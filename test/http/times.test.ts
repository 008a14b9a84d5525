import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import type { Fact } from '../../src/domain/facts.ts'
import type { Session } from '../../src/domain/session.ts'
import { createApp } from '../../src/http/app.tsx'
import { formsOf } from '../../src/http/desk.tsx'
import { fanoutOf } from '../../src/live/fanout.ts'
import { roomsOf } from '../../src/live/rooms.ts'
import { spellingsOfNoTime, spellingsOfTimes } from '../times.ts'
import { shelfInMemory } from './shelf.ts'
import { timesOn } from './time-fields.ts'

const directory = loadDirectory()
const home = 'http://localhost'
const day = '2019-09-12'
/** The evening before: every time of the day is still to come. */
const now = () => '2019-09-11T20:00:00.000Z'
const rooms = roomsOf(shelfInMemory(), directory)
const app = createApp({ rooms, directory, fanout: fanoutOf(now), now })

/** A time of that day in Vienna, two hours ahead of UTC. */
const inVienna = (clock: string) => new Date(Date.parse(`${day}T${clock}.000Z`) - 2 * 3_600_000).toISOString()
const nextDay = '2019-09-12T22:00:00.000Z'
const eleven = inVienna('11:11:11')

const beginOn = (of: string, begins: string, ends: string): readonly Fact[] => [
  {
    type: 'session-created',
    at: now(),
    payload: {
      body: { name: 'Working Group', instrument: 'som' },
      from: of,
      to: of,
      zone: 'Europe/Vienna',
      wording: { house: 'untoc-working-group', style: 'edited', alreadyNamed: [], choices: {} },
    },
  },
  { type: 'agenda-item-added', at: now(), payload: { item: '4' } },
  { type: 'debate-set-up', at: now(), payload: { id: 'd1', items: ['4'] } },
  {
    type: 'meeting-planned',
    at: now(),
    payload: { meeting: 'm1', number: 1, planned: { from: begins, to: ends } },
  },
]
const begin = beginOn(day, inVienna('10:00:00'), inVienna('13:00:00'))
const entry = (start: string): Fact => ({
  type: 'floor-given',
  at: start,
  late: true,
  payload: { entry: 'e1', meeting: 'm1', debate: 'd1', participant: 'CAN' },
})
const list: Fact = {
  type: 'list-set-up',
  at: now(),
  payload: { list: 'l1', debate: 'd1', purpose: 'statement', policy: 'receipt' },
}
const request: Fact = {
  type: 'inscribed',
  at: now(),
  payload: {
    ...{ inscription: 'i1', list: 'l1', participant: 'CAN', received: eleven },
    ...{ channel: 'e-mail', after: null },
  },
}
const action: Fact = {
  type: 'action-taken',
  at: eleven,
  payload: { action: 'a1', meeting: 'm1', what: 'agenda', result: 'adopted', how: 'by consensus' },
}
const nine = inVienna('09:00:00')
const opened: Fact = { type: 'meeting-opened', at: nine, payload: { meeting: 'm1' } }
const suspended: Fact = { type: 'meeting-suspended', at: nine, payload: { meeting: 'm1' } }

interface Place {
  /** The route and its field; more than one row where the same field is of several things. */
  readonly at: readonly [path: string, field: string]
  readonly of?: string
  readonly there?: readonly Fact[]
  readonly beside?: Readonly<Record<string, string>>
  /** What was recorded. */
  readonly kept: (session: Session) => string | undefined
  /** Times before it are refused beside the field. */
  readonly after?: string
  /** It is an end: of a day, it can be 24:00. */
  readonly ends?: true
}

const newest = <T>(of: ReadonlyMap<string, T>): T | undefined => [...of.values()].at(-1)
const meeting = (session: Session) => session.meetings.get('m1')
const last = (session: Session) => newest(session.meetings)?.planned
const gavelled: Pick<Place, 'at' | 'after'> = { at: ['/gavel', 'at'], after: '09:00:00' }

const places: readonly Place[] = [
  { at: ['/floor', 'from'], beside: { participant: 'CAN' }, kept: s => newest(s.entries)?.start },
  {
    at: ['/floor', 'until'],
    beside: { participant: 'CAN', from: '0:00' },
    kept: s => newest(s.entries)?.end,
    ends: true,
  },
  { at: ['/entries/:entry/correction', 'from'], there: [entry(eleven)], kept: s => s.entries.get('e1')?.start },
  {
    at: ['/entries/:entry/correction', 'until'],
    there: [entry(inVienna('00:00:00'))],
    kept: s => s.entries.get('e1')?.end,
    ends: true,
  },
  { at: ['/inscriptions', 'received'], beside: { participant: 'CAN' }, kept: s => newest(s.inscriptions)?.received },
  {
    at: ['/inscriptions/:inscription', 'received'],
    there: [list, request],
    kept: s => s.inscriptions.get('i1')?.received,
  },
  { at: ['/lists', 'opens'], kept: s => newest(s.lists)?.opens },
  {
    at: ['/lists', 'closes'],
    kept: s => newest(s.lists)?.steps.flatMap(each => ('closes' in each ? each.closes : []))[0],
    ends: true,
  },
  {
    at: ['/lists/:list/order', 'opens'],
    there: [list],
    beside: { policy: 'receipt' },
    kept: s => s.lists.get('l1')?.opens,
  },
  {
    at: ['/lists/:list/closing', 'closes'],
    there: [list],
    kept: s => s.lists.get('l1')?.steps.flatMap(each => ('closes' in each ? each.closes : []))[0],
    ends: true,
  },
  {
    at: ['/debate', 'from'],
    beside: { items: '5', sure: 'yes' },
    kept: s => meeting(s)?.takenUp.at(-1)?.at,
  },
  {
    at: ['/actions', 'at'],
    beside: { what: 'agenda', result: 'adopted', how: 'by consensus' },
    kept: s => newest(s.actions)?.at,
  },
  {
    at: ['/actions/:action', 'at'],
    there: [action],
    beside: { what: 'agenda', result: 'adopted' },
    kept: s => s.actions.get('a1')?.at,
  },
  { at: ['/gavel', 'at'], of: 'open', beside: { what: 'open' }, kept: s => meeting(s)?.from },
  {
    ...{ ...gavelled, of: 'suspend', beside: { what: 'suspend' }, there: [opened] },
    kept: s => meeting(s)?.suspended[0]?.from,
  },
  {
    ...{ ...gavelled, of: 'resume', beside: { what: 'resume' }, there: [opened, suspended] },
    kept: s => meeting(s)?.suspended[0]?.to,
  },
  { ...gavelled, of: 'close', beside: { what: 'close' }, there: [opened], kept: s => meeting(s)?.to, ends: true },
  { at: ['/meetings', 'from'], beside: { day, to: '24:00' }, kept: s => last(s)?.from },
  { at: ['/meetings', 'to'], beside: { day, from: '0:00' }, kept: s => last(s)?.to, after: '00:00:01', ends: true },
  { at: ['/meetings/:id/plan', 'from'], beside: { day, to: '24:00' }, kept: s => last(s)?.from },
  {
    at: ['/meetings/:id/plan', 'to'],
    beside: { day, from: '0:00' },
    kept: s => last(s)?.to,
    after: '00:00:01',
    ends: true,
  },
]

const ids: Readonly<Record<string, string>> = { entry: 'e1', inscription: 'i1', list: 'l1', action: 'a1', id: 'm1' }
const opensAt = async (facts: readonly Fact[], first = begin) =>
  rooms.create(randomUUID(), [...first, ...facts], { attempt: randomUUID(), by: 'O', now: now() }, 'new')

const post = (path: string, fields: Readonly<Record<string, string>>, accept = 'application/json') =>
  app.request(`${home}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { host: 'localhost', origin: home, accept },
  })

/** What was there, on another day and an hour after midnight. */
const moved = (fact: Fact, to: string): Fact =>
  JSON.parse(JSON.stringify(fact).replace(/2019-09-1[12]T..:..:../g, `${to}T00:00:00`)) as Fact

async function typedAt({ at: [path, field], beside = {} }: Place, session: string, typed: string) {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? name)
  const answer = await post(`/sessions/${session}${filled}`, { meeting: 'm1', ...beside, [field]: typed })
  return { status: answer.status, ...((await answer.json()) as { word: string; field?: string }) }
}

test('no form has a field for a time that this table forgets', () => {
  const typed = formsOf(app).flatMap(route =>
    timesOn(route).map(field => `${route.path.replace('/sessions/:session', '')} ${field}`),
  )
  expect([...new Set(typed)].sort()).toEqual([...new Set(places.map(({ at }) => at.join(' ')))].sort())
  expect(typed.length).toBeGreaterThan(10)
})

const called = ({ at, of }: Place) => `“${at[1]}” of ${at[0]}${of ? ` (${of})` : ''}`

for (const place of places) {
  test(`${called(place)}: what is a time is recorded as that time`, async () => {
    const wrong: unknown[] = []
    for (const [typed, clock] of spellingsOfTimes) {
      const room = await opensAt(place.there ?? [])
      const before = room.session.position
      const { status, field, word } = await typedAt(place, room.session.id, typed)
      const refused = place.after !== undefined && clock < place.after
      const right = refused
        ? status === 422 && field === place.at[1] && room.session.position === before
        : status === 200 && place.kept(room.session)?.slice(0, 19) === inVienna(clock).slice(0, 19)
      if (!right) wrong.push({ typed, clock, status, field, word, kept: place.kept(room.session) })
    }
    expect(wrong).toEqual([])
  })

  test(`${called(place)}: what is none is refused beside the field, and nothing is recorded`, async () => {
    const room = await opensAt(place.there ?? [])
    const before = room.session.position
    const wrong: unknown[] = []
    for (const typed of spellingsOfNoTime) {
      const { status, field, word } = await typedAt(place, room.session.id, typed)
      if (status !== 422 || field !== place.at[1] || room.session.position !== before)
        wrong.push({ typed, status, field, word })
    }
    expect(wrong).toEqual([])
  })

  test(`${called(place)}: a time that the clocks skip or repeat, and the end of a day as a beginning, are refused beside it`, async () => {
    for (const [night, typed, says] of [
      ['2019-03-31', '2h30', 'put forward'],
      ['2019-03-31', '02:59:59', 'put forward'],
      ['2019-10-27', '2.30', 'put back'],
      ['2019-10-27', '2:00', 'put back'],
    ] as const) {
      const begins = beginOn(night, `${night}T00:00:00.000Z`, `${night}T04:00:00.000Z`)
      const room = await opensAt(
        (place.there ?? []).map(each => moved(each, night)),
        begins,
      )
      const before = room.session.position
      const its = place.beside?.['day'] ? { ...place, beside: { ...place.beside, day: night } } : place
      const { status, field, word } = await typedAt(its, room.session.id, typed)
      expect([typed, status, field, word]).toEqual([typed, 422, place.at[1], expect.stringContaining(says)])
      expect(room.session.position).toBe(before)
    }
    const room = await opensAt(place.there ?? [])
    const { status, field, word } = await typedAt(place, room.session.id, '24:00')
    if (place.ends) expect([status, place.kept(room.session)]).toEqual([200, nextDay])
    else expect([status, field, word]).toEqual([422, place.at[1], expect.stringContaining('write 00:00')])
  })
}

const form = { name: 'A', from: day, to: day, zone: 'Europe/Vienna', house: 'generic' }
const planned = async (meetings: string) => {
  const answer = await post('/sessions', { ...form, meetings })
  return { status: answer.status, ...((await answer.json()) as { word: string; field?: string }) }
}
const allSessions = async () => new Set((await rooms.list()).map(each => each.id))

test('“meetings” of a new session: each line is a meeting at the times that were typed', async () => {
  const before = await allSessions()
  const lines = spellingsOfTimes.map(([typed]) => `${day} ${typed} - 24:00`)
  expect(await planned(lines.join('\n'))).toMatchObject({ status: 200 })
  const [made = ''] = [...(await allSessions())].filter(id => !before.has(id))
  const meetings = [...((await rooms.get(made))?.session.meetings.values() ?? [])]
  expect(meetings.map(each => each.planned?.from.slice(0, 19))).toEqual(
    spellingsOfTimes.map(([, clock]) => inVienna(clock).slice(0, 19)),
  )
})

test('“meetings” of a new session: days as people write them, cells of a table, meetings past midnight', async () => {
  const before = await allSessions()
  const lines = [
    `${day} 22:00–01:30`,
    `12 September 2019, 22h00 – 1h30`,
    '12.09.2019\t22:00\t01:30',
    'Thursday, 12 September 2019 10 p.m. to 1.30 a.m.',
    '2019-09-12;23:59;00:04',
  ]
  expect(await planned(lines.join('\n'))).toMatchObject({ status: 200 })
  const [made = ''] = [...(await allSessions())].filter(id => !before.has(id))
  const spans = [...((await rooms.get(made))?.session.meetings.values() ?? [])].map(each => each.planned)
  const night = { from: '2019-09-12T20:00:00.000Z', to: '2019-09-12T23:30:00.000Z' }
  expect(spans).toEqual([
    night,
    night,
    night,
    night,
    { from: '2019-09-12T21:59:00.000Z', to: '2019-09-12T22:04:00.000Z' },
  ])
  expect(await planned('10/09/2019 22:00-01:30')).toMatchObject({ status: 422, field: 'meetings' })
})

test('“meetings” of a new session: a line with a time that is none is refused beside the field, as beginning and as end', async () => {
  const before = await allSessions()
  for (const typed of [...spellingsOfNoTime, '24:00'])
    for (const span of [`${typed} - 13:00`, ...(typed === '24:00' ? [] : [`0:00 - ${typed}`])])
      expect([typed, await planned(`${day} ${span}`)]).toMatchObject([typed, { status: 422, field: 'meetings' }])
  expect(await allSessions()).toEqual(before)
})

const table = (times: readonly string[]) =>
  ['Delegation,Received', ...times.map((time, index) => `${states[index]},"${time}"`)].join('\n')
const states = [...directory.states.keys()]

/** A table of requests, from its rows to the page on which they are looked at. */
async function looksAt(session: string, times: readonly string[]) {
  const { headers } = await post(
    `/sessions/${session}/inscriptions.csv?meeting=m1`,
    { text: table(times) },
    'text/html',
  )
  const draft = headers.get('location') ?? ''
  const page = await (await app.request(`${home}${draft}`, { headers: { host: 'localhost' } })).text()
  return { draft, page: page.replace(/<[^>]+>/g, '|').replaceAll('&quot;', '"') }
}

test('“Received” of a table of requests: each row has the time that was typed', async () => {
  const room = await opensAt([])
  const { draft } = await looksAt(
    room.session.id,
    spellingsOfTimes.map(([typed]) => typed),
  )
  expect((await post(`${draft}/accept`, {}, 'text/html')).status).toBe(303)
  const received = new Map([...room.session.inscriptions.values()].map(each => [each.participant, each.received]))
  expect(states.slice(0, spellingsOfTimes.length).map(each => received.get(each)?.slice(0, 19))).toEqual(
    spellingsOfTimes.map(([, clock]) => inVienna(clock).slice(0, 19)),
  )
})

test('“Received” of a table of requests: each row with what is no time is named, and nothing is taken over', async () => {
  const room = await opensAt([])
  // What programs write for nothing is no time that somebody typed: the cell is empty.
  const nothing = new Set(['NaN', 'null'])
  const typed = [...spellingsOfNoTime.filter(each => !each.includes('\u0000') && !nothing.has(each)), '24:00']
  const { draft, page } = await looksAt(room.session.id, typed)
  expect((await post(`${draft}/accept`, {}, 'text/html')).status).toBe(422)
  expect(typed.filter((_, index) => !page.includes(`|${index + 2}||“`))).toEqual([])
  expect(room.session.inscriptions.size).toBe(0)
})
