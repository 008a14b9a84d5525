import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { findingsIn } from '../../db/check.ts'
import { openDatabase } from '../../db/open.ts'
import { loadDirectory } from '../../db/reference.ts'
import { readSessionFile } from '../../src/formats/session-file.ts'
import { createApp } from '../../src/http/app.tsx'
import { fanoutOf } from '../../src/live/fanout.ts'
import { houseIds } from '../../src/report/index.ts'
import { roomsIn } from '../../src/shelf.ts'
import { inWords } from '../../views/told.ts'
import { temporaryFolder } from '../browser/chromium.ts'
import { built } from '../built.ts'
import { entriesOf, example, start } from './real-server.ts'

const directory = loadDirectory()
const now = () => new Date().toISOString()
const issue = (attempt: string) => ({ attempt, by: 'O', now: now() })
const file = JSON.parse(readFileSync('examples/smuggling-of-migrants-2019.json', 'utf8'))

/** A data folder as a server left it, with some sessions of the example. */
async function folderWith(ids: readonly string[]): Promise<{ folder: string; remove(): void }> {
  const data = temporaryFolder()
  const database = await openDatabase(data.folder)
  const rooms = roomsIn(database, directory)
  const read = readSessionFile(file, { directory, houses: houseIds })
  if ('faults' in read) throw new Error('the example has faults')
  for (const id of ids) await rooms.create(id, read.facts, issue(`begin-${id}`), 'file')
  rooms.storage.close()
  await database.close()
  return data
}

/** The start page, and what can be opened, as a server on the folder would show it. */
async function seenIn(folder: string) {
  const database = await openDatabase(folder)
  const rooms = roomsIn(database, directory)
  const fanout = fanoutOf(now)
  const app = createApp({ rooms, directory, fanout, now })
  const get = async (path: string) => {
    const answer = await app.request(`http://localhost${path}`, { headers: { host: 'localhost' } })
    return { status: answer.status, text: await answer.text() }
  }
  const page = await get('/')
  const sessions = await rooms.list()
  return {
    page,
    get,
    post: (path: string) =>
      app.request(`http://localhost${path}`, {
        method: 'POST',
        headers: { host: 'localhost', origin: 'http://localhost' },
        body: new URLSearchParams({ attempt: crypto.randomUUID() }),
      }),
    sessions: new Map(sessions.map(each => [each.id, each.session])),
    unreadable: await rooms.unreadable(),
    rooms,
    close: async () => {
      rooms.storage.close()
      fanout.close()
      await database.close()
    },
  }
}

const changed = (folder: string, statement: string, ...values: string[]) => {
  const sqlite = new Sqlite(join(folder, 'rostrum.db'))
  sqlite.prepare(statement).run(...values)
  sqlite.close()
}

describe('a row that cannot be', () => {
  for (const [what, statement] of [
    ['no JSON', "update journal set payload = '{\"item\":' where session = 'hurt' and position = 12"],
    ['bytes', "update journal set payload = x'00ff00' where session = 'hurt' and position = 12"],
    [
      'bytes for every text',
      `update journal set attempt = x'00', type = x'01', "by" = x'02', at = x'03', payload = x'04'
       where session = 'hurt' and position = 12`,
    ],
    ['an unknown event', "update journal set type = 'toString' where session = 'hurt' and position = 12"],
    ['nothing of a session', "update journal set payload = 'null' where session = 'hurt' and position = 1"],
    ['a missing place', "delete from journal where session = 'hurt' and position = 12"],
    ['a missing end', "delete from journal where session = 'hurt' and position > 12"],
    [
      'a place a billion behind the others',
      "update journal set position = 1000000000 where session = 'hurt' and position = (select max(position) from journal)",
    ],
    [
      'a place that is no number',
      "update journal set position = 'x' where session = 'hurt' and position = (select max(position) from journal)",
    ],
  ] as const)
    test(`${what}: the start page lists the others, and names the one`, async () => {
      const { folder, remove } = await folderWith(['well', 'hurt'])
      changed(folder, statement)
      const seen = await seenIn(folder)
      expect(seen.page.status).toBe(200)
      expect(seen.sessions.has('well')).toBe(true)
      expect((await seen.get('/sessions/well/floor')).status).toBe(200)
      // Opened with what is left of it, or named with what is wrong and what can be read of it.
      if (!seen.sessions.has('hurt')) {
        expect(seen.page.text).toContain('cannot be opened')
        expect(JSON.parse((await seen.get('/sessions/hurt/journal.json')).text).length).toBeGreaterThan(0)
      }
      expect((await seen.get('/sessions/hurt/floor')).text).not.toContain('cannot be drawn')
      expect(await seen.rooms.get('well')).toBeDefined()
      await seen.close()
      expect((await findingsIn(folder)).join('\n')).toMatch(/Session hurt/)
      remove()
    })
})

