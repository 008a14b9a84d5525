import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { backupsIn } from '../../db/backup.ts'
import { databaseIn } from '../../db/folder.ts'
import { temporaryFolder } from '../browser/chromium.ts'
import { built } from '../built.ts'
import { asSomebody, canBeSomebody, example, somebody, start } from './real-server.ts'

const smuggling = 'examples/smuggling-of-migrants-2019.json'

/** The command line as root, or as what `through` makes of it. */
const inCommand = (words: readonly string[], data: string, through: readonly string[] = []) => {
  const [program = '', ...rest] = [...through, process.execPath, built.rostrum, ...words]
  const { status, stdout, stderr } = spawnSync(program, rest, {
    encoding: 'utf8',
    env: { ...process.env, ROSTRUM_DATA: data, ROSTRUM_BACKUP: undefined, DATABASE_URL: undefined },
    timeout: 30_000,
  })
  return { status, said: stdout + stderr }
}

/** A folder of somebody who is not root. */
const theirs = () => {
  const { folder, remove } = temporaryFolder()
  chownSync(folder, somebody, somebody)
  return { folder, remove }
}

/** What of a folder belongs to somebody else than its owner. */
const strange = (folder: string) =>
  (readdirSync(folder, { recursive: true }) as string[]).filter(name => {
    const { uid, gid } = lstatSync(join(folder, name))
    return uid !== somebody || gid !== somebody
  })

