import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, openFileToRead } from '../../db/open.ts'
import { verified } from '../../db/seal.ts'
import { projectRoot } from '../../src/root.ts'
import { temporaryFolder } from '../browser/chromium.ts'
import { randomFor } from '../fuzz/random.ts'
import { actsIn, diskFrom, type Kept, recordedIn } from './disk.ts'
import { beforeSeals } from './older.ts'
import { example, start } from './real-server.ts'

const night = process.env['NIGHT'] === 'yes'
/** So many cuts: by night as many as the promise names. */
const cuts = Number(process.env['POWER_CUTS'] ?? (night ? 2_000 : 300))
const seed = process.env['POWER_SEED'] ?? (night ? String(Date.now()) : '2')

/** CI has strace, and must not skip this test in silence. */
const canTrace = ((): boolean => {
  const can = spawnSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' }).status === 0
  if (!can && process.env['CI'] === 'true') throw new Error('The test of a power cut must run here: it needs strace.')
  if (!can) console.warn('SKIPPED: what a power cut leaves needs strace, which sees what was flushed.')
  return can
})()

const memory = existsSync('/dev/shm') ? '/dev/shm' : undefined
const names = ['CAN', 'ITA', 'PER', 'CHL', 'MEX', 'EGY', 'THA', 'MAR']
type Synchronous = 'FULL' | 'NORMAL' | 'OFF'

/** The server believes that it has what it asked for; the library was told something else. */
const insteadOfFull = (synchronous: Synchronous): string => `
  import { createRequire } from 'node:module'
  const Sqlite = createRequire(${JSON.stringify(join(projectRoot, 'package.json'))})('better-sqlite3')
  const { pragma } = Sqlite.prototype
  Sqlite.prototype.pragma = function (asked, options) {
    if (asked === 'synchronous' && options?.simple) return 2
    return pragma.call(this, asked.replace('synchronous = FULL', 'synchronous = ${synchronous}'), options)
  }`

const outer = temporaryFolder(memory)
/** A folder with the file of an older version, and the example in it. */
const begun = join(outer.folder, 'begun')
let session = ''

/**
 * A server that finds a file of an older version, brings it up to date, is told of entries one by one, makes a copy
 * beside them, folds its log and goes on: all that it did to its disk, and which entries it acknowledged.
 */
async function recorded(synchronous: Synchronous, entries: number) {
  const place = join(outer.folder, synchronous)
  const disk = join(place, 'disk')
  cpSync(begun, disk, { recursive: true })
  const log = join(place, 'log')
  const planted = join(place, 'planted.mjs')
  writeFileSync(planted, synchronous === 'FULL' ? '' : insteadOfFull(synchronous))
  const acknowledged: string[] = []
  const server = await start(join(disk, 'data'), [
    ...recordedIn(log),
    'env',
    `ROSTRUM_BACKUP=${join(disk, 'copies')}`,
    `NODE_OPTIONS=--import=${planted}`,
  ])
  for (let nth = 0; nth < entries; nth++) {
    const copying = nth === Math.floor(entries / 3) ? server.post('/storage/copy', {}, false) : undefined
    const answer = await server.speak(`/sessions/${session}`, names[nth % names.length] ?? '')
    expect(answer).toMatchObject({ saved: true })
    acknowledged.push(answer.entry)
    expect((await copying)?.status ?? 303).toBe(303)
  }
  await server.stop()
  return { acts: actsIn(log, disk), acknowledged }
}

type Recorded = Awaited<ReturnType<typeof recorded>>

/** What is wrong with what is found after a cut: nothing, where all is there that was acknowledged. */
async function wrongIn(where: string, { acknowledged }: Recorded, known: number): Promise<string | undefined> {
  const data = join(where, 'data')
  const copies = join(where, 'copies')
  try {
    for (const name of existsSync(copies) ? readdirSync(copies) : [])
      if (name.endsWith('.db')) {
        const copy = openFileToRead(join(copies, name))
        const { broken } = await verified(copy.db, session)
        await copy.close()
        if (broken) return `the copy is broken: ${broken.why}`
      }
    const database = await openDatabase(data)
    try {
      const [damage] = database.damages
      if (damage) return `damaged: ${damage}`
      if (database.last.losses.length > 0) return 'it says that something is gone'
      const { broken } = await verified(database.db, session)
      if (broken) return `the chain is broken: ${broken.why}`
      const rows = await database.db.selectFrom('journal').select('payload').where('type', '=', 'floor-given').execute()
      const there = rows.map(each => each.payload).join('\n')
      const lost = acknowledged.slice(0, known).filter(entry => !there.includes(entry))
      return lost.length > 0 ? `${lost.length} acknowledged are lost` : undefined
    } finally {
      await database.close()
    }
  } catch (error) {
    return `cannot be opened: ${String(error)}`
  }
}

