import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { say } from '../../../views/messages.ts'
import type { Account, Identity } from '../../domain/access/people.ts'
import type { At, FormPage } from '../asked.ts'
import { officerName } from '../guard.ts'
import { signInTyped } from './admitting.ts'
import { telling } from './links.ts'
import type { PeopleHere } from './people-here.ts'
import { signInField } from './sign-in.tsx'
import { nameOf } from './sign-on.tsx'

const words = z.string().max(4_000)
const Stranger = { issuer: words, subject: words }

/** Whom a provider of single sign-on vouches for, and nobody here knows: let in, known as somebody who is here, or not. */
export function strangerRoutes(
  page: FormPage<At>,
  { people: { accounts }, streams }: PeopleHere,
  known: (account: string) => Promise<Account | undefined>,
): void {
  const asking = async ({ issuer, subject }: Pick<Identity, 'issuer' | 'subject'>) => {
    const found = await accounts.identity(issuer, subject)
    return found?.account === '' ? found : undefined
  }

  page.answers(
    '/people/strangers/let-in',
    z.object({ ...Stranger, name: officerName, signIn: signInField }),
    async ({ c, form, now: made }) => {
      const stranger = await asking(form)
      if (!stranger) return say('access.no-such-person')
      const { name } = form
      const none = { password: '', isAdministrator: false, closed: '' } as const
      const account: Account = { ...none, id: randomUUID(), name, signIn: signInTyped(form.signIn), made }
      if (!(await accounts.make(account))) return say('access.name-taken')
      if (!(await accounts.keepIdentity({ ...stranger, account: account.id, made }))) {
        await accounts.amend(account.id, { closed: made })
        return say('access.no-such-person')
      }
      telling(c, 'access.audit-let-in', { name })
      return undefined
    },
  )
  page.answers(
    '/people/strangers/tie',
    z.object({ ...Stranger, account: z.string().max(100) }),
    async ({ c, form, now: made }) => {
      const [stranger, account] = [await asking(form), await known(form.account)]
      if (!(stranger && account && (await accounts.keepIdentity({ ...stranger, account: account.id, made }))))
        return say('access.no-such-person')
      telling(c, 'access.audit-tied', { name: account.name, as: nameOf(stranger).name })
      return undefined
    },
  )
  page.answers('/people/strangers/refuse', z.object(Stranger), async ({ c, form }) => {
    const stranger = await asking(form)
    if (!stranger || !(await accounts.dropIdentities({ ...form, account: '' }))) return say('access.no-such-person')
    telling(c, 'access.audit-not-let-in', nameOf(stranger))
    return undefined
  })
  /** Perhaps it was somebody else: whoever came in by it is signed out. */
  page.answers(
    '/people/untie',
    z.object({ ...Stranger, account: z.string().max(100) }),
    async ({ c, form, now: moment }) => {
      const account = await known(form.account)
      if (!account || !(await accounts.dropIdentities(form))) return say('access.no-such-person')
      await accounts.endTickets({ kind: 'session', account: account.id }, moment)
      await streams.recheck()
      telling(c, 'access.audit-untied', { name: account.name })
      return undefined
    },
  )
}
