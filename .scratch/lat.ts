import { get } from 'node:http'
import { rostrum } from '../bench/p2.ts'
const real = process.execPath; if (process.argv[2]) process.execPath = '/tmp/nodeprof'
const server = await rostrum()
process.execPath = real
let at = 0
get({ port: server.port, host: '127.0.0.1', path: server.stream }, answer => { answer.on('data', d => { if (String(d).includes('id:')) at = performance.now() }) })
await new Promise(r => setTimeout(r, 1000))
const seen: number[] = [], answered: number[] = []
for (let round = 0; round < 400; round++) {
  const began = performance.now(); at = 0
  await server.speak(round)
  const back = performance.now() - began
  while (!at) await new Promise(r => setTimeout(r, 5))
  if (round > 10) { seen.push(at - began); answered.push(back) }
  await new Promise(r => setTimeout(r, 80))
}
const s = (a: number[]) => { a.sort((x, y) => x - y); return [0.1, 0.5, 0.9, 0.99].map(q => a[Math.floor(a.length * q)]!.toFixed(1)).join(' ') }
console.log('seen', s(seen), 'answered', s(answered))
await server.stop()
process.exit(0)
