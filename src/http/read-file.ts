import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { tells } from '../domain/saying.ts'
import type { Known } from '../formats/session-file.ts'
import { projectRoot } from '../root.ts'
import type { Choices, TableKind } from '../tables/source.ts'
import type { FileRead, Read, SessionFileRead, Task } from './file-task.ts'

const patience = 20_000

/** Megabytes: 20,000 statements have 12, and issued documents stand there too. What is read costs the others time. */
export const largestSessionFile = 24

let queue: Promise<unknown> = Promise.resolve()

/** Reads a file that somebody sent, one at a time, in a thread with bounds of time and memory: the room goes on meanwhile. */
export const readFile = (bytes: Uint8Array, kind: TableKind, choices: Choices = {}): Promise<FileRead> =>
  inTurn({ bytes, table: { kind, choices } }, 160)

/** The same for a session file, which may have ten thousand statements. */
export const readSession = (bytes: Uint8Array, known: Known): Promise<Read<SessionFileRead>> =>
  inTurn({ bytes, known }, 640)

/** The text of a report, from a Word file or plain text. */
export const readReport = (bytes: Uint8Array): Promise<Read<string>> => inTurn({ bytes, report: true }, 320)

function inTurn<T>(task: Task, megabytes: number): Promise<Read<T>> {
  const read = queue.then(() => readInThread<T>(task, megabytes))
  queue = read
  return read
}

/** As it was built, from wherever this runs: the thread knows no TypeScript. */
const reader = join(projectRoot, 'dist', 'file-worker.js')

const readInThread = <T>(task: Task, megabytes: number): Promise<Read<T>> =>
  new Promise(done => {
    const thread = new Worker(reader, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 24, stackSizeMb: 4 },
    })
    const finish = (result: Read<T>) => {
      clearTimeout(tooLong)
      done(result)
      void thread.terminate()
    }
    const waiting = () => setTimeout(() => finish({ fault: tells('file.slow') }), patience)
    let tooLong = waiting()
    thread.on('message', (told: 'ready' | Read<T>) => {
      if (told !== 'ready') return finish(told)
      // A thread that begins slowly, on a busy machine, takes nothing from the time to read.
      clearTimeout(tooLong)
      tooLong = waiting()
    })
    thread.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') console.error('a file could not be read', error)
      finish({ fault: tells('file.heavy') })
    })
    thread.once('exit', () => finish({ fault: tells('file.unread') }))
  })
