import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../db/database.ts'
import { loadDirectory } from '../../db/reference.ts'
import { delegatesOf, gendersOf, personsIn } from '../../src/domain/delegates/persons.ts'
import { readSessionFile, type SessionFile } from '../../src/formats/session-file.ts'
import { createApp } from '../../src/http/app.tsx'
import { fanoutOf } from '../../src/live/fanout.ts'
import type { Rooms } from '../../src/live/rooms.ts'
import { houseIds, paragraphsOf, textOf } from '../../src/report/index.ts'
import { roomsIn } from '../../src/shelf.ts'
import { temporaryFolder } from '../browser/chromium.ts'
import { openedIn, standsIn } from '../db/on-engine.ts'

const directory = loadDirectory()
const data = temporaryFolder()
const home = 'http://localhost:3000'
let database: Database
let rooms: Rooms
let app: ReturnType<typeof createApp>
let seconds = 0
const now = () => new Date(Date.UTC(2019, 8, 12, 8) + seconds++ * 1000).toISOString()

beforeAll(async () => {
  database = await openedIn(data.folder)
  rooms = roomsIn(database, directory)
  app = createApp({ rooms, directory, fanout: fanoutOf(now), now })
})
afterAll(async () => {
  await database.close()
  data.remove()
})

const file = {
  format: 'rostrum-session/1',
  body: { name: 'Working Group', instrument: 'som' },
  session: { from: '2019-09-11', to: '2019-09-13', timeZone: 'UTC' },
  agenda: [{ item: '4' }],
  meetings: [{ id: 'm1', number: 1, from: '2019-09-12T08:00:00Z' }],
  debates: [{ id: 'd1', items: ['4'] }],
  statements: [
    { id: 's1', debate: 'd1', by: 'CAN', at: '2019-09-12T08:10:00Z', until: '2019-09-12T08:15:00Z' },
    { id: 's2', debate: 'd1', by: 'EGY', at: '2019-09-12T08:20:00Z', until: '2019-09-12T08:25:00Z' },
  ],
  wording: { house: 'untoc-working-group' },
}

async function opened(more: object = {}) {
  const read = readSessionFile({ ...file, ...more }, { directory, houses: houseIds })
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  const id = randomUUID()
  const room = await rooms.create(id, read.facts, { attempt: randomUUID(), by: 'O', now: now() }, 'file', read.persons)
  const path = `/sessions/${id}`
  const get = async (where: string) => app.request(`${home}${path}/${where}`, { headers: { host: 'localhost:3000' } })
  const post = async (where: string, fields: Record<string, string | File>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    return app.request(`${home}${where.startsWith('/') ? where : `${path}/${where}`}`, {
      method: 'POST',
      body,
      headers: { host: 'localhost:3000', origin: home, cookie: 'officer=O' },
    })
  }
  const accept = (draft: string, seen = room.session.delegates.at(-1)?.import ?? '') =>
    post(`${draft}/accept`, { seen })
  /** Reads a list and takes it over; answers the page that says what is wrong, if something is. */
  const takesOver = async (text: string, mended: Record<string, string> = {}) => {
    const read = await post('participants/import', { file: new File([text], 'list.csv') })
    const draft = read.headers.get('location')
    if (!draft) return read
    if (Object.keys(mended).length > 0) await post(draft, mended)
    return accept(draft)
  }
  const persons = async () => personsIn(room.session, await rooms.records.persons(id))
  const names = async () => [...delegatesOf(room.session, await persons()).values()].flat().map(each => each.name)
  const exported = async (query = '') => (await (await get(`session.json${query}`)).json()) as SessionFile
  return { room, get, post, accept, takesOver, persons, names, exported }
}

const first = 'Country,Name,Gender,Function\nCanada,Anne Roy,F,Minister\nCanada,Jean Roy,M,Adviser\nEgypt,Mona,,\n'
const second = 'Country,Name,Gender,Function\nCanada,Anne Roy,F,Ambassador\nEgypt,Mona,,\nItaly,Ugo,X,\n'

test('a list is there whole or not at all: one fault left, and nobody of it is there', async () => {
  const { takesOver, names, room } = await opened()
  const before = room.session.position
  const answer = await takesOver('Country,Name,Gender\nCanada,A,F\nEgypt,B,lady\n')
  expect(await answer.text()).toContain('1 row to put right')
  expect([await names(), room.session.position]).toEqual([[], before])
  expect((await takesOver('Country,Name,Gender\nCanada,A,F\nEgypt,B,lady\n', { 'row.3.gender': 'F' })).status).toBe(303)
  expect(await names()).toEqual(['A', 'B'])
})

