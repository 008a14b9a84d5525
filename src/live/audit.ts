import type { AuditLine } from '../domain/access/people.ts'
import type { Accounts } from './accounts.ts'
import type { Faults } from './faults.ts'

/** What was done and refused is written down beside the answer, not before it: nobody waits for it twice. */
export interface Audit {
  note(line: AuditLine): void
  /** Once all that was noted so far is written, or could not be. */
  settled(): Promise<void>
}

export function auditOf({ note }: Pick<Accounts, 'note'>, faults: Faults): Audit {
  let waiting: AuditLine[] = []
  let writing: Promise<void> | undefined
  const write = async () => {
    // Whatever comes in the same moment is one writing.
    await new Promise(next => setImmediate(next))
    while (waiting.length > 0) {
      const lines = waiting
      waiting = []
      await note(lines).catch(error => faults(`the audit log, ${lines.length} lines`, error))
    }
    writing = undefined
  }
  return {
    note: line => {
      waiting.push(line)
      writing ??= write()
    },
    settled: async () => writing,
  }
}
