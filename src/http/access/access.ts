import type { Accounts } from '../../live/accounts.ts'
import type { Provider } from './provider.ts'

/** Who may come in: whoever sits at this computer, or people who have signed in. */
export type Access = { readonly kind: 'this-computer' } | People

export interface People {
  readonly kind: 'people'
  readonly accounts: Accounts
  /** How hard a password is to guess, as an exponent of two; the usual one where nothing is said. */
  readonly cost?: number
  /** Who vouches for people, where the house has named one. */
  readonly provider?: Provider | undefined
}
