import type { Context } from 'hono'
import { z } from 'zod'
import { FirstPage, HandOverPage, SignInPage } from '../../../views/access/sign-in.tsx'
import { say } from '../../../views/messages.ts'
import type { Account } from '../../domain/access/people.ts'
import type { At } from '../asked.ts'
import type { Env } from '../dependencies.ts'
import type { Desk } from '../desk.tsx'
import type { Wrong } from '../faults.ts'
import { blank } from '../fields.ts'
import { officerName } from '../guard.ts'
import { accountMade, admit, atThisDesk, leave, signInTyped } from './admitting.ts'
import { addressOf } from './cookies.ts'
import { optionsToMake, optionsToUse, passkeyUsed } from './passkeys.ts'
import { busy, isPassword } from './passwords.ts'
import type { PeopleHere } from './people-here.ts'
import { codeTyped, digestOf } from '../../live/secrets.ts'
import { networkOf, triesOf } from './tries.ts'

/** Never stored by a browser’s form, never shown again; anything that can be typed. */
export const passwordField = z.string().max(1_000)
export const passkeyField = z.string().max(20_000)
export const signInField = z.string().max(200).trim().min(1, 'it is missing')

const WithPassword = z.object({ signIn: signInField, password: passwordField })
const WithPasskey = z.object({ passkey: passkeyField })
export const NewWayTyped = {
  password: blank(passwordField.optional()),
  passkey: blank(passkeyField.optional()),
}
const First = z.object({ code: z.string().max(100), name: officerName, signIn: signInField, ...NewWayTyped })
const HandedOver = z.object({ account: z.string().max(100), password: passwordField })

/** Pages of ours to which somebody comes back, and no others. */
export const backOf = (c: Context<Env>): string => {
  const back = c.req.query('back') ?? ''
  return /^\/(?![/\\])[\w.%~/?=&+-]*$/.test(back) && !/^\/(?:sign-|join)/.test(back) ? back : '/'
}

const quarter = 15 * 60 * 1000

/** Passkey first, a password as the second way; the first administrator by the code of the console; the hand-over. */
export function signInRoutes(desk: Desk, here: PeopleHere): void {
  const { people, now, streams } = here
  const { accounts, cost } = people
  const tries = { account: triesOf(10, quarter, now), address: triesOf(60, quarter, now) }

  /** The same sentence, and the same time, whatever is wrong. */
  const withPassword = async (c: Context<Env>, account: Account | undefined, key: string, password: string): Promise<Wrong | undefined> => {
    const address = networkOf(addressOf(c))
    if (tries.account.isOver(key) || tries.address.isOver(address)) return say('access.too-often')
    const isRight = await isPassword(password, account?.closed === '' ? account.password : '', cost)
    if (isRight === busy) return say('access.busy')
    if (!isRight || !account) {
      tries.account.failed(key)
      tries.address.failed(address)
      c.set('told', { by: '', detail: say('access.audit-not-signed-in') })
      return say('access.wrong')
    }
    tries.account.forget(key)
    await admit(c, people, account, now(), say('access.audit-by-password'))
    await streams.recheck()
    return undefined
  }
  const withPasskey = async (c: Context<Env>, answer: string): Promise<Wrong | undefined> => {
    const address = networkOf(addressOf(c))
    if (tries.address.isOver(address)) return say('access.too-often')
    const passkey = await passkeyUsed({ c, accounts, now: now() }, answer)
    const account = passkey && (await accounts.get(passkey.account))
    if (!account || account.closed !== '') {
      tries.address.failed(address)
      c.set('told', { by: '', detail: say('access.audit-not-signed-in') })
      return say('access.passkey-wrong')
    }
    await admit(c, people, account, now(), say('access.audit-by-passkey'))
    await streams.recheck()
    return undefined
  }
  const back = { to: ({ c }: At) => backOf(c) }

  const page = desk.page('/sign-in', async ({ c, now: moment }, told) => (
    <SignInPage back={backOf(c)} toUse={await optionsToUse(c, accounts, moment)} told={told} />
  ))
  page.answers(
    '/sign-in',
    WithPassword,
    async ({ c, form }) => {
      const signIn = signInTyped(form.signIn)
      return withPassword(c, await accounts.signingIn(signIn), signIn, form.password)
    },
    back,
  )
  page.answers('/sign-in/passkey', WithPasskey, ({ c, form }) => withPasskey(c, form.passkey), back)

  const first = desk.page('/sign-in/first', async ({ c, now: moment }, told) => (
    <FirstPage toMake={await optionsToMake(c, accounts, moment, 'first')} told={told} />
  ))
  first.answers(
    '/sign-in/first',
    First,
    async ({ c, form, now: moment }) => {
      const address = networkOf(addressOf(c))
      const digest = digestOf(codeTyped(form.code))
      if (tries.address.isOver(address)) return say('access.too-often')
      if (!(await accounts.ticket('bootstrap', digest, moment))) {
        tries.address.failed(address)
        return say('access.code-wrong')
      }
      const account = await accountMade(c, people, { ...form, isAdministrator: true }, moment)
      if ('wrong' in account) return account.wrong
      if (!(await accounts.useTicket('bootstrap', digest, moment))) {
        await accounts.amend(account.id, { closed: moment, isAdministrator: false })
        return say('access.code-wrong')
      }
      await admit(c, people, account, moment, say('access.audit-first'))
      return undefined
    },
    { to: () => '/people' },
  )

  const handOver = desk.page('/hand-over', async ({ c, now: moment }, told) => {
    const me = c.get('viewer')?.account
    const others = await Promise.all(atThisDesk(c).filter(id => id !== me?.id).map(id => accounts.get(id)))
    return (
      <HandOverPage
        back={backOf(c)}
        me={me?.name ?? ''}
        others={others.filter(each => each !== undefined && each.closed === '').map(each => ({ id: each?.id ?? '', name: each?.name ?? '' }))}
        toUse={await optionsToUse(c, accounts, moment)}
        told={told}
      />
    )
  })
  handOver.answers(
    '/hand-over',
    HandedOver,
    async ({ c, form }) => {
      const account = atThisDesk(c).includes(form.account) ? await accounts.get(form.account) : undefined
      return withPassword(c, account, account?.signIn ?? form.account, form.password)
    },
    back,
  )
  handOver.answers('/hand-over/passkey', WithPasskey, ({ c, form }) => withPasskey(c, form.passkey), back)

  page.answers(
    '/sign-out',
    z.object({}),
    async ({ c, now: moment }) => {
      await leave(c, people, moment)
      await streams.recheck()
      return undefined
    },
    { to: () => '/sign-in' },
  )
}
