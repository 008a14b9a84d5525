import type { Context } from 'hono'
import { noted } from '../../../views/access/words.ts'
import { say } from '../../../views/messages.ts'
import type { Account } from '../../domain/access/people.ts'
import type { Env } from '../dependencies.ts'
import type { Wrong } from '../faults.ts'
import { askedFrom } from '../guard.ts'
import { admit, atThisDesk } from './admitting.ts'
import { passkeyUsed } from './passkeys.ts'
import { busy, isPassword } from './passwords.ts'
import type { PeopleHere } from './people-here.ts'
import { networkOf, quarter, type Tries, triesOf } from './tries.ts'

/** Ways to show who one is: whoever does is admitted, and hears nothing; all others hear the same. */
export interface Proving {
  /** `key` is what was typed for a name, whether or not somebody is called so. */
  readonly password: (
    c: Context<Env>,
    account: Account | undefined,
    key: string,
    password: string,
  ) => Promise<Wrong | undefined>
  readonly passkey: (c: Context<Env>, answer: string) => Promise<Wrong | undefined>
  /** By address, for whatever can be guessed. */
  readonly tries: Tries
}

export function provingIn({ people, now, streams }: PeopleHere): Proving {
  const { accounts, cost } = people
  const ofName = triesOf(10, quarter, now)
  const ofAddress = triesOf(60, quarter, now)
  const told = (c: Context<Env>) => c.set('told', { by: '', detail: noted('access.audit-not-signed-in') })
  return {
    tries: ofAddress,
    password: async (c, account, key, password) => {
      // Who has sat at this browser has tries of its own: strangers who guess its password do not keep it out.
      const isOfDesk = account !== undefined && atThisDesk(c).includes(account.id)
      const name = isOfDesk ? `desk ${account.id}` : `name ${key}`
      const addresses = isOfDesk ? [] : [networkOf(askedFrom(c))]
      if (ofName.isOver(name) || ofAddress.isOver(...addresses)) return say('access.too-often')
      const isRight = await isPassword(password, account?.closed === '' ? account.password : '', cost)
      if (isRight === busy) return say('access.busy')
      if (!(isRight && account)) {
        ofName.failed(name)
        ofAddress.failed(...addresses)
        told(c)
        return say('access.wrong')
      }
      ofName.forget(name)
      await admit(c, people, account, now(), noted('access.audit-by-password'))
      await streams.recheck()
      return undefined
    },
    // Nobody guesses a passkey: who has one comes in, however many have failed from the same address.
    passkey: async (c, answer) => {
      const passkey = await passkeyUsed({ c, accounts, now: now() }, answer)
      const account = passkey && (await accounts.get(passkey.account))
      if (account?.closed !== '') {
        told(c)
        return say('access.passkey-wrong')
      }
      await admit(c, people, account, now(), noted('access.audit-by-passkey'))
      await streams.recheck()
      return undefined
    },
  }
}
