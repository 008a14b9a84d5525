import type { Account, Ticket } from '../../domain/access/people.ts'
import { mayDo, type Right, type Role, roles, type Standing } from '../../domain/access/roles.ts'
import { later } from '../../domain/times.ts'
import type { Instant, SessionId } from '../../domain/words.ts'
import type { Accounts } from '../../live/accounts.ts'
import { digestOf } from '../../live/secrets.ts'

/** Who looks: a person who has signed in, a screen that was paired, or nobody. */
export interface Viewer {
  readonly account?: Account | undefined
  /** By which the person has signed in. */
  readonly ticket?: Ticket | undefined
  /** The screen that this device shows, and of which session. */
  readonly device?: Ticket | undefined
  readonly roles: ReadonlyMap<SessionId, readonly Role[]>
  /** Sessions whose public screen is for everybody. */
  readonly published: ReadonlySet<SessionId>
}

/** What a browser brings. */
export interface Brought {
  readonly session: string | undefined
  readonly screen: string | undefined
}

const hour = 60 * 60 * 1000
/** Milliseconds. Whoever has a page open is there, and is not sent away from a meeting. */
export const lasts = { unseen: 12 * hour, atAll: 7 * 24 * hour, writtenEvery: hour / 12 }

const isRole = (role: string): role is Role => roles.some(each => each === role)

/** Asked anew each time: what was taken away holds no longer than this request. */
export async function viewerOf(accounts: Accounts, brought: Brought, now: Instant): Promise<Viewer> {
  const ticket = brought.session ? await accounts.ticket('session', digestOf(brought.session), now) : undefined
  const found = ticket && (await accounts.get(ticket.account))
  const account = found && found.closed === '' ? found : undefined
  const device = brought.screen ? await accounts.ticket('screen', digestOf(brought.screen), now) : undefined
  const published = new Set((await accounts.grants('')).map(each => each.session))
  const held = new Map<SessionId, Role[]>()
  for (const { session, role } of account ? await accounts.grants(account.id) : [])
    if (isRole(role)) held.set(session, [...(held.get(session) ?? []), role])
  if (account && ticket) await seen(accounts, ticket, now)
  return { account, ticket: account && ticket, device, roles: held, published }
}

async function seen(accounts: Accounts, { digest, seen: before, made }: Ticket, now: Instant): Promise<void> {
  if (now < later(before, lasts.writtenEvery)) return
  const [expires = now] = [later(now, lasts.unseen), later(made, lasts.atAll)].sort()
  // That it cannot be written down keeps nobody from reading.
  await accounts.ticketSeen(digest, now, expires).catch(() => undefined)
}

/** As what somebody comes to a session; of no session, to the installation. */
export function standingsIn(viewer: Viewer, session: SessionId | undefined): readonly Standing[] {
  const { account, device, roles: held, published } = viewer
  return [
    ...(account ? (['person'] as const) : []),
    ...(account?.isAdministrator ? (['administrator'] as const) : []),
    ...(session === undefined ? [] : (held.get(session) ?? [])),
    ...(session !== undefined && device?.session === session ? (['screen'] as const) : []),
    ...(session !== undefined && published.has(session) ? (['public'] as const) : []),
  ]
}

export const viewerMay = (viewer: Viewer, right: Right, session?: SessionId): boolean =>
  mayDo(standingsIn(viewer, session), right)

/** Whether there is anything of a session for somebody: else it does not exist for them. */
export const knows = (viewer: Viewer, session: SessionId): boolean =>
  (['read', 'watch', 'watch-public'] as const).some(right => viewerMay(viewer, right, session))

/** Closed meetings are seen by those whose role is in the room, and on the screens that stand there. */
export const seesClosed = (viewer: Viewer, session: SessionId): boolean =>
  viewerMay(viewer, 'read-closed', session) || viewer.device?.session === session
