import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
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

/** Chromium on a host, which the test still leads: what leads it is no cable. */
export async function browserAt(space: string, folder: string): Promise<Browser> {
  const program = join(folder, `chromium-${space}`)
  const found = process.env['CHROMIUM'] ?? chromiumHere
  writeFileSync(program, `#!/bin/sh\nexec ip netns exec ${space} ${found} "$@"\n`)
  chmodSync(program, 0o755)
  return chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
}

const chromiumHere = '/usr/bin/chromium'

/** `rostrum serve --room` on a host; what it said until it listened. */
export async function roomAt(space: string, folder: string, port: number) {
  const data = join(folder, 'data')
  mkdirSync(data)
  const child = spawn('ip', ['netns', 'exec', space, process.execPath, built.main, '--room'], {
    cwd: projectRoot,
    env: { ...process.env, PORT: String(port), ROSTRUM_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  await new Promise<void>((done, failed) => {
    child.stdout.on('data', text => {
      said += text
      if (said.includes('SHA-256')) done()
    })
    child.once('exit', code => failed(new Error(`the server ended with ${code}: ${said}`)))
  })
  return {
    said,
    stop: () =>
      new Promise<void>(done => {
        child.removeAllListeners('exit')
        child.once('exit', () => done())
        child.kill('SIGTERM')
      }),
  }
}
