import type { Region } from '../../domain/statistics/facts.ts'
import type { EntryKind, Instant, ParticipantId } from '../../domain/words.ts'
import type { Category, Counted } from './counted.ts'

/** How often and how long. An entry whose length is not known counts, and stands in `lengthUnknown`. */
export interface Amount {
  readonly statements: number
  /** Milliseconds without pauses, of the statements whose length is known. */
  readonly length: number
  readonly lengthUnknown: number
}

export interface Row extends Amount {
  readonly key: string
  readonly label: string
  /** How many different delegations made these statements. */
  readonly delegations: number
}

export interface DelegationRow extends Amount {
  readonly id: ParticipantId
  readonly name: string
  readonly category: Category
  readonly region: Region | undefined
  /** Debates in which it made a statement. */
  readonly debates: number
  readonly onBehalf: number
  readonly byKind: Readonly<Partial<Record<EntryKind, number>>>
  readonly first: Instant | undefined
  readonly last: Instant | undefined
}

export interface KindRow {
  readonly kind: EntryKind
  readonly entries: number
  readonly length: number
  readonly lengthUnknown: number
}

/** Milliseconds; each undefined where no length is known. */
export interface Lengths {
  readonly known: number
  readonly total: number
  readonly mean: number | undefined
  readonly median: number | undefined
  /** The shortest length that at least nine in ten do not exceed. */
  readonly p90: number | undefined
  readonly longest: number | undefined
  readonly shortest: number | undefined
  readonly overruns: { readonly statements: number; readonly length: number }
}

export interface Figures {
  /** Delegations: everybody who had the floor, in whatever kind. */
  readonly totals: Amount & { readonly delegations: number }
  /** In alphabetical order. */
  readonly delegations: readonly DelegationRow[]
  readonly kinds: readonly KindRow[]
  readonly items: readonly Row[]
  readonly days: readonly Row[]
  readonly meetings: readonly Row[]
  readonly categories: readonly Row[]
  readonly regions: readonly Row[]
  readonly languages: readonly Row[]
  readonly modes: readonly Row[]
  readonly levels: readonly Row[]
  readonly lengths: Lengths
}

export class Tally {
  statements = 0
  length = 0
  lengthUnknown = 0
  readonly ids = new Set<ParticipantId>()
  add(counted: Counted): void {
    this.statements++
    if (counted.length === undefined) this.lengthUnknown++
    else this.length += counted.length
    this.ids.add(counted.id)
  }
  get amount(): Amount {
    return { statements: this.statements, length: this.length, lengthUnknown: this.lengthUnknown }
  }
}

export class Tallies {
  readonly by = new Map<string, Tally>()
  add(key: string, counted: Counted): void {
    let tally = this.by.get(key)
    if (!tally) this.by.set(key, (tally = new Tally()))
    tally.add(counted)
  }
  rows(labelOf: (key: string) => string, order?: readonly string[]): readonly Row[] {
    const keys = [...this.by.keys()]
    const place = (key: string) => {
      const found = order?.indexOf(key) ?? -1
      return found < 0 ? (order?.length ?? 0) : found
    }
    const sorted = order ? keys.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1)) : keys.sort()
    return sorted.flatMap(key => {
      const tally = this.by.get(key)
      return tally ? [{ key, label: labelOf(key), ...tally.amount, delegations: tally.ids.size }] : []
    })
  }
}

/** Of lengths in milliseconds, in any order. */
export function lengthsOf(lengths: readonly number[]): Omit<Lengths, 'overruns'> {
  const sorted = [...lengths].sort((a, b) => a - b)
  const known = sorted.length
  const total = sorted.reduce((sum, each) => sum + each, 0)
  if (known === 0)
    return {
      known,
      total,
      mean: undefined,
      median: undefined,
      p90: undefined,
      longest: undefined,
      shortest: undefined,
    }
  const at = (place: number) => sorted[place] ?? 0
  const middle = Math.floor(known / 2)
  return {
    known,
    total,
    mean: total / known,
    median: known % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2,
    p90: at(Math.ceil(known * 0.9) - 1),
    longest: at(known - 1),
    shortest: at(0),
  }
}
