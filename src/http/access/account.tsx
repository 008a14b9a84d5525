import { z } from 'zod'
import { AccountPage } from '../../../views/access/account.tsx'
import { noted } from '../../../views/access/words.ts'
import { say } from '../../../views/messages.ts'
import { passwordFault } from '../../domain/access/passwords.ts'
import type { Account } from '../../domain/access/people.ts'
import type { At, FormPage } from '../asked.ts'
import type { Desk } from '../desk.tsx'
import { wrong } from '../faults.ts'
import type { People } from './access.ts'
import { admit } from './admitting.ts'
import { telling } from './links.ts'
import { optionsToMake, passkeyMade } from './passkeys.ts'
import { busy, isPassword, passwordKept } from './passwords.ts'
import type { PeopleHere } from './people-here.ts'
import type { Vouched } from './provider.ts'
import { backOf, passkeyField, passwordField } from './sign-in.tsx'
import { quarter, triesOf } from './tries.ts'
import { forgetVouched, vouchedFor } from './vouching.ts'

const me = ({ c }: At): Account => {
  const account = c.get('viewer')?.account
  if (!account) throw new Error('nobody came past the door')
  return account
}

/** Whom the provider has just vouched for in this browser, where nobody is known by that. */
async function strangerIn({ accounts, provider }: People, { c, now }: At): Promise<Vouched | undefined> {
  const vouched = provider && (await vouchedFor(c, accounts, now))
  const there = vouched && (await accounts.identity(vouched.issuer, vouched.subject))
  return there === undefined || there.account === '' ? vouched : undefined
}

/** How many ways in there are without a password. */
const waysOf = async ({ accounts, provider }: People, id: string): Promise<number> =>
  (await accounts.passkeys(id)).length + (provider ? (await accounts.identities(id)).length : 0)

/** What everybody looks after alone: ways to sign in, and where one is signed in. */
export function accountRoutes(desk: Desk, here: PeopleHere): void {
  const { people, now, streams } = here
  const { accounts, cost } = people
  const tries = triesOf(10, quarter, now)
  const page = desk.page('/account', async (at, told) => {
    const { id, name, signIn, password } = me(at)
    return (
      <AccountPage
        name={name}
        signIn={signIn}
        hasPassword={password !== ''}
        passkeys={await accounts.passkeys(id)}
        signOn={{
          host: people.provider?.host,
          identities: await accounts.identities(id),
          vouched: await strangerIn(people, at),
        }}
        sessions={await accounts.tickets({ kind: 'session', account: id }, at.now)}
        own={at.c.get('viewer')?.ticket?.digest ?? ''}
        back={backOf(at.c)}
        toMake={await optionsToMake(at.c, accounts, at.now, id, name)}
        told={told}
      />
    )
  })

  /** Whoever knew the old one knows nothing any more: all other windows are signed out. */
  page.answers(
    '/account/password',
    z.object({ before: passwordField.default(''), password: passwordField }),
    async asked => {
      const { c, form, now: moment } = asked
      const account = me(asked)
      if (tries.isOver(account.id)) return say('access.too-often')
      const isRight = account.password === '' || (await isPassword(form.before, account.password, cost))
      if (isRight === busy) return say('access.busy')
      if (!isRight) {
        tries.failed(account.id)
        return wrong('before', say('access.password-before-wrong'))
      }
      const fault = passwordFault(form.password, [account.name, account.signIn])
      if (fault) return wrong('password', say(`access.password-${fault}`))
      const kept = await passwordKept(form.password, cost)
      if (kept === busy) return say('access.busy')
      await accounts.amend(account.id, { password: kept })
      await accounts.endTickets({ kind: 'session', account: account.id }, moment)
      await admit(c, people, account, moment, noted('access.audit-password-changed'))
      await streams.recheck()
      return undefined
    },
  )

  page.answers('/account/passkeys', z.object({ passkey: passkeyField }), async asked => {
    const { c, form, now: moment } = asked
    const made = await passkeyMade({ c, accounts, now: moment }, form.passkey)
    if (!made || !(await accounts.keepPasskey({ ...made, account: me(asked).id })))
      return say('access.passkey-not-made')
    return undefined
  })

  page.answers('/account/passkeys/remove', z.object({ id: z.string().max(2_000) }), async asked => {
    const { id, password } = me(asked)
    if (password === '' && (await waysOf(people, id)) < 2) return say('access.last-way')
    await accounts.dropPasskeys(id, asked.form.id)
    return undefined
  })

  page.answers('/account/sessions/end', z.object({ digest: z.string().max(100) }), async asked => {
    await accounts.endTickets({ kind: 'session', account: me(asked).id, digest: asked.form.digest }, asked.now)
    await streams.recheck()
    return undefined
  })
  ownSignOnRoutes(page, here)
}

/** A provider of single sign-on that vouches for one’s account, too, or does not any more. */
function ownSignOnRoutes(page: FormPage<At>, { people }: PeopleHere): void {
  const { accounts } = people
  page.answers('/account/sign-on', z.object({}), async asked => {
    const vouched = await strangerIn(people, asked)
    if (!vouched) return say('access.sign-on-again')
    const { issuer, subject, name, mail } = vouched
    const identity = { issuer, subject, name, mail, account: me(asked).id, made: asked.now }
    if (!(await accounts.keepIdentity(identity))) return say('access.sign-on-somebody-else')
    forgetVouched(asked.c)
    telling(asked.c, 'access.audit-tied-own', { name: name || subject })
    return undefined
  })

  const ofIdentity = z.object({ issuer: z.string().max(2_000), subject: z.string().max(2_000) })
  page.answers('/account/sign-on/remove', ofIdentity, async asked => {
    const { id, password } = me(asked)
    if (password === '' && (await waysOf(people, id)) < 2) return say('access.last-way')
    await accounts.dropIdentities({ account: id, ...asked.form })
    telling(asked.c, 'access.audit-untied-own')
    return undefined
  })
}