describe.skipIf(!canBeSomebody)('root in the folder of somebody else', () => {
  test('what root imports, exports, verifies, checks, moves, copies and restores is the owner’s of the folder: a server of theirs starts', async () => {
    const data = theirs()
    const second = theirs()
    const target = theirs()
    const session = /^[\w-]{36}$/m.exec(inCommand(['import', smuggling], data.folder).said)?.[0] ?? ''
    expect(strange(data.folder)).toEqual([])
    const copies = join(second.folder, 'new', 'copies')
    for (const words of [
      ['export', session],
      ['verify'],
      ['check', data.folder],
      ['backup', copies],
      ['move', data.folder, target.folder],
      ['move', data.folder, join(target.folder, 'new')],
    ]) {
      expect([words[0], inCommand(words, data.folder).status]).toEqual([words[0], 0])
      expect([words, ...[data, second, target].map(each => strange(each.folder))]).toEqual([words, [], [], []])
    }
    const [copy] = backupsIn(copies)
    expect(inCommand(['restore', copy?.file ?? ''], data.folder).status).toBe(0)
    expect(readdirSync(data.folder).some(name => name.includes('.before-restore-'))).toBe(true)
    expect(strange(data.folder)).toEqual([])
    for (const folder of [data.folder, target.folder]) {
      const server = await start(folder, asSomebody)
      expect((await server.get(`/sessions/${session}/floor`)).status).toBe(200)
      expect((await server.speak(`/sessions/${session}`, 'CAN')).saved).toBe(true)
      await server.stop()
    }
    for (const each of [data, second, target]) each.remove()
  }, 120_000)

  test('a server that root started for the room once, with copies, leaves nothing of root’s, its authority neither', async () => {
    const data = theirs()
    const second = theirs()
    const server = await start(data.folder, ['env', `ROSTRUM_BACKUP=${second.folder}`, 'ROSTRUM_ACCESS=this-computer'])
    await example(server)
    expect((await server.post('/storage/copy', {}, false)).status).toBe(303)
    expect(strange(data.folder)).toEqual([])
    await server.stop()
    const room = spawn(process.execPath, [built.main, '--room'], {
      env: { ...process.env, PORT: '0', ROSTRUM_DATA: data.folder, DATABASE_URL: undefined },
      stdio: 'ignore',
    })
    await expect.poll(() => existsSync(join(data.folder, 'authority', 'authority.crt'))).toBe(true)
    const ended = new Promise(done => room.once('exit', done))
    room.kill()
    await ended
    expect([strange(data.folder), strange(second.folder)]).toEqual([[], []])
    data.remove()
    second.remove()
  }, 60_000)

  test('what a link points to is not given away', () => {
    const data = theirs()
    const other = temporaryFolder()
    writeFileSync(join(other.folder, 'secret'), '')
    symlinkSync(join(other.folder, 'secret'), join(data.folder, 'rostrum.lock'))
    inCommand(['import', smuggling], data.folder)
    expect(lstatSync(join(other.folder, 'secret')).uid).toBe(0)
    data.remove()
    other.remove()
  })

  test('files of root in a folder of somebody: check names each with what to type, and their server says which, status 2', async () => {
    const data = theirs()
    inCommand(['import', smuggling], data.folder)
    expect(inCommand(['check', data.folder], data.folder).status).toBe(0)
    const named = (name: string) =>
      `${join(data.folder, name)} belongs to the user 0, and the folder to the user ${somebody}: a server of one of them cannot write in both (as root: chown ${somebody}:${somebody} '${join(data.folder, name)}').`
    for (const name of ['rostrum.db', 'rostrum.lock', 'rostrum.last']) {
      chownSync(join(data.folder, name), 0, 0)
      expect(inCommand(['check', data.folder], data.folder)).toMatchObject({ status: 1, said: `${named(name)}\n` })
      // Where lines of what was acknowledged cannot be read, they are made anew.
      if (name !== 'rostrum.last') {
        const server = await start(data.folder, asSomebody)
        expect([name, await server.ended, server.said().trim()]).toEqual([name, 2, named(name)])
        for (const words of [['verify'], ['backup', '/tmp/nowhere'], ['export', 'x'], ['import', smuggling]])
          if (name === 'rostrum.db' || words[0] === 'import')
            expect([words, inCommand(words, data.folder, asSomebody)]).toEqual([
              words,
              { status: 2, said: `${named(name)}\n` },
            ])
      }
      for (const each of readdirSync(data.folder)) chownSync(join(data.folder, each), somebody, somebody)
    }
    // What is no file of Rostrum’s is nobody’s concern.
    writeFileSync(join(data.folder, 'notes.txt'), '')
    expect(inCommand(['check', data.folder], data.folder).status).toBe(0)
    data.remove()
  }, 60_000)

  test('a copy that this user may not read, or whose folder: named, status 2', () => {
    const data = theirs()
    const other = temporaryFolder()
    inCommand(['import', smuggling], data.folder)
    inCommand(['backup', other.folder], data.folder)
    const copy = backupsIn(other.folder)[0]?.file ?? ''
    for (const mode of [0o700, 0o755]) {
      chmodSync(other.folder, mode)
      for (const [words, said] of [
        [['restore', copy], `${copy} cannot be used: this user may not read it.\n`],
        [['verify', copy], `${copy} cannot be read.\n`],
      ] as const)
        expect([mode, words, inCommand(words, data.folder, asSomebody)]).toEqual([mode, words, { status: 2, said }])
    }
    data.remove()
    other.remove()
  })

  test('a folder that this user may not write or look into: one sentence with its name and what to do, status 2', async () => {
    const data = temporaryFolder()
    inCommand(['import', smuggling], data.folder)
    const second = theirs()
    const run = 'Run this as the owner of the folder, or set ROSTRUM_DATA to another folder.'
    const shut = `The folder ${data.folder} cannot be used: this user may not write there. ${run}`
    const all = [['verify'], ['backup', second.folder], ['export', 'x'], ['import', smuggling], ['restore', smuggling]]
    for (const words of [...all, ['move', data.folder, second.folder], ['check', data.folder]])
      expect([words, inCommand(words, data.folder, asSomebody)]).toEqual([words, { status: 2, said: `${shut}\n` }])
    const server = await start(data.folder, asSomebody)
    expect([await server.ended, server.said().trim()]).toEqual([2, shut])
    // What others may look into, they still do not write in; empty, too.
    for (const folder of [data.folder, join(second.folder, 'empty')]) {
      mkdirSync(folder, { recursive: true })
      chmodSync(folder, 0o755)
      for (const words of [['import', smuggling], ...(folder === data.folder ? all.slice(0, 2) : [])]) {
        const { status, said } = inCommand(words, folder, asSomebody)
        expect([words, status, said.trim().split('\n').length]).toEqual([words, 2, 1])
        expect(said).toContain(folder)
        expect(said).toContain(run)
      }
    }
    expect(existsSync(databaseIn(join(second.folder, 'empty')))).toBe(false)
    data.remove()
    second.remove()
  }, 60_000)
})
