import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from '../free-port.ts'

/** Debian keeps the programs of the server off the path, a folder for each version; the newest is taken. */
const programs = (): string | undefined => {
  const versions = '/usr/lib/postgresql'
  const found = existsSync(versions) ? readdirSync(versions).map(version => join(versions, version, 'bin')) : []
  return found.filter(each => existsSync(join(each, 'initdb'))).at(-1)
}

/** Why there is no PostgreSQL here to try it on; undefined: there is. */
export const noPostgresql: string | undefined = (() => {
  if (programs() !== undefined) return undefined
  const why = 'PostgreSQL is not installed: what is tested on it was left out (Debian: apt-get install postgresql).'
  if (process.env['CI'] === 'true') throw new Error(why)
  console.warn(why)
  return why
})()

/** The server does not run as root: then it is somebody else’s. */
function asSomebody(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (which: string, name: string) => Number(spawnSync('id', [which, name], { encoding: 'utf8' }).stdout)
  const name = spawnSync('id', ['-u', 'postgres']).status === 0 ? 'postgres' : 'nobody'
  return { uid: id('-u', name), gid: id('-g', name) }
}

/** A server that runs, by its port. */
export interface Running {
  /** The address of a new, empty database. */
  database(): Promise<string>
  readonly port: number
  /** Asks the server itself, as its keeper. */
  ask(sql: string, database?: string): Promise<readonly Readonly<Record<string, unknown>>[]>
}

export interface Cluster extends Running {
  readonly folder: string
  /** Stopped at once, as by a power cut, and started again. */
  fall(): void
  rise(): void
  remove(): void
}

function runningAt(port: number): Running {
  const addressOf = (name: string) => `postgresql://keeper@127.0.0.1:${port}/${name}`
  const ask = async (sql: string, name = 'postgres') => {
    const client = new pg.Client(addressOf(name))
    await client.connect()
    try {
      return (await client.query(sql)).rows
    } finally {
      await client.end()
    }
  }
  return {
    port,
    ask,
    database: async () => {
      const name = `d${randomUUID().replaceAll('-', '')}`
      await ask(`create database ${name} template template0`)
      return addressOf(name)
    },
  }
}

/** How the programs of the server are run in a folder: not as root. */
function runnerIn(folder: string) {
  const bin = programs()
  if (!bin) throw new Error(noPostgresql)
  const who = asSomebody()
  if (who.uid !== undefined && who.gid !== undefined) chownSync(folder, who.uid, who.gid)
  chmodSync(folder, 0o700)
  return (program: string, ...words: string[]) => {
    const env = { LC_ALL: 'C' }
    const ended = spawnSync(join(bin, program), words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], ...who, env })
    if (ended.status !== 0) throw new Error(`${program}: ${ended.stderr}${ended.stdout}`)
  }
}

const stop = (folder: string) => runnerIn(folder)('pg_ctl', '-D', join(folder, 'data'), '-m', 'immediate', '-w', 'stop')

/** A server of its own in a folder that goes with it, durable as one that is used. */
export async function startCluster(): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'pg-'))
  const run = runnerIn(folder)
  const port = await freePort()
  const data = join(folder, 'data')
  run(
    'initdb',
    '-D',
    data,
    '-A',
    'trust',
    '-U',
    'keeper',
    '-E',
    'UTF8',
    '--no-locale',
    '--no-sync',
    '--no-instructions',
  )
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c max_connections=300 -c shared_buffers=16MB`
  const rise = () => run('pg_ctl', '-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start')
  rise()
  return {
    ...runningAt(port),
    folder,
    fall: () => stop(folder),
    rise,
    remove: () => {
      stop(folder)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Where all files of one run find the one server that they share, if any of them needs it. */
const shared = 'TEST_CLUSTER_OF_ROSTRUM'
const noteIn = (folder: string) => join(folder, 'running')

/** Before all tests: where the first that needs a server leaves word of it; answers how to end it. */
export function clusterForAll(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'pg-shared-'))
  process.env[shared] = folder
  return () => {
    if (existsSync(noteIn(folder))) {
      const { folder: its } = JSON.parse(readFileSync(noteIn(folder), 'utf8')) as { folder: string }
      stop(its)
      rmSync(its, { recursive: true, force: true })
    }
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The server of this run: begun by whoever needs it first. */
export async function sharedCluster(): Promise<Running> {
  const folder = process.env[shared] ?? ''
  const note = noteIn(folder)
  const isFirst = (() => {
    try {
      writeFileSync(join(folder, 'begun'), '', { flag: 'wx' })
      return true
    } catch {
      return false
    }
  })()
  if (isFirst) {
    const { port, folder: its } = await startCluster()
    writeFileSync(`${note}.new`, JSON.stringify({ port, folder: its }))
    renameSync(`${note}.new`, note)
  }
  for (let tries = 0; !existsSync(note); tries++) {
    if (tries > 600) throw new Error('the PostgreSQL of this run did not start')
    await new Promise(again => setTimeout(again, 50))
  }
  return runningAt((JSON.parse(readFileSync(note, 'utf8')) as { port: number }).port)
}
