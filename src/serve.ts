import { lockFolder } from '../db/lock.ts'
import { openDatabase } from '../db/open.ts'
import { loadDirectory } from '../db/reference.ts'
import { configFrom } from './config.ts'
import { createApp } from './http/app.tsx'
import { serverFor } from './http/connections.ts'
import { lastResort } from './last-resort.ts'
import { clockOf, thisMachine } from './live/clock.ts'
import { fanoutOf } from './live/fanout.ts'
import { faultsOf } from './live/faults.ts'
import { roomsIn } from './shelf.ts'

/** Opens the database, loads the directory and listens on loopback until it is told to stop. */
export async function serve(): Promise<void> {
  const config = configFrom(process.env)
  // Held until the process ends, however it ends.
  lockFolder(config.data)
  const database = await openDatabase(config.data)
  const now = clockOf(thisMachine, off =>
    console.warn(
      `This computer’s clock was set by ${Math.round(off / 1000)} s. Rostrum goes on by its own; start it anew to follow.`,
    ),
  )
  const faults = faultsOf(console.error)
  const fanout = fanoutOf(now, { faults })
  const directory = loadDirectory()
  const { maxStreams: streams, maxConnections: connections } = config
  const app = createApp({ rooms: roomsIn(database, directory), directory, fanout, now, faults, streams })
  const servers = ['127.0.0.1', '::1'].map(host => ({ host, server: serverFor(app.fetch, { connections }) }))
  const close = async () => {
    fanout.close()
    const closed = servers.map(({ server }) => new Promise(done => server.close(done)))
    for (const { server } of servers) server.closeIdleConnections()
    const patience = setTimeout(() => {
      for (const { server } of servers) server.closeAllConnections()
    }, 1000)
    await Promise.all(closed)
    clearTimeout(patience)
    await database.close()
  }
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await close()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  // Whoever started this process and kept a channel to it is gone: nobody would start it anew, or stop it.
  process.on('disconnect', stop)
  lastResort(faults, close)
  for (const { host, server } of servers) {
    server.on('error', (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 has no ::1: the other address serves it.
      if (host === '::1' && error.code !== 'EADDRINUSE') return
      console.error(
        error.code === 'EADDRINUSE'
          ? `Port ${config.port} is in use. Stop the other program or set PORT.`
          : `Rostrum cannot listen on ${host}: ${error.message}`,
      )
      process.exit(1)
    })
    // A thousand phones that come back at once: with the usual 511, the rest would wait for seconds.
    server.listen({ port: config.port, host, backlog: 4_096 }, () => {
      if (host === '127.0.0.1') console.log(`Rostrum is at http://localhost:${config.port} (data in ${config.data})`)
    })
  }
}
