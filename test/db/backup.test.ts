import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { backUp, backupsIn } from '../../db/backup.ts'
import { databaseIn } from '../../db/folder.ts'
import { openDatabase } from '../../db/open.ts'
import { tells } from '../../src/domain/saying.ts'
import { type Backups, backupsOf } from '../../src/live/backups.ts'
import { temporaryFolder } from '../browser/chromium.ts'
import { built } from '../built.ts'
import { example, type RealServer, start, wait } from './real-server.ts'

const inCommand = (words: readonly string[], data: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built.rostrum, ...words], {
    encoding: 'utf8',
    env: { ...process.env, ROSTRUM_DATA: data, ROSTRUM_BACKUP: undefined },
    timeout: 30_000,
  })
  return { status, said: stdout + stderr }
}

const journalIn = (file: string): readonly string[] => {
  const sqlite = new Sqlite(file, { readonly: true })
  const rows = sqlite.prepare('select * from journal order by session, position').all()
  sqlite.close()
  return rows.map(row => JSON.stringify(row))
}

const speaks = async (server: RealServer, path: string, participants: readonly string[]) => {
  for (const each of participants) expect((await server.speak(path, each)).saved).toBe(true)
}

test('copied twenty times while entries are made, each copy is whole and a beginning of the log (R21)', async () => {
  const data = temporaryFolder()
  const second = temporaryFolder()
  const server = await start(data.folder)
  const path = await example(server)
  let isWriting = true
  const writing = (async () => {
    for (let nth = 0; isWriting; nth++) await speaks(server, path, [['CAN', 'EGY', 'ITA'][nth % 3] ?? ''])
  })()
  for (let nth = 0; nth < 20; nth++) {
    const beside = new Sqlite(databaseIn(data.folder), { readonly: true })
    await backUp(to => beside.backup(to), second.folder, new Date(Date.UTC(2026, 10, 30) + nth).toISOString())
    beside.close()
  }
  isWriting = false
  await writing
  await server.stop()
  const log = journalIn(databaseIn(data.folder))
  const lengths = backupsIn(second.folder).map(({ file }) => {
    const copied = journalIn(file)
    expect(copied).toEqual(log.slice(0, copied.length))
    expect(statSync(file).mode & 0o077).toBe(0)
    return copied.length
  })
  expect(lengths).toHaveLength(20)
  expect(lengths).toEqual(lengths.toSorted((a, b) => b - a))
  expect(lengths.at(0)).toBeGreaterThan(lengths.at(-1) ?? 0)
  // Nothing else is left in the folder.
  expect(readdirSync(second.folder)).toHaveLength(20)
  data.remove()
  second.remove()
}, 120_000)

test('a server keeps copies in a second folder, nobody else’s to read (S26), says when the last was made, and one of them is restored (R22)', async () => {
  const data = temporaryFolder()
  const second = temporaryFolder()
  const copies = join(second.folder, 'copies')
  const withCopies = ['env', `ROSTRUM_BACKUP=${copies}`]
  const server = await start(data.folder, withCopies)
  const path = await example(server)
  expect((await server.get('/')).text).toContain(`No copy has been made in ${copies} yet.`)
  await speaks(server, path, ['CAN', 'EGY'])
  expect((await server.post('/storage/copy', {}, false)).status).toBe(303)
  const [kept] = backupsIn(copies)
  expect((await server.get('/')).text).toContain(kept?.file ?? 'none')
  expect(statSync(kept?.file ?? '').mode & 0o777).toBe(0o600)
  // While a server runs nothing is restored under it.
  expect(inCommand(['restore', kept?.file ?? ''], data.folder)).toMatchObject({
    status: 2,
    said: expect.stringContaining('Another Rostrum is running'),
  })
  await speaks(server, path, ['ITA', 'MEX'])
  await server.stop()
  // A last copy when it stops.
  const all = backupsIn(copies).map(({ file }) => journalIn(file).length)
  expect(all).toHaveLength(2)
  expect(all[0]).toBe(journalIn(databaseIn(data.folder)).length)

  const restored = inCommand(['restore', kept?.file ?? ''], data.folder)
  expect(restored).toMatchObject({
    status: 0,
    said: expect.stringMatching(/\(1 session, \d+ changes\) stands in .* now\./),
  })
  const aside = readdirSync(data.folder).find(name => name.startsWith('rostrum.db.before-restore-')) ?? ''
  expect(journalIn(join(data.folder, aside)).length).toBe(all[0])
  const again = await start(data.folder)
  const page = (await again.get('/')).text
  // Nobody is rolled back in silence.
  expect(page).toContain('Something that was saved is gone')
  expect(page).toContain('No copies are kept.')
  await again.stop()
  expect(journalIn(databaseIn(data.folder)).length).toBe(all[1])
  data.remove()
  second.remove()
}, 120_000)

