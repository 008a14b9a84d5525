import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { say } from '../../../views/messages.ts'
import { passwordFault } from '../../domain/access/passwords.ts'
import { type Account, blankTicket, type Identity, type Passkey } from '../../domain/access/people.ts'
import { day, later } from '../../domain/times.ts'
import type { Instant } from '../../domain/words.ts'
import { digestOf, newToken } from '../../live/secrets.ts'
import type { Env } from '../dependencies.ts'
import { type Wrong, wrong } from '../faults.ts'
import { cookieOf, dropCookie } from '../guard.ts'
import type { People } from './access.ts'
import { keepSecret } from './cookies.ts'
import { passkeyMade } from './passkeys.ts'
import { busy, passwordKept } from './passwords.ts'
import { lasts } from './viewer.ts'
import { forgetVouched, vouchedFor } from './vouching.ts'

/** Of who has sat at this browser so many are offered at a hand-over. */
const mostAtADesk = 8

/** The ids of the accounts that have signed in with this browser, the last one first. */
export const atThisDesk = (c: Context): readonly string[] =>
  (cookieOf(c, 'desk') ?? '')
    .split('.')
    .filter(each => /^[\w-]{36}$/.test(each))
    .slice(0, mostAtADesk)

const browserOf = (c: Context): string => {
  const agent = c.req.header('user-agent') ?? ''
  const browser = /(Firefox|Edg|OPR|Chrome|Safari)\//.exec(agent)?.[1] ?? ''
  const system = /(Windows|Mac OS X|Android|iPhone|iPad|Linux)/.exec(agent)?.[1] ?? ''
  return [browser.replace('Edg', 'Edge').replace('OPR', 'Opera'), system].filter(Boolean).join(', ')
}

/** Somebody has shown who they are: a new secret for this browser; what it had before opens nothing any more. */
export async function admit(
  c: Context<Env>,
  { accounts }: People,
  account: Account,
  now: Instant,
  how: string,
): Promise<void> {
  await leave(c, { accounts }, now)
  const token = newToken()
  await accounts.makeTicket({
    ...blankTicket,
    digest: digestOf(token),
    kind: 'session',
    account: account.id,
    label: browserOf(c),
    made: now,
    by: account.name,
    expires: later(now, lasts.unseen),
    seen: now,
  })
  keepSecret(c, 'session', token, lasts.atAll / day)
  const desk = [account.id, ...atThisDesk(c).filter(each => each !== account.id)].slice(0, mostAtADesk)
  keepSecret(c, 'desk', desk.join('.'), 90)
  c.set('told', { by: account.name, detail: how })
}

/** This browser’s secret opens nothing any more. */
export async function leave(c: Context, { accounts }: Pick<People, 'accounts'>, now: Instant): Promise<void> {
  const before = cookieOf(c, 'session')
  if (before !== undefined) await accounts.endTickets({ kind: 'session', digest: digestOf(before) }, now)
  dropCookie(c, 'session')
  forgetVouched(c)
}

/** By which somebody signs in: whatever the case. */
export const signInTyped = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()

/** A new way to sign in: a passkey, or else a password. */
export interface NewWay {
  readonly passkey?: string | undefined
  readonly password?: string | undefined
  /** Single sign-on: whom the provider has just vouched for in this browser. */
  readonly signOn?: string | undefined
}

/** What of an account is to be kept for it. */
interface WayKept {
  readonly password: string
  readonly passkey?: Passkey
  readonly identity?: Identity
}

/** What is to be kept, or what is wrong with it. */
export async function wayKept(
  c: Context<Env>,
  { accounts, cost }: People,
  { passkey, password, signOn }: NewWay,
  of: Pick<Account, 'id' | 'name' | 'signIn'>,
  now: Instant,
): Promise<WayKept | { readonly wrong: Wrong }> {
  if (signOn !== undefined) {
    const vouched = await vouchedFor(c, accounts, now)
    if (!vouched) return { wrong: say('access.sign-on-again') }
    const { issuer, subject, name, mail } = vouched
    const { account = '' } = (await accounts.identity(issuer, subject)) ?? {}
    if (account !== '' && account !== of.id) return { wrong: say('access.sign-on-somebody-else') }
    return { password: '', identity: { issuer, subject, name, mail, account: of.id, made: now } }
  }
  if (passkey !== undefined) {
    const made = await passkeyMade({ c, accounts, now }, passkey)
    return made ? { password: '', passkey: { ...made, account: of.id } } : { wrong: say('access.passkey-not-made') }
  }
  if (password === undefined) return { wrong: wrong('password', say('access.password-missing')) }
  const fault = passwordFault(password, [of.name, of.signIn])
  if (fault) return { wrong: wrong('password', say(`access.password-${fault}`)) }
  const kept = await passwordKept(password, cost)
  return kept === busy ? { wrong: say('access.busy') } : { password: kept }
}

/** Or what is wrong: it has become somebody else’s meanwhile. */
export async function keepWay(
  c: Context<Env>,
  { accounts }: People,
  { passkey, identity }: WayKept,
): Promise<Wrong | undefined> {
  if (passkey && !(await accounts.keepPasskey(passkey))) return say('access.passkey-not-made')
  if (identity && !(await accounts.keepIdentity(identity))) return say('access.sign-on-somebody-else')
  if (identity) forgetVouched(c)
  return undefined
}

/** An account with a way to sign in; or what is wrong: a name that somebody has already, a password that is none. */
export async function accountMade(
  c: Context<Env>,
  people: People,
  asked: NewWay & { readonly name: string; readonly signIn: string; readonly isAdministrator: boolean },
  now: Instant,
): Promise<Account | { readonly wrong: Wrong }> {
  const { name, isAdministrator } = asked
  const of = { id: randomUUID(), name, signIn: signInTyped(asked.signIn) }
  const way = await wayKept(c, people, asked, of, now)
  if ('wrong' in way) return way
  const account: Account = {
    ...of,
    password: way.password,
    isAdministrator,
    made: now,
    closed: '',
  }
  if (!(await people.accounts.make(account))) return { wrong: say('access.name-taken') }
  const wrong = await keepWay(c, people, way)
  if (wrong === undefined) return account
  await people.accounts.amend(account.id, { closed: now })
  return { wrong }
}
