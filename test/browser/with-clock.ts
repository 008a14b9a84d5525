import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { loadDirectory } from '../../db/reference.ts'
import { type ProviderSettings, providerAt } from '../../src/http/access/provider.ts'
import { createApp } from '../../src/http/app.tsx'
import { fanoutOf } from '../../src/live/fanout.ts'
import { accountsIn } from '../../src/people.ts'
import { roomsIn } from '../../src/shelf.ts'
import { openedIn } from '../db/on-engine.ts'

/** A real server whose clock stands where the test puts it; on a free port, or on the one where it was before. */
export async function serveWithClock(
  folder: string,
  begin: string,
  port = 0,
  access: 'this-computer' | 'people' = 'this-computer',
  signOn?: ProviderSettings,
) {
  let at = Date.parse(begin)
  let began = performance.now()
  const now = () => new Date(at + (performance.now() - began)).toISOString()
  const database = await openedIn(folder)
  const directory = loadDirectory()
  const fanout = fanoutOf(now)
  const rooms = roomsIn(database, directory)
  const accounts = accountsIn(database, rooms.storage)
  const provider = signOn && providerAt(signOn, () => '')
  const people = access === 'people' ? { access: { kind: access, accounts, cost: 10, provider } } : {}
  const app = createApp({ rooms, directory, fanout, now, ...people })
  const server = createServer(getRequestListener(app.fetch))
  await new Promise<void>(done => {
    server.listen(port, '127.0.0.1', done)
  })
  const address = server.address()
  const own = typeof address === 'object' && address ? address.port : 0
  return {
    port: own,
    address: `http://localhost:${own}`,
    app,
    rooms,
    accounts,
    now,
    /** Answers by how many milliseconds the clock went on. */
    set: (moment: string): number => {
      const on = Date.parse(moment) - Date.parse(now())
      at = Date.parse(moment)
      began = performance.now()
      return on
    },
    stop: async () => {
      fanout.close()
      server.closeAllConnections()
      await new Promise(done => {
        server.close(done)
      })
      await database.close()
    },
  }
}
