import { parentPort, workerData } from 'node:worker_threads'
import { CannotRead } from '../formats/cannot-read.ts'
import { readFileContent } from '../formats/table.ts'

/** Reads one file in a thread of its own, which can be stopped. */
try {
  parentPort?.postMessage({ read: await readFileContent(workerData as Uint8Array) })
} catch (error) {
  if (!(error instanceof CannotRead)) throw error
  parentPort?.postMessage({ fault: error.message })
}
