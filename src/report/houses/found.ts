import type { OwnHouse } from '../../domain/settings/facts.ts'
import type { Unread } from '../languages/read.ts'

/** A house with the departures that print a text best. */
export interface HouseFound {
  readonly house: string
  readonly choices: Readonly<Record<string, string>>
  /** Of a hundred words of both, how many are the same. */
  readonly same: number
  readonly printed: string
}

/** What of a published text tells who spoke, and the houses that print it. */
export interface FoundInText {
  readonly text: string
  /** The best first. */
  readonly found: readonly HouseFound[]
  /** The best one with sentences taken from the text, where they print more of it. */
  readonly own?: (Omit<HouseFound, 'house'> & { readonly own: OwnHouse }) | undefined
  readonly unread: readonly Unread[]
  readonly statements: number
}
