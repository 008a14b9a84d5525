import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../db/database.ts'
import { loadDirectory } from '../../db/reference.ts'
import { createApp } from '../../src/http/app.tsx'
import { formsOf } from '../../src/http/desk.tsx'
import { fanoutOf } from '../../src/live/fanout.ts'
import type { Rooms } from '../../src/live/rooms.ts'
import { projectRoot } from '../../src/root.ts'
import { roomsIn } from '../../src/shelf.ts'
import { engines, type Place } from '../db/engines.ts'
import { fromOurPage, home } from './opened.ts'

const now = () => '2019-09-12T16:10:00.000Z'
let place: Place
let database: Database
let rooms: Rooms
let app: ReturnType<typeof createApp>
/** Of the session of the file, as `/sessions/…`. */
let path = ''

type Form = Readonly<Record<string, string | File>>

async function sends(where: string, form: Form) {
  const body = new FormData()
  for (const [name, value] of Object.entries({ attempt: randomUUID(), ...form })) body.set(name, value)
  const answer = await app.request(`${home}${where}`, { method: 'POST', body, headers: fromOurPage })
  return { status: answer.status, location: answer.headers.get('location') ?? '' }
}

const sessionFile = () =>
  new File([readFileSync(join(projectRoot, 'examples/smuggling-of-migrants-2019.json'))], 'session.json')
const list = () =>
  new File(['Country,Name,Function\nCanada,Ms. Ada Byron,Adviser\nItaly,Mr. B. Rossi,Judge\n'], 'list.csv')
const statusTable = {
  instrument: 'som',
  pasted: [
    'STATUS AS AT : 26-04-2024 03:15:37 EDT',
    'Participant\tSignature\tRatification',
    'Thailand\t18 Dec 2001\t12 Sep 2019',
    'Canada\t14 Dec 2000\t13 May 2002',
  ].join('\n'),
}

const session = () => path.split('/').at(-1) ?? ''
const listRead = async () => (await sends(`${path}/participants/import`, { file: list() })).location
const tableRead = async () => (await sends('/status-tables', statusTable)).location
const personThere = async () => {
  await sends(`${await listRead()}/accept`, {
    seen: (await rooms.get(session()))?.session.delegates.at(-1)?.import ?? '',
  })
  return (await rooms.records.persons(session())).find(each => each.participant === 'CAN')?.id ?? ''
}

/** The rows of a page to which a table is brought. */
function ofTables(start: string, text: string, mended: Form) {
  const read = async () => (await sends(`${path}/${start}`, { text })).location
  const form = `/sessions/:session/${start}`
  return {
    [form]: async () => [`${path}/${start}`, { text }] as const,
    [`${form}/:draft`]: async () => [await read(), mended] as const,
    [`${form}/:draft/reading`]: async () => [`${await read()}/reading`, { 'column.1': '' }] as const,
    [`${form}/:draft/discard`]: async () => [`${await read()}/discard`, {}] as const,
    [`${form}/:draft/accept`]: async () => [`${await read()}/accept`, {}] as const,
  }
}

