import { fork } from 'node:child_process'
import { join } from 'node:path'
import { frameSize, lateness, percentile, rostrum } from '../bench/p2.ts'
const real = process.execPath
for (let run = 0; run < Number(process.argv[2] ?? 3); run++) {
  if (process.argv[3]) process.execPath = process.argv[3]
  const server = await rostrum()
  process.execPath = real
  const child = fork(join(import.meta.dirname, '../bench/plain-http.ts'), [String(frameSize)], { execArgv: ['--import', 'tsx'] })
  const port = await new Promise<number>(done => child.once('message', m => done(Number(m))))
  const bare = { port, stream: '/', speak: async () => { await (await fetch(`http://localhost:${port}`, { method: 'POST', body: new URLSearchParams({}) })).text() } }
  const [theirs, ours] = await lateness([bare, server], 1000, 120)
  await server.stop(); child.kill('SIGKILL')
  const w = (l: any) => [0.5, 0.9, 0.99].map(q => percentile(l.late, q).toFixed(1)).join(' ')
  console.log('floor', w(theirs), 'ours', w(ours), 'ratio', (percentile(ours!.late, 0.99) / percentile(theirs!.late, 0.99)).toFixed(2))
}
process.exit(0)
