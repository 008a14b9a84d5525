import { z } from 'zod'
import { AccountPage } from '../../../views/access/account.tsx'
import { noted } from '../../../views/access/words.ts'
import { say } from '../../../views/messages.ts'
import { passwordFault } from '../../domain/access/passwords.ts'
import type { Account } from '../../domain/access/people.ts'
import type { At } from '../asked.ts'
import type { Desk } from '../desk.tsx'
import { wrong } from '../faults.ts'
import { admit } from './admitting.ts'
import { optionsToMake, passkeyMade } from './passkeys.ts'
import { busy, isPassword, passwordKept } from './passwords.ts'
import type { PeopleHere } from './people-here.ts'
import { backOf, passkeyField, passwordField } from './sign-in.tsx'
import { quarter, triesOf } from './tries.ts'

/** What everybody looks after alone: ways to sign in, and where one is signed in. */
export function accountRoutes(desk: Desk, { people, now, streams }: PeopleHere): void {
  const { accounts, cost } = people
  const tries = triesOf(10, quarter, now)
  const me = ({ c }: At): Account => {
    const account = c.get('viewer')?.account
    if (!account) throw new Error('nobody came past the door')
    return account
  }

  const page = desk.page('/account', async (at, told) => {
    const { id, name, signIn, password } = me(at)
    return (
      <AccountPage
        name={name}
        signIn={signIn}
        hasPassword={password !== ''}
        passkeys={await accounts.passkeys(id)}
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
    const passkeys = await accounts.passkeys(id)
    if (password === '' && passkeys.length < 2) return say('access.last-way')
    await accounts.dropPasskeys(id, asked.form.id)
    return undefined
  })

  page.answers('/account/sessions/end', z.object({ digest: z.string().max(100) }), async asked => {
    await accounts.endTickets({ kind: 'session', account: me(asked).id, digest: asked.form.digest }, asked.now)
    await streams.recheck()
    return undefined
  })
}
