import {
  accountOf,
  accountSigningIn,
  accountsOf,
  amendAccount,
  countPasskey,
  dropPasskeys,
  give,
  grantsIn,
  grantsOf,
  keepPasskey,
  keyNamed,
  makeAccount,
  passkeyOf,
  passkeysOf,
  takeAway,
} from '../db/accounts.ts'
import type { Database } from '../db/database.ts'
import { dropIdentities, forgetAsked, identitiesOf, identityOf, keepIdentity } from '../db/identities.ts'
import {
  auditedBefore,
  dropTickets,
  endTickets,
  forgetAudited,
  makeTicket,
  note,
  ticketOf,
  ticketSeen,
  ticketsOf,
  useTicket,
} from '../db/tickets.ts'
import { administratorsAmong, blankTicket } from './domain/access/people.ts'
import { day, later } from './domain/times.ts'
import type { Accounts } from './live/accounts.ts'
import { digestOf, inGroups, newCode } from './live/secrets.ts'
import type { Storage } from './live/storage.ts'
import { daily } from './live/ticking.ts'

/** The accounts that stand in a database. What writes goes through the storage, as the journals do. */
export function accountsIn({ db }: Pick<Database, 'db'>, { save }: Pick<Storage, 'save'>): Accounts {
  return {
    all: () => accountsOf(db),
    get: id => accountOf(db, id),
    signingIn: signIn => accountSigningIn(db, signIn),
    make: account => save(() => makeAccount(db, account)),
    amend: (id, changes) => save(() => amendAccount(db, id, changes)),
    passkeys: account => passkeysOf(db, account),
    passkey: id => passkeyOf(db, id),
    keepPasskey: passkey => save(() => keepPasskey(db, passkey)),
    countPasskey: (id, from, to) => save(() => countPasskey(db, id, from, to)),
    dropPasskeys: (account, id) => save(() => dropPasskeys(db, account, id)),
    identity: (issuer, subject) => identityOf(db, issuer, subject),
    identities: account => identitiesOf(db, account),
    keepIdentity: identity => save(() => keepIdentity(db, identity)),
    dropIdentities: which => save(() => dropIdentities(db, which)),
    forgetAsked: before => save(() => forgetAsked(db, before)),
    grants: account => grantsOf(db, account),
    grantsIn: session => grantsIn(db, session),
    give: grant => save(() => give(db, grant)),
    takeAway: (account, session, role) => save(() => takeAway(db, account, session, role)),
    makeTicket: ticket => save(() => makeTicket(db, ticket)),
    ticket: (kind, digest, now) => ticketOf(db, kind, digest, now),
    useTicket: (kind, digest, now) => save(() => useTicket(db, kind, digest, now)),
    ticketSeen: (digest, seen, expires) => save(() => ticketSeen(db, digest, seen, expires)),
    tickets: (which, now) => ticketsOf(db, which, now),
    endTickets: (which, now) => save(() => endTickets(db, which, now)),
    dropTickets: before => save(() => dropTickets(db, before)),
    note: lines => save(() => note(db, lines)),
    audited: (before, most, of) => auditedBefore(db, before, most, of),
    forgetAudited: before => save(() => forgetAudited(db, before)),
    key: name => keyNamed(db, name),
  }
}

/** Nobody is there yet: whoever reads this console may become the first administrator. Each server of several says one. */
export async function firstCode(accounts: Accounts, now: string): Promise<string | undefined> {
  if (administratorsAmong(await accounts.all()).length > 0) return undefined
  const code = newCode(20)
  const made = { digest: digestOf(code), kind: 'bootstrap', made: now, expires: later(now, day), seen: now } as const
  await accounts.makeTicket({ ...blankTicket, ...made })
  return inGroups(code)
}

/** How long what was done can be read, days: a year and a month. */
const auditKept = 400

/** How long somebody who asked to be let in waits for an answer, days. */
const askedKept = 30

/** Every day: secrets that open nothing any more, lines whose time is over, and who asked in vain. */
async function forgetOldAccess(accounts: Accounts, now: string): Promise<void> {
  await accounts.dropTickets(later(now, -day))
  await accounts.forgetAsked(later(now, -askedKept * day))
  await accounts.forgetAudited(later(now, -auditKept * day))
}

/** People sign in: whoever may is in the database. */
export async function peopleOf(
  database: Pick<Database, 'db'>,
  storage: Pick<Storage, 'save'>,
  now: () => string,
): Promise<{ readonly kind: 'people'; readonly accounts: Accounts }> {
  const accounts = accountsIn(database, storage)
  await daily(() => forgetOldAccess(accounts, now()), 'old secrets are kept')
  return { kind: 'people', accounts }
}

/** If nobody looks after it yet, the console says how to begin: once there is a page on which the code can be typed. */
export async function sayHowToBegin(accounts: Accounts, now: string, say: (sentence: string) => void): Promise<void> {
  const code = await firstCode(accounts, now)
  if (code) say(`Nobody looks after Rostrum yet. Open /sign-in/first within a day, and type ${code}`)
}
