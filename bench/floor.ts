import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { temporaryFolder } from '../test/browser/chromium.ts'
import { freePort } from '../test/free-port.ts'

/** Plain node:http that inserts a row on the disk, in a process of its own: what is not Rostrum of a request. */
export async function plainInsert() {
  const data = temporaryFolder()
  const port = await freePort()
  const began = performance.now()
  const child = spawn(process.execPath, [
    join(import.meta.dirname, 'plain-insert.mjs'),
    join(data.folder, 'floor.db'),
    `${port}`,
  ])
  const address = `http://127.0.0.1:${port}`
  await answering(address)
  return {
    address,
    pid: child.pid ?? 0,
    /** Until it answered, milliseconds. */
    start: performance.now() - began,
    stop: () => ended(child, 'SIGKILL', data),
  }
}

/** The process is gone, and its folder with it. */
export async function ended(child: ChildProcess, signal: NodeJS.Signals, data: { remove(): void }): Promise<void> {
  const gone = new Promise(done => child.once('exit', done))
  child.kill(signal)
  await gone
  data.remove()
}

/** Until a server answers, asked again and again. */
export async function answering(address: string): Promise<void> {
  for (const from = performance.now(); performance.now() - from < 20_000; ) {
    const answer = await fetch(address).catch(() => undefined)
    await answer?.arrayBuffer()
    if (answer?.ok) return
    await new Promise(wait => setTimeout(wait, 2))
  }
  throw new Error(`${address} does not answer`)
}

export const middle = (of: readonly number[]): number => [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0
