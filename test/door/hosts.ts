import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { projectRoot } from '../../src/root.ts'
import { built } from '../built.ts'

const ip = (...words: string[]) => execFileSync('ip', words, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' })

/** Whether this machine lets us lay cables: Linux, iproute2, and the rights of root. */
export function canLayCables(): boolean {
  const name = `rostrum${process.pid}t`
  try {
    ip('netns', 'add', name)
    ip('netns', 'del', name)
    return true
  } catch {
    return false
  }
}

/** A room of hosts, each with a cable to one switch and an address of its own: 10.77.0.1 and on. */
export function roomOf(hosts: readonly string[]) {
  const nameOf = (host: string) => `rostrum${process.pid}${host}`
  const switching = nameOf('x')
  ip('netns', 'add', switching)
  ip('-n', switching, 'link', 'add', 'bridge', 'type', 'bridge')
  ip('-n', switching, 'link', 'set', 'bridge', 'up')
  const addresses = hosts.map((host, at) => {
    const [space, plug, address] = [nameOf(host), `plug-${host}`, `10.77.0.${at + 1}`]
    ip('netns', 'add', space)
    // An address that is there a second after its cable would break what is under way once more.
    for (const which of ['all', 'default'])
      ip('netns', 'exec', space, 'sh', '-c', `echo 0 > /proc/sys/net/ipv6/conf/${which}/accept_dad`)
    ip('-n', switching, 'link', 'add', plug, 'type', 'veth', 'peer', 'name', 'cable', 'netns', space)
    ip('-n', switching, 'link', 'set', plug, 'master', 'bridge', 'up')
    ip('-n', space, 'addr', 'add', `${address}/24`, 'dev', 'cable')
    ip('-n', space, 'link', 'set', 'lo', 'up')
    ip('-n', space, 'link', 'set', 'cable', 'up')
    return address
  })
  const set = (host: string, where: 'host' | 'switch', how: 'up' | 'down') =>
    where === 'host'
      ? ip('-n', nameOf(host), 'link', 'set', 'cable', how)
      : ip('-n', switching, 'link', 'set', `plug-${host}`, how)
  return {
    addresses,
    /** The plug at the host, which knows of it at once; or the one at the switch, of which the host hears nothing but silence. */
    pull: (host: string, where: 'host' | 'switch' = 'host') => set(host, where, 'down'),
    putBack: (host: string, where: 'host' | 'switch' = 'host') => set(host, where, 'up'),
    remove: () => {
      for (const each of [...hosts.map(nameOf), switching]) ip('netns', 'del', each)
    },
    at: nameOf,
  }
}

/** Chromium on a host, which the test still leads: what leads it is no cable. It keeps what it has in a folder, as one does. */
export async function browserAt(space: string, folder: string): Promise<BrowserContext> {
  const program = join(folder, `chromium-${space}`)
  const found = process.env['CHROMIUM'] ?? chromiumHere
  writeFileSync(program, `#!/bin/sh\nexec ip netns exec ${space} ${found} "$@"\n`)
  chmodSync(program, 0o755)
  return chromium.launchPersistentContext(join(folder, `profile-${space}`), {
    executablePath: program,
    ignoreHTTPSErrors: true,
    viewport: { width: 1366, height: 768 },
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
}

const chromiumHere = '/usr/bin/chromium'

/** A computer that slept for as long as a file says, told so by SIGUSR2. */
const sleeping = (file: string) => `
  import { existsSync, readFileSync } from 'node:fs'
  import { syncBuiltinESMExports } from 'node:module'
  import os from 'node:os'
  const { now } = Date
  const { uptime } = os
  let slept = 0
  const look = () => { slept = existsSync(${JSON.stringify(file)}) ? Number(readFileSync(${JSON.stringify(file)}, 'utf8')) : 0 }
  Date.now = () => now() + slept
  os.uptime = () => uptime() + slept / 1_000
  syncBuiltinESMExports()
  process.on('SIGUSR2', look)
  look()`

/** `rostrum serve --room` on a host, which can be ended and begun again; its clock goes on by itself, and on when told. */
export async function roomAt(space: string, folder: string, port: number) {
  const data = join(folder, 'data')
  const slept = join(folder, 'slept')
  const planted = join(folder, 'sleeping.mjs')
  writeFileSync(planted, sleeping(slept))
  mkdirSync(data)
  let child: ChildProcess
  let said = ''
  const begin = async () => {
    const started = spawn(
      'ip',
      ['netns', 'exec', space, process.execPath, `--import=${planted}`, built.main, '--room'],
      {
        cwd: projectRoot,
        env: { ...process.env, PORT: String(port), ROSTRUM_DATA: data },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    child = started
    await new Promise<void>((done, failed) => {
      let words = ''
      started.stdout.on('data', text => {
        words += text
        said += text
        if (words.includes('SHA-256')) done()
      })
      started.once('exit', code => failed(new Error(`the server ended with ${code}: ${words}`)))
    })
  }
  await begin()
  let ahead = 0
  const now = () => Date.now() + ahead
  return {
    said: () => said,
    begin,
    now,
    /** Answers by how many milliseconds the clock went on. */
    sleepsUntil: (moment: number): number => {
      const on = Math.max(0, moment - now())
      ahead += on
      writeFileSync(slept, String(ahead))
      child.kill('SIGUSR2')
      return on
    },
    signal: (signal: NodeJS.Signals) => child.kill(signal),
    stop: (signal: NodeJS.Signals = 'SIGTERM') =>
      new Promise<void>(done => {
        child.removeAllListeners('exit')
        child.once('exit', () => done())
        child.kill(signal)
      }),
  }
}
