import type { Directory } from '../../src/domain/directory.ts'
import type { Session } from '../../src/domain/session.ts'
import type { Day } from '../../src/domain/words.ts'
import type { Figures } from '../../src/report/figures/amounts.ts'
import type { MeetingOfDay } from '../../src/report/figures/day.ts'
import type { Filter } from '../../src/report/figures/filter.ts'
import type { Matrix } from '../../src/report/figures/matrix.ts'
import type { Provenance, Table } from '../../src/report/figures/table.ts'
import { base } from '../scene.ts'

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

/** The filter as an address, with something else in it. */
export function addressOf(
  path: string,
  filter: Filter,
  more: Readonly<Record<string, string | undefined>> = {},
): string {
  const { item, day, meeting, category, region, group, asTheBodyCounts } = filter
  const asked = { item, day, meeting, category, region, group, counting: asTheBodyCounts ? 'body' : undefined, ...more }
  const query = new URLSearchParams(
    Object.entries(asked).filter((each): each is [string, string] => Boolean(each[1])),
  ).toString()
  return query ? `${path}?${query}` : path
}

export const delegationPath = (session: Session, id: string) => `${base(session)}/delegations/${encodeURIComponent(id)}`
