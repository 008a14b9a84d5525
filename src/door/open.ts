import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Config, Reach } from '../config.ts'
import { type Fetch, type Multiplexed, multiplexedFor, type Patience, serverFor } from '../http/connections.ts'
import { houseDoor, laptopDoor } from '../http/door.ts'
import { certificateIn, whenChanged } from './certificate.ts'
import type { Entrance, Shown } from './entrance.ts'
import { roomIn } from './room.ts'
import { withTls } from './tls.ts'

type House = Extract<Reach, { readonly by: 'house' }>

const laptop: Entrance = { door: laptopDoor, at: port => [`Rostrum is at http://localhost:${port}`] }

function houseOf({ origins, tls, proxies }: House, [host]: Config['hosts']): Entrance {
  const behind = (port: number) => `(behind ${proxies.join(', ')}, at http://${host}:${port})`
  const shownFrom = (files: NonNullable<House['tls']>): Shown => {
    const first = certificateIn(files)
    return { first, whenRenewed: renew => whenChanged(files, { first, renew, told: console.log }) }
  }
  return {
    door: houseDoor(origins, proxies),
    ...(tls && { certificate: shownFrom(tls) }),
    at: port => [`Rostrum is at ${origins.join(', ')}${tls ? '' : ` ${behind(port)}`}`],
  }
}

/** As the settings say. Throws one sentence. */
export async function entranceFor({ reach, hosts, data }: Config): Promise<Entrance> {
  switch (reach.by) {
    case 'this-computer':
      return laptop
    case 'room':
      return roomIn(data, hosts[0])
    case 'house':
      return houseOf(reach, hosts)
  }
}

export interface Opened {
  /** The port at the first address, once it is listened at. */
  listen(dataIn: string): Promise<number>
  close(): Promise<void>
}

/** How long those who are served may take to end, milliseconds. */
const patience = 1_000

/** Opens a port at each address of this machine that the settings name. */
export function open(fetch: Fetch, entrance: Entrance, config: Config, limits: Partial<Patience> = {}): Opened {
  const { hosts, port, maxConnections: connections } = config
  const { door, certificate } = entrance
  const multiplexed = certificate && multiplexedFor(fetch, limits)
  const behindTls = door.scheme === 'https' && !certificate
  const servers = hosts.map(host => ({ host, server: serverFor(fetch, { connections, ...limits }, behindTls) }))
  const stop =
    multiplexed && certificate
      ? securing(servers, { multiplexed, certificate, isOwn: door.isOwn, patience: limits.head })
      : () => undefined

  return {
    listen: dataIn =>
      new Promise(done => {
        for (const { host, server } of servers) {
          const isFirst = host === hosts[0]
          server.on('error', (error: NodeJS.ErrnoException) => {
            // A machine without IPv6 has no ::1: the other address serves it.
            if (isFirst || error.code === 'EADDRINUSE') cannotListen(error, host, port)
          })
          // A thousand phones that come back at once: with the usual 511, the rest would wait for seconds.
          server.listen({ port, host, ipv6Only: host.includes(':'), backlog: 4_096 }, () => {
            if (!isFirst) return
            const listened = (server.address() as AddressInfo).port
            const [where = '', ...more] = entrance.at(listened)
            console.log([`${where} (data in ${dataIn})`, ...more].join('\n'))
            done(listened)
          })
        }
      }),
    close: async () => {
      stop()
      const closed = servers.map(({ server }) => new Promise(done => server.close(done)))
      for (const { server } of servers) server.closeIdleConnections()
      multiplexed?.closeIdle()
      const waiting = setTimeout(() => {
        for (const { server } of servers) server.closeAllConnections()
        multiplexed?.closeAll()
      }, patience)
      await Promise.all(closed)
      clearTimeout(waiting)
    },
  }
}

function cannotListen({ code, message }: NodeJS.ErrnoException, host: string, port: number): never {
  console.error(
    code === 'EADDRINUSE'
      ? `Port ${port} is in use. Stop the other program or set PORT.`
      : `Rostrum cannot listen on ${host}: ${message}`,
  )
  process.exit(1)
}

interface Securing {
  readonly multiplexed: Multiplexed
  readonly certificate: Shown
  readonly isOwn: (host: string) => boolean
  readonly patience: number | undefined
}

function securing(servers: readonly { readonly server: Server }[], { certificate, ...behind }: Securing): () => void {
  const secured = servers.map(({ server }) => withTls(certificate.first, { server, ...behind }))
  return certificate.whenRenewed(now => {
    for (const each of secured) each.renew(now)
  })
}