test('a copy is made from the command line; what is none is never restored, and nothing is harmed (R22)', async () => {
  const data = temporaryFolder()
  const second = temporaryFolder()
  const database = await openDatabase(data.folder)
  await database.close()
  expect(inCommand(['backup', second.folder], data.folder)).toMatchObject({
    status: 0,
    said: expect.stringMatching(/rostrum-\d{8}T\d{9}Z\.db \(0 sessions, 0 changes\)/),
  })
  expect(inCommand(['backup'], data.folder).said).toContain('FOLDER is missing')
  expect(inCommand(['backup', data.folder], data.folder).said).toContain('name a second folder')
  const [good] = backupsIn(second.folder)
  const before = readFileSync(databaseIn(data.folder))
  const bad = join(second.folder, 'bad.db')
  const changed = (change: (bytes: Buffer) => Buffer) => writeFileSync(bad, change(readFileSync(good?.file ?? '')))
  for (const change of [
    () => Buffer.from('no database at all'),
    (bytes: Buffer) => bytes.subarray(0, bytes.length / 2),
    (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at >= 4096 && at < 8192 ? 0xff : byte))),
    () => Buffer.alloc(0),
  ]) {
    changed(change)
    const { status, said } = inCommand(['restore', bad], data.folder)
    expect([status, said]).toEqual([2, expect.stringContaining(bad)])
    expect(readFileSync(databaseIn(data.folder)).equals(before)).toBe(true)
  }
  expect(inCommand(['restore', join(second.folder, 'none.db')], data.folder).said).toContain('no such file')
  data.remove()
  second.remove()
}, 60_000)

test('the second folder is taken away and comes back: said, tried again, and other files in it are left alone', async () => {
  const data = temporaryFolder()
  const second = temporaryFolder()
  const database = await openDatabase(data.folder)
  const said: (string | undefined)[] = []
  let moment = Date.UTC(2026, 10, 30)
  const now = () => new Date(moment++).toISOString()
  let changes = 0
  const backups: Backups = backupsOf(
    {
      folder: second.folder,
      make: at => backUp(database.copyTo, second.folder, at),
      kept: () => backupsIn(second.folder),
      changes: () => changes,
    },
    { now, every: 20, told: saying => said.push(saying?.key) },
  )
  await expect.poll(() => backups.last).toBeDefined()
  writeFileSync(join(second.folder, 'minutes.docx'), 'theirs')
  cpSync(second.folder, `${second.folder}-away`, { recursive: true })
  rmSync(second.folder, { recursive: true })
  changes++
  await expect.poll(() => backups.fault).toEqual(tells('copy.no-folder', { folder: second.folder }))
  expect(backups.last).toBeUndefined()
  cpSync(`${second.folder}-away`, second.folder, { recursive: true })
  await expect.poll(() => backups.fault).toBeUndefined()
  // Nothing changed: no further copy is made.
  const count = backupsIn(second.folder).length
  await wait(100)
  expect(backupsIn(second.folder)).toHaveLength(count)
  for (let nth = 0; nth < 60; nth++) {
    changes++
    await backups.make()
  }
  expect(backupsIn(second.folder)).toHaveLength(48)
  expect(readFileSync(join(second.folder, 'minutes.docx'), 'utf8')).toBe('theirs')
  expect(said.some(each => each === undefined) && said.some(each => each !== undefined)).toBe(true)
  await backups.close()
  await database.close()
  rmSync(`${second.folder}-away`, { recursive: true })
  data.remove()
  second.remove()
}, 60_000)

