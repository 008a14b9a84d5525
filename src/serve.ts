import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { lockFolder } from '../db/lock.ts'
import { openDatabase } from '../db/open.ts'
import { loadDirectory } from '../db/reference.ts'
import { configFrom } from './config.ts'
import { createApp } from './http/app.tsx'
import { clockOf, thisMachine } from './live/clock.ts'
import { fanoutOf } from './live/fanout.ts'
import { roomsIn } from './shelf.ts'

/** Opens the database, loads the directory and listens on loopback until it is told to stop. */
export async function serve(): Promise<void> {
  const config = configFrom(process.env)
  // Held until the process ends, however it ends.
  lockFolder(config.data)
  const database = await openDatabase(config.data)
  for (const each of database.damages) console.error(`${database.file} is damaged: ${each}`)
  for (const { session, had, has } of database.last.losses)
    console.error(
      `Session ${session}: ${had - has} changes that were acknowledged are not there any more (${has} of ${had}).`,
    )
  const now = clockOf(thisMachine, off =>
    console.warn(
      `This computer’s clock was set by ${Math.round(off / 1000)} s. Rostrum goes on by its own; start it anew to follow.`,
    ),
  )
  const fanout = fanoutOf(now)
  const directory = loadDirectory()
  const app = createApp({ rooms: roomsIn(database, directory), directory, fanout, now })
  const listener = getRequestListener(app.fetch)
  const servers = ['127.0.0.1', '::1'].map(host => ({
    host,
    server: createServer({ headersTimeout: 10_000 }, listener),
  }))
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    fanout.close()
    const closed = servers.map(({ server }) => new Promise(done => server.close(done)))
    for (const { server } of servers) server.closeIdleConnections()
    const patience = setTimeout(() => {
      for (const { server } of servers) server.closeAllConnections()
    }, 1000)
    await Promise.all(closed)
    clearTimeout(patience)
    await database.close()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
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
