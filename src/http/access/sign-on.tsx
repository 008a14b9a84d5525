import type { Context } from 'hono'
import { z } from 'zod'
import { SignOnFault, UnknownPage } from '../../../views/access/sign-on.tsx'
import { noted } from '../../../views/access/words.ts'
import { say } from '../../../views/messages.ts'
import type { Account } from '../../domain/access/people.ts'
import type { Instant } from '../../domain/words.ts'
import { digestOf } from '../../live/secrets.ts'
import type { Env } from '../dependencies.ts'
import type { Desk } from '../desk.tsx'
import { askedFrom, originOf } from '../guard.ts'
import { admit } from './admitting.ts'
import type { PeopleHere } from './people-here.ts'
import type { Provider, Unvouched, Vouched } from './provider.ts'
import { backOf } from './sign-in.tsx'
import { networkOf, quarter, triesOf } from './tries.ts'
import { type Going, keepSentAway, keepVouched, sentAway, vouchedFor } from './vouching.ts'

/** Where the provider sends people back: the same to the letter as stands there. */
export const answerAt = (c: Context): string => `${originOf(c)}/sign-in/provider/answer`

/** Of who has asked to be let in, so many wait for an answer. */
const mostAsking = 200

const secret = z.string().max(200)

/** Single sign-on: somebody is sent to the provider, comes back vouched for, and is let in if they are known here. */
export function signOnRoutes(desk: Desk, here: PeopleHere): void {
  const { people, now } = here
  const { accounts, provider } = people
  const tries = triesOf(60, quarter, now)

  desk.page('/sign-in/provider', async ({ c, now: moment }) => {
    if (!provider) return undefined
    const going = goingOf(c)
    const sent = await provider.begin(answerAt(c), c.req.query('again') !== undefined)
    if ('unvouched' in sent) return unvouched(c, provider, sent.unvouched, going)
    await keepSentAway(c, accounts, moment, { ...sent.begun, ...going })
    return c.redirect(sent.to, 302)
  })

  desk.page('/sign-in/provider/answer', async ({ c, now: moment }) => {
    if (!provider) return undefined
    const address = networkOf(askedFrom(c))
    if (tries.isOver(address)) return unvouched(c, provider, 'too-often')
    const sent = await sentAway(c, accounts, moment)
    const back = new URL(`${answerAt(c)}${new URL(c.req.url).search}`)
    const vouched = sent ? await provider.end(back, sent) : { unvouched: 'wrong' as const }
    if (sent && !('unvouched' in vouched)) return vouchedIn(c, here, vouched, sent, moment)
    tries.failed(address)
    return unvouched(c, provider, 'unvouched' in vouched ? vouched.unvouched : 'wrong', sent)
  })

  const page = desk.page('/sign-in/unknown', async ({ c, now: moment }, told) => {
    const vouched = provider && (await vouchedFor(c, accounts, moment))
    if (!vouched) return c.redirect('/sign-in', 303)
    const found = await accounts.identity(vouched.issuer, vouched.subject)
    return <UnknownPage {...vouched} host={provider.host} isAsked={found?.account === ''} told={told} />
  })
  page.answers('/sign-in/unknown', z.object({}), async ({ c, now: moment }) => {
    const vouched = provider && (await vouchedFor(c, accounts, moment))
    if (!vouched) return say('access.sign-on-again')
    if ((await accounts.identities('')).length >= mostAsking) return say('access.sign-on-many-ask')
    await accounts.keepIdentity({ ...identityOf(vouched), account: '', made: moment })
    c.set('told', { by: '', detail: noted('access.audit-asked', nameOf(vouched)) })
    return undefined
  })
}

export const identityOf = ({ issuer, subject, name, mail }: Vouched) => ({ issuer, subject, name, mail })

/** As the audit log has it: by the name that is said there, else by that by which the provider knows them. */
export const nameOf = ({ name, subject }: Vouched) => ({ name: name || subject })

const goingOf = (c: Context<Env>): Going => ({
  back: backOf(c),
  ticket: secret.safeParse(c.req.query('ticket')).data ?? '',
  isForAccount: c.req.query('for') === 'account',
})

/** A sentence in place of a page that cannot be: what to do stands beside it. */
function unvouched(c: Context<Env>, { host }: Provider, why: Unvouched | 'too-often', going?: Going) {
  c.set('told', { by: '', detail: noted(`access.audit-sign-on-${why}`) })
  const status = ({ away: 503, left: 403, wrong: 403, 'too-often': 429 } as const)[why]
  const sentence = why === 'too-often' ? say('access.too-often') : say(`access.sign-on-${why}`, { host })
  return c.html(<SignOnFault sentence={sentence} again={againFrom(going)} />, status)
}

const againFrom = (going: Going | undefined): string => {
  const { back = '/', ticket = '', isForAccount = false } = going ?? {}
  const asked = {
    ...(back === '/' ? {} : { back }),
    ...(ticket && { ticket }),
    ...(isForAccount && { for: 'account' }),
  }
  return `/sign-in/provider?${new URLSearchParams(asked)}`
}

/** Who is known here comes in; who is not has no right at all, and is told who could let them in. */
async function vouchedIn(
  c: Context<Env>,
  { people, streams }: PeopleHere,
  vouched: Vouched,
  { back, ticket, isForAccount }: Going,
  moment: Instant,
): Promise<Response> {
  const { accounts } = people
  const me = c.get('viewer')?.account
  const whose = await accountOf(people, vouched)
  if (isForAccount && me) {
    if (whose && whose.id !== me.id) return somebodyElses(c)
    if (!whose) await keepVouched(c, accounts, moment, vouched)
    return c.redirect('/account', 303)
  }
  const isRecovery = ticket !== '' && (await accounts.ticket('recovery', digestOf(ticket), moment)) !== undefined
  if (whose && !isRecovery) {
    await admit(c, people, whose, moment, noted('access.audit-by-sign-on'))
    await streams.recheck()
  } else {
    await keepVouched(c, accounts, moment, vouched)
    c.set('told', { by: '', detail: noted('access.audit-sign-on-unknown', nameOf(vouched)) })
  }
  if (ticket !== '') return c.redirect(`/invited?${new URLSearchParams({ ticket })}`, 303)
  return c.redirect(whose ? back : '/sign-in/unknown', 303)
}

/** Of somebody whose account was closed nothing is known any more. */
async function accountOf({ accounts }: PeopleHere['people'], { issuer, subject }: Vouched) {
  const identity = await accounts.identity(issuer, subject)
  const account: Account | undefined = identity && (await accounts.get(identity.account))
  return account?.closed === '' ? account : undefined
}

function somebodyElses(c: Context<Env>) {
  const sentence = say('access.sign-on-somebody-else')
  return c.html(<SignOnFault sentence={sentence} again="/sign-in/provider?for=account&again=yes" />, 409)
}
