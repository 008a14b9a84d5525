import type { Context } from 'hono'
import { z } from 'zod'
import { blankTicket } from '../../domain/access/people.ts'
import { later } from '../../domain/times.ts'
import type { Instant } from '../../domain/words.ts'
import type { Accounts } from '../../live/accounts.ts'
import { digestOf, sealed, unsealed } from '../../live/secrets.ts'
import { cookieOf, dropCookie, keepCookie } from '../guard.ts'
import type { Begun, Vouched } from './provider.ts'

const minute = 60_000
/** So long somebody may take at the provider, and to say what becomes of them here, milliseconds. */
const lasts = { 'sign-on': 15 * minute, vouched: 15 * minute }
type Kept = keyof typeof lasts

const words = z.string().max(4_000)
const SentAway = z.object({
  state: words,
  nonce: words,
  verifier: words,
  back: words,
  ticket: words,
  isForAccount: z.boolean(),
  until: words,
})
const VouchedFor = z.object({ issuer: words, subject: words, name: words, mail: words, until: words })

/** Where somebody was going who was sent to the provider. */
export interface Going {
  /** A page of ours. */
  readonly back: string
  /** The secret of the link by which somebody came; empty where it was none. */
  readonly ticket: string
  /** Somebody who has signed in asks for a further way in. */
  readonly isForAccount: boolean
}
type SentAway = Begun & Going

const keyOf = (accounts: Accounts) => accounts.key('sign-on')

/** In the browser, under our seal: nobody else has it, and nothing is kept of who never comes back. */
async function keep(c: Context, accounts: Accounts, now: Instant, name: Kept, what: object): Promise<void> {
  const text = JSON.stringify({ ...what, until: later(now, lasts[name]) })
  // Lax: who comes back comes from another house.
  const how = { sameSite: 'Lax', maxAge: lasts[name] / 1_000 } as const
  keepCookie(c, name, sealed(await keyOf(accounts), name, Buffer.from(text)), how)
}

async function kept<T extends { readonly until: string }>(
  c: Context,
  accounts: Accounts,
  now: Instant,
  name: Kept,
  shape: z.ZodType<T>,
): Promise<T | undefined> {
  const brought = cookieOf(c, name)
  if (!brought) return undefined
  const text = unsealed(await keyOf(accounts), name, brought)
  const what = text && shape.safeParse(JSON.parse(text.toString())).data
  return what && what.until > now ? what : undefined
}

export const keepSentAway = (c: Context, accounts: Accounts, now: Instant, what: SentAway) =>
  keep(c, accounts, now, 'sign-on', what)

/** Once: whoever comes back with the same a second time is nobody. */
export async function sentAway(c: Context, accounts: Accounts, now: Instant): Promise<SentAway | undefined> {
  const found = await kept(c, accounts, now, 'sign-on', SentAway)
  dropCookie(c, 'sign-on')
  if (!found) return undefined
  const once = { ...blankTicket, kind: 'challenge', made: now, expires: found.until, seen: now } as const
  return (await accounts.makeTicket({ ...once, digest: digestOf(found.state) })) ? found : undefined
}

export const keepVouched = (c: Context, accounts: Accounts, now: Instant, what: Vouched) =>
  keep(c, accounts, now, 'vouched', what)

/** Whom the provider vouched for in this browser, a moment ago. */
export const vouchedFor = (c: Context, accounts: Accounts, now: Instant): Promise<Vouched | undefined> =>
  kept(c, accounts, now, 'vouched', VouchedFor)

/** It is said what becomes of them, or somebody else sits down. */
export const forgetVouched = (c: Context): void => dropCookie(c, 'vouched')
