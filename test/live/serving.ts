import { createServer, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'

/** A server that hands each stream to who joins it, by the path that was asked for; and readers on raw sockets. */
export async function servingStreams(join: (path: string, out: ServerResponse) => void) {
  const closing: (() => void)[] = []
  const joined: ServerResponse[] = []
  const server = createServer((request, out) => {
    out.removeHeader('Transfer-Encoding')
    out.writeHead(200, { 'Content-Type': 'text/event-stream' })
    out.flushHeaders()
    joined.push(out)
    join(decodeURIComponent((request.url ?? '').slice(1)), out)
  })
  await new Promise<void>(done => {
    server.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, done)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const reader = async (path: string, reads = true) => {
    const socket: Socket = connect(port, '127.0.0.1')
    let text = ''
    let taken = 0
    socket.setEncoding('utf8')
    const take = (data: string) => {
      taken += data.length
      text += data
    }
    if (reads) socket.on('data', take)
    socket.on('error', () => undefined)
    socket.write(`GET /${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`)
    closing.push(() => socket.destroy())
    return {
      socket,
      take,
      text: () => text,
      taken: () => taken,
      ids: () => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id)),
    }
  }
  return {
    joined,
    reader,
    close: () => {
      for (const close of closing.splice(0)) close()
    },
  }
}
