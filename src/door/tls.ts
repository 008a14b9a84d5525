import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { createServer, type TLSSocket, type Server as TlsServer } from 'node:tls'
import { type Multiplexed, rawAnswer } from '../http/connections.ts'
import type { Certificate } from './authority.ts'

interface Behind {
  /** Listens at the port, and answers browsers that know HTTP/1.1 only. */
  readonly server: Server
  readonly multiplexed: Multiplexed
  /** How long a connection may say nothing, milliseconds. */
  readonly patience: number | undefined
  /** Where who asks without TLS is sent to: the same path by https, or nowhere if the host is none of ours. */
  readonly isOwn: (host: string) => boolean
}

/** The first byte of TLS: a handshake. */
const handshake = 22

/**
 * Puts TLS before a server: what a connection says first decides. HTTP/2 for browsers that know it, HTTP/1.1 for
 * others, and for who speaks without TLS one sentence, or the way.
 */
export function withTls(first: Pick<Certificate, 'cert' | 'key'>, behind: Behind) {
  const { server, multiplexed, patience = 10_000, isOwn } = behind
  const toHttp1 = server.listeners('connection') as ((this: Server, socket: Socket) => void)[]
  server.removeAllListeners('connection')
  const tls: TlsServer = createServer({
    cert: first.cert,
    key: first.key,
    minVersion: 'TLSv1.2',
    ALPNProtocols: ['h2', 'http/1.1'],
    // A thousand phones that come back at once shake hands for longer than one: it is reckoning, and not silence.
    handshakeTimeout: 3 * patience,
  })
  tls.on('secureConnection', (socket: TLSSocket) => {
    if (socket.alpnProtocol === 'h2') multiplexed.take(socket)
    else for (const take of toHttp1) take.call(server, socket)
  })
  tls.on('tlsClientError', (_, socket) => socket.destroy())
  server.on('connection', (socket: Socket) => {
    const drop = () => socket.destroy()
    const waiting = setTimeout(drop, patience)
    socket.once('close', () => clearTimeout(waiting))
    socket.on('error', drop)
    socket.once('data', begun => {
      clearTimeout(waiting)
      if (begun[0] !== handshake) return turnAway(socket, begun.toString('latin1'), isOwn)
      // Put back unread: the handshake begins with it.
      socket.pause()
      socket.unshift(begun)
      tls.emit('connection', socket)
    })
  })
  return { renew: ({ cert, key }: Pick<Certificate, 'cert' | 'key'>) => tls.setSecureContext({ cert, key }) }
}

/** A page that was asked for by http:// is at https://; a form is not sent twice, so that nobody learns what stood in it. */
function turnAway(socket: Socket, said: string, isOwn: (host: string) => boolean): void {
  const [, path] = /^(?:GET|HEAD) (\/[!-~]*) HTTP\/1\.[01]\r\n/.exec(said) ?? []
  const [, host = ''] = /\r\nhost:[ \t]*([\w.:[\]-]+)[ \t]*\r\n/i.exec(said) ?? []
  const to = path !== undefined && isOwn(host) ? `https://${host}${path}` : undefined
  const sentence = `This is served by https only${to ? `: ${to}` : '. Begin the address with https://'}`
  const answer = rawAnswer(
    [to ? '308 Permanent Redirect' : '426 Upgrade Required', sentence],
    // Over no TLS: what is said of it there is not to be believed.
    false,
    to ? { Location: to } : { Upgrade: 'TLS/1.2, HTTP/1.1' },
  )
  socket.end(said.startsWith('HEAD ') ? answer.slice(0, -sentence.length) : answer)
  socket.destroySoon()
}