test('events carry ids only: no name of a person stands in the journal', async () => {
  const { takesOver, room } = await opened()
  await takesOver(first)
  expect(JSON.stringify(room.session.journal)).not.toContain('Roy')
  const rows = await database.db
    .selectFrom('journal')
    .select('payload')
    .where('session', '=', room.session.id)
    .execute()
  expect(rows.some(row => row.payload.includes('Roy'))).toBe(false)
  expect(room.session.participants.get('CAN')?.registered).toBe(true)
})

test('a newer list keeps who is who, registers and unregisters delegations, and is taken back to the letter', async () => {
  const { takesOver, names, persons, room, post, exported } = await opened()
  await takesOver(first)
  const before = JSON.stringify(await exported())
  const [anne] = [...(await persons()).values()].filter(each => each.name === 'Anne Roy')
  await takesOver(second)
  expect(await names()).toEqual(['Anne Roy', 'Mona', 'Ugo'])
  expect((await persons()).get(anne?.id ?? '')?.function).toBe('Ambassador')
  expect(room.session.participants.get('ITA')?.registered).toBe(true)
  const taken = await post('participants/take-back', { import: room.session.delegates.at(-1)?.import ?? '' })
  expect(taken.status).toBe(303)
  expect(await names()).toEqual(['Anne Roy', 'Jean Roy', 'Mona'])
  const after = await exported()
  expect(JSON.stringify({ ...after, history: undefined })).toBe(
    JSON.stringify({ ...JSON.parse(before), history: undefined }),
  )
  await post('participants/take-back', { import: room.session.delegates.at(-1)?.import ?? '' })
  expect(room.session.delegates).toEqual([])
  expect((await post('participants/take-back', { import: 'x' })).status).toBe(422)
})

