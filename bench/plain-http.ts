// The floor of P2: plain node:http that writes one frame of a given size to everybody who reads, whenever it is asked.
import { createServer, type ServerResponse } from 'node:http'

const size = Number(process.argv[2])
const readers = new Set<ServerResponse>()
let id = 0
const server = createServer((request, answer) => {
  if (request.method === 'GET') {
    answer.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    answer.write('event: ping\ndata: .\n\n')
    readers.add(answer)
    answer.on('close', () => readers.delete(answer))
    return
  }
  request.resume().on('end', () => {
    const head = `id: ${++id}\ndata: `
    const frame = Buffer.from(`${head}${'x'.repeat(size - head.length - 2)}\n\n`)
    for (const reader of readers) reader.write(frame)
    answer.setHeader('Content-Type', 'application/json').end('{"saved":true}')
  })
})
server.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, () => {
  const address = server.address()
  process.send?.(typeof address === 'object' && address ? address.port : 0)
})
