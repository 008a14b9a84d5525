import type { PersonRow } from '../domain/delegates/facts.ts'
import type { Fact } from '../domain/facts.ts'
import type { DepositaryTable } from '../formats/depositary-xml.ts'
import type { Fault, Known } from '../formats/session-file.ts'
import type { Table } from '../formats/table.ts'

export type Read<T> = { readonly read: T } | { readonly fault: string }
export type FileRead = Read<Table | DepositaryTable>
export type SessionFileRead =
  | { readonly facts: readonly Fact[]; readonly persons: readonly PersonRow[] }
  | { readonly faults: readonly Fault[] }

/** A list, or, with what it may refer to, a session file. */
export interface Task {
  readonly bytes: Uint8Array
  readonly known?: Known
  /** A report, of which its text is asked. */
  readonly report?: true
}
