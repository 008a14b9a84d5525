import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Kysely } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import type { Database } from '../../db/database.ts'
import { move } from '../../db/move.ts'
import { loadDirectory } from '../../db/reference.ts'
import { lastPositions } from '../../db/rows.ts'
import type { Tables } from '../../db/schema.ts'
import { verified } from '../../db/seal.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { houseIds } from '../../src/report/index.ts'
import { projectRoot } from '../../src/root.ts'
import { roomsIn } from '../../src/shelf.ts'
import { built } from '../built.ts'
import { engines, type Place, sqlite } from './engines.ts'

const directory = loadDirectory()
const file = JSON.parse(readFileSync(join(projectRoot, 'examples/smuggling-of-migrants-2019.json'), 'utf8'))
const at = '2019-09-12T16:30:00.000Z'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const opened = async (place: Place): Promise<Database> => {
  const database = await place.open()
  closing.push(() => database.close())
  return database
}
const placeOn = async (engine: (typeof engines)[number]) => {
  const place = await engine.place()
  closing.push(place.remove)
  return place
}

/** Sessions with persons, a list that waits, somebody who was erased, a treaty table, how tables are read. */
async function filled(database: Database, ids: readonly string[]) {
  const rooms = roomsIn(database, directory)
  closing.push(() => rooms.storage.close())
  const read = readSessionFile(file, { directory, houses: houseIds })
  if ('faults' in read) throw new Error('the example has faults')
  const { records } = rooms
  for (const id of ids) {
    await rooms.create(id, read.facts, { attempt: randomUUID(), by: 'O', now: at }, 'file', read.persons)
    const person = (name: string) => ({ import: 'i', id: `p-${name}`, participant: 'CAN', name }) as never
    await records.keepPersons(id, [person('Ada'), person('Bo')])
    for (const [draft, of] of [
      [`d-${id}`, id],
      [`d-house-${id}`, ''],
    ] as const)
      await records.keepDraft({
        id: draft,
        kind: of ? 'participants' : 'status',
        session: of,
        source: 'list.csv',
        hash: '',
        created: at,
        content: { a: 1 },
        mended: {},
      })
    const gone = { person: 'p-Ada', participant: 'CAN', at, by: 'O', standing: [], typed: 0 }
    await records.erase(id, { ...gone, without: () => undefined })
    await records.keepAnswer(id, `a-${id}`, { digest: 'd', to: '/' })
    await expect.poll(async () => (await records.erasures(id))[0]?.inLog).toBe(false)
  }
  await records.keepAnswer('', 'house', { digest: 'd', to: '/' })
  await records.keepReading('agenda', 'a', { days: 'day-first' })
  const account = { id: 'ada', name: 'Ada', name_folded: 'ada', sign_in: 'ada', password: '', administrator: 1 }
  await database.db
    .insertInto('account')
    .values({ ...account, made: at, closed: '' })
    .execute()
  const key = { id: 'k', account: 'ada', public_key: 'p', counter: 3_000_000_000, transports: '', made: at }
  await database.db.insertInto('passkey').values(key).execute()
  const vouched = { issuer: 'https://login.example', subject: 'a', account: 'ada', name: 'Ada', mail: '', made: at }
  await database.db.insertInto('identity').values(vouched).execute()
  await database.db
    .insertInto('role_grant')
    .values({ account: 'ada', session: 's1', role: 'officer', at, by: 'O' })
    .execute()
  return rooms
}

/** All rows of all tables, whatever order an engine has them in. */
async function everything(db: Kysely<Tables>) {
  const names: readonly (keyof Tables)[] = [
    'session',
    'journal',
    'attempt',
    'answer',
    'person',
    'import_draft',
    'erasure',
    'erased_name',
    'status_table',
    'reading',
    'secret',
    'account',
    'passkey',
    'identity',
    'role_grant',
    'ticket',
    'audit',
  ]
  const tables = names.map(async name => {
    const rows = await db.selectFrom(name).selectAll().execute()
    const inOrder = (row: object) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))
    return [name, rows.map(inOrder).sort()] as const
  })
  return new Map(await Promise.all(tables))
}

