import { randomUUID } from 'node:crypto'
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { loadDirectory } from '../../db/reference.ts'
import { delegatesOf, personsIn } from '../../src/domain/delegates/persons.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { createApp } from '../../src/http/app.tsx'
import { fanoutOf } from '../../src/live/fanout.ts'
import { houseIds } from '../../src/report/index.ts'
import { roomsIn } from '../../src/shelf.ts'
import { temporaryFolder } from '../browser/chromium.ts'
import { onPostgresql, openedIn, standsIn } from '../db/on-engine.ts'
import { share } from '../share.ts'

const directory = loadDirectory()
const home = 'http://localhost'
const file = {
  format: 'rostrum-session/1',
  body: { name: 'Working Group', instrument: 'som' },
  session: { from: '2019-09-11', to: '2019-09-13', timeZone: 'UTC' },
  agenda: [{ item: '4' }],
  meetings: [{ id: 'm1', number: 1, from: '2019-09-12T08:00:00Z' }],
  debates: [{ id: 'd1', items: ['4'] }],
  statements: [{ id: 's1', debate: 'd1', by: 'CAN', at: '2019-09-12T08:10:00Z', until: '2019-09-12T08:15:00Z' }],
  wording: { house: 'untoc-working-group' },
}

const closing: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A folder that goes with the test. */
function folder() {
  const data = temporaryFolder()
  closing.push(data.remove)
  return data.folder
}

/** The routes on a folder, as a server has it. */
async function openedOn(path: string, copies?: string) {
  let seconds = 0
  const now = () => new Date(Date.UTC(2019, 8, 12, 8) + seconds++ * 1000).toISOString()
  const database = await openedIn(path)
  const rooms = roomsIn(database, directory, copies)
  const app = createApp({ rooms, directory, fanout: fanoutOf(now), now })
  const close = async () => {
    rooms.storage.close()
    await database.close()
  }
  closing.push(close)
  const get = async (where: string) => (await app.request(`${home}${where}`, { headers: { host: 'localhost' } })).text()
  const post = async (where: string, fields: Record<string, string | File>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    return app.request(`${home}${where}`, {
      method: 'POST',
      body,
      headers: { host: 'localhost', origin: home, cookie: 'officer=Olga' },
    })
  }
  return { database, rooms, get, post, close, now }
}

/** A session with a list of participants that was taken over. */
async function begun(path: string, list: string, copies?: string) {
  const opened = await openedOn(path, copies)
  const read = readSessionFile(file, { directory, houses: houseIds })
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  const id = randomUUID()
  const issue = { attempt: randomUUID(), by: 'O', now: opened.now() }
  const room = await opened.rooms.create(id, read.facts, issue, 'file', read.persons)
  const own = `/sessions/${id}/participants`
  const reads = async (text: string) => {
    const answer = await opened.post(`${own}/import`, { file: new File([text], 'list.csv') })
    return answer.headers.get('location') ?? ''
  }
  const accepts = (draft: string) =>
    opened.post(`${draft}/accept`, { seen: room.session.delegates.at(-1)?.import ?? '' })
  const persons = async () => personsIn(room.session, await opened.rooms.records.persons(id))
  const names = async () => [...delegatesOf(room.session, await persons()).values()].flat().map(each => each.name)
  const erases = async (name: string, participant = 'CAN') => {
    const person = [...(await persons()).values()].find(
      each => each.name === name && each.participant === participant,
    )?.id
    return opened.post(`${own}/${participant}/erase`, { person: person ?? '', sure: 'yes' })
  }
  await accepts(await reads(list))
  return { ...opened, id, room, own, reads, accepts, names, erases }
}

const list = 'Country,Name\nCanada,Zoë Quillfeather\nCanada,Jean Roy\nEgypt,Mona\nItaly,Zoë Quillfeather\n'

