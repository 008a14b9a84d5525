import { parentPort, workerData } from 'node:worker_threads'
import { CannotRead } from '../formats/cannot-read.ts'
import { readSource } from '../formats/read-source.ts'
import { readReportText } from '../formats/report-text.ts'
import { readSessionBytes } from '../formats/session-file.ts'
import type { SessionFileRead, Task } from './file-task.ts'

/** Reads one file in a thread of its own, which can be stopped. */
try {
  const task = workerData as Task
  parentPort?.postMessage('ready')
  parentPort?.postMessage({
    read: task.report
      ? readReportText(task.bytes)
      : task.known
        ? sessionIn(readSessionBytes(task.bytes, task.known))
        : await readSource(task.bytes, task.table?.kind ?? 'participants', task.table?.choices),
  })
} catch (error) {
  if (!(error instanceof CannotRead)) throw error
  parentPort?.postMessage({ fault: error.saying })
}

/** The session that the facts make stays here: who takes them folds them again, in pieces. */
function sessionIn(read: ReturnType<typeof readSessionBytes>): SessionFileRead {
  return 'faults' in read ? read : { facts: read.facts, persons: read.persons }
}