test('where there is no database nothing is restored, read, copied or made, and the folder is named; with a word more a new computer begins with the copy', async () => {
  const data = temporaryFolder()
  const second = temporaryFolder()
  expect(inCommand(['import', 'examples/smuggling-of-migrants-2019.json'], data.folder)).toMatchObject({
    status: 0,
    said: expect.stringContaining(`There was no database in ${data.folder}: one was begun.`),
  })
  expect(inCommand(['backup', second.folder], data.folder).status).toBe(0)
  const copy = backupsIn(second.folder)[0]?.file ?? ''
  const away = join(second.folder, 'mistyped')
  const empty = join(second.folder, 'empty')
  mkdirSync(empty)
  for (const [folder, there] of [
    [away, 'There is no folder'],
    [empty, 'There is no database in the folder'],
  ] as const) {
    const none = `${there} ${folder}: set ROSTRUM_DATA to the folder that the server uses.\n`
    for (const words of [['verify'], ['backup', second.folder], ['export', 'x']])
      expect([words, inCommand(words, folder)]).toEqual([words, { status: 2, said: none }])
    expect(inCommand(['restore', copy], folder)).toEqual({
      status: 2,
      said: `There is no database in ${folder}, and nothing was restored: set ROSTRUM_DATA to the folder that the server uses. To begin with the copy there, as on a new computer, add --into-empty.\n`,
    })
    expect([existsSync(away), readdirSync(empty)]).toEqual([false, []])
  }
  for (const folder of [away, empty]) {
    expect(inCommand(['restore', copy, '--into-empty'], folder)).toMatchObject({
      status: 0,
      said: expect.stringMatching(/^\S+ \(1 session, \d+ changes\) stands in \S+ now\.\n$/),
    })
    expect(journalIn(databaseIn(folder))).toEqual(journalIn(databaseIn(data.folder)))
  }
  data.remove()
  second.remove()
}, 60_000)

test('a log whose database is gone is kept aside, and not read into the copy that is restored there', async () => {
  const data = temporaryFolder()
  const second = temporaryFolder()
  const database = await openDatabase(data.folder)
  await backUp(database.copyTo, second.folder, '2026-11-30T00:00:00.000Z')
  const place = databaseIn(data.folder)
  const log = readFileSync(`${place}-wal`)
  await database.close()
  rmSync(place)
  writeFileSync(`${place}-wal`, log)
  const { status, said } = inCommand(['restore', backupsIn(second.folder)[0]?.file ?? '', '--into-empty'], data.folder)
  expect(status).toBe(0)
  const [aside = ''] = readdirSync(data.folder).filter(name => name.includes('.before-restore-'))
  expect(said).toContain(`What stood there is kept in ${join(data.folder, aside)}.`)
  expect(readFileSync(join(data.folder, aside)).equals(log)).toBe(true)
  expect(existsSync(`${place}-wal`)).toBe(false)
  data.remove()
  second.remove()
})

test.skipIf(!existsSync('/proc/self'))(
  'where no folder can be made that is said at once, of the data, of copies and of papers',
  () => {
    const second = temporaryFolder()
    const { folder } = second
    const none = '/proc/none/of/it'
    const seconds = { timeout: 20_000, encoding: 'utf8' } as const
    const served = (settings: Record<string, string>) => {
      const env = { ...process.env, PORT: '0', ROSTRUM_DATA: folder, ...settings }
      const { status, stderr } = spawnSync(process.execPath, [built.main], { ...seconds, env })
      return [status, stderr]
    }
    expect(served({ ROSTRUM_DATA: none })).toEqual([
      2,
      `The folder ${none} cannot be used: no folder can be made there.\n`,
    ])
    expect(served({ ROSTRUM_BACKUP: none })).toEqual([
      2,
      `Copies cannot be kept in ${none}: no folder can be made there.\n`,
    ])
    const example = 'examples/smuggling-of-migrants-2019.json'
    for (const [words, data] of [
      [['import', example], none],
      [['restore', example, '--into-empty'], none],
      [['backup', none], folder],
      [['move', folder, none], folder],
      [['report', example, '--all-languages', '--output', none], folder],
    ] as const)
      expect([words, inCommand(words, data)]).toEqual([
        words,
        {
          status: 2,
          said: expect.stringMatching(/\/proc\/none\/of\/it(?: cannot be (?:used|made)|: no folder can be made there)/),
        },
      ])
    // A folder that is deep, and one below a file.
    writeFileSync(join(folder, 'file'), '')
    expect(inCommand(['backup', join(folder, 'a', 'b', 'c')], folder).status).toBe(0)
    expect(statSync(join(folder, 'a')).mode & 0o777).toBe(0o700)
    expect(inCommand(['backup', join(folder, 'file', 'b', 'c')], folder).said).toContain(
      'a part of the path is a file.',
    )
    second.remove()
  },
  120_000,
)