test('a list that waits loses whoever is erased, however it spells the name; a namesake of another delegation stays (F9)', async () => {
  const path = folder()
  const { reads, accepts, names, erases, get, own } = await begun(path, list)
  const waits = await reads(`${list}Canada,ZOE QUILLFEATHER\n`)
  const parted = await reads('Country,First name,Family name\nCanada,Zoë,Quillfeather\nCanada,Jean,Roy\n')
  expect((await erases('Zoë Quillfeather')).status).toBe(303)
  expect(await get(waits)).not.toContain('QUILLFEATHER')
  expect(await get(parted)).toContain('1 person can be taken over')
  await accepts(waits)
  expect((await names()).sort()).toEqual(['Jean Roy', 'Mona', 'Zoë Quillfeather'])
  // The control: the one of Italy was never meant.
  expect(await standsIn(path, 'Quillfeather')).not.toEqual([])
  const page = await get(`${own}/CAN`)
  expect(page).toContain('12 September 2019')
  expect(page).toContain('by Olga: one person, 1 row. 3 rows of lists that are not taken over yet went too.')
  expect(await get(`${own}/EGY`)).not.toContain('Erased')
})

test('what was typed to mend a waiting list goes with the row', async () => {
  const path = folder()
  const { reads, erases, post, get } = await begun(path, 'Country,Name\nCanada,Wilhelmina Otterburn\n')
  const waits = await reads('Country,Name,Gender\nCanada,Willy,lady\nCanada,Jean Roy,\n')
  await post(waits, { 'row.2.name': 'Wilhelmina Otterburn' })
  expect(await standsIn(path, 'Otterburn')).not.toEqual([])
  await erases('Wilhelmina Otterburn')
  expect(await standsIn(path, 'Otterburn')).toEqual([])
  expect(await get(waits)).not.toContain('Willy')
})

for (const [what, row] of [
  ['as it was', 'Canada,Zoë Quillfeather\n'],
  ['in capitals, without accents', 'CANADA,ZOE  QUILLFEATHER\n'],
] as const)
  test(`a later list that brings an erased person back, ${what}, is asked about before it is taken over (F9)`, async () => {
    const path = folder()
    const { reads, accepts, names, erases, post, get } = await begun(
      path,
      'Country,Name\nCanada,Zoë Quillfeather\nEgypt,Mona\n',
    )
    await erases('Zoë Quillfeather')
    expect(await standsIn(path, 'Quillfeather')).toEqual([])
    const later = `Country,Name\n${row}Egypt,Mona\nItaly,Zoë Quillfeather\n`
    const draft = await reads(later)
    expect(await get(draft)).toContain('1 person was erased from this session')
    await accepts(draft)
    expect(await names()).toEqual(['Mona'])
    // Left out.
    await post(draft, { 'row.2.erased': 'out' })
    await accepts(draft)
    expect(await names()).toEqual(['Mona', 'Zoë Quillfeather'])
    // Taken over again, because somebody said so; then no list asks any more.
    const again = await reads(later)
    await post(again, { 'row.2.erased': 'back' })
    await accepts(again)
    expect(await names()).toHaveLength(3)
    const third = await reads(later)
    expect(await get(third)).not.toContain('was erased')
  })

test('a name that was issued stays in what was sent, and whoever erases is told where; so is one that was typed', async () => {
  const path = folder()
  const { erases, get, own, room, now } = await begun(path, list)
  const issue = () => ({ attempt: randomUUID(), digest: '', by: 'O', now: now() })
  await room.record(
    { type: 'amend-entry', entry: 's1', changes: [{ field: 'note', to: 'read out by Jean Roy' }], at: now() },
    issue(),
  )
  await erases('Jean Roy')
  await erases('Mona', 'EGY')
  expect(await get(`${own}/CAN`)).toContain('Somebody typed the name in 1 place of the log, which stay')
  expect(await get(`${own}/EGY`)).not.toContain('Somebody typed')
})

/** Another program that reads the file: a backup, a shell. */
function readerOf(path: string) {
  const reader = new Sqlite(join(path, 'rostrum.db'), { readonly: true })
  reader.exec('begin')
  reader.prepare('select count(*) from person').get()
  return () => reader.close()
}