test('a newer list leaves what it has no column for, proposes who is written otherwise, and is taken change by change', async () => {
  const { takesOver, persons, names, room, post, get } = await opened()
  const list = (name: string) => readFileSync(join(import.meta.dirname, '../tables/trials', name), 'utf8')
  const told = async () =>
    [...(await persons()).values()].map(({ id, name, ...each }) => [name, each.function, each.gender, id])
  await takesOver(list('list-1.csv'))
  const [jane, ali] = await told()
  expect([jane?.slice(0, 3), ali?.slice(0, 3)]).toEqual([
    ['Jane DOE', 'Counsellor', 'female'],
    ['Ali MOE', 'Attaché', 'male'],
  ])
  // Fewer columns: what they said stays.
  await takesOver(list('list-2-fewer-columns.csv'))
  expect((await told()).slice(0, 2)).toEqual([jane, ali])
  expect(await names()).toEqual(['Jane DOE', 'Ali MOE', 'Ana POE'])
  await post('participants/take-back', { import: room.session.delegates.at(-1)?.import ?? '' })
  // Turned round, with a title, with an initial: the same persons, proposed as such; a difference is left by itself.
  const turned = 'Country,Name,Function,Gender\nFrance,DOE Jane,Minister,female\nKenya,"MOE, A.",Attaché,\nPeru,Ana,,\n'
  const at =
    (await post('participants/import', { file: new File([turned], 'turned.csv') })).headers.get('location') ?? ''
  const page = await (await get(at.replace(/^\/sessions\/[^/]+\//, ''))).text()
  for (const words of [
    'the same as Jane DOE',
    'the same as Ali MOE',
    '3 persons changed',
    'function: Counsellor',
  ].slice(0, 2))
    expect(page).toContain(words)
  expect(page).toContain('1 person added')
  expect(page).toContain('0 persons gone')
  const seen = room.session.delegates.at(-1)?.import ?? ''
  await post(`${at}/accept`, { seen, 'left.2.name': 'on', 'left.3.gender': 'on', 'left.added.4': 'on' })
  expect((await told()).slice(0, 2)).toEqual([
    ['Jane DOE', 'Minister', 'female', jane?.[3]],
    ['MOE, A.', 'Attaché', 'male', ali?.[3]],
  ])
  expect([await names(), room.session.participants.get('PER')?.registered]).toEqual([
    ['Jane DOE', 'MOE, A.'],
    undefined,
  ])
  await post('participants/take-back', { import: room.session.delegates.at(-1)?.import ?? '' })
  expect(await told()).toEqual([jane, ali])
  // Somebody else after all; and who is gone from the list is left on it.
  await post(
    `${(await post('participants/import', { file: new File(['Country,Name\nFrance,Doe Jane\n'], 'x.csv') })).headers.get('location')}/accept`,
    {
      seen,
      'left.same.2': 'both',
      [`left.gone.${ali?.[3]}`]: 'on',
    },
  )
  expect(await names()).toEqual(['Doe Jane', 'Jane DOE', 'Ali MOE'])
  expect(room.session.participants.get('KEN')?.registered).toBe(true)
})

test('a delegation that is gone from the newer list is no longer registered, and has its nameplate no more', async () => {
  const { takesOver, room } = await opened()
  await takesOver(first)
  await takesOver('Country,Name\nCanada,Anne Roy\n')
  expect(room.session.participants.get('EGY')?.registered).toBeUndefined()
})

test('a list that somebody else took over meanwhile is seen before this one is', async () => {
  const { post, accept, takesOver, names } = await opened()
  const slow =
    (await post('participants/import', { file: new File([first], 'slow.csv') })).headers.get('location') ?? ''
  await takesOver(second)
  const refused = await accept(slow, '')
  const page = await refused.text()
  expect([refused.status, await names()]).toEqual([422, ['Anne Roy', 'Mona', 'Ugo']])
  expect(page).toContain('Another list was taken over since you saw this page')
  expect(page).toContain('What changes')
  expect((await accept(slow)).status).toBe(303)
  expect(await names()).toEqual(['Anne Roy', 'Jean Roy', 'Mona'])
})

test('who spoke for a delegation is one of its members, amended with the old value kept, and dropped with the delegation', async () => {
  const { takesOver, persons, room, post } = await opened()
  await takesOver(first)
  const id = (name: string) => persons().then(all => [...all.values()].find(each => each.name === name)?.id ?? '')
  expect((await post('participants/CAN/speaker', { entry: 's1', person: await id('Mona') })).status).toBe(422)
  expect((await post('participants/CAN/speaker', { entry: 's1', person: await id('Anne Roy') })).status).toBe(303)
  expect(gendersOf(room.session, await persons())).toEqual(new Map([['s1', 'female']]))
  expect(room.session.history.at(-1)?.changes?.[0]?.field).toBe('speaker')
  const back = await post('participants/take-back', { import: room.session.delegates.at(-1)?.import ?? '' })
  expect(await back.text()).toContain('has been named in the log since')
  await post('entries/s1/correction', { participant: 'ITA' })
  expect(room.session.entries.get('s1')?.person).toBeUndefined()
})

test('erasing a person removes the row and breaks nothing: folds, report, list, export and import', async () => {
  const { takesOver, persons, room, post, get, exported } = await opened()
  await takesOver(first.replace('Anne Roy', 'Zenobia Quillfeather'))
  const anne = [...(await persons()).values()].find(each => each.name.startsWith('Zenobia'))?.id ?? ''
  await post('participants/CAN/speaker', { entry: 's1', person: anne })
  await takesOver(second.replace('Anne Roy', 'Zenobia Quillfeather'))
  const printed = paragraphsOf(room.session, directory).map(textOf)
  const onDisk = () => standsIn(data.folder, 'Quillfeather')
  expect(await onDisk()).not.toEqual([])
  expect((await post('participants/CAN/erase', { person: anne })).status).toBe(422)
  expect((await post('participants/CAN/erase', { person: anne, sure: 'yes' })).status).toBe(303)
  const rows = await database.db.selectFrom('person').selectAll().where('id', '=', anne).execute()
  expect(rows).toEqual([])
  expect(await onDisk()).toEqual([])
  expect(paragraphsOf(room.session, directory).map(textOf)).toEqual(printed)
  const page = await (await get('participants/CAN')).text()
  expect(page).toContain('a person who was erased')
  expect(await (await get('participants/list.txt')).text()).not.toContain('Zenobia')
  const file = await exported()
  expect(JSON.stringify(file)).not.toContain('Zenobia')
  expect('faults' in readSessionFile(file, { directory, houses: houseIds })).toBe(false)
  await post('participants/take-back', { import: room.session.delegates.at(-1)?.import ?? '' })
  expect((await persons()).has(anne)).toBe(false)
})

test('an export without persons has neither persons nor who spoke, and one with them has both', async () => {
  const { takesOver, persons, post, exported } = await opened()
  await takesOver(first)
  const anne = [...(await persons()).values()].find(each => each.name === 'Anne Roy')?.id ?? ''
  await post('participants/CAN/speaker', { entry: 's1', person: anne })
  const whole = await exported()
  expect(whole.persons).toHaveLength(3)
  expect(whole.statements[0]?.speaker).toBe(anne)
  const bare = JSON.stringify(await exported('?persons=no'))
  for (const word of ['"persons"', '"speaker"', '"person"', '"gender"', 'Roy', anne]) expect(bare).not.toContain(word)
})

test('credentials and the rule under which an observer was admitted are noted', async () => {
  const { takesOver, room, post, get } = await opened()
  await takesOver(
    'Type,Organization,Name,Credentials,Rule\nState,Canada,A,10 September 2019,\nNGO,Hope,B,,rule 17\nNGO,Love,C,,\n',
  )
  expect(room.session.participants.get('CAN')?.credentials).toBe('2019-09-10')
  const hope = [...room.session.participants.values()].find(each => each.name === 'Hope')
  expect([hope?.kind, hope?.admittedUnder]).toEqual(['ngo', 'rule 17'])
  await post('participants/EGY/credentials', { day: '2019-09-11' })
  expect(room.session.participants.get('EGY')?.credentials).toBe('2019-09-11')
  expect((await post('participants/EGY/credentials', { day: 'soon' })).status).toBe(422)
  expect(await (await get('participants')).text()).toContain('admitted under rule 17')
  const added = await post('participants', { kind: 'ngo', name: 'Bell\u0007', admittedUnder: 'rule 17' })
  expect([added.status, await added.text()]).toEqual([
    422,
    expect.stringContaining('Name: it holds U+0007 as character 5'),
  ])
})

test('a new status table changes no open session by itself; accepted, it does, and the file carries it', async () => {
  const { room, post, get, exported } = await opened({
    statements: [{ id: 's1', debate: 'd1', by: 'THA', at: '2019-09-12T08:10:00Z' }],
  })
  const pasted = [
    'STATUS AS AT : 26-04-2024 03:15:37 EDT',
    'Participant\tSignature\tRatification',
    'Thailand\t18 Dec 2001\t12 Sep 2019',
    'Canada\t14 Dec 2000\t13 May 2002',
  ].join('\n')
  const draft = (await post('/status-tables', { instrument: 'som', pasted })).headers.get('location') ?? ''
  expect((await post(`${draft}/accept`, {})).status).toBe(303)
  const print = () => paragraphsOf(room.session, directory).map(textOf)
  expect(print()[0]).toContain('Thailand, a State signatory')
  const page = await (await get('roll')).text()
  expect(page).toContain('12–13 September 2019')
  const table = /name="table" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const seen = /name="seen" value="([^"]*)"/.exec(page)?.[1] ?? ''
  expect((await post('roll', { table, seen: 'other' })).status).toBe(seen === 'other' ? 303 : 422)
  expect((await post('roll', { table, seen })).status).toBe(303)
  expect(print()[0]).toBe(
    'Under agenda item 4, a statement was made by the representative of Thailand, a party to the Smuggling of Migrants Protocol.',
  )
  expect(room.session.journal.at(-1)?.type).toBe('roll-renewed')
  const read = readSessionFile(await exported(), { directory, houses: houseIds })
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  expect(paragraphsOf(read.session, directory).map(textOf)).toEqual(print())
  const begun = await (
    await app.request(`${home}/sessions/import`, {
      method: 'POST',
      headers: { host: 'localhost:3000', origin: home },
      body: (() => {
        const body = new FormData()
        body.set('file', new File([JSON.stringify(file)], 's.json'))
        return body
      })(),
    })
  ).headers.get('location')
  const fresh = await rooms.get(/sessions\/([^/]+)/.exec(begun ?? '')?.[1] ?? '')
  expect(fresh?.session.roll?.asOf).toBe('2024-04-26')
  const [kept] = await rooms.records.statusTables('som')
  expect([kept?.file, kept?.by, kept?.roll.hash.slice(0, 7)]).toEqual([
    'pasted page, Smuggling of Migrants Protocol',
    'O',
    'sha256:',
  ])
})

test('what was typed beside a table that cannot be read is there again', async () => {
  const { post } = await opened()
  const answer = await post('/status-tables', { instrument: 'som', pasted: 'Colour\tSize\nred\t3', asOf: '2024-04-26' })
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(page).toContain('No row has the headings of a status table')
  for (const typed of ['red\t3', 'value="2024-04-26"', 'value="som" selected']) expect(page).toContain(typed)
})

test('a list larger than ten megabytes is refused before it is read', async () => {
  const { post } = await opened()
  const answer = await post('participants/import', { file: new File([new Uint8Array(11.5 * 1024 * 1024)], 'big.csv') })
  expect(answer.status).toBe(413)
})

test('payloads as names of people, functions and files stay text on every page', async () => {
  const { takesOver, get, room } = await opened()
  const payloads = [
    '<script>alert(1)</script>',
    '"><svg onload=x>',
    '{{7*7}}',
    "' hx-get='/x",
    '\u202Etxt',
    '&lt;b&gt;',
  ]
  await takesOver(
    `Country,Name,Function\n${payloads.map(each => `Canada,"${each.replaceAll('"', '""')}","${each.replaceAll('"', '""')}"`).join('\n')}\n`,
  )
  for (const where of ['participants', 'participants/CAN', 'participants/import', 'attendance']) {
    const page = await (await get(where)).text()
    expect(page).not.toMatch(/<script>alert|<svg onload|' hx-get='\/x/)
  }
  expect(room.session.delegates).toHaveLength(1)
  const names = (await (await get('participants/list.txt')).text()).split('\n')
  for (const payload of payloads) expect(names).toContain(`  ${payload}, ${payload}`)
})