test('rows that are missing are one finding where they stand side by side, of pages and check, and of no kind that is not known', async () => {
  const { folder, remove } = await folderWith(['hurt'])
  changed(folder, "delete from journal where session = 'hurt' and position in (3, 12, 13, 14)")
  const last =
    'update journal set position = 5000 where position = (select max(position) from journal) returning position'
  const sqlite = new Sqlite(join(folder, 'rostrum.db'))
  const end = (sqlite.prepare('select max(position) as end from journal').get() as { end: number }).end
  sqlite.prepare(last).all()
  sqlite.close()
  expect(await findingsIn(folder)).toEqual([
    'Session hurt, position 3 is missing.',
    'Session hurt, positions 12 to 14 are missing.',
    `Session hurt, positions ${end} to 4999 are missing.`,
  ])
  const seen = await seenIn(folder)
  expect(seen.sessions.get('hurt')?.setAside.map(({ position, why }) => [position, why])).toEqual(
    [3, 12, 13, 14, 4999].map(position => [position, 'it is not there']),
  )
  const page = (await seen.get('/sessions/hurt/floor')).text
  expect(page).toContain('event 12, a row that is missing, cannot have been and was set aside (it is not there)')
  expect(page).not.toContain('knows no such event')
  await seen.close()
  remove()
})

test('a page of a journal cannot be read: what stands on the others is there, and the gap is named (R23)', async () => {
  const { folder, remove } = await folderWith(['well', 'hurt'])
  const sqlite = new Sqlite(join(folder, 'rostrum.db'))
  const size = Number(sqlite.pragma('page_size', { simple: true }))
  const leaves = sqlite
    .prepare("select pageno from dbstat where name = 'journal' and pagetype = 'leaf' order by path")
    .all()
  sqlite.close()
  // The end of the second session.
  const { pageno } = leaves.at(-1) as { pageno: number }
  const bytes = readFileSync(join(folder, 'rostrum.db'))
  bytes.fill(0xff, (pageno - 1) * size, (pageno - 1) * size + 8)
  writeFileSync(join(folder, 'rostrum.db'), bytes)
  const seen = await seenIn(folder)
  expect(seen.page.status).toBe(200)
  expect(seen.sessions.get('well')?.setAside).toEqual([])
  const hurt = seen.sessions.get('hurt')
  expect(hurt?.setAside.map(each => each.type)).toContain('a row on a damaged page')
  expect(hurt?.settings.body.name).toBe(seen.sessions.get('well')?.settings.body.name)
  expect((await seen.get('/sessions/hurt/floor')).status).toBe(200)
  await seen.close()
  expect((await findingsIn(folder)).join('\n')).toMatch(
    /^Session hurt, positions \d+ to \d+ cannot be read: a page of the file is damaged\.$/m,
  )
  remove()
})

