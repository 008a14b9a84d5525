import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { heapFlags } from '../src/heap.ts'
import { temporaryFolder } from '../test/browser/chromium.ts'
import { built } from '../test/built.ts'
import { freePort } from '../test/free-port.ts'
import { answering, ended, middle, plainInsert } from './floor.ts'
import { atMost, type Goal } from './goal.ts'

/** What a process holds in memory, MB. */
const resident = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024

/** The serving process as `npm start` has it, on an empty folder. */
async function started() {
  const data = temporaryFolder()
  const port = await freePort()
  const began = performance.now()
  const child = spawn(process.execPath, [...heapFlags, built.main], {
    env: { ...process.env, PORT: `${port}`, ROSTRUM_DATA: data.folder },
    stdio: 'ignore',
  })
  await answering(`http://localhost:${port}/healthz`)
  return {
    pid: child.pid ?? 0,
    start: performance.now() - began,
    stop: () => ended(child, 'SIGTERM', data),
  }
}

/** From the start of the process to its first answer, and what it holds when nothing was asked of it for a while. */
export async function p6(): Promise<readonly Goal[]> {
  const starts: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] }
  const held: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] }
  for (let run = 0; run < 5; run++) {
    const bare = await plainInsert()
    starts.theirs.push(bare.start)
    const server = await started()
    starts.ours.push(server.start)
    if (run < 3) {
      await new Promise(wait => setTimeout(wait, 10_000))
      held.ours.push(resident(server.pid))
      held.theirs.push(resident(bare.pid))
    }
    await server.stop()
    await bare.stop()
  }
  const [floor, result] = [middle(starts.theirs), middle(starts.ours)]
  return [
    {
      goal: 'P6 start to the first answer, ms',
      floor,
      result,
      ratio: result / floor,
      limit: 3,
      pass: result / floor <= 3,
    },
    atMost('P6b memory of an idle server, MB', middle(held.ours), 110, middle(held.theirs)),
  ]
}
