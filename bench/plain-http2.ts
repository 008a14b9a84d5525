// The floor of p2tls: plain node:http2 over TLS that writes one frame of a given size to everybody who reads.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createSecureServer, type ServerHttp2Stream } from 'node:http2'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { authorityIn } from '../src/door/authority.ts'

const size = Number(process.argv[2])
const folder = mkdtempSync(join(tmpdir(), 'rostrum-'))
const names = { addresses: [], names: [] }
const { leaf } = await (await authorityIn(folder, names, Date.now())).vouchesFor(names, Date.now())
const authority = readFileSync(join(folder, 'authority.crt'), 'utf8')
rmSync(folder, { recursive: true })
const readers = new Set<ServerHttp2Stream>()
let id = 0
const server = createSecureServer({ key: leaf.key, cert: leaf.cert })
server.on('stream', (stream, headers) => {
  stream.on('error', () => undefined)
  if (headers[':method'] === 'GET') {
    stream.respond({ ':status': 200, 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    stream.write('event: ping\ndata: .\n\n')
    readers.add(stream)
    stream.on('close', () => readers.delete(stream))
    return
  }
  stream.resume().on('end', () => {
    const head = `id: ${++id}\ndata: `
    const frame = Buffer.from(`${head}${'x'.repeat(size - head.length - 2)}\n\n`)
    for (const reader of readers) reader.write(frame)
    stream.respond({ ':status': 200, 'content-type': 'application/json' })
    stream.end('{"saved":true}')
  })
})
server.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, () => {
  const address = server.address()
  process.send?.({ port: typeof address === 'object' && address ? address.port : 0, authority })
})
