import { spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lockFolder } from '../../db/lock.ts'
import { temporaryFolder } from '../browser/chromium.ts'
import { built } from '../built.ts'
import { share } from '../share.ts'
import { canMount, entriesOf, example, listening, type RealServer, run, start, wait } from './real-server.ts'

/** A folder within a folder, so that it can be taken away whole. */
const within = () => {
  const outer = temporaryFolder()
  return { data: join(outer.folder, 'data'), aside: join(outer.folder, 'aside'), remove: outer.remove }
}

/** Saved again by itself, with the same attempt as before: one entry, not two. */
async function savedAgain(server: RealServer, path: string, attempt: string, entry: string) {
  for (let tries = 0; tries < 60; tries++) {
    const again = await server.speak(path, 'ITA', attempt, entry)
    if (again.saved) return again
    await wait(100)
  }
  throw new Error(`not saved again: ${server.said()}`)
}

/** Takes the disk away and gives it back: refused in words, readable meanwhile, right again by itself. */
async function takenAwayAndGivenBack(
  data: string,
  takeAway: (path: string, server: RealServer) => unknown,
  words: RegExp,
  giveBack: () => unknown,
) {
  const server = await start(data)
  const path = await example(server)
  const first = await server.speak(path, 'CAN')
  expect(first).toMatchObject({ status: 200, saved: true })
  const officers = await listening(server, `${path}/stream`)
  const everybody = await listening(server, `${path}/screens/public/stream`)
  await takeAway(path, server)
  const attempt = randomUUID()
  const refused = await server.speak(path, 'ITA', attempt)
  expect(refused).toMatchObject({ status: 503, saved: false, word: expect.stringMatching(words) })
  const plain = await server.post(`${path}/floor`, { participant: 'PER' }, false)
  expect(plain.status).toBe(503)
  expect(await plain.text()).toMatch(words)
  // Reading goes on, and whoever looks after the server is told.
  expect((await server.get(`${path}/floor`)).text).toContain('Canada')
  expect(await entriesOf(server, path)).toContain(first.entry)
  expect(await server.get('/readyz')).toMatchObject({ status: 503, text: expect.stringMatching(words) })
  expect((await server.get('/healthz')).status).toBe(200)
  // Every open page and screen is told, and every page that is opened now; where the folder stands is not for the public.
  await expect.poll(officers, { timeout: 3_000 }).toMatch(words)
  await expect.poll(everybody, { timeout: 3_000 }).toMatch(words)
  expect(everybody()).not.toContain(data)
  for (const page of ['/', `${path}/floor`, `${path}/settings`, `${path}/screens/podium`])
    expect([page, (await server.get(page)).text]).toEqual([page, expect.stringMatching(words)])
  await giveBack()
  const again = await savedAgain(server, path, attempt, refused.entry)
  // Whoever reads the log later finds when it stopped, why, and when it went on; each once.
  const log = server.said().split('\n')
  const [stopped, goesOn] = [log.filter(line => words.test(line)), log.filter(line => line === 'Saving goes on.')]
  expect([stopped.length, goesOn.length, log.indexOf(stopped[0] ?? '') < log.indexOf('Saving goes on.')]).toEqual([
    1,
    1,
    true,
  ])
  expect((await server.get('/readyz')).status).toBe(200)
  expect((await server.get(`${path}/settings`)).text).not.toMatch(words)
  await expect
    .poll(() => everybody().lastIndexOf('id="notice"') > everybody().lastIndexOf('nothing more is saved'), {
      timeout: 3_000,
    })
    .toBe(true)
  await server.stop('SIGKILL')
  const next = await start(data)
  const there = await entriesOf(next, path)
  expect(there).toEqual(expect.arrayContaining([first.entry, again.entry]))
  expect(there.filter(each => each === again.entry)).toHaveLength(1)
  await next.stop()
}

test('a second server on a folder says one sentence with its name and ends; killed, the first leaves it to the next', async () => {
  const { data, remove } = within()
  const first = await start(data)
  const path = await example(first)
  const second = await start(data)
  expect(await second.ended).toBe(2)
  expect(second.said().trim()).toBe(
    `Another Rostrum is running on the folder ${data}: use that one, stop it, or set ROSTRUM_DATA to another folder.`,
  )
  expect((await first.speak(path, 'CAN')).saved).toBe(true)
  await first.stop('SIGKILL')
  const third = await start(data)
  expect((await third.speak(path, 'ITA')).saved).toBe(true)
  await third.stop()
  remove()
})

