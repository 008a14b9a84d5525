import type { Context } from 'hono'
import { z } from 'zod'
import { SessionPeoplePage } from '../../../views/access/session-people.tsx'
import { say } from '../../../views/messages.ts'
import type { Account, Grant } from '../../domain/access/people.ts'
import { type Role, rolesOfPeople } from '../../domain/access/roles.ts'
import { folded } from '../../domain/roll/names.ts'
import type { SessionId } from '../../domain/words.ts'
import type { Env } from '../dependencies.ts'
import type { Desk } from '../desk.tsx'
import { wrong } from '../faults.ts'
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
    const grants = await accounts.grantsIn(session.id)
    return (
      <SessionPeoplePage
        session={session}
        people={(await peopleOf(grants)).map(({ id: account, name }) => ({
          id: account,
          name,
          roles: grants.filter(each => each.account === account).map(each => each.role),
        }))}
        others={(await peopleOf(await grantsBeside(c, session.id))).map(each => each.name)}
        invitations={await accounts.tickets({ kind: 'invitation', session: session.id }, now)}
        isPublic={grants.some(each => each.account === '')}
        me={c.get('viewer')?.account?.id ?? ''}
        link={linkIn(at)}
        told={told}
      />
    )
  })
  /** Those who may come in and have a role among these, each once. */
  const peopleOf = async (grants: readonly Grant[]): Promise<readonly Account[]> => {
    const ids = new Set(grants.map(each => each.account))
    return (await accounts.all()).filter(each => each.closed === '' && ids.has(each.id))
  }
  /** Of the other sessions of which whoever looks is secretary: whom else they know is nobody's business here. */
  const grantsBeside = async (c: Context<Env>, own: SessionId) => {
    const held = c.get('viewer')?.roles ?? new Map<SessionId, readonly Role[]>()
    const others = [...held].flatMap(([id, roles]) => (id !== own && roles.includes('secretary') ? [id] : []))
    return (await Promise.all(others.map(each => accounts.grantsIn(each)))).flat()
  }
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
  page.answers(`${path}/give`, z.object({ person: officerName, role }), async ({ c, session, form, now: at }) => {
    const account = (await accounts.all()).find(each => folded(each.name) === folded(form.person))
    if (account?.closed !== '') return wrong('person', say('access.nobody-called'))
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