describe('a record beside the journals that cannot be read', () => {
  const answer = 'session, attempt, digest, word'
  const draft = 'id, kind, session, source, hash, created, content, mended'
  const table = 'id, instrument, as_of, source, file, hash, imported, "by", content'
  for (const [what, statement, named] of [
    [
      'the word of an answer',
      `insert into attempt (${answer}) values ('hurt', 'a1', 'd', '{')`,
      /answer to the attempt/,
    ],
    [
      'where an erased name stands',
      `insert into erasure values ('e', 'hurt', 'CAN', 'x', 'O', 1, 1, '[', 0, 0, '')`,
      undefined,
    ],
    ['when a row was recorded', `update journal set recorded = 'zzzz' where session = 'hurt' and position = 3`, /hurt/],
    [
      'a list',
      `insert into import_draft (${draft}) values ('d1', 'participants', 'hurt', 's', 'h', 'x', '[', '{}')`,
      /list/,
    ],
    [
      'a list of nothing',
      `insert into import_draft (${draft}) values ('d1', 'status', '', 's', 'h', 'x', 'null', '{}')`,
      /list/,
    ],
    [
      'what was typed to mend a list',
      `insert into import_draft (${draft}) values ('d1', 'participants', 'hurt', 's', 'h', 'x', '{}', '{"a":1}')`,
      /list/,
    ],
    [
      'a treaty table',
      `insert into status_table (${table}) values ('t', 'som', '2019-01-01', 's', 'f', 'h', 'x', 'O', '[')`,
      /status table/,
    ],
    [
      'a treaty table of another shape',
      `insert into status_table (${table}) values ('t', 'som', '2019-01-01', 's', 'f', 'h', 'x', 'O', '[{"participant":5}]')`,
      /status table/,
    ],
    [
      'the day of a treaty table',
      `insert into status_table (${table}) values ('t', 'som', '9999', 's', 'f', 'h', 'x', 'O', '[]')`,
      /status table/,
    ],
  ] as const)
    test(`${what}: every page answers, an entry is taken, and the check names it`, async () => {
      const { folder, remove } = await folderWith(['hurt'])
      changed(folder, statement)
      const seen = await seenIn(folder)
      for (const page of ['floor', 'roll', 'participants', 'participants/CAN', 'participants/import', 'settings'])
        expect([page, (await seen.get(`/sessions/hurt/${page}`)).status]).toEqual([page, 200])
      for (const page of ['/', '/status-tables', '/sessions/new']) {
        const { status, text } = await seen.get(page)
        expect([page, status, text.includes('NaN')]).toEqual([page, 200, false])
      }
      for (const page of ['/status-tables/d1', '/sessions/hurt/participants/import/d1'])
        expect((await seen.get(page)).status).toBe(404)
      const room = await seen.rooms.get('hurt')
      const asked = { type: 'add-agenda-item', item: { item: '77' }, at: now() } as const
      expect(await room?.record(asked, { ...issue('a1'), digest: 'd' })).toMatchObject({ kind: 'done' })
      expect(seen.rooms.storage.damages.map(inWords)).toEqual(
        named && /list|table/.test(named.source) ? [expect.stringMatching(named)] : [],
      )
      await seen.close()
      if (named) expect((await findingsIn(folder)).map(inWords).join()).toMatch(named)
      remove()
    })

  test('a list that cannot be read is discarded by its form, and with whoever is erased', async () => {
    const { folder, remove } = await folderWith(['hurt'])
    for (const id of ['d1', 'd2'])
      changed(
        folder,
        `insert into import_draft (${draft}) values ('${id}', 'participants', 'hurt', 's', 'h', 'x', '{', '{}')`,
      )
    changed(
      folder,
      `insert into person (session, import, id, participant, name, title, function, role, level, gender, mode)
       values ('hurt', 'i', 'p1', 'CAN', 'Zoe Quillfeather', '', '', '', 0, '', '')`,
    )
    const seen = await seenIn(folder)
    const left = async () => (await seen.rooms.records.drafts('participants', 'hurt')).map(each => each.id)
    expect((await seen.post('/sessions/hurt/participants/import/d1/discard')).status).toBe(303)
    expect(await left()).toEqual(['d2'])
    await seen.rooms.records.erase('hurt', {
      ...{ person: 'p1', participant: 'CAN', at: now(), by: 'O', standing: [], typed: 0 },
      without: () => undefined,
    })
    expect(await left()).toEqual([])
    await seen.close()
    remove()
  })
})

test('nothing is wrong: the check of the folder finds nothing', async () => {
  const { folder, remove } = await folderWith(['well'])
  expect(await findingsIn(folder)).toEqual([])
  const seen = await seenIn(folder)
  expect(seen.page.text).not.toMatch(/damaged|is gone/)
  await seen.close()
  remove()
})

