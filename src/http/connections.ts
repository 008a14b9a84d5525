import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import {
  constants,
  createServer as createHttp2Server,
  type Http2ServerRequest,
  type ServerHttp2Session,
} from 'node:http2'
import type { Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { table } from '../domain/table.ts'
import { isLoopback } from './door.ts'
import { headersBy, isByTls } from './guard.ts'

/** What one connection may take of the server; times in milliseconds. */
export interface Patience {
  /** Until the head of a request is there. */
  readonly head: number
  /** A body brings at least `least` bytes in each of these. */
  readonly body: number
  readonly least: number
  /** Between requests of one connection. */
  readonly idle: number
  /** Between requests of a connection that carries many at once, as browsers keep one open. */
  readonly quiet: number
  /** So many connections at one address; further ones are closed at once. */
  readonly connections: number
}

/** As OWASP's checklist has it, but for the body: a file of 60 MB over a slow line may take its time. */
const usual: Patience = { head: 10_000, body: 30_000, least: 1_024, idle: 5_000, quiet: 60_000, connections: 20_000 }

/** What Node answers by itself, in words and with the headers of every other answer. */
const ownAnswers = table<readonly [status: string, sentence: string]>({
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request did not arrive in time.'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'The head of the request is too long.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ['413 Payload Too Large', 'The request cannot be read: its chunks say too much.'],
})
const stoppedInTheMiddle = ['408 Request Timeout', 'The request stopped in the middle.'] as const
const notUnderstood = ['400 Bad Request', 'The request cannot be read.'] as const

const inWords = (tls: boolean) => ({
  ...headersBy(tls),
  'Cache-Control': 'no-store',
  'Content-Type': 'text/plain; charset=utf-8',
})

/** A whole answer as it goes over the line, where no request was read that could be answered; the last of its connection. */
export const rawAnswer = (
  [status, sentence]: readonly [status: string, sentence: string],
  tls = false,
  more: Readonly<Record<string, string>> = {},
): string =>
  [
    `HTTP/1.1 ${status}`,
    ...Object.entries({ ...more, ...inWords(tls) }).map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${Buffer.byteLength(sentence)}`,
    'Connection: close',
    '',
    sentence,
  ].join('\r\n')

const latest = new WeakMap<Socket, ServerResponse>()

/** An answer that began already cannot be another one. */
const refuse = (socket: Socket, answer: readonly [status: string, sentence: string], tls: boolean) => {
  const begun = latest.get(socket)
  if (socket.writable && (!begun?.headersSent || begun.writableFinished)) socket.write(rawAnswer(answer, tls))
  socket.destroySoon()
}

export type Fetch = Parameters<typeof getRequestListener>[0]

/** What is no request is answered with the headers of its connection. */
function listenersFor(fetch: Fetch) {
  const by = (tls: boolean) => {
    const headers = inWords(tls)
    return getRequestListener(fetch, { errorHandler: () => new Response(notUnderstood[1], { status: 400, headers }) })
  }
  const [plain, tls] = [by(false), by(true)]
  return (isTls: boolean) => (isTls ? tls : plain)
}

/**
 * A server for the application that no slow, silent or broken connection keeps from the others. `behindTls`: whoever
 * speaks with it has ended TLS for others.
 */
export function serverFor(fetch: Fetch, patience: Partial<Patience> = {}, behindTls = false): Server {
  const answer = listenersFor(fetch)
  const tlsOf = (socket: Socket) => behindTls || isByTls(socket)
  const { head, body, least, idle, connections } = { ...usual, ...patience }
  const server = createServer(
    {
      headersTimeout: head,
      // A body is looked after below: by what it brings, not by how long it takes.
      requestTimeout: 0,
      connectionsCheckingInterval: Math.min(1_000, head / 2),
      keepAliveTimeout: idle,
      // A request without a Host is refused by the guard, with its headers.
      requireHostHeader: false,
    },
    (incoming, outgoing) => {
      const { socket } = incoming
      latest.set(socket, outgoing)
      const { 'content-length': length, 'transfer-encoding': chunked } = incoming.headers
      if (chunked || Number(length))
        bodyBrings(incoming, { least, every: body, brought: () => socket.bytesRead }, () =>
          refuse(socket, stoppedInTheMiddle, tlsOf(socket)),
        )
      void answer(tlsOf(socket))(incoming, outgoing)
    },
  )
  server.maxConnections = connections
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET') socket.destroy()
    else refuse(socket, ownAnswers[error.code ?? ''] ?? notUnderstood, tlsOf(socket))
  })
  server.on('checkExpectation', ({ socket }, outgoing) => {
    outgoing.writeHead(417, inWords(tlsOf(socket))).end()
  })
  return server
}

interface Bringing {
  readonly least: number
  readonly every: number
  /** Bytes of it so far. */
  readonly brought: () => number
}

/** Cuts a body that drips: what it brings is counted, not how long it takes; while nobody reads it, it may wait. */
function bodyBrings(
  incoming: IncomingMessage | Http2ServerRequest,
  { least, every, brought }: Bringing,
  cut: () => void,
): void {
  let before = brought()
  const looking = setInterval(() => {
    const since = brought() - before
    before += since
    if (incoming.complete || since >= least || incoming.readableLength > 0) return
    clearInterval(looking)
    cut()
  }, every)
  looking.unref()
  incoming.on('close', () => clearInterval(looking))
}

/** The same for HTTP/2, of connections that somebody else has accepted: many requests at once over each. */
export function multiplexedFor(fetch: Fetch, patience: Partial<Patience> = {}): Multiplexed {
  const answer = listenersFor(fetch)
  const { head, body, least, quiet } = { ...usual, ...patience }
  const sessions = new Set<ServerHttp2Session>()
  const server = createHttp2Server({ settings: { maxConcurrentStreams: mostAtOnce } }, (incoming, outgoing) => {
    const { stream } = incoming
    const tls = !isLoopback(incoming.authority)
    // A request without a body is never complete while nobody reads it: a page that listens would be cut.
    if (!stream.endAfterHeaders) {
      const count = countingWhatComes(incoming)
      bodyBrings(incoming, { least, every: body, brought: count }, () => {
        const [status, sentence] = stoppedInTheMiddle
        if (!outgoing.headersSent) outgoing.writeHead(Number.parseInt(status, 10), inWords(tls)).end(sentence)
        stream.close(constants.NGHTTP2_CANCEL)
      })
    }
    if (incoming.headers.expect !== undefined) outgoing.writeHead(417, inWords(tls)).end()
    else void answer(tls)(incoming, outgoing)
  })
  server.on('session', session => {
    sessions.add(session)
    let open = 0
    session.on('stream', stream => {
      // From its first request on, a connection may be quiet for longer, as browsers keep one.
      session.setTimeout(quiet)
      open++
      stream.once('close', () => {
        open--
        session.setTimeout(quiet)
      })
    })
    session.setTimeout(head, () => {
      if (open === 0) session.destroy()
    })
    session.on('error', () => session.destroy())
    session.on('close', () => sessions.delete(session))
  })
  server.on('sessionError', () => undefined)
  return {
    take: socket => void server.emit('connection', socket),
    closeIdle: () => {
      for (const session of sessions) session.close()
    },
    closeAll: () => {
      for (const session of sessions) session.destroy()
    },
  }
}

export interface Multiplexed {
  take(socket: Socket): void
  /** No further requests: each connection ends with those that it has. */
  closeIdle(): void
  closeAll(): void
}

/** Open windows, screens and requests of one browser. */
const mostAtOnce = 256

/** The bytes of all requests of a connection are one stream: those of this one are counted as they are handed on. */
function countingWhatComes(incoming: Http2ServerRequest): () => number {
  let came = 0
  const push = incoming.push.bind(incoming)
  incoming.push = (chunk: Buffer | null, ...rest) => {
    came += chunk?.length ?? 0
    return push(chunk, ...rest)
  }
  return () => came
}
