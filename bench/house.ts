import type { AddressInfo } from 'node:net'
import type { Database } from '../db/database.ts'
import type { Directory } from '../src/domain/directory.ts'
import { createApp } from '../src/http/app.tsx'
import { serverFor } from '../src/http/connections.ts'
import { fanoutOf } from '../src/live/fanout.ts'
import { roomsIn } from '../src/shelf.ts'

/** The application on a database, served in this process: so that what it works and holds is measured. */
export async function housed(database: Database, directory: Directory, now: () => string) {
  const rooms = roomsIn(database, directory)
  const fanout = fanoutOf(now)
  const app = createApp({ rooms, directory, fanout, now })
  const server = serverFor(app.fetch)
  await new Promise<void>(done => server.listen({ port: 0, host: '127.0.0.1' }, done))
  return {
    app,
    rooms,
    port: (server.address() as AddressInfo).port,
    close: async () => {
      fanout.close()
      server.closeAllConnections()
      await new Promise(done => server.close(done))
      rooms.storage.close()
      await database.close()
    },
  }
}