test('a byte flipped in forty places of the file: never a start page that fails, never another session that suffers unsaid (R23)', async () => {
  const { folder, remove } = await folderWith(['one', 'two', 'three'])
  const whole = join(folder, 'rostrum.db')
  const size = statSync(whole).size
  const sound = await seenIn(folder)
  const before = JSON.stringify([...(sound.sessions.get('one')?.entries.values() ?? [])])
  await sound.close()
  const found = { refused: 0, said: 0, harmless: 0, unsaid: 0 }
  for (let place = 0; place < 40; place++) {
    const copy = temporaryFolder()
    cpSync(folder, copy.folder, { recursive: true })
    const bytes = readFileSync(whole)
    const at = place < 4 ? place * 25 : Math.floor((place * size) / 40) + ((place * 97) % 300)
    bytes[at] = (bytes[at] ?? 0) ^ 0xff
    writeFileSync(join(copy.folder, 'rostrum.db'), bytes)
    const findings = await findingsIn(copy.folder)
    const seen = await seenIn(copy.folder).catch((error: Error) => error)
    if (seen instanceof Error) {
      // A sentence that says what to do, and the check finds the same.
      expect([at, seen.message]).toEqual([
        at,
        expect.stringMatching(/rostrum\.db (is not a database|is damaged|cannot)/),
      ])
      expect(findings.length).toBeGreaterThan(0)
      found.refused++
    } else {
      expect([at, seen.page.status]).toEqual([at, 200])
      const after = JSON.stringify([...(seen.sessions.get('one')?.entries.values() ?? [])])
      if (findings.length > 0) found.said++
      else if (after === before) found.harmless++
      else found.unsaid++
      await seen.close()
    }
    copy.remove()
  }
  expect(found.refused + found.said + found.harmless + found.unsaid).toBe(40)
  expect(found.refused).toBeGreaterThan(0)
  // A letter changed within a text is another text: only a chain of fingerprints would tell.
  expect(found.unsaid).toBeLessThanOrEqual(4)
  remove()
}, 120_000)

test('a folder or a file that others of this computer can read is named, with what to type', async () => {
  const { folder, remove } = await folderWith(['well'])
  // The control: as Rostrum makes them, there is nothing to say.
  expect(await findingsIn(folder)).toEqual([])
  for (const [path, mode] of [
    [folder, 0o755],
    [join(folder, 'rostrum.db'), 0o644],
  ] as const) {
    const was = statSync(path).mode
    chmodSync(path, mode)
    expect(await findingsIn(folder)).toEqual([expect.stringContaining(`${path} can be read by others`)])
    chmodSync(path, was)
  }
  remove()
})

test('no database any more: one sentence with what to do, on start and on check', async () => {
  const { folder, remove } = await folderWith(['one'])
  writeFileSync(join(folder, 'rostrum.db'), 'x'.repeat(10_000))
  await expect(openDatabase(folder)).rejects.toThrow(/is not a database any more: .*put a copy of it in another place/)
  expect((await findingsIn(folder)).join()).toMatch(/is not a database any more/)
  remove()
})

test('check without a word says all that it can look through', () => {
  const { status, stderr } = spawnSync(process.execPath, [built.rostrum, 'check'], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: undefined },
  })
  expect([status, stderr]).toEqual([2, 'FILE or FOLDER is missing.\n'])
})

const check = (folder: string) => spawnSync(process.execPath, [built.rostrum, 'check', folder], { encoding: 'utf8' })

