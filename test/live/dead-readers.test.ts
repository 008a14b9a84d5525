import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Served, serve, temporaryFolder } from '../browser/chromium.ts'
import { imported, thirdMeeting } from '../browser/imported.ts'
import { share } from '../share.ts'
import { sharedClock, viewers } from './viewers.ts'

const file = thirdMeeting()
const vanishing = 10
const well = 200

const data = temporaryFolder()
let server: Served
let path = ''
const crowds: Awaited<ReturnType<typeof viewers>>[] = []
const crowdOf = async () => {
  const crowd = await viewers()
  crowds.push(crowd)
  return crowd
}

/** Put into the server: told by SIGUSR2, it says how much memory is in use once all that nobody holds is given back. */
const says = join(data.folder, 'says.mjs')
const said = join(data.folder, 'said')
const measuring = `import { writeFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
setFlagsFromString('--expose-gc')
const gc = runInNewContext('gc')
process.on('SIGUSR2', () => {
  gc()
  const { heapUsed, external } = process.memoryUsage()
  writeFileSync(${JSON.stringify(said)}, String((heapUsed + external) / 1024 / 1024))
})
`

beforeAll(async () => {
  writeFileSync(says, measuring)
  process.env['NODE_OPTIONS'] = `--import=${says}`
  server = await serve(join(data.folder, 'data'))
  delete process.env['NODE_OPTIONS']
  path = await imported(server.address, file)
})
afterAll(async () => {
  for (const crowd of crowds) crowd.end()
  await server.stop()
  data.remove()
})

const names = ['CAN', 'EGY', 'HND', 'ITA', 'MEX', 'PER', 'THA', 'MAR', 'FRA', 'CHL']
let turn = 0
const speak = async () => {
  const answer = await fetch(`${server.address}${path}/floor`, {
    method: 'POST',
    body: new URLSearchParams({
      attempt: crypto.randomUUID(),
      meeting: 'm3',
      participant: names[turn++ % names.length] ?? '',
    }),
    headers: { origin: server.address, accept: 'application/json' },
  })
  expect(await answer.json()).toMatchObject({ saved: true })
}
const descriptors = () => readdirSync(`/proc/${server.process.pid}/fd`).length
/** Megabytes that the server holds. */
async function memory(): Promise<number> {
  rmSync(said, { force: true })
  server.process.kill('SIGUSR2')
  await expect.poll(() => existsSync(said) && readFileSync(said, 'utf8') !== '', { interval: 10 }).toBe(true)
  return Number(readFileSync(said, 'utf8'))
}

test.skipIf(process.platform !== 'linux')(
  'readers that vanish without a word are dropped; memory stays, and nobody else waits (R13)',
  async () => {
    const crowd = await crowdOf()
    await crowd.open({
      port: Number(new URL(server.address).port),
      path: `${path}/screens/public/stream?meeting=m3`,
      count: well,
    })
    const gone = await crowdOf()
    const before = descriptors()
    await gone.open({
      port: Number(new URL(server.address).port),
      path: `${path}/stream?meeting=m3`,
      count: vanishing,
    })
    expect(descriptors()).toBeGreaterThanOrEqual(before + vanishing)
    await crowd.seen()
    // As many changes as there will be later: what the server takes for itself is not counted as held for the vanished.
    const warming = 150
    for (let each = 0; each < warming; each++) await speak()
    let heard = 0
    await expect
      .poll(async () => (heard += (await crowd.seen()).arrivals.length), { timeout: 30_000 })
      .toBe(warming * well)
    const begun = await memory()
    let most = begun
    // Its sockets stay open, take no more than the kernel does for them, and close with nothing.
    gone.process.kill('SIGSTOP')
    const late: number[] = []
    let dropped: number | undefined
    const began = sharedClock()
    // Until what the kernel holds for a reader is full, and then the megabyte that the server holds.
    for (; sharedClock() - began < 120_000 && dropped === undefined; ) {
      const sent = sharedClock()
      await speak()
      const arrivals: number[] = []
      for (; arrivals.length < well && sharedClock() - sent < 5_000; ) {
        arrivals.push(...(await crowd.seen()).arrivals.map(([, at]) => at - sent))
        await new Promise(wait => setTimeout(wait, 5))
      }
      expect(arrivals.length).toBe(well)
      late.push(Math.max(...arrivals))
      if (late.length % 20 === 0) most = Math.max(most, await memory())
      if (descriptors() <= before + 2) dropped = sharedClock() - began
    }
    console.log(
      `dropped after ${((dropped ?? Number.NaN) / 1000).toFixed(1)} s and ${late.length} changes; memory ${begun.toFixed(0)} → ${most.toFixed(0)} MB at the most; a change reached all ${well} others after ${Math.max(...late).toFixed(0)} ms at the latest`,
    )
    expect(dropped).toBeDefined()
    expect(most - begun).toBeLessThan(64)
    expect(Math.max(...late)).toBeLessThan(1_000 * share())
  },
  150_000,
)