test('the lock is deleted by somebody who takes it for left over: the server locks anew, and a second one finds no way in', async () => {
  const { data, remove } = within()
  const lock = join(data, 'rostrum.lock')
  const first = await start(data)
  const path = await example(first)
  unlinkSync(lock)
  await expect.poll(() => existsSync(lock), { timeout: 5_000 }).toBe(true)
  const second = await start(data)
  expect([await second.ended, second.said()]).toEqual([2, expect.stringMatching(/^Another Rostrum is running/)])
  // Written anew by another program it is no lock either.
  writeFileSync(`${lock}.new`, '')
  renameSync(`${lock}.new`, lock)
  expect((await first.speak(path, 'CAN')).saved).toBe(true)
  const third = await start(data)
  expect(await third.ended).toBe(2)
  await first.stop()
  remove()
})

test('the lock is gone and another server is faster: the first says so and saves nothing until that one has stopped', async () => {
  const { data, remove } = within()
  await takenAwayAndGivenBack(
    data,
    async () => {
      unlinkSync(join(data, 'rostrum.lock'))
      other = lockFolder(data)
    },
    /Another Rostrum was started on the data folder: nothing more is saved here\./,
    () => other?.letGo(),
  )
  remove()
})
let other: ReturnType<typeof lockFolder> | undefined

test('S26: persons stand in the folder: it and its files are their owner’s alone', async () => {
  const { data, remove } = within()
  const server = await start(data)
  await example(server)
  const mode = (name: string) => statSync(join(data, name)).mode & 0o777
  expect(['.', 'rostrum.db', 'rostrum.db-wal', 'rostrum.lock'].map(mode)).toEqual([0o700, 0o600, 0o600, 0o600])
  await server.stop()
  remove()
})

test('the folder is taken away while it runs: nothing more is called saved until it is back', async () => {
  const { data, aside, remove } = within()
  await takenAwayAndGivenBack(
    data,
    () => renameSync(data, aside),
    /The data folder is gone: nothing more is saved\./,
    () => renameSync(aside, data),
  )
  remove()
})

test('the folder is deleted: said at the next entry and on the ready page, and no entry is called saved', async () => {
  const { data, remove } = within()
  const server = await start(data)
  const path = await example(server)
  await server.speak(path, 'CAN')
  rmSync(data, { recursive: true })
  await expect.poll(async () => (await server.get('/readyz')).status, { timeout: 3_000 }).toBe(503)
  for (const participant of ['ITA', 'PER', 'CHL'])
    expect(await server.speak(path, participant)).toMatchObject({ status: 503, saved: false })
  // What was saved is still in the open file: a way out.
  expect(await entriesOf(server, path)).toHaveLength(10)
  await server.stop()
  remove()
})

test('the folder is replaced by an older copy: refused until the former is back', async () => {
  const { data, aside, remove } = within()
  const copy = `${aside}-copy`
  await takenAwayAndGivenBack(
    data,
    async (path, server) => {
      cpSync(data, copy, { recursive: true })
      await server.speak(path, 'MEX')
      renameSync(data, aside)
      renameSync(copy, data)
    },
    /The data folder was replaced by another: nothing more is saved\./,
    () => {
      rmSync(data, { recursive: true })
      renameSync(aside, data)
    },
  )
  remove()
})

for (const file of ['rostrum.db', 'rostrum.db-wal', 'rostrum.db-shm'])
  test(`${file} alone is deleted, or written anew beside the open one: refused`, async () => {
    const { data, remove } = within()
    const server = await start(data)
    const path = await example(server)
    unlinkSync(join(data, file))
    expect(await server.speak(path, 'CAN')).toMatchObject({ status: 503, word: expect.stringContaining(file) })
    writeFileSync(join(data, file), '')
    expect(await server.speak(path, 'CAN')).toMatchObject({ status: 503, word: expect.stringMatching(/replaced/) })
    await server.stop()
    remove()
  })

