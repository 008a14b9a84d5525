import type { Context } from 'hono'
import { z } from 'zod'
import { AuditPage } from '../../../views/access/audit.tsx'
import { PeoplePage } from '../../../views/access/people.tsx'
import { SessionPeoplePage } from '../../../views/access/session-people.tsx'
import { say } from '../../../views/messages.ts'
import type { Account, Ticket } from '../../domain/access/people.ts'
import { rolesOfPeople } from '../../domain/access/roles.ts'
import type { SessionId } from '../../domain/words.ts'
import { digestOf, newToken } from '../../live/secrets.ts'
import type { At } from '../asked.ts'
import type { Env } from '../dependencies.ts'
import type { Desk } from '../desk.tsx'
import { blank } from '../fields.ts'
import { officerName } from '../guard.ts'
import { originOf } from './cookies.ts'
import type { PeopleHere } from './people-here.ts'
import { later } from './viewer.ts'

const id = z.string().max(100)
const role = z.enum(rolesOfPeople)
const Invited = z.object({ name: blank(officerName.optional()), role })

const Before = z.object({
  before: z.string().max(30).optional(),
  id: id.optional(),
  session: blank(id.optional()),
  by: blank(z.string().max(100).optional()),
})
const linesOnAPage = 200

/** An invitation opens for a week, a recovery for a day. */
const day = 24 * 60 * 60 * 1000
const open = { invitation: 7 * day, recovery: day }

/** A link is shown once, to who made it: only its digest is kept. */
const links = new WeakMap<Request, string>()

/** Who may do what in a session, and in the installation. */
export function peopleRoutes(desk: Desk, here: PeopleHere): void {
  const { people, now, streams, allRooms, audit } = here
  const { accounts } = people
  const byOf = (c: Context<Env>): string => c.get('viewer')?.account?.name ?? ''

  const newLink = async (
    c: Context<Env>,
    kind: 'invitation' | 'recovery',
    of: Partial<Pick<Ticket, 'account' | 'session' | 'role' | 'label'>>,
  ): Promise<void> => {
    const token = newToken()
    const made = now()
    await accounts.makeTicket({
      account: '',
      session: '',
      role: '',
      label: '',
      ...of,
      digest: digestOf(token),
      kind,
      made,
      by: byOf(c),
      expires: later(made, open[kind]),
      seen: made,
    })
    links.set(c.req.raw, `${originOf(c)}/join?ticket=${token}`)
  }
  const linkIn = ({ c }: At): string | undefined => links.get(c.req.raw)
  const telling = (c: Context<Env>, detail: string) => c.set('told', { by: byOf(c), detail })

  /** Who did what and what was refused, newest first, a page at a time. */
  desk.page('/audit', async ({ c }) => {
    await audit.settled()
    const asked = Before.safeParse(c.req.query())
    const { before, id: last, session, by } = asked.success ? asked.data : {}
    const at = before !== undefined && last !== undefined ? { at: before, id: last } : undefined
    const lines = await accounts.audited(at, linesOnAPage + 1, { session, by })
    const rest = lines.length > linesOnAPage
    return <AuditPage lines={lines.slice(0, linesOnAPage)} rest={rest} of={{ session, by }} />
  })

  inSession(desk, { ...here, newLink, linkIn, telling })

  const page = desk.page('/people', async (at, told) => {
    const sessions = (await allRooms.list()).map(({ id: session, session: { settings } }) => ({
      id: session,
      name: [settings.body.shortName ?? settings.body.name, settings.place, settings.from].filter(Boolean).join(', '),
    }))
    return (
      <PeoplePage
        accounts={await accounts.all()}
        invitations={await accounts.tickets({ kind: 'invitation' }, at.now)}
        sessions={sessions}
        me={at.c.get('viewer')?.account?.id ?? ''}
        link={linkIn(at)}
        told={told}
      />
    )
  })
  const known = async (account: string): Promise<Account | undefined> => {
    const found = await accounts.get(account)
    return found?.closed === '' ? found : undefined
  }

  page.answers(
    '/people/invite',
    z.object({ name: blank(officerName.optional()), administrator: z.literal('yes').optional() }),
    async ({ c, form: { name = '', administrator } }) => {
      const as = administrator ? 'administrator' : ''
      await newLink(c, 'invitation', { label: name, role: as })
      telling(c, say('access.audit-invitation', { name, role: as }))
      return undefined
    },
    { isShownAgain: true },
  )
  page.answers(
    '/people/recovery',
    z.object({ account: id }),
    async ({ c, form }) => {
      const account = await known(form.account)
      if (!account) return say('access.no-such-person')
      await accounts.endTickets({ kind: 'recovery', account: account.id }, now())
      await newLink(c, 'recovery', { account: account.id, label: account.name })
      telling(c, say('access.audit-recovery', { name: account.name }))
      return undefined
    },
    { isShownAgain: true },
  )
  /** The last administrator stays: nobody else could let one in. */
  const isLast = async (account: Account) =>
    account.isAdministrator &&
    (await accounts.all()).filter(each => each.isAdministrator && each.closed === '').length < 2

  page.answers('/people/close', z.object({ account: id }), async ({ c, form, now: moment }) => {
    const account = await known(form.account)
    if (!account) return say('access.no-such-person')
    if (await isLast(account)) return say('access.last-administrator')
    await accounts.amend(account.id, { closed: moment })
    for (const kind of ['session', 'recovery'] as const) await accounts.endTickets({ kind, account: account.id }, moment)
    await streams.recheck()
    telling(c, say('access.audit-closed', { name: account.name }))
    return undefined
  })
  page.answers(
    '/people/administrator',
    z.object({ account: id, is: z.enum(['yes', 'no']) }),
    async ({ c, form }) => {
      const account = await known(form.account)
      if (!account) return say('access.no-such-person')
      if (form.is === 'no' && (await isLast(account))) return say('access.last-administrator')
      await accounts.amend(account.id, { isAdministrator: form.is === 'yes' })
      await streams.recheck()
      telling(c, say(`access.audit-administrator-${form.is}`, { name: account.name }))
      return undefined
    },
  )
  page.answers('/people/roles', z.object({ account: id, session: id, role }), async ({ c, form, now: at }) => {
    const account = await known(form.account)
    if (!account || !(await allRooms.get(form.session))) return say('access.no-such-person')
    await accounts.give({ account: account.id, session: form.session, role: form.role, at, by: byOf(c) })
    telling(c, say('access.audit-given', { name: account.name, role: form.role, session: form.session }))
    return undefined
  })
}

