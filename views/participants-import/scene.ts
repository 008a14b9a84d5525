import type { Person } from '../../src/domain/delegates/facts.ts'
import type { Directory } from '../../src/domain/directory.ts'
import type { ParticipantKind } from '../../src/domain/roll/kinds.ts'
import type { Saying } from '../../src/domain/saying.ts'
import type { Session } from '../../src/domain/session.ts'
import type { ParticipantId } from '../../src/domain/words.ts'
import type { Told } from '../form.tsx'
import type { ReadingProps } from '../tables/scene.ts'

export interface Fault {
  readonly row: number
  readonly field: string
  readonly value: string
  readonly fault: Saying
  readonly delegation: string
  readonly name: string
}

interface Question {
  readonly name: string
  readonly key: string
  readonly rows: readonly number[]
  readonly suggestions: readonly ParticipantId[]
  readonly fault?: Saying | undefined
}

export type Listed = Omit<Person, 'id'>

export type InRow = Listed & { readonly row: number }

export interface Changed {
  readonly before: Listed
  readonly after: InRow
  readonly fields: readonly string[]
  /** The name is written otherwise: that they are the same is proposed. */
  readonly isProposed: boolean
}

export interface DraftProps {
  readonly session: Session
  readonly directory: Directory
  readonly draft: { readonly id: string; readonly source: string; readonly mended: Readonly<Record<string, string>> }
  readonly faults: readonly Fault[]
  readonly questions: readonly Question[]
  readonly newKinds: readonly ParticipantKind[]
  /** Who were erased from the session before, and nobody has said what now. */
  readonly erased: readonly (Listed & { readonly row: number })[]
  readonly leftOut: number
  readonly people: number
  /** By id, those that the list makes known included. */
  readonly names: ReadonlyMap<ParticipantId, string>
  readonly made: readonly { readonly name: string; readonly kind: ParticipantKind }[]
  readonly changes: {
    readonly added: readonly InRow[]
    readonly changed: readonly Changed[]
    readonly unchanged: readonly unknown[]
    readonly gone: readonly (Listed & { readonly id: string })[]
    readonly delegationsAdded: readonly ParticipantId[]
    readonly delegationsGone: readonly ParticipantId[]
  }
  readonly isFirst: boolean
  readonly reading: ReadingProps | undefined
  readonly told: Told
}
