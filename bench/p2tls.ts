import { fork, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { connect } from 'node:http2'
import { join } from 'node:path'
import { temporaryFolder } from '../test/browser/chromium.ts'
import { built } from '../test/built.ts'
import { freePort } from '../test/free-port.ts'
import { viewers } from '../test/live/viewers.ts'
import { atMost, type Goal } from './goal.ts'
import { file, frameSize, type Lateness, lateness, names, percentile } from './p2.ts'

/** One connection to a server, as an officer’s browser has it. */
function officer(port: number, ca: string) {
  const session = connect(`https://localhost:${port}`, { ca })
  const cookies = new Map<string, string>()
  const cookie = () => [...cookies].map(each => each.join('=')).join('; ')
  const post = async (path: string, fields: Record<string, string> | FormData) => {
    const body = new Response(fields instanceof FormData ? fields : new URLSearchParams(fields))
    const bytes = Buffer.from(await body.clone().arrayBuffer())
    return new Promise<{ status: number; to: string; text: string }>((done, failed) => {
      const stream = session.request({
        ':method': 'POST',
        ':path': path,
        'content-type': body.headers.get('content-type') ?? '',
        origin: `https://localhost:${port}`,
        ...(path.endsWith('/floor') ? { accept: 'application/json' } : {}),
        ...(cookies.size > 0 ? { cookie: cookie() } : {}),
      })
      let text = ''
      let status = 0
      let to = ''
      stream.on('response', headers => {
        status = Number(headers[':status'])
        to = String(headers['location'] ?? '')
        for (const each of headers['set-cookie'] ?? []) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? []
          cookies.set(name, value)
        }
      })
      stream.setEncoding('utf8')
      stream.on('data', data => (text += data))
      stream.on('error', failed)
      stream.on('close', () => done({ status, to, text }))
      stream.end(bytes)
    })
  }
  const read = (path: string) =>
    void session
      .request({ ':path': path, ...(cookies.size > 0 ? { cookie: cookie() } : {}) })
      .on('error', () => undefined)
      .resume()
  return { post, read, leave: () => session.destroy() }
}

/** The room as `npm run room` serves it, with one meeting whose public screen is for everybody, and an officer with three screens. */
async function room() {
  const data = temporaryFolder()
  const port = await freePort()
  const child = spawn(process.execPath, [built.main, '--room'], {
    env: { ...process.env, PORT: String(port), ROSTRUM_HOST: '127.0.0.1', ROSTRUM_DATA: data.folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  await new Promise<void>(done => {
    child.stdout.on('data', text => {
      said += text
      // The code comes last.
      if (/type \S/.test(said)) done()
    })
  })
  const authority = readFileSync(join(data.folder, 'authority', 'authority.crt'), 'utf8')
  const { post, read, leave } = officer(port, authority)
  const code = /type ([\w-]+)/.exec(said)?.[1] ?? ''
  await post('/sign-in/first', { code, name: 'Ana', signIn: 'ana', password: 'seven tall cranes over Vienna' })
  const upload = new FormData()
  upload.append('file', new File([file], 'session.json'))
  const path = (await post('/sessions/import', upload)).to.replace(/\/floor.*/, '')
  const shown = await post(`${path}/people/public`, { is: 'yes' })
  if (shown.status !== 303) throw new Error(`the screen is not public: ${shown.status}`)
  read(`${path}/stream?meeting=m3`)
  for (const screen of ['podium', 'room', 'interpreters']) read(`${path}/screens/${screen}/stream?meeting=m3`)
  return {
    port,
    authority,
    stream: `${path}/screens/public/stream?meeting=m3`,
    speak: async (round: number) => {
      const participant = names[round % names.length] ?? ''
      const { text } = await post(`${path}/floor`, { attempt: crypto.randomUUID(), meeting: 'm3', participant })
      if (!text.includes('"saved":true')) throw new Error(text)
    },
    stop: async () => {
      leave()
      const ended = new Promise(done => child.once('exit', done))
      child.kill('SIGTERM')
      await ended
      data.remove()
    },
  }
}

async function plain() {
  const program = join(import.meta.dirname, 'plain-http2.ts')
  const child = fork(program, [String(frameSize)], { execArgv: ['--import', 'tsx'] })
  const { port, authority } = await new Promise<{ port: number; authority: string }>(done =>
    child.once('message', message => done(message as { port: number; authority: string })),
  )
  const { post, leave } = officer(port, authority)
  return {
    port,
    authority,
    stream: '/',
    speak: async () => void (await post('/', {})),
    stop: () => {
      leave()
      child.kill('SIGKILL')
    },
  }
}

const [count, rounds] = [1_000, 60] as const
const readers = () => viewers(join(import.meta.dirname, 'http2-readers.ts'))

/** P2 as the room has it: over TLS by HTTP/2, a connection for each phone, against plain node:http2 in the same run. */
export async function p2tls(): Promise<readonly Goal[]> {
  const runs: { floor: number; result: number; ratio: number; wrong: number }[] = []
  for (let run = 0; run < 3; run++) {
    const server = await room()
    const bare = await plain()
    const [theirs, ours] = await lateness([bare, server], count, rounds, readers)
    await server.stop()
    bare.stop()
    if (!theirs || !ours) throw new Error('nothing was measured')
    const words = ({ late, loopDelay }: Lateness) =>
      `p50 ${percentile(late, 0.5).toFixed(1)} p99 ${percentile(late, 0.99).toFixed(1)} ms (readers kept waiting by themselves ${loopDelay.toFixed(0)} ms at most)`
    console.error(`P2 over TLS ${count}, run ${run + 1}: node:http2 ${words(theirs)}; Rostrum ${words(ours)}`)
    const [floor, result] = [percentile(theirs.late, 0.99), percentile(ours.late, 0.99)]
    runs.push({ floor, result, ratio: result / floor, wrong: ours.wrong })
  }
  const [, middle] = runs.sort((a, b) => a.ratio - b.ratio)
  if (!middle) throw new Error('nothing was measured')
  const { floor, result, ratio } = middle
  return [
    { goal: `P2 over TLS, p99 ms at ${count} viewers`, floor, result, ratio, limit: 1.25, pass: ratio <= 1.25 },
    atMost('P2 over TLS, frames missing, doubled or out of order', Math.max(...runs.map(each => each.wrong)), 0),
  ]
}
