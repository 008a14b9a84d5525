import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import type { Context } from 'hono'
import type { DepositaryTable } from '../formats/depositary-xml.ts'
import type { Table } from '../formats/table.ts'

const isSource = import.meta.url.endsWith('.ts')
const patience = 20_000

export type FileRead = { readonly read: Table | DepositaryTable } | { readonly fault: string }

let queue: Promise<unknown> = Promise.resolve()

/** Reads a file that somebody sent, one at a time, in a thread with bounds of time and memory: the room goes on meanwhile. */
export function readFile(bytes: Uint8Array): Promise<FileRead> {
  const read = queue.then(() => readInThread(bytes))
  queue = read
  return read
}

/** From source, a thread has to learn TypeScript first: Node 20 does not pass a loader on to it. */
function threadFor(options: WorkerOptions): Worker {
  if (!isSource) return new Worker(new URL('./file-worker.js', import.meta.url), options)
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json')).href.replace(
    'package.json',
    'dist/esm/api/index.mjs',
  )
  const worker = new URL('./file-worker.ts', import.meta.url).href
  const begin = `import('${tsx}').then(({ tsImport }) => tsImport('${worker}', '${worker}'))`
  return new Worker(begin, { ...options, eval: true })
}

const readInThread = (bytes: Uint8Array): Promise<FileRead> =>
  new Promise(done => {
    const thread = threadFor({
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 24, stackSizeMb: 4 },
    })
    const finish = (result: FileRead) => {
      clearTimeout(tooLong)
      done(result)
      void thread.terminate()
    }
    const tooLong = setTimeout(
      () => finish({ fault: 'The file takes too long to read: nothing of it was stored.' }),
      patience,
    )
    thread.once('message', finish)
    thread.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') console.error('a file could not be read', error)
      finish({ fault: 'The file needs more memory than a list should: nothing of it was stored.' })
    })
    thread.once('exit', () => finish({ fault: 'The file could not be read: nothing of it was stored.' }))
  })

/** The file of a form, if one was chosen. */
export async function fileOf(c: Context): Promise<File | undefined> {
  const form = await c.req.parseBody().catch((): Record<string, unknown> => ({}))
  const file = form['file']
  return file instanceof File && file.size > 0 ? file : undefined
}
