import type { Instant, SessionId } from '../words.ts'
import type { Role } from './roles.ts'

/** Whoever has an account. What an empty text says is said beside its field. */
export interface Account {
  readonly id: string
  /** What events bear, and nobody else here is called. */
  readonly name: string
  /** By which it signs in: folded, and nobody else’s. */
  readonly signIn: string
  /** How its password was hashed; empty: it has none. */
  readonly password: string
  readonly isAdministrator: boolean
  readonly made: Instant
  /** Empty while it may come in. */
  readonly closed: Instant | ''
}

/** For whom a provider of single sign-on vouches. Only issuer and subject say who it is: a name or an address may be anybody's. */
export interface Identity {
  readonly issuer: string
  readonly subject: string
  /** Empty: it has asked to be let in, and nobody has answered yet. */
  readonly account: string
  /** As the provider calls it; empty where it does not. */
  readonly name: string
  readonly mail: string
  readonly made: Instant
}

/** Those who look after the installation now. */
export const administratorsAmong = (accounts: readonly Account[]): readonly Account[] =>
  accounts.filter(each => each.isAdministrator && each.closed === '')

/** A key that a device keeps for an account: only its public half is here. */
export interface Passkey {
  readonly id: string
  readonly account: string
  /** Base64url. */
  readonly publicKey: string
  readonly counter: number
  /** Separated by blanks. */
  readonly transports: string
  readonly made: Instant
}

/** A role of somebody in a session; of everybody, where the account is empty. */
export interface Grant {
  readonly account: string
  readonly session: SessionId
  readonly role: Role | 'public'
  readonly at: Instant
  readonly by: string
}

/**
 * What a secret opens, known by the digest of the secret alone. `session` is a person who has signed in; `pairing` a
 * screen that shows its code; `challenge` one that a passkey has answered, and answers no more.
 */
export const ticketKinds = ['session', 'invitation', 'recovery', 'bootstrap', 'screen', 'pairing', 'challenge'] as const
export type TicketKind = (typeof ticketKinds)[number]

export interface Ticket {
  readonly digest: string
  readonly kind: TicketKind
  /** Whose it is; empty for what is nobody’s yet. */
  readonly account: string
  /** Of which session of a body; empty where it is of none. */
  readonly session: SessionId | ''
  /** The role that an invitation gives; the screen that a device shows. */
  readonly role: string
  /** What a person knows it by: for whom an invitation is, which browser it is. */
  readonly label: string
  readonly made: Instant
  readonly by: string
  readonly expires: Instant
  readonly seen: Instant
}

/** What most tickets leave open. */
export const blankTicket = { account: '', session: '', role: '', label: '', by: '' } as const

/** Which tickets are meant: all that are so. */
export interface Which {
  readonly kind: TicketKind
  readonly digest?: string | undefined
  readonly account?: string | undefined
  readonly session?: SessionId | undefined
  /** All of these but one. */
  readonly but?: string | undefined
}

/** A line of the audit log: what was done or refused, without any secret. */
export interface AuditLine {
  readonly id: string
  readonly at: Instant
  /** A name; empty where nobody had signed in. */
  readonly by: string
  readonly address: string
  readonly session: SessionId | ''
  /** The route, or what it was in a word: `POST /sessions/:session/floor`. */
  readonly what: string
  readonly status: number
  readonly detail: string
}