test.skipIf(onPostgresql)(
  'while another program reads, the page says that the name still stands, nobody waits, and it goes by itself (F10)',
  async () => {
    const path = folder()
    const { erases, get, own } = await begun(path, list.replace(/Italy.*\n/, ''))
    const ends = readerOf(path)
    const from = performance.now()
    expect((await erases('Zoë Quillfeather')).status).toBe(303)
    const page = await get(`${own}/CAN`)
    expect(performance.now() - from).toBeLessThan(3_000 * share())
    expect(page).toContain('The name still stands in the log of the database because another program reads it')
    // The control: it is true.
    expect(await standsIn(path, 'Quillfeather')).not.toEqual([])
    ends()
    await expect.poll(() => standsIn(path, 'Quillfeather'), { timeout: 10_000 }).toEqual([])
    await expect.poll(() => get(`${own}/CAN`), { timeout: 10_000 }).not.toContain('still stands')
  },
)

test('without a reader it is gone at once, and no page says otherwise', async () => {
  const path = folder()
  const { erases, get, own } = await begun(path, list.replace(/Italy.*\n/, ''))
  expect(await standsIn(path, 'Quillfeather')).not.toEqual([])
  await erases('Zoë Quillfeather')
  expect(await standsIn(path, 'Quillfeather')).toEqual([])
  expect(await get(`${own}/CAN`)).not.toContain('still stands')
})

test.skipIf(onPostgresql)(
  'a server that dies while another program reads leaves it to the next start (F10)',
  async () => {
    const path = folder()
    const { erases } = await begun(path, list.replace(/Italy.*\n/, ''))
    const ends = readerOf(path)
    await erases('Zoë Quillfeather')
    // As a killed server leaves it.
    const killed = join(folder(), 'killed')
    cpSync(path, killed, { recursive: true })
    ends()
    expect(await standsIn(killed, 'Quillfeather')).not.toEqual([])
    const { database } = await openedOn(killed)
    expect(database.inLog).toBe(false)
    expect(await standsIn(killed, 'Quillfeather')).toEqual([])
  },
)

test.skipIf(onPostgresql)('a copy that was made before a migration loses the name too', async () => {
  const path = folder()
  const { erases, database } = await begun(path, list.replace(/Italy.*\n/, ''))
  const copy = join(path, 'rostrum.db.before-2026-11-25-answers')
  database.foldLog()
  cpSync(join(path, 'rostrum.db'), copy)
  expect(readFileSync(copy).includes('Quillfeather')).toBe(true)
  await erases('Zoë Quillfeather')
  expect(await standsIn(path, 'Quillfeather')).toEqual([])
  expect(readFileSync(copy).includes('Jean Roy')).toBe(true)
})

test('lists that nobody takes over are few: the one too many is refused with a sentence, and none is pushed out (F21)', async () => {
  const path = folder()
  const { reads, post, get, own, rooms, id } = await begun(path, list)
  const first = await reads(list)
  const [one] = await rooms.records.drafts('participants', id)
  const draft = one && (await rooms.records.draft('participants', id, one.id))
  if (!draft) throw new Error('the list does not wait')
  for (let nth = 2; nth <= 20; nth++)
    expect(await rooms.records.keepDraft({ ...draft, id: `more-${nth}` })).toBe('kept')
  const refused = await post(`${own}/import`, { file: new File([list], 'list.csv') })
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('Too many lists wait here')])
  expect(await get(first)).toContain('can be taken over')
  await post(`${first}/discard`, {})
  expect(await reads(list)).not.toBe('')
  // So is one that is too large beside the others; another session has room of its own.
  const large = { ...draft, id: 'large', content: { rows: ['x'.repeat(41 * 1024 * 1024)] } }
  expect(await rooms.records.keepDraft({ ...large, session: 'another' })).toBe('too-many')
  expect(await rooms.records.keepDraft({ ...draft, id: 'other', session: 'another' })).toBe('kept')
})