/** What each row is sent once what it needs is there. */
const asked: Readonly<Record<string, () => Promise<readonly [where: string, form: Form]>>> = {
  '/storage/losses/seen': async () => ['/storage/losses/seen', {}],
  '/storage/copy': async () => ['/storage/copy', {}],
  '/example': async () => ['/example', {}],
  '/example/again': async () => ['/example/again', {}],
  '/sessions': async () => [
    '/sessions',
    {
      name: 'A body',
      instrument: 'som',
      from: '2019-09-10',
      to: '2019-09-12',
      zone: 'UTC',
      agenda: '1. A matter',
    },
  ],
  '/reports/read': async () => [
    '/reports/read',
    { text: 'The representative of Peru made a statement.', bodyName: 'A body', date: '2019-09-10' },
  ],
  '/sessions/import': async () => ['/sessions/import', { file: sessionFile() }],
  '/status-tables': async () => ['/status-tables', statusTable],
  '/status-tables/:draft': async () => [await tableRead(), { 'typed.3': 'Peru' }],
  '/status-tables/:draft/reading': async () => [`${await tableRead()}/reading`, { days: 'day-first' }],
  '/status-tables/:draft/discard': async () => [`${await tableRead()}/discard`, {}],
  '/status-tables/:draft/accept': async () => [`${await tableRead()}/accept`, {}],
  '/sessions/:session/participants/import': async () => [`${path}/participants/import`, { file: list() }],
  '/sessions/:session/participants/import/:draft': async () => [await listRead(), { 'row.2.name': 'Ms. Ada King' }],
  '/sessions/:session/participants/import/:draft/reading': async () => [
    `${await listRead()}/reading`,
    { days: 'day-first' },
  ],
  '/sessions/:session/participants/import/:draft/discard': async () => [`${await listRead()}/discard`, {}],
  '/sessions/:session/participants/import/:draft/accept': async () => [`${await listRead()}/accept`, { seen: '' }],
  ...ofTables('inscriptions.csv', 'Country,Time\nCanada,08:45\n', { 'row.2.received': '08:50' }),
  ...ofTables('settings/agenda/table', '7. Rivers\n8. Lakes\n', { 'row.1.item': '9' }),
  '/sessions/:session/participants/:participant/erase': async () => [
    `${path}/participants/CAN/erase`,
    { person: await personThere(), sure: 'yes' },
  ],
}

/** Says only that it was read, or makes a file beside. */
const keepsNothing = ['/storage/losses/seen', '/storage/copy']

async function draftsHere() {
  const kinds = ['participants', 'requests', 'agenda'] as const
  const drafts = kinds.map(async kind => (await rooms.records.drafts(kind, session())).map(({ id }) => ({ kind, id })))
  return (await Promise.all(drafts)).flat()
}

/** All that stands beside the journals, and how far these are. */
async function everythingKept() {
  const { records } = rooms
  const sessions = await rooms.list()
  return JSON.stringify({
    sessions: sessions.map(each => [each.id, each.session.position]),
    drafts: await Promise.all([
      ...(await draftsHere()).map(({ kind, id }) => records.draft(kind, session(), id)),
      ...(await records.drafts('status', '')).map(({ id }) => records.draft('status', '', id)),
    ]),
    persons: await records.persons(session()),
    erased: await records.erasures(session()),
    tables: await records.statusTables(),
  })
}

describe.each(engines)('on $name', engine => {
  beforeAll(async () => {
    place = await engine.place()
    database = await place.open()
    const directory = loadDirectory()
    rooms = roomsIn(database, directory)
    app = createApp({ rooms, directory, fanout: fanoutOf(now), now })
    path = (await sends('/sessions/import', { file: sessionFile() })).location.replace(/\/floor.*/, '')
  })
  afterAll(async () => {
    rooms.storage.close()
    await database.close()
    place.remove()
  })

  test('every row that keeps records, sent twice at the same moment and once more with one attempt, is kept once; with another content it is refused', async () => {
    const rows = formsOf(app).filter(each => each.keeps === 'records')
    expect(rows.map(each => each.path).sort()).toEqual(Object.keys(asked).sort())
    for (const { path: row } of rows) {
      const [where, content] = (await asked[row]?.()) ?? ['', {}]
      const form = { attempt: randomUUID(), ...content }
      const before = await everythingKept()
      const [first, atOnce] = await Promise.all([sends(where, form), sends(where, form)])
      const after = await everythingKept()
      const again = await sends(where, form)
      expect([row, first.status]).toEqual([row, 303])
      expect([row, atOnce, again]).toEqual([row, first, first])
      expect([row, after !== before]).toEqual([row, !keepsNothing.includes(row)])
      const other = await sends(where, { ...form, other: 'content' })
      expect([row, other.status]).toEqual([row, 409])
      expect([row, await everythingKept()]).toEqual([row, after])
      const { records } = rooms
      for (const each of await draftsHere()) await records.dropDraft(each.id)
    }
  }, 60_000)
})
