import type { HistoryRecord } from '../../src/domain/correction/facts.ts'
import type { Directory } from '../../src/domain/directory.ts'
import type { Session } from '../../src/domain/session.ts'
import type { Day } from '../../src/domain/words.ts'
import type { Filter } from '../../src/report/figures/counted.ts'
import type { MeetingOfDay } from '../../src/report/figures/day.ts'
import type { DelegationRow, Figures, Matrix } from '../../src/report/figures/statistics.ts'
import type { Provenance, Table } from '../../src/report/figures/tables.ts'
export interface StatisticsScene {
  readonly session: Session
  readonly directory: Directory
  readonly filter: Filter
  readonly byAmount: boolean
  readonly figures: Figures
  readonly tables: readonly Table[]
  readonly days: readonly Day[]
  readonly day: Day | undefined
  readonly course: readonly MeetingOfDay[]
  readonly courseTable: Table
  readonly matrix: Matrix
  readonly matrixTable: Table
  readonly provenance: Provenance
  /** Of the day that is drawn. */
  readonly dayProvenance: Provenance
  readonly fault: string
}

export interface DelegationScene {
  readonly session: Session
  readonly directory: Directory
  readonly id: string
  readonly name: string
  readonly row: DelegationRow | undefined
  readonly table: Table
  /** What happened to its entries, and to those that are not there any more. */
  readonly corrections: readonly HistoryRecord[]
  readonly provenance: Provenance
}

export interface YearsScene {
  readonly body: string
  readonly id: string
  readonly sessions: readonly {
    readonly id: string
    readonly label: string
    readonly counted: boolean
    /** Stored more than once: an older copy is not counted by itself. */
    readonly copy: boolean
  }[]
  readonly filter: Filter
  readonly tables: readonly Table[]
  readonly provenance: Provenance
  readonly names: Session
  readonly fault: string
}
