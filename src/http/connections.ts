import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { table } from '../domain/table.ts'
import { securityHeaders } from './guard.ts'

/** What one connection may take of the server; times in milliseconds. */
export interface Patience {
  /** Until the head of a request is there. */
  readonly head: number
  /** A body brings at least `least` bytes in each of these. */
  readonly body: number
  readonly least: number
  /** Between requests of one connection. */
  readonly idle: number
  /** So many connections at one address; further ones are closed at once. */
  readonly connections: number
}

/** As OWASP's checklist has it, but for the body: a file of 60 MB over a slow line may take its time. */
const usual: Patience = { head: 10_000, body: 30_000, least: 1_024, idle: 5_000, connections: 20_000 }

/** What Node answers by itself, in words and with the headers of every other answer. */
const ownAnswers = table<readonly [status: string, sentence: string]>({
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request did not arrive in time.'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'The head of the request is too long.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ['413 Payload Too Large', 'The request cannot be read: its chunks say too much.'],
})
const notUnderstood = ['400 Bad Request', 'The request cannot be read.'] as const

const rawAnswer = ([status, sentence]: readonly [status: string, sentence: string]): string =>
  [
    `HTTP/1.1 ${status}`,
    ...Object.entries(securityHeaders).map(([name, value]) => `${name}: ${value}`),
    'Cache-Control: no-store',
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(sentence)}`,
    'Connection: close',
    '',
    sentence,
  ].join('\r\n')

const latest = new WeakMap<Socket, ServerResponse>()

/** An answer that began already cannot be another one. */
const refuse = (socket: Socket, answer: readonly [status: string, sentence: string]) => {
  const begun = latest.get(socket)
  if (socket.writable && (!begun?.headersSent || begun.writableFinished)) socket.write(rawAnswer(answer))
  socket.destroySoon()
}

/** A server for the application that no slow, silent or broken connection keeps from the others. */
export function serverFor(fetch: Parameters<typeof getRequestListener>[0], patience: Partial<Patience> = {}): Server {
  const { head, body, least, idle, connections } = { ...usual, ...patience }
  const answer: RequestListener = getRequestListener(fetch, {
    errorHandler: () =>
      new Response(notUnderstood[1], {
        status: 400,
        headers: { ...securityHeaders, 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8' },
      }),
  })
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
      latest.set(incoming.socket, outgoing)
      const { 'content-length': length, 'transfer-encoding': chunked } = incoming.headers
      if (chunked || Number(length)) bodyBrings(incoming, least, body)
      answer(incoming, outgoing)
    },
  )
  server.maxConnections = connections
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET') socket.destroy()
    else refuse(socket, ownAnswers[error.code ?? ''] ?? notUnderstood)
  })
  server.on('checkExpectation', (_, outgoing) => {
    outgoing.writeHead(417, { ...securityHeaders, 'Cache-Control': 'no-store' }).end()
  })
  return server
}

/** Cuts a body that drips: what it brings is counted, not how long it takes; while nobody reads it, it may wait. */
function bodyBrings(incoming: IncomingMessage, least: number, every: number): void {
  const { socket } = incoming
  let before = socket.bytesRead
  const looking = setInterval(() => {
    const brought = socket.bytesRead - before
    before = socket.bytesRead
    if (incoming.complete || brought >= least || incoming.readableLength > 0) return
    clearInterval(looking)
    refuse(socket, ['408 Request Timeout', 'The request stopped in the middle.'])
  }, every)
  looking.unref()
  incoming.on('close', () => clearInterval(looking))
}
