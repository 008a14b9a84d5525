import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { append, beginSession, eventsAfter } from '../../db/journal.ts'
import { openDatabase } from '../../db/open.ts'
import type { Event } from '../../src/domain/facts.ts'
import { temporaryFolder } from '../browser/chromium.ts'
import { beforePeople } from './older.ts'

const item = (position: number, attempt = `a${position}`): Event => ({
  type: 'agenda-item-added',
  at: '2019-09-12T08:00:00.000Z',
  payload: { item: String(position) },
  position,
  nth: 1,
  attempt,
  v: 1,
  recorded: '2019-09-12T08:00:00.000Z',
  by: 'O',
})
const answered = (attempt: string) => ({ attempt, digest: 'd', word: undefined })
const session = { id: 's', created: '2019-09-12T08:00:00.000Z', origin: 'new' }

test('what is acknowledged is on disk: WAL and FULL, also after the first write (R2)', async () => {
  const data = temporaryFolder()
  const { db, close } = await openDatabase(data.folder)
  await beginSession(db, session, [item(1)])
  await append(db, 's', 1, [item(2)], answered('a2'))
  const { rows: mode } = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db)
  const { rows: synchronous } = await sql<{ synchronous: number }>`pragma synchronous`.execute(db)
  expect([mode[0]?.journal_mode, synchronous[0]?.synchronous]).toEqual(['wal', 2])
  await close()
  data.remove()
})

test('without the setting the library falls back to NORMAL after the first write, so the test above means something', () => {
  const data = temporaryFolder()
  const plain = new Sqlite(join(data.folder, 'plain.db'))
  plain.pragma('journal_mode = WAL')
  plain.exec('create table t (x); insert into t values (1)')
  expect(plain.pragma('synchronous', { simple: true })).toBe(1)
  plain.close()
  data.remove()
})

test('a file of a newer version is refused with a sentence, and stays as it was (R20)', async () => {
  const data = temporaryFolder()
  const { db, file, close } = await openDatabase(data.folder)
  await close()
  const raw = new Sqlite(file)
  raw.prepare("insert into kysely_migration (name, timestamp) values ('2031-01-01-later', '2031')").run()
  raw.close()
  await expect(openDatabase(data.folder)).rejects.toThrow(/newer version of Rostrum/)
  expect(readdirSync(data.folder)).toContain('rostrum.db')
  expect(db).toBeDefined()
  data.remove()
})

test('cut short anywhere while the file is made or brought up to date, it opens at the next start (R20)', async () => {
  const data = temporaryFolder()
  const { file, close } = await openDatabase(data.folder)
  const whole = readFileSync(file)
  const log = readFileSync(`${file}-wal`)
  await close()
  const frame = 4_096 + 24
  const frames = Math.floor((log.length - 32) / frame)
  expect(frames).toBeGreaterThan(10)
  for (let kept = 0; kept <= frames; kept++) {
    const cut = temporaryFolder()
    writeFileSync(join(cut.folder, 'rostrum.db'), whole)
    writeFileSync(join(cut.folder, 'rostrum.db-wal'), log.subarray(0, 32 + kept * frame))
    const again = await openDatabase(cut.folder).catch((error: Error) => error.message)
    expect([kept, typeof again === 'string' ? again : 'opens']).toEqual([kept, 'opens'])
    if (typeof again === 'string') continue
    await beginSession(again.db, session, [item(1)])
    expect(await eventsAfter(again.db, 's', 0)).toHaveLength(1)
    await again.close()
    cut.remove()
  }
  data.remove()
})

test('before a file of an older version is brought up to date it is copied, for its owner alone: the copy is as it was, and brought up to date it is the same (R20)', async () => {
  const data = temporaryFolder()
  const journalIn = async (folder: string) => {
    const { db, close } = await openDatabase(folder)
    const events = await eventsAfter(db, 's', 0)
    await close()
    return events
  }
  const { db, file, close } = await openDatabase(data.folder)
  await beginSession(db, session, [item(1), item(2), item(3)])
  await close()
  const before = await journalIn(data.folder)
  expect(before).toHaveLength(3)
  const hand = new Sqlite(file)
  hand.exec(beforePeople)
  hand.close()
  expect(await journalIn(data.folder)).toEqual(before)
  const [name = ''] = readdirSync(data.folder).filter(each => each.startsWith('rostrum.db.before-'))
  expect(statSync(join(data.folder, name)).mode & 0o077).toBe(0)
  const copy = new Sqlite(join(data.folder, name), { readonly: true })
  const has = (table: string) => copy.prepare('select 1 from sqlite_master where name = ?').get(table) !== undefined
  expect([has('journal'), has('account')]).toEqual([true, false])
  copy.close()
  // Whoever goes back puts it in the place of the other; and forward again.
  const back = temporaryFolder()
  writeFileSync(join(back.folder, 'rostrum.db'), readFileSync(join(data.folder, name)))
  expect(await journalIn(back.folder)).toEqual(before)
  back.remove()
  data.remove()
})
