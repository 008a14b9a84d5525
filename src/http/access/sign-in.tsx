import type { Context } from 'hono'
import { z } from 'zod'
import { FirstPage, HandOverPage, SignInPage } from '../../../views/access/sign-in.tsx'
import { noted } from '../../../views/access/words.ts'
import { say } from '../../../views/messages.ts'
import { administratorsAmong } from '../../domain/access/people.ts'
import { codeTyped, digestOf } from '../../live/secrets.ts'
import type { At } from '../asked.ts'
import type { Env } from '../dependencies.ts'
import type { Desk } from '../desk.tsx'
import { blank } from '../fields.ts'
import { askedFrom, officerName } from '../guard.ts'
import { accountMade, admit, atThisDesk, leave, signInTyped } from './admitting.ts'
import { optionsToMake, optionsToUse } from './passkeys.ts'
import type { PeopleHere } from './people-here.ts'
import { type Proving, provingIn } from './proving.ts'
import { networkOf } from './tries.ts'

/** Never stored by a browser’s form, never shown again; anything that can be typed. */
export const passwordField = z.string().max(1_000)
export const passkeyField = z.string().max(20_000)
export const signInField = z.string().max(200).trim().min(1, 'it is missing')

const WithPassword = z.object({ signIn: signInField, password: passwordField })
const WithPasskey = z.object({ passkey: passkeyField })
export const NewWayTyped = {
  password: blank(passwordField.optional()),
  passkey: blank(passkeyField.optional()),
  signOn: z.literal('yes').optional(),
}
const First = z.object({ code: z.string().max(100), name: officerName, signIn: signInField, ...NewWayTyped })
const HandedOver = z.object({ account: z.string().max(100), password: passwordField })

/** Pages of ours to which somebody comes back, and no others. */
export const backOf = (c: Context<Env>): string => {
  const back = c.req.query('back') ?? ''
  return /^\/(?![/\\])[\w.%~/?=&+-]*$/.test(back) && !/^\/(?:sign-|invited)/.test(back) ? back : '/'
}

/** Passkey first, a password as the second way; the first administrator by the code of the console; the hand-over. */
export function signInRoutes(desk: Desk, here: PeopleHere): void {
  const { people, streams } = here
  const { accounts } = people
  const proving = provingIn(here)
  const page = desk.page('/sign-in', async ({ c, now: moment }, told) => (
    <SignInPage
      back={backOf(c)}
      toUse={await optionsToUse(c, accounts, moment)}
      host={people.provider?.host}
      isJoined={here.isJoined}
      told={told}
    />
  ))
  page.answers(
    '/sign-in',
    WithPassword,
    async ({ c, form }) => {
      const signIn = signInTyped(form.signIn)
      return proving.password(c, await accounts.signingIn(signIn), signIn, form.password)
    },
    toBack,
  )
  page.answers('/sign-in/passkey', WithPasskey, ({ c, form }) => proving.passkey(c, form.passkey), toBack)
  page.answers(
    '/sign-out',
    z.object({}),
    async ({ c, now: moment }) => {
      await leave(c, people, moment)
      await streams.recheck()
      // Whoever comes next to this browser finds nothing of what was typed or pressed in it.
      c.header('Clear-Site-Data', '"storage"')
      return undefined
    },
    { to: () => '/sign-in' },
  )
  firstRoute(desk, here, proving)
  handOverRoutes(desk, here, proving)
}

const toBack = { to: ({ c }: At) => backOf(c) }

/** The code is good for one: of two at the same moment, the other’s account is closed again. */
function firstRoute(desk: Desk, { people, isJoined }: PeopleHere, { tries }: Proving): void {
  const { accounts } = people
  const page = desk.page('/sign-in/first', async ({ c, now: moment }, told) => (
    <FirstPage toMake={await optionsToMake(c, accounts, moment, 'first')} isJoined={isJoined} told={told} />
  ))
  page.answers(
    '/sign-in/first',
    First,
    async ({ c, form, now: moment }) => {
      const address = networkOf(askedFrom(c))
      const digest = digestOf(codeTyped(form.code))
      if (tries.isOver(address)) return say('access.too-often')
      const isThere = administratorsAmong(await accounts.all()).length > 0
      if (isThere || !(await accounts.ticket('bootstrap', digest, moment))) {
        tries.failed(address)
        return say('access.code-wrong')
      }
      const account = await accountMade(c, people, { ...form, isAdministrator: true }, moment)
      if ('wrong' in account) return account.wrong
      if (!(await accounts.useTicket('bootstrap', digest, moment))) {
        await accounts.amend(account.id, { closed: moment, isAdministrator: false })
        return say('access.code-wrong')
      }
      await accounts.endTickets({ kind: 'bootstrap' }, moment)
      await admit(c, people, account, moment, noted('access.audit-first'))
      return undefined
    },
    { to: () => '/people' },
  )
}

/** Those who have sat at this browser, and nobody else, go on by a passkey or a password. */
function handOverRoutes(desk: Desk, { people: { accounts, provider } }: PeopleHere, proving: Proving): void {
  const page = desk.page('/hand-over', async ({ c, now: moment }, told) => {
    const me = c.get('viewer')?.account
    const others: { id: string; name: string }[] = []
    for (const each of atThisDesk(c)) {
      const account = await accounts.get(each)
      if (account?.closed === '' && account.id !== me?.id) others.push({ id: account.id, name: account.name })
    }
    const toUse = await optionsToUse(c, accounts, moment)
    const drawn = { back: backOf(c), me: me?.name ?? '', others, toUse, host: provider?.host, told }
    return <HandOverPage {...drawn} />
  })
  page.answers(
    '/hand-over',
    HandedOver,
    async ({ c, form }) => {
      const account = atThisDesk(c).includes(form.account) ? await accounts.get(form.account) : undefined
      return proving.password(c, account, account?.signIn ?? form.account, form.password)
    },
    toBack,
  )
  page.answers('/hand-over/passkey', WithPasskey, ({ c, form }) => proving.passkey(c, form.passkey), toBack)
}
