import type { PersonRow } from '../domain/delegates/facts.ts'
import type { Fact } from '../domain/facts.ts'
import type { Saying } from '../domain/saying.ts'
import type { Fault, Known } from '../formats/session-file.ts'
import type { Choices, Source, TableKind } from '../tables/source.ts'

export type Read<T> = { readonly read: T } | { readonly fault: Saying }
export type FileRead = Read<Source>
export type SessionFileRead =
  | { readonly facts: readonly Fact[]; readonly persons: readonly PersonRow[] }
  | { readonly faults: readonly Fault[] }

/** A table of a kind, or, with what it may refer to, a session file. */
export interface Task {
  readonly bytes: Uint8Array
  readonly table?: { readonly kind: TableKind; readonly choices: Choices }
  readonly known?: Known
  /** A report, of which its text is asked. */
  readonly report?: true
}
