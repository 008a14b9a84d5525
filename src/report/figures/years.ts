import type { Directory } from '../../domain/directory.ts'
import type { Session } from '../../domain/session.ts'
import type { Region } from '../../domain/statistics/facts.ts'
import { regions } from '../../domain/statistics/facts.ts'
import type { SessionId } from '../../domain/words.ts'
import { reportLanguages } from '../languages/index.ts'
import type { ReportLanguage } from '../languages/language.ts'
import type { Amount, DelegationRow, Lengths } from './amounts.ts'
import type { Category } from './counted.ts'
import { regionLabel } from './labels.ts'
import { figuresOf } from './statistics.ts'

/** What is kept of a session for the years of its body: enough to add up, no more. */
export interface Kept {
  readonly session: SessionId
  readonly totals: Amount & { readonly delegations: number }
  readonly delegations: readonly DelegationRow[]
  readonly lengths: Lengths
}

const keptOnce = new WeakMap<Session, { directory: Directory; language: ReportLanguage; kept: Kept }>()

/** The figures of a session as it stands now; a session that goes on is another one, and is counted again. */
export function keptOf(session: Session, directory: Directory, language: ReportLanguage = reportLanguages.en): Kept {
  const known = keptOnce.get(session)
  if (known?.directory === directory && known.language === language) return known.kept
  const { totals, delegations, lengths } = figuresOf(session, directory, {}, language)
  const kept = { session: session.id, totals, delegations, lengths }
  keptOnce.set(session, { directory, language, kept })
  return kept
}

/** Kept figures can be thrown away at any time: they are worked out again. */
export const forgetKept = (session: Session): boolean => keptOnce.delete(session)

export interface YearsFilter {
  readonly category?: Category | undefined
  readonly region?: Region | 'not-a-state' | undefined
  /** Says whether a delegation is in the political group that is asked for. */
  readonly among?: ((id: string, session: SessionId) => boolean) | undefined
}

interface DelegationOverYears extends Amount {
  readonly id: string
  /** As it was called last. */
  readonly name: string
  /** In how many of the sessions it made a statement. */
  readonly sessions: number
}

interface RegionOverYears extends Amount {
  readonly key: Region | 'not-a-state'
  readonly label: string
}

export interface Years {
  readonly totals: Amount & { readonly delegations: number }
  readonly sessions: readonly (Amount & { readonly session: SessionId; readonly delegations: number })[]
  readonly delegations: readonly DelegationOverYears[]
  readonly regions: readonly RegionOverYears[]
}

interface Sum {
  readonly id: string
  statements: number
  length: number
  lengthUnknown: number
  name: string
  sessions: number
}

/** The sessions of a body added up, oldest first. */
export function yearsOf(
  kept: readonly Kept[],
  filter: YearsFilter = {},
  language: ReportLanguage = reportLanguages.en,
): Years {
  const { category, region, among } = filter
  const filtered = category !== undefined || region !== undefined || among !== undefined
  const isMeant = (row: DelegationRow, session: SessionId): boolean =>
    (category === undefined || row.category === category) &&
    (region === undefined || (row.region ?? 'not-a-state') === region) &&
    (among === undefined || among(row.id, session))
  const total = { statements: 0, length: 0, lengthUnknown: 0 }
  const byDelegation = new Map<string, Sum>()
  const byRegion = new Map<Region | 'not-a-state', { statements: number; length: number; lengthUnknown: number }>()
  const sessions = kept.map(each => {
    const sum = { session: each.session, statements: 0, length: 0, lengthUnknown: 0, delegations: 0 }
    for (const row of each.delegations) {
      if (filtered && !isMeant(row, each.session)) continue
      let known = byDelegation.get(row.id)
      if (!known) {
        known = { id: row.id, statements: 0, length: 0, lengthUnknown: 0, name: row.name, sessions: 0 }
        byDelegation.set(row.id, known)
      }
      known.name = row.name
      known.statements += row.statements
      known.length += row.length
      known.lengthUnknown += row.lengthUnknown
      if (row.statements > 0) known.sessions++
      sum.delegations++
      sum.statements += row.statements
      sum.length += row.length
      sum.lengthUnknown += row.lengthUnknown
      const key = row.region ?? 'not-a-state'
      let part = byRegion.get(key)
      if (!part) byRegion.set(key, (part = { statements: 0, length: 0, lengthUnknown: 0 }))
      part.statements += row.statements
      part.length += row.length
      part.lengthUnknown += row.lengthUnknown
    }
    total.statements += sum.statements
    total.length += sum.length
    total.lengthUnknown += sum.lengthUnknown
    return sum
  })
  const delegations = [...byDelegation.values()]
  return {
    totals: { ...total, delegations: delegations.length },
    sessions,
    delegations,
    regions: ([...regions, 'not-a-state'] as const).flatMap(key => {
      const sum = byRegion.get(key)
      return sum ? [{ key, label: regionLabel(key, language), ...sum }] : []
    }),
  }
}
