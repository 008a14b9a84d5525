import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../browser/chromium.ts'
import { onPostgresql } from './on-engine.ts'
import { entriesOf, example, listening, start } from './real-server.ts'

/** A server into which something is put before it begins; told by SIGUSR2 to let it happen. */
function startWith(folder: string, happens: string, ...options: string[]) {
  const file = join(folder, '..', `${crypto.randomUUID()}.mjs`)
  writeFileSync(file, `const happens = () => { ${happens} }\nprocess.on('SIGUSR2', () => setTimeout(happens, 1))\n`)
  return start(folder, ['env', `NODE_OPTIONS=${[...options, `--import=${file}`].join(' ')}`])
}

const clockIs = /This computer’s clock/

for (const [what, hours] of [
  ['forward', 2],
  ['back', -2],
] as const)
  test.skipIf(onPostgresql)(
    `the clock is set ${what} while it runs: said on every open page and screen, times go on (F22)`,
    async () => {
      const data = temporaryFolder()
      const setting = `const was = Date.now; Date.now = () => was() + ${hours * 3_600_000}`
      const server = await startWith(data.folder, setting)
      const path = await example(server)
      const screen = await listening(server, `${path}/screens/podium/stream`)
      // The control: while nobody sets it, nothing is said.
      expect((await server.get(`${path}/floor`)).text).not.toMatch(clockIs)
      server.process.kill('SIGUSR2')
      const sentence = `This computer’s clock was set ${what} by 120 min; Rostrum goes on by the former time.`
      await expect.poll(screen, { timeout: 10_000 }).toContain(sentence)
      expect((await server.get('/')).text).toContain(sentence)
      expect((await server.speak(path, 'CAN')).saved).toBe(true)
      await server.stop()
      const sqlite = new Sqlite(join(data.folder, 'rostrum.db'))
      const recorded = sqlite.prepare('select max(recorded) as last from journal').get() as { last: string }
      sqlite.close()
      expect(Math.abs(Date.parse(recorded.last) - Date.now())).toBeLessThan(10 * 60_000)
      data.remove()
    },
    180_000,
  )

// On PostgreSQL time is its server’s, and what was acknowledged is noted by nobody else.
test.skipIf(onPostgresql)(
  'started again by an earlier clock: every page says by how much, until it is right (F22)',
  async () => {
    const data = temporaryFolder()
    const first = await start(data.folder)
    const path = await example(first)
    // The control.
    expect((await first.get(`${path}/floor`)).text).not.toMatch(clockIs)
    await first.stop()
    const sqlite = new Sqlite(join(data.folder, 'rostrum.db'))
    const later = new Date(Date.now() + 2 * 3_600_000).toISOString()
    sqlite.prepare('update journal set recorded = ? where position = 2').run(later)
    sqlite.close()
    const again = await start(data.folder)
    for (const page of ['/', `${path}/floor`, `${path}/screens/public`])
      expect((await again.get(page)).text).toMatch(
        /This computer’s clock is 1(?:19|20) min behind the last entry that was saved\./,
      )
    await again.stop()
    data.remove()
  },
  180_000,
)

for (const [what, happens, options] of [
  ['an uncaught exception', `throw new Error('planted')`, []],
  ['a rejection that nobody handles', `void Promise.reject(new Error('planted'))`, []],
  [
    'no memory',
    `const all = []; for (;;) all.push(Array.from({ length: 1e5 }, () => ({ all })))`,
    ['--max-old-space-size=96'],
  ],
] as const)
  test(`it ends by ${what} while an officer writes: nothing that was acknowledged is lost (R19)`, async () => {
    const data = temporaryFolder()
    const server = await startWith(data.folder, happens, ...options)
    const path = await example(server)
    const saved: string[] = []
    let isThere = true
    void server.ended.then(() => {
      isThere = false
    })
    setTimeout(() => server.process.kill('SIGUSR2'), 300)
    for (let turn = 0; isThere && turn < 2_000; turn++) {
      const answer = await server.speak(path, turn % 2 ? 'ITA' : 'CAN').catch(() => undefined)
      if (answer?.saved) saved.push(answer.entry)
    }
    // The control: it did end, and not well.
    expect(await server.ended).not.toBe(0)
    expect(saved.length).toBeGreaterThan(0)
    const next = await start(data.folder)
    expect(await entriesOf(next, path)).toEqual(expect.arrayContaining(saved))
    expect((await next.get('/')).text).not.toMatch(/is gone|is damaged/)
    await next.stop()
    data.remove()
  }, 180_000)

test.skipIf(onPostgresql)(
  'the control of all that is killed: an acknowledged entry that is not there is noticed, by the check and by the page (R1)',
  async () => {
    const data = temporaryFolder()
    const server = await start(data.folder)
    const path = await example(server)
    const saved: string[] = []
    for (const participant of ['CAN', 'ITA', 'PER']) saved.push((await server.speak(path, participant)).entry)
    await server.stop('SIGKILL')
    // As a server would leave it that answers before it commits.
    const sqlite = new Sqlite(join(data.folder, 'rostrum.db'))
    sqlite.prepare('delete from journal where position = (select max(position) from journal)').run()
    sqlite.close()
    const next = await start(data.folder)
    const there = await entriesOf(next, path)
    expect(saved.filter(entry => !there.includes(entry))).toHaveLength(1)
    expect((await next.get('/')).text).toContain('Something that was saved is gone')
    await next.stop()
    data.remove()
  },
  180_000,
)