interface Inviting extends PeopleHere {
  readonly newLink: (c: Context<Env>, kind: 'invitation', of: Partial<Ticket>) => Promise<void>
  readonly linkIn: (at: At) => string | undefined
  readonly telling: (c: Context<Env>, detail: string) => void
}

/** The page of a session: who has which role, who is invited, what is for everybody. */
function inSession(desk: Desk, { people: { accounts }, streams, newLink, linkIn, telling }: Inviting): void {
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
        devices={await accounts.tickets({ kind: 'screen', session: session.id }, now)}
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
      await newLink(c, 'invitation', { session: session.id, role: form.role, label: form.name ?? '' })
      telling(c, say('access.audit-invitation', { name: form.name ?? '', role: form.role }))
      return undefined
    },
    { isShownAgain: true },
  )
  page.answers(`${path}/give`, z.object({ account: id, role }), async ({ c, session, form, now: at }) => {
    const account = await accounts.get(form.account)
    if (!account || account.closed !== '') return say('access.no-such-person')
    const by = c.get('viewer')?.account?.name ?? ''
    await accounts.give({ account: account.id, session: session.id, role: form.role, at, by })
    await streams.recheck()
    telling(c, say('access.audit-given', { name: account.name, role: form.role, session: session.id }))
    return undefined
  })
  page.answers(`${path}/take`, z.object({ account: id, role }), async ({ c, session, form }) => {
    if (form.role === 'secretary' && (await isLast(session.id, form.account))) return say('access.last-secretary')
    await accounts.takeAway(form.account, session.id, form.role)
    await streams.recheck()
    telling(c, say('access.audit-taken', { name: await name(form.account), role: form.role }))
    return undefined
  })
  page.answers(`${path}/withdraw`, z.object({ digest: id }), async ({ session, form, now: at }) => {
    await accounts.endTickets({ kind: 'invitation', session: session.id, digest: form.digest }, at)
    return undefined
  })
  page.answers(`${path}/public`, z.object({ is: z.enum(['yes', 'no']) }), async ({ c, session, form, now: at }) => {
    const by = c.get('viewer')?.account?.name ?? ''
    if (form.is === 'yes') await accounts.give({ account: '', session: session.id, role: 'public', at, by })
    else await accounts.takeAway('', session.id)
    await streams.recheck()
    telling(c, say(`access.audit-public-${form.is}`))
    return undefined
  })
}
