import type {
  Account,
  AuditLine,
  Grant,
  Identity,
  Passkey,
  Ticket,
  TicketKind,
  Which,
} from '../domain/access/people.ts'
import type { Instant, SessionId } from '../domain/words.ts'

/** Who may come in, as it is kept. What has two outcomes is one statement: of two at the same moment, one succeeds. */
export interface Accounts {
  all(): Promise<readonly Account[]>
  get(id: string): Promise<Account | undefined>
  signingIn(signIn: string): Promise<Account | undefined>
  /** False where somebody has the name, or signs in by it, already. */
  make(account: Account): Promise<boolean>
  amend(id: string, changes: Partial<Pick<Account, 'password' | 'isAdministrator' | 'closed'>>): Promise<void>

  passkeys(account: string): Promise<readonly Passkey[]>
  passkey(id: string): Promise<Passkey | undefined>
  /** False where it is somebody’s already. */
  keepPasskey(passkey: Passkey): Promise<boolean>
  /** False where the counter is not where it was any more. */
  countPasskey(id: string, from: number, to: number): Promise<boolean>
  dropPasskeys(account: string, id?: string): Promise<void>

  identity(issuer: string, subject: string): Promise<Identity | undefined>
  /** Of an account; of none: who has asked to be let in. Of all, where none is said. */
  identities(account?: string): Promise<readonly Identity[]>
  /** False where it is somebody’s already. */
  keepIdentity(identity: Identity): Promise<boolean>
  /** False where none was so. */
  dropIdentities(which: Partial<Pick<Identity, 'account' | 'issuer' | 'subject'>>): Promise<boolean>
  forgetAsked(before: Instant): Promise<void>

  grants(account: string): Promise<readonly Grant[]>
  grantsIn(session: SessionId): Promise<readonly Grant[]>
  give(grant: Grant): Promise<void>
  takeAway(account: string, session: SessionId, role?: Grant['role']): Promise<void>

  /** False where there is one with this digest. */
  makeTicket(ticket: Ticket): Promise<boolean>
  /** One that opens something still. */
  ticket(kind: TicketKind, digest: string, now: Instant): Promise<Ticket | undefined>
  /** The one who gets it has it alone. */
  useTicket(kind: TicketKind, digest: string, now: Instant): Promise<Ticket | undefined>
  ticketSeen(digest: string, seen: Instant, expires: Instant): Promise<void>
  tickets(which: Which, now: Instant): Promise<readonly Ticket[]>
  endTickets(which: Which, now: Instant): Promise<void>
  dropTickets(before: Instant): Promise<void>

  note(lines: readonly AuditLine[]): Promise<void>
  /** Newest first, behind a line that was shown. */
  audited(
    before: { readonly at: Instant; readonly id: string } | undefined,
    most: number,
    of: { readonly session?: SessionId | undefined; readonly by?: string | undefined },
  ): Promise<readonly AuditLine[]>
  forgetAudited(before: Instant): Promise<void>

  /** A random key that never leaves the database. */
  key(name: string): Promise<Buffer>
}