test('a list that nobody took over goes with its day, and no other', async () => {
  const path = folder()
  const { reads, rooms, id } = await begun(path, list)
  await reads(list)
  const [waits] = await rooms.records.drafts('participants', id)
  const created = waits?.created ?? ''
  await rooms.records.dropDraftsBefore(created)
  expect(await rooms.records.drafts('participants', id)).toHaveLength(1)
  await rooms.records.dropDraftsBefore(`${created}~`)
  expect(await rooms.records.drafts('participants', id)).toHaveLength(0)
})

/** Another copy in a folder of copies, made a day before whoever is erased was. */
function copied(path: string, copies: string, nth: number): string {
  const copy = join(copies, `rostrum-20190911T08000${nth}000Z.db`)
  cpSync(join(path, 'rostrum.db'), copy)
  return copy
}
const hasName = (copy: string) => readFileSync(copy).includes('Quillfeather')

test.skipIf(onPostgresql)(
  'a copy that cannot be changed keeps nobody from being erased: the others lose the name, the page says which has it, and it is tried again',
  async () => {
    const [path, copies] = [folder(), folder()]
    const { erases, get, own, database } = await begun(path, list.replace(/Italy.*\n/, ''), copies)
    database.foldLog()
    const [damaged, held, sound] = [1, 2, 3].map(nth => copied(path, copies, nth)) as [string, string, string]
    writeFileSync(damaged, readFileSync(damaged).fill(0xab, 4_096, 60_000).subarray(0, 60_000))
    const other = new Sqlite(held)
    other.exec('begin immediate')
    expect((await erases('Zoë Quillfeather')).status).toBe(303)
    expect(hasName(sound)).toBe(false)
    const page = await get(`${own}/CAN`)
    expect(page).toContain(`The name may still stand in the copy ${damaged}, which is damaged: delete it.`)
    expect(page).toContain(`The name still stands in the copy ${held}, which another program holds`)
    expect(page).not.toContain(sound)
    expect(page).not.toContain('another program reads it')
    // The control: it is true.
    expect(hasName(held)).toBe(true)
    other.exec('commit')
    other.close()
    rmSync(damaged)
    await expect.poll(() => get(`${own}/CAN`), { timeout: 20_000 }).not.toContain('The name')
    expect(hasName(held)).toBe(false)
  },
  60_000,
)

test.skipIf(onPostgresql)(
  'copies of a folder that was away lose the name when it is back, at the latest with the next start; later copies are left alone',
  async () => {
    const [path, copies] = [folder(), folder()]
    const { erases, get, own, database, close, reads, accepts } = await begun(path, list, copies)
    database.foldLog()
    const copy = copied(path, copies, 1)
    renameSync(copies, `${copies}-away`)
    expect((await erases('Zoë Quillfeather')).status).toBe(303)
    expect(await get(`${own}/CAN`)).toContain(`copies of the folder ${copies}, which is not there`)
    expect(await get(`${own}/EGY`)).not.toContain('which is not there')
    // Of Italy is another person of that name, in a list that waits: what was copied afterwards has both still.
    await accepts(await reads(list.replace('Canada,Zoë Quillfeather\n', '')))
    await reads('Country,Name\nItaly,Zoë Quillfeather\n')
    database.foldLog()
    await close()
    renameSync(`${copies}-away`, copies)
    const later = join(copies, 'rostrum-20190913T080000000Z.db')
    cpSync(join(path, 'rostrum.db'), later)
    const before = readFileSync(later)
    const again = await openedOn(path, copies)
    const rowsIn = (file: string) => {
      const sqlite = new Sqlite(file, { readonly: true })
      const rows = sqlite.prepare("select participant from person where name like '%Quillfeather'").all()
      sqlite.close()
      return rows
    }
    await expect.poll(() => rowsIn(copy), { timeout: 10_000 }).toEqual([{ participant: 'ITA' }])
    expect(readFileSync(later).equals(before)).toBe(true)
    await expect.poll(() => again.get(`${own}/CAN`)).not.toContain('which is not there')
  },
)
