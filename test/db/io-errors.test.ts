import { spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../browser/chromium.ts'
import { entriesOf, example, start, wait } from './real-server.ts'

/** CI has strace, and must not skip these tests in silence. */
const canTrace = ((): boolean => {
  const can = spawnSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' }).status === 0
  if (!can && process.env['CI'] === 'true')
    throw new Error('The tests of a disk that reports faults must run here: they need strace.')
  return can
})()

/** From now on, a call of a running process fails as the rule says, until it is let go. */
async function failing(pid: number, call: string, rule: string) {
  const words = ['-f', '-o', '/dev/null', '-e', `trace=${call}`, '-e', `inject=${call}:${rule}`, '-p', String(pid)]
  const child = spawn('strace', words, { stdio: ['ignore', 'ignore', 'pipe'] })
  await new Promise(done => child.stderr.once('data', done))
  const ended = new Promise(done => child.once('exit', done))
  return async () => {
    child.kill('SIGINT')
    await ended
  }
}

const names = ['CAN', 'ITA', 'PER', 'CHL', 'MEX', 'EGY']

for (const [call, error, words] of [
  ['pwrite64', 'ENOSPC', /^The disk is full/],
  ['fsync,fdatasync', 'EIO', /^The disk reports a fault/],
] as const)
  test.skipIf(!canTrace)(
    `the n-th ${call} fails with ${error}: refused in words or kept, and right again by itself (R5)`,
    async () => {
      const data = temporaryFolder()
      const server = await start(data.folder)
      const path = await example(server)
      const saved: string[] = []
      const refused: { participant: string; attempt: string; entry: string }[] = []
      for (const nth of [1, 2, 3, 5, 8]) {
        const letGo = await failing(server.process.pid ?? 0, call, `error=${error}:when=${nth}`)
        for (const participant of names) {
          const attempt = randomUUID()
          const answer = await server.speak(path, participant, attempt)
          if (answer.saved) saved.push(answer.entry)
          else {
            expect([nth, answer.status, answer.word]).toEqual([nth, 503, expect.stringMatching(words)])
            refused.push({ participant, attempt, entry: answer.entry })
          }
        }
        await letGo()
      }
      // The control: the faults were met.
      expect(refused.length).toBeGreaterThanOrEqual(3)
      expect(saved.length).toBeGreaterThanOrEqual(3)
      // The same attempts, once the disk is well: each there, once.
      for (const { participant, attempt, entry } of refused) {
        let again = await server.speak(path, participant, attempt, entry)
        for (let tries = 0; !again.saved && tries < 60; tries++) {
          await wait(100)
          again = await server.speak(path, participant, attempt, entry)
        }
        expect(again).toMatchObject({ status: 200, saved: true })
      }
      await server.stop('SIGKILL')
      const next = await start(data.folder)
      expect((await next.get('/')).text).not.toMatch(/is gone|is damaged/)
      const there = await entriesOf(next, path)
      expect(there).toEqual(expect.arrayContaining([...saved, ...refused.map(each => each.entry)]))
      expect(new Set(there).size).toBe(there.length)
      await next.stop()
      data.remove()
    },
    180_000,
  )

test.skipIf(!canTrace)(
  'S27: from the start to the stop, whatever is asked of it, the server asks nothing of any other computer',
  async () => {
    const data = temporaryFolder()
    const calls = join(data.folder, 'calls')
    const server = await start(join(data.folder, 'data'), [
      'strace',
      '-D',
      '-f',
      '-qq',
      '-e',
      'trace=connect',
      '-o',
      calls,
    ])
    const path = await example(server)
    expect((await server.speak(path, 'CAN')).saved).toBe(true)
    for (const page of ['/', `${path}/floor`, `${path}/report`, `${path}/statistics`, `${path}/session.json`])
      expect([page, (await server.get(page)).status]).toEqual([page, 200])
    const upload = new FormData()
    upload.append('file', new File([(await server.get(`${path}/session.json`)).text], 'session.json'))
    const headers = { Origin: server.address }
    expect((await fetch(`${server.address}/sessions/import`, { method: 'POST', body: upload, headers })).status).toBe(
      200,
    )
    await server.stop()
    const askedIn = (file: string) => readFileSync(file, 'utf8').match(/AF_INET6?/g) ?? []
    expect(askedIn(calls)).toEqual([])
    // What does ask is seen.
    const asks = "require('net').connect(9, '127.0.0.1').on('error', () => undefined)"
    spawnSync('strace', ['-f', '-qq', '-e', 'trace=connect', '-o', calls, process.execPath, '-e', asks])
    expect(askedIn(calls)).not.toEqual([])
    data.remove()
  },
)
