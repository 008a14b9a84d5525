import { existsSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { readSessionFile } from '../../src/formats/session-file.ts'
import type { Env } from '../../src/http/dependencies.ts'
import type { Room } from '../../src/live/room.ts'
import type { Rooms } from '../../src/live/rooms.ts'
import { houseIds } from '../../src/report/index.ts'
import { projectRoot } from '../../src/root.ts'
import { temporaryFolder } from '../browser/chromium.ts'
import { workingGroup } from '../browser/imported.ts'
import { built } from '../built.ts'
import { openedIn } from '../db/on-engine.ts'
import { oneOfEverything } from '../http/one-of-everything.ts'
import { changesIn } from './changes.ts'

const { createApp, fanoutOf, loadDirectory, openDatabase, openPostgresql, roomsIn, serverFor } = (await import(
  built.application
)) as typeof import('./application.ts')

export const directory = loadDirectory()
/** Where there is one: what is written on a disk, and lost with its power, is tried elsewhere. */
const memory = '/dev/shm'
const example = join(projectRoot, 'examples/smuggling-of-migrants-2019.json')

/** What a test puts into the application besides what is there. */
export type Planted = (app: Hono<Env>, rooms: Rooms) => void

export type House = Awaited<ReturnType<typeof openedHouse>>

/** The application on a database of its own, with sessions of several kinds, or the small one; behind a socket too. */
export async function openedHouse(planted: Planted = () => undefined, isSmall = false) {
  const data = temporaryFolder(existsSync(memory) ? memory : undefined)
  const database = await openedIn(data.folder, { openDatabase, openPostgresql })
  const rooms = roomsIn(database, directory)
  const changes = await changesIn(data.folder)
  let seconds = 0
  const now = () => new Date(Date.UTC(2019, 8, 12, 8) + seconds * 1_000).toISOString()
  /** What could not be drawn, wherever: a page, a stream. */
  const faults: string[] = []
  const fanout = fanoutOf(now)
  const app = createApp({
    rooms,
    directory,
    fanout,
    now,
    faults: (where, error) => {
      faults.push(`${where}: ${error instanceof Error ? error.stack : String(error)}`)
      return 'f'
    },
  })
  planted(app, rooms)
  const server = serverFor(app.fetch)
  await new Promise<void>(done => {
    server.listen({ port: 0, host: '127.0.0.1' }, done)
  })
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const begun: Room[] = []
  const begin = async (id: string, file: string) => {
    const read = readSessionFile(JSON.parse(file), { directory, houses: houseIds })
    if ('faults' in read) throw new Error(JSON.stringify(read.faults))
    begun.push(await rooms.create(id, read.facts, { attempt: id, by: 'O', now: now() }, 'file', read.persons))
  }
  await begin('commission', JSON.stringify(commission))
  if (!isSmall) {
    await begin('example', readFileSync(example, 'utf8'))
    begun.push(await rooms.create('everything', oneOfEverything, { attempt: 'e', by: 'O', now: now() }, 'new'))
    await begin('imported', workingGroup({}))
  }

  return {
    app,
    address,
    rooms,
    database,
    faults,
    now,
    begun: begun as readonly Room[],
    passes: () => {
      seconds += 1
    },
    /** Another number each time that something was kept. */
    version: changes.count,
    close: async () => {
      fanout.close()
      server.closeAllConnections()
      await new Promise(done => server.close(done))
      rooms.storage.close()
      await changes.close()
      await database.close()
      data.remove()
    },
  }
}

/** A commission with members, on its first morning: somebody has the floor, and others wait. */
export const commission = {
  format: 'rostrum-session/1',
  body: { name: 'Commission on Crime Prevention', members: ['CAN', 'EGY', 'FRA', 'MEX'] },
  session: { from: '2019-09-12', to: '2019-09-13', timeZone: 'Europe/Vienna' },
  agenda: [{ item: '1', title: 'Opening' }, { item: '2' }],
  meetings: [{ id: 'm1', number: 1, from: '2019-09-12T07:30:00Z' }],
  debates: [{ id: 'd2', items: ['2'] }],
  statements: [
    { id: 's1', debate: 'd2', by: 'CAN', at: '2019-09-12T07:40:00Z', until: '2019-09-12T07:45:00Z' },
    { id: 's2', debate: 'd2', by: 'EGY', at: '2019-09-12T07:50:00Z' },
  ],
  wording: { house: 'generic' },
}