/** The power is cut again and again on the way, each time from the beginning; what was wrong after each of them. */
async function afterCuts(scene: Recorded, count: number, isEnough = (_: number) => false): Promise<readonly string[]> {
  const random = randomFor(seed)
  const at = Array.from({ length: count }, () => random.below(scene.acts.length)).toSorted((a, b) => a - b)
  const disk = diskFrom(begun)
  const wrong: string[] = []
  let done = 0
  let known = 0
  for (const [nth, cut] of at.entries()) {
    for (; done < cut; done++) {
      const act = scene.acts[done]
      if (!act) break
      if (act.kind === 'said' && act.bytes.includes('"saved":true')) known += 1
      disk.does(act)
    }
    const kept = (['nothing', 'sectors', 'all'] as const)[nth % 3] as Kept
    const found = temporaryFolder(memory)
    disk.writeTo(found.folder, kept, random)
    const fault = await wrongIn(found.folder, scene, known)
    if (fault) wrong.push(`${kept} kept, cut before ${cut} of ${scene.acts.length}, ${known} acknowledged: ${fault}`)
    found.remove()
    if (isEnough(wrong.length)) break
  }
  return wrong
}

const scenes = new Map<Synchronous, Recorded>()
const sceneOf = (synchronous: Synchronous) => scenes.get(synchronous) ?? expect.unreachable()
beforeAll(async () => {
  if (!canTrace) return
  const data = join(begun, 'data')
  mkdirSync(data, { recursive: true })
  const first = await start(data)
  session = (await example(first)).split('/')[2] ?? ''
  await first.stop()
  const hand = new Sqlite(join(data, 'rostrum.db'))
  hand.exec(beforeSeals)
  hand.close()
  const all = [
    ['FULL', 175],
    ['NORMAL', 20],
    ['OFF', 20],
  ] as const
  await Promise.all(all.map(async ([each, entries]) => scenes.set(each, await recorded(each, entries))))
})
afterAll(outer.remove)

test.skipIf(!canTrace)(
  `the power goes ${cuts} times, while a file is brought up to date, entries are made, a copy is made and the log is folded: nothing that was acknowledged is lost (R2)`,
  async () => {
    const scene = sceneOf('FULL')
    const said = scene.acts.filter(act => act.kind === 'said' && act.bytes.includes('"saved":true'))
    expect(said).toHaveLength(scene.acknowledged.length)
    // The control: all that the scene speaks of was met.
    const done = (kind: string, file: RegExp) =>
      scene.acts.filter(act => act.kind === kind && 'file' in act && file.test(act.file)).length
    expect(done('flushed', /rostrum\.db-wal$/)).toBeGreaterThan(scene.acknowledged.length)
    const folded = scene.acts.findIndex(act => act.kind === 'written' && act.file === 'data/rostrum.db')
    expect(scene.acts.slice(folded).filter(act => said.includes(act)).length).toBeGreaterThan(5)
    expect(done('written', /rostrum\.db\.before-/)).toBeGreaterThan(20)
    expect(done('renamed', /^copies\//)).toBeGreaterThan(0)
    const wrong = await afterCuts(scene, cuts)
    expect(wrong, `again: POWER_SEED=${seed} POWER_CUTS=${cuts}`).toEqual([])
  },
)

test.skipIf(!canTrace).each(['NORMAL', 'OFF'] as const)(
  'the control of it: with “synchronous = %s” acknowledged entries are lost, and it is noticed (R2)',
  async synchronous => {
    const scene = sceneOf(synchronous)
    const wrong = await afterCuts(scene, 100, found => found >= 3)
    expect(wrong).toHaveLength(3)
  },
)