describe('the database lost its end', () => {
  const ways: readonly (readonly [string, (folder: string, copy: string) => void])[] = [
    [
      'its log is cut in half',
      folder => truncateSync(join(folder, 'rostrum.db-wal'), statSync(join(folder, 'rostrum.db-wal')).size / 2),
    ],
    ['its log is deleted', folder => rmSync(join(folder, 'rostrum.db-wal'))],
    [
      'an older copy of it was put in its place',
      (folder, copy) => {
        for (const name of ['rostrum.db', 'rostrum.db-wal']) cpSync(join(copy, name), join(folder, name))
        rmSync(join(folder, 'rostrum.db-shm'), { force: true })
      },
    ],
  ]
  for (const [what, happens] of ways)
    test(`${what}: said at the start and on the start page until an officer has seen it`, async () => {
      const data = temporaryFolder()
      const copy = temporaryFolder()
      const killed = temporaryFolder()
      const database = await openDatabase(data.folder)
      const rooms = roomsIn(database, directory)
      const read = readSessionFile(file, { directory, houses: houseIds })
      if ('faults' in read) throw new Error('the example has faults')
      const room = await rooms.create('one', read.facts, issue('begin'), 'file')
      const adds = (item: string) =>
        room.record({ type: 'add-agenda-item', item: { item }, at: now() }, { ...issue(item), digest: '' })
      await adds('21')
      cpSync(data.folder, copy.folder, { recursive: true })
      for (const item of ['22', '23', '24', '25']) await adds(item)
      const had = room.session.position
      // As a killed server leaves it: the log is not folded into the file.
      cpSync(data.folder, killed.folder, { recursive: true })
      rooms.storage.close()
      await database.close()
      happens(killed.folder, copy.folder)
      expect((await findingsIn(killed.folder)).join()).toMatch(/acknowledged are not there/)
      const again = await seenIn(killed.folder)
      expect(again.page.text).toMatch(/Something that was saved is gone/)
      expect(again.rooms.storage.losses).toEqual([{ session: 'one', had, has: expect.any(Number) }])
      const { has = had } = again.rooms.storage.losses[0] ?? {}
      expect(has).toBeLessThan(had)
      // The journal goes on, past where it was, before anybody has seen it.
      const left = await again.rooms.get('one')
      for (let item = 30; left && item < 36; item++)
        await left.record(
          { type: 'add-agenda-item', item: { item: String(item) }, at: now() },
          { ...issue(`later-${item}`), digest: '' },
        )
      await again.close()
      const third = await seenIn(killed.folder)
      expect(third.rooms.storage.losses).toEqual([{ session: 'one', had, has }])
      await third.post('/storage/losses/seen')
      expect((await third.get('/')).text).not.toMatch(/is gone/)
      await third.close()
      expect(await findingsIn(killed.folder)).toEqual([])
      for (const each of [data, copy, killed]) each.remove()
    })

  test('killed, and its log cut: a real server says it on its console and its start page, and the check ends with 1', async () => {
    const data = temporaryFolder()
    const server = await start(data.folder)
    const path = await example(server)
    for (const participant of ['CAN', 'ITA', 'PER', 'CHL']) await server.speak(path, participant)
    await server.stop('SIGKILL')
    truncateSync(join(data.folder, 'rostrum.db-wal'), statSync(join(data.folder, 'rostrum.db-wal')).size - 20_000)
    expect(check(data.folder)).toMatchObject({ status: 1, stderr: expect.stringMatching(/acknowledged are not there/) })
    const again = await start(data.folder)
    expect(again.said()).toMatch(/changes that were acknowledged are not there any more/)
    expect((await again.get('/')).text).toMatch(/Something that was saved is gone/)
    await again.stop()
    data.remove()
  }, 120_000)

  test('killed while it writes, nothing is lost, and nothing is said to be', async () => {
    const data = temporaryFolder()
    const server = await start(data.folder)
    const path = await example(server)
    const saved: string[] = []
    const writing = (async () => {
      for (;;) {
        const answer = await server.speak(path, saved.length % 2 ? 'ITA' : 'CAN').catch(() => undefined)
        if (!answer?.saved) return
        saved.push(answer.entry)
      }
    })()
    setTimeout(() => void server.stop('SIGKILL'), 400)
    await writing
    const again = await start(data.folder)
    expect((await again.get('/')).text).not.toMatch(/is gone/)
    expect(await entriesOf(again, path)).toEqual(expect.arrayContaining(saved))
    await again.stop()
    data.remove()
  }, 120_000)

  test('a line that a power cut took a part of claims nothing', async () => {
    const { folder, remove } = await folderWith(['one'])
    const claimed = readFileSync(join(folder, 'rostrum.last'), 'utf8')
    for (const garbage of ['\0\0\0\0\0one 900\n', 'one 9', 'one 9\0\0\n', '9 one\n', `${'\0'.repeat(4096)}1 4\n`]) {
      writeFileSync(join(folder, 'rostrum.last'), claimed + garbage)
      expect([garbage, await findingsIn(folder)]).toEqual([garbage, []])
    }
    // The control: the same line whole is a claim.
    writeFileSync(join(folder, 'rostrum.last'), `${claimed}one 900\n`)
    expect((await findingsIn(folder)).join()).toMatch(/of 900/)
    remove()
  })
})
