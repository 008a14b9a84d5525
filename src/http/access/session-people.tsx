import { z } from 'zod'
import { SessionPeoplePage } from '../../../views/access/session-people.tsx'
import { say } from '../../../views/messages.ts'
import { rolesOfPeople } from '../../domain/access/roles.ts'
import type { SessionId } from '../../domain/words.ts'
import type { Desk } from '../desk.tsx'
import { blank } from '../fields.ts'
import { officerName } from '../guard.ts'
import { byOf, linkIn, newLink, telling } from './links.ts'
import type { PeopleHere } from './people-here.ts'

const id = z.string().max(100)
const role = z.enum(rolesOfPeople)
const Invited = z.object({ name: blank(officerName.optional()), role })

/** The page of a session: who has which role, who is invited, what is for everybody. */
export function sessionPeopleRoutes(desk: Desk, here: PeopleHere): void {
  const {
    people: { accounts },
    streams,
  } = here
  const path = '/sessions/:session/people'
  const page = desk.sessionPage(path, async (at, told) => {
    const { session, c, now } = at
    const [grants, all] = [await accounts.grantsIn(session.id), await accounts.all()]
    return (
      <SessionPeoplePage
        session={session}
        people={all
          .filter(each => each.closed === '')
          .map(({ id: account, name }) => ({
            id: account,
            name,
            roles: grants.filter(each => each.account === account).map(each => each.role),
          }))}
        invitations={await accounts.tickets({ kind: 'invitation', session: session.id }, now)}
        isPublic={grants.some(each => each.account === '')}
        me={c.get('viewer')?.account?.id ?? ''}
        link={linkIn(at)}
        told={told}
      />
    )
  })
  const name = async (account: string) => (await accounts.get(account))?.name ?? ''
  /** A session without a secretary could be given to nobody. */
  const isLast = async (session: SessionId, account: string) => {
    const secretaries = (await accounts.grantsIn(session)).filter(each => each.role === 'secretary')
    return secretaries.length === 1 && secretaries[0]?.account === account
  }

  page.answers(
    `${path}/invite`,
    Invited,
    async ({ c, session, form }) => {
      await newLink(c, here, 'invitation', { session: session.id, role: form.role, label: form.name ?? '' })
      telling(c, 'access.audit-invitation', { name: form.name ?? '', role: form.role })
      return undefined
    },
    { isShownAgain: true },
  )
  page.answers(`${path}/give`, z.object({ account: id, role }), async ({ c, session, form, now: at }) => {
    const account = await accounts.get(form.account)
    if (account?.closed !== '') return say('access.no-such-person')
    const by = byOf(c)
    await accounts.give({ account: account.id, session: session.id, role: form.role, at, by })
    await streams.recheck()
    telling(c, 'access.audit-given', { name: account.name, role: form.role, session: session.id })
    return undefined
  })
  page.answers(`${path}/take`, z.object({ account: id, role }), async ({ c, session, form }) => {
    if (form.role === 'secretary' && (await isLast(session.id, form.account))) return say('access.last-secretary')
    await accounts.takeAway(form.account, session.id, form.role)
    await streams.recheck()
    telling(c, 'access.audit-taken', { name: await name(form.account), role: form.role })
    return undefined
  })
  page.answers(`${path}/withdraw`, z.object({ digest: id }), async ({ session, form, now: at }) => {
    await accounts.endTickets({ kind: 'invitation', session: session.id, digest: form.digest }, at)
    return undefined
  })
  page.answers(`${path}/public`, z.object({ is: z.enum(['yes', 'no']) }), async ({ c, session, form, now: at }) => {
    const by = byOf(c)
    if (form.is === 'yes') await accounts.give({ account: '', session: session.id, role: 'public', at, by })
    else await accounts.takeAway('', session.id)
    await streams.recheck()
    telling(c, `access.audit-public-${form.is}`)
    return undefined
  })
}