describe.skipIf(!canMount)('disks that are mounted (needs root)', () => {
  test('another disk is mounted over the folder, and taken off again', async () => {
    const { data, remove } = within()
    await takenAwayAndGivenBack(
      data,
      () => run('mount', '-t', 'tmpfs', 'tmpfs', data),
      /The data folder is gone: nothing more is saved\./,
      () => run('umount', data),
    )
    remove()
  })

  test('the folder becomes read-only, and writable again', async () => {
    const { data, remove } = within()
    await takenAwayAndGivenBack(
      data,
      () => run('mount', '--bind', data, data) && run('mount', '-o', 'remount,ro,bind', data),
      /The data folder is read-only: nothing more is saved\./,
      () => run('umount', data),
    )
    remove()
  })

  test('a folder that is read-only from the start: one sentence, status 2', async () => {
    const { data, remove } = within()
    await (await start(data)).stop()
    run('mount', '--bind', data, data)
    run('mount', '-o', 'remount,ro,bind', data)
    const server = await start(data)
    expect(await server.ended).toBe(2)
    expect(server.said().trim()).toMatch(/^The folder \S+ cannot be used: it stands on a disk that is read-only\.$/)
    run('umount', data)
    remove()
  })

  test('the disk is full, and has room again (R3)', async () => {
    const { data, remove } = within()
    mkdirSync(data)
    run('mount', '-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', data)
    const filler = join(data, 'filler')
    await takenAwayAndGivenBack(
      data,
      () => run('sh', '-c', `head -c 8m /dev/zero > '${filler}'`),
      /The disk is full: nothing more is saved\./,
      () => unlinkSync(filler),
    )
    run('umount', data)
    remove()
  })

  test('written until the disk is full: all that was acknowledged is there, and no half of anything (R3)', async () => {
    const { data, remove } = within()
    mkdirSync(data)
    run('mount', '-t', 'tmpfs', '-o', 'size=1500k', 'tmpfs', data)
    const server = await start(data)
    const path = await example(server)
    const saved: string[] = []
    const names = ['CAN', 'ITA', 'PER', 'CHL', 'MEX']
    let answer = await server.speak(path, 'EGY')
    while (answer.saved && saved.length < 600) {
      saved.push(answer.entry)
      answer = await server.speak(path, names[saved.length % names.length] ?? '')
    }
    expect(answer).toMatchObject({ status: 503, word: expect.stringMatching(/^The disk is full/) })
    expect(server.said()).not.toContain('cannot rollback')
    const before = await entriesOf(server, path)
    await server.stop('SIGKILL')
    const next = await start(data)
    expect(await entriesOf(next, path)).toEqual(before)
    expect(before).toEqual(expect.arrayContaining(saved))
    await next.stop()
    run('umount', data)
    remove()
  })
})

/** Another program that has the file: it says “held” and lets go when it is told to. */
async function holding(file: string, statement: string) {
  const child = spawn(
    process.execPath,
    [
      '-e',
      `const held = new (require('better-sqlite3'))(process.argv[1]); held.exec(process.argv[2]); console.log('held')
       process.stdin.once('data', () => process.exit(0))`,
      file,
      statement,
    ],
    { cwd: join(import.meta.dirname, '..', '..'), stdio: ['pipe', 'pipe', 'inherit'] },
  )
  await new Promise(done => child.stdout.once('data', done))
  return {
    letGo: async () => {
      const gone = new Promise(done => child.once('exit', done))
      child.stdin.write('go\n')
      await gone
    },
  }
}

for (const statement of ['begin immediate', 'begin exclusive'])
  test(`another program has the file by “${statement}”: said, nobody else waits, right again by itself`, async () => {
    const { data, remove } = within()
    const server = await start(data)
    const path = await example(server)
    const other = await holding(join(data, 'rostrum.db'), statement)
    const attempt = randomUUID()
    const held = server.speak(path, 'ITA', attempt)
    // While it waits, everybody reads on.
    for (let look = 0; look < 5; look++) {
      const page = await server.get(`${path}/floor`)
      expect([page.status, page.took < 1_000 * share()]).toEqual([200, true])
      await wait(50)
    }
    const refused = await held
    expect(refused).toMatchObject({
      status: 503,
      word: expect.stringMatching(/^The database is in use by another program/),
    })
    expect(refused.took).toBeLessThan(4_000 * share())
    // Once that is known, nobody waits for it again.
    const next = await server.speak(path, 'PER')
    expect([next.status, next.took < 1_000 * share()]).toEqual([503, true])
    await other.letGo()
    await savedAgain(server, path, attempt, refused.entry)
    await server.stop()
    remove()
  })

test('another program that lets go soon costs a moment and no word', async () => {
  const { data, remove } = within()
  const server = await start(data)
  const path = await example(server)
  const other = await holding(join(data, 'rostrum.db'), 'begin immediate')
  const held = server.speak(path, 'ITA')
  await wait(400)
  await other.letGo()
  expect(await held).toMatchObject({ status: 200, saved: true, word: '' })
  await server.stop()
  remove()
})

test('on the folder of a running server, export reads, and import says where to take the file instead', async () => {
  const { data, remove } = within()
  const server = await start(data)
  const path = await example(server)
  const { entry } = await server.speak(path, 'CAN')
  const rostrum = (...words: string[]) =>
    spawnSync(process.execPath, [built.rostrum, ...words], {
      encoding: 'utf8',
      env: { ...process.env, ROSTRUM_DATA: data },
    })
  const exported = rostrum('export', path.replace('/sessions/', ''))
  expect(exported).toMatchObject({ status: 0, stdout: expect.stringContaining(entry) })
  const imported = rostrum('import', 'examples/smuggling-of-migrants-2019.json')
  expect(imported).toMatchObject({
    status: 2,
    stderr: `Rostrum is running on the folder ${data}: import the file on its start page, or stop it first. Nothing was stored.\n`,
  })
  expect((await server.speak(path, 'ITA')).saved).toBe(true)
  await server.stop()
  expect(rostrum('import', 'examples/smuggling-of-migrants-2019.json').status).toBe(0)
  remove()
})
