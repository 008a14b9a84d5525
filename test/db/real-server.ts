import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { built } from '../built.ts'
import { freePort } from '../free-port.ts'
import { settingsIn } from './on-engine.ts'

export const wait = (milliseconds: number) => new Promise(done => setTimeout(done, milliseconds))

export interface Answer {
  readonly status: number
  readonly saved: boolean
  readonly word: string
  readonly entry: string
  readonly took: number
}

/** A real server on a folder and the officer who writes in it; what it prints is kept. */
export interface RealServer {
  readonly address: string
  readonly process: ChildProcess
  said(): string
  /** Status of the process once it has ended. */
  readonly ended: Promise<number | null>
  stop(signal?: NodeJS.Signals): Promise<void>
  get(path: string): Promise<{ status: number; text: string; took: number }>
  post(path: string, fields?: Record<string, string>, json?: boolean): Promise<Response>
  /** One entry of the example, by default under an attempt of its own. */
  speak(path: string, participant: string, attempt?: string, entry?: string): Promise<Answer>
}

const root = join(import.meta.dirname, '..', '..')

/** Starts the server as it is built; `through` is what it is started by: `strace …`, `bash -c 'ulimit …; exec "$@"' x`. */
export async function start(data: string, through: readonly string[] = [], at?: number): Promise<RealServer> {
  const port = at ?? (await freePort())
  const address = `http://localhost:${port}`
  const [program = process.execPath, ...words] = [...through, process.execPath, built.main]
  const child = spawn(program, words, {
    cwd: root,
    env: { ...process.env, PORT: String(port), ...(await settingsIn(data)) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (words: Buffer) => {
      said += words
    })
  let running = true
  const ended = new Promise<number | null>(done =>
    child.once('close', code => {
      running = false
      done(code)
    }),
  )
  const post = (path: string, fields: Record<string, string> = {}, json = true) =>
    fetch(`${address}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { ...(json ? { Accept: 'application/json' } : {}), Origin: address },
      redirect: 'manual',
    })
  for (let tries = 0; running && tries < 1_200; tries++) {
    if ((await fetch(`${address}/healthz`).catch(() => undefined))?.ok) break
    await wait(50)
  }
  return {
    address,
    process: child,
    said: () => said,
    ended,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal)
      await ended
    },
    get: async path => {
      const from = performance.now()
      const answer = await fetch(`${address}${path}`)
      return { status: answer.status, text: await answer.text(), took: performance.now() - from }
    },
    post,
    speak: async (path, participant, attempt = randomUUID(), entry = randomUUID()) => {
      const from = performance.now()
      const answer = await post(`${path}/floor`, { attempt, entry, participant })
      const { saved, word } = (await answer.json()) as { saved: boolean; word: string }
      return { status: answer.status, saved, word, entry, took: performance.now() - from }
    },
  }
}

/** What a stream has brought so far. */
export async function listening(server: RealServer, path: string): Promise<() => string> {
  const { body } = await fetch(`${server.address}${path}`)
  let heard = ''
  void (async () => {
    for await (const part of body ?? []) heard += Buffer.from(part)
  })().catch(() => undefined)
  return () => heard
}

/** The path of the example, opened. */
export const example = async (server: RealServer): Promise<string> =>
  (await server.post('/example', {}, false)).headers.get('location')?.replace(/\/floor.*/, '') ?? ''

export const entriesOf = async (server: RealServer, path: string): Promise<readonly string[]> => {
  const { text } = await server.get(`${path}/session.json`)
  return (JSON.parse(text) as { statements: { id: string }[] }).statements.map(each => each.id)
}

export const run = (program: string, ...words: string[]): boolean =>
  spawnSync(program, words, { stdio: 'ignore' }).status === 0

/** Whoever is not root, and whose words start a program as them. */
export const somebody = 65_534
export const asSomebody = ['setpriv', `--reuid=${somebody}`, `--regid=${somebody}`, '--clear-groups'] as const

/** Another user needs root, and that they may read what was built. CI does, and must not skip these tests in silence. */
export const canBeSomebody = ((): boolean => {
  const [program, ...words] = asSomebody
  const can = run(program, ...words, process.execPath, '-e', `require('node:fs').readFileSync('${built.main}')`)
  if (!can && process.env['CI'] === 'true') throw new Error('The tests of another user must run here: they need root.')
  return can
})()

/** Mounting needs root on a machine that allows it: CI does, and must not skip these tests in silence. */
export const canMount = ((): boolean => {
  const folder = spawnSync('mktemp', ['-d'], { encoding: 'utf8' }).stdout?.trim() ?? ''
  const can = folder !== '' && run('mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder)
  if (can) run('umount', folder)
  if (!can && process.env['CI'] === 'true')
    throw new Error('The tests of full and read-only disks must run here: they need root and mount.')
  return can
})()
