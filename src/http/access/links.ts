import type { Context } from 'hono'
import { noted } from '../../../views/access/words.ts'
import { blankTicket, type Ticket } from '../../domain/access/people.ts'
import { day, later } from '../../domain/times.ts'
import { digestOf, newToken } from '../../live/secrets.ts'
import type { At } from '../asked.ts'
import type { Env } from '../dependencies.ts'
import { isLoopback } from '../door.ts'
import { originOf } from '../guard.ts'
import type { PeopleHere } from './people-here.ts'

/** Until it opens nothing any more. */
const lasts = { invitation: 7 * day, recovery: day }

/** A link is shown once, to who made it: only its digest is kept. */
const links = new WeakMap<Request, string>()
export const linkIn = ({ c }: At): string | undefined => links.get(c.req.raw)

export const byOf = (c: Context<Env>): string => c.get('viewer')?.account?.name ?? ''

/** What the audit log says of this request beside its route. */
export const telling = (c: Context<Env>, key: string, values?: Readonly<Record<string, string>>): void =>
  c.set('told', { by: byOf(c), detail: noted(key, values) })

export async function newLink(
  c: Context<Env>,
  { people: { accounts }, now, reachedAt }: PeopleHere,
  kind: 'invitation' | 'recovery',
  of: Partial<Pick<Ticket, 'account' | 'session' | 'role' | 'label'>>,
): Promise<void> {
  const token = newToken()
  const made = now()
  await accounts.makeTicket({
    ...blankTicket,
    ...of,
    digest: digestOf(token),
    kind,
    made,
    by: byOf(c),
    expires: later(made, lasts[kind]),
    seen: made,
  })
  // Made at the machine itself, it is opened at another one.
  const { host, origin } = new URL(originOf(c))
  links.set(c.req.raw, `${(isLoopback(host) && reachedAt()) || origin}/invited?ticket=${token}`)
}
