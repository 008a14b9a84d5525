import type { Kysely } from 'kysely'
import type { AuditLine, Ticket, TicketKind, Which } from '../src/domain/access/people.ts'
import type { Instant, SessionId } from '../src/domain/words.ts'
import type { Tables } from './schema.ts'

const columns = ['digest', 'kind', 'account', 'session', 'role', 'label', 'made', 'by', 'expires', 'seen'] as const

/** False where there is one with this digest: a challenge that was answered before. */
export async function makeTicket(db: Kysely<Tables>, ticket: Ticket): Promise<boolean> {
  const made = await db
    .insertInto('ticket')
    .values({ ...ticket, used: '' })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return Number(made.numInsertedOrUpdatedRows ?? 0) === 1
}

/** One that was neither used nor ended, and whose time is not over. */
export const ticketOf = (
  db: Kysely<Tables>,
  kind: TicketKind,
  digest: string,
  now: Instant,
): Promise<Ticket | undefined> =>
  db
    .selectFrom('ticket')
    .select(columns)
    .where('digest', '=', digest)
    .where('kind', '=', kind)
    .where('used', '=', '')
    .where('expires', '>', now)
    .executeTakeFirst() as Promise<Ticket | undefined>

/** In one statement: of two who come at the same moment with the same secret, one gets it. */
export const useTicket = (
  db: Kysely<Tables>,
  kind: TicketKind,
  digest: string,
  now: Instant,
): Promise<Ticket | undefined> =>
  db
    .updateTable('ticket')
    .set({ used: now })
    .where('digest', '=', digest)
    .where('kind', '=', kind)
    .where('used', '=', '')
    .where('expires', '>', now)
    .returning(columns)
    .executeTakeFirst() as Promise<Ticket | undefined>

export async function ticketSeen(db: Kysely<Tables>, digest: string, seen: Instant, expires: Instant): Promise<void> {
  await db.updateTable('ticket').set({ seen, expires }).where('digest', '=', digest).execute()
}

const those = ({ kind, digest, account, session, but }: Which) =>
  [
    ['kind', '=', kind],
    ['digest', '=', digest],
    ['account', '=', account],
    ['session', '=', session],
    ['digest', '!=', but],
  ] as const

export async function ticketsOf(db: Kysely<Tables>, which: Which, now: Instant): Promise<readonly Ticket[]> {
  let query = db.selectFrom('ticket').select(columns).where('used', '=', '').where('expires', '>', now)
  for (const [column, is, value] of those(which)) if (value !== undefined) query = query.where(column, is, value)
  return (await query.orderBy('made').execute()) as readonly Ticket[]
}

export async function endTickets(db: Kysely<Tables>, which: Which, now: Instant): Promise<void> {
  let query = db.updateTable('ticket').set({ used: now }).where('used', '=', '')
  for (const [column, is, value] of those(which)) if (value !== undefined) query = query.where(column, is, value)
  await query.execute()
}

/** What opens nothing any more is kept no longer than it takes to say why. */
export async function dropTickets(db: Kysely<Tables>, before: Instant): Promise<void> {
  await db.deleteFrom('ticket').where('expires', '<', before).execute()
}

export async function note(db: Kysely<Tables>, lines: readonly AuditLine[]): Promise<void> {
  for (let from = 0; from < lines.length; from += 500)
    await db
      .insertInto('audit')
      .values(lines.slice(from, from + 500).map(line => ({ ...line })))
      .execute()
}

/** Newest first, from a line on. */
export async function auditedBefore(
  db: Kysely<Tables>,
  before: { readonly at: Instant; readonly id: string } | undefined,
  most: number,
  of: { readonly session?: SessionId | undefined; readonly by?: string | undefined },
): Promise<readonly AuditLine[]> {
  let query = db.selectFrom('audit').selectAll()
  if (of.session !== undefined) query = query.where('session', '=', of.session)
  if (of.by !== undefined) query = query.where('by', '=', of.by)
  if (before)
    query = query.where(({ eb, or, and }) =>
      or([eb('at', '<', before.at), and([eb('at', '=', before.at), eb('id', '<', before.id)])]),
    )
  return query.orderBy('at', 'desc').orderBy('id', 'desc').limit(most).execute()
}

export async function forgetAudited(db: Kysely<Tables>, before: Instant): Promise<void> {
  await db.deleteFrom('audit').where('at', '<', before).execute()
}