/** Up to which position each journal of a folder was acknowledged, as its file says. */
const acknowledgedIn = (folder: string) =>
  new Map(
    readFileSync(join(folder, 'rostrum.last'), 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => line.split(' '))
      .map(([session = '', position]) => [session, Number(position)]),
  )

const inCommand = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built.rostrum, ...words], { encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

describe.each(engines)('into $name', engine => {
  test('everything that stands in a folder is copied, row by row, and back into another; again, it is there already', async () => {
    const source = await opened(await placeOn(sqlite))
    await filled(source, ['s1', 's2'])
    const target = await opened(await placeOn(engine))
    const back = await opened(await placeOn(sqlite))
    expect(await move(source.db, target)).toMatchObject({ copied: ['s1', 's2'], there: [], broken: [] })
    const was = await everything(source.db)
    expect([...was].filter(([, rows]) => rows.length === 0).map(([name]) => name)).toEqual([
      'status_table',
      'ticket',
      'audit',
    ])
    expect(await everything(target.db)).toEqual(was)
    expect(await move(target.db, back)).toMatchObject({ copied: ['s1', 's2'] })
    expect(await everything(back.db)).toEqual(was)
    expect((await verified(back.db, 's1')).broken).toBeUndefined()
    // A role that was taken away there is not given back.
    await target.db.deleteFrom('role_grant').execute()
    was.set('role_grant', [])
    expect(await move(source.db, target)).toMatchObject({ copied: [], there: ['s1', 's2'] })
    expect(await everything(target.db)).toEqual(was)
  })

  test('a session that went on in the source goes on in the target; one that went on there, or is another, is refused', async () => {
    const source = await opened(await placeOn(sqlite))
    const rooms = await filled(source, ['s1', 's2'])
    const target = await opened(await placeOn(engine))
    await move(source.db, target)
    const there = roomsIn(target, directory)
    closing.push(() => there.storage.close())
    const says = async (where: typeof rooms, participant: string) =>
      (await where.get('s1'))?.record(
        { type: 'give-floor', entry: randomUUID(), participant, at, now: at },
        { attempt: randomUUID(), digest: participant, by: 'O', now: at },
      )
    await says(rooms, 'CAN')
    expect(await move(source.db, target)).toMatchObject({ copied: ['s1'], there: ['s2'] })
    expect(await everything(target.db)).toEqual(await everything(source.db))

    // Erased there, and nothing else happened: moved once more, nobody comes back.
    const gone = { person: 'p-Bo', participant: 'CAN', at, by: 'O', standing: [], typed: 0, without: () => undefined }
    await there.records.erase('s1', gone)
    await move(source.db, target)
    expect((await there.records.persons('s1')).map(each => each.name)).not.toContain('Bo')
    await says(rooms, 'EGY')
    await expect(move(source.db, target)).rejects.toThrow(/erased in the target who still stands in the source/)

    await (await there.get('s1'))?.catchUp()
    await says(there, 'ITA')
    const before = await everything(target.db)
    await expect(move(source.db, target)).rejects.toThrow(/Session s1 is another one in the target/)
    const newer = await opened(await placeOn(sqlite))
    await move(target.db, newer)
    await says(there, 'MEX')
    await expect(move(newer.db, target)).rejects.toThrow(/Session s1 has gone on in the target/)
    expect((await everything(target.db)).get('person')).toEqual(before.get('person'))
  })
})

test('cut short at any statement, the next time brings all that was missing, and no session by half', async () => {
  const source = await opened(await placeOn(sqlite))
  await filled(source, ['s1', 's2'])
  const was = await everything(source.db)
  let cuts = 0
  // Every second of them: a session has the same statements as the one before it.
  for (let at = 1; ; at += 2) {
    const target = await opened(await placeOn(sqlite))
    let nth = 0
    const breaking = target.db.withPlugin({
      transformQuery: ({ node }) => {
        if (++nth === at) throw new Error('cut short')
        return node
      },
      transformResult: async ({ result }) => result,
    })
    const cut = await move(source.db, { ...target, db: breaking }).catch((error: Error) => error.message)
    if (typeof cut !== 'string') break
    cuts++
    expect(cut).toBe('cut short')
    const half = await everything(target.db)
    for (const id of ['s1', 's2']) {
      const own = (name: keyof Tables) => half.get(name)?.filter(row => row.includes(`"${id}"`)).length
      const whole = (name: keyof Tables) => was.get(name)?.filter(row => row.includes(`"${id}"`)).length
      const begun = own('session') === 1
      for (const name of ['journal', 'person', 'erased_name'] as const)
        expect([at, id, name, own(name)]).toEqual([at, id, name, begun ? whole(name) : 0])
    }
    await move(source.db, target)
    expect(await everything(target.db)).toEqual(was)
    expect(acknowledgedIn(dirname(target.name))).toEqual(await lastPositions(source.db))
  }
  expect(cuts).toBeGreaterThan(15)
})

test.skipIf(engines.length < 2)(
  'the command says what stands where, keeps off a database that is served, and a record that was broken stays so',
  async () => {
    const folder = await placeOn(sqlite)
    const source = await folder.open()
    await filled(source, ['s1'])
    await source.close()
    const server = await placeOn(engines[1] ?? sqlite)
    const [from = '', to = ''] = [folder.settings['ROSTRUM_DATA'], server.settings['DATABASE_URL']]
    const moves = (...words: string[]) => inCommand('move', ...words)
    const served = await server.open()
    expect(moves(from, to)).toMatchObject({ status: 2, said: expect.stringMatching(/A server of Rostrum runs on d/) })
    await served.close()
    await folder.byAnotherHand("update journal set by = 'Nobody' where position = 20")
    const moved = moves(from, to)
    expect(moved.status).toBe(1)
    expect(moved.said).toMatch(
      /1 session with \d+ changes .* stands in .*, 0 of 1 verified: 1 copied now, 0 there already/,
    )
    expect(moved.said).toMatch(/Session s1: broken at change 20/)
    expect(moved.said).not.toContain('keeper@')
    expect(moves(`${from}-none`, to).said).toContain('holds nothing of Rostrum')
  },
)

test('moved into a folder, an end that is lost there later is missed; what is broken is not called verified, there before or not', async () => {
  const places = [await placeOn(sqlite), await placeOn(sqlite)]
  const [from, to] = places
  const source = await from?.open()
  if (!source || !from || !to) throw new Error('no place')
  await filled(source, ['s1', 's2'])
  const had = await lastPositions(source.db)
  const [folder = '', target = ''] = places.map(each => each.settings['ROSTRUM_DATA'])
  await source.close()
  const moved = inCommand('move', folder, target)
  expect(moved).toEqual({
    status: 0,
    said: expect.stringMatching(
      /^2 sessions with \d+ changes of \S+ stand in \S+, verified: 2 copied now, 0 there already\.\n$/,
    ),
  })
  expect(acknowledgedIn(target)).toEqual(had)
  expect(inCommand('check', target).status).toBe(0)
  const end = had?.get('s2') ?? 0
  await to.byAnotherHand(`create table kept as select * from journal where session = 's2' and position > ${end - 3}`)
  await to.byAnotherHand(`delete from journal where session = 's2' and position > ${end - 3}`)
  expect(inCommand('check', target)).toEqual({
    status: 1,
    said: `Session s2: 3 events that were acknowledged are not there (${end - 3} of ${end}).\n`,
  })
  await to.byAnotherHand('insert into journal select * from kept; drop table kept')
  expect(inCommand('check', target).status).toBe(0)
  // Another hand was in the target only, and the last change is as it was.
  await to.byAnotherHand("update journal set by = 'Nobody' where session = 's1' and position = 20")
  const again = inCommand('move', folder, target)
  expect(again.status).toBe(1)
  expect(again.said).toMatch(
    / 1 of 2 verified: 0 copied now, 2 there already\.\nSession s1 does not stand in the target/,
  )
  expect(again.said).not.toContain('s2')
})
