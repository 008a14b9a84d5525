import { z } from 'zod'
import { AuditPage } from '../../../views/access/audit.tsx'
import { PeoplePage } from '../../../views/access/people.tsx'
import { say } from '../../../views/messages.ts'
import { type Account, administratorsAmong } from '../../domain/access/people.ts'
import { rolesOfPeople } from '../../domain/access/roles.ts'
import type { Rooms } from '../../live/rooms.ts'
import type { Desk } from '../desk.tsx'
import { blank } from '../fields.ts'
import { officerName } from '../guard.ts'
import { byOf, linkIn, newLink, telling } from './links.ts'
import type { PeopleHere } from './people-here.ts'
import { answerAt } from './sign-on.tsx'
import { strangerRoutes } from './strangers.ts'

const id = z.string().max(100)
const role = z.enum(rolesOfPeople)
const Before = z.object({
  before: z.string().max(30).optional(),
  id: id.optional(),
  session: blank(id.optional()),
  by: blank(z.string().max(100).optional()),
})
const linesOnAPage = 200

/** What each session is called by those who look after all of them. */
const sessionsIn = async (rooms: Rooms) =>
  (await rooms.list()).map(({ id: session, session: { settings } }) => ({
    id: session,
    name: [settings.body.shortName ?? settings.body.name, settings.place, settings.from].filter(Boolean).join(', '),
  }))

/** Who did what and what was refused, newest first, a page at a time. */
export function auditRoutes(desk: Desk, { people: { accounts }, audit, allRooms }: PeopleHere): void {
  desk.page('/audit', async ({ c }) => {
    await audit.settled()
    const asked = Before.safeParse(c.req.query())
    const { before, id: last, session, by } = asked.success ? asked.data : {}
    const at = before !== undefined && last !== undefined ? { at: before, id: last } : undefined
    const lines = await accounts.audited(at, linesOnAPage + 1, { session, by })
    const rest = lines.length > linesOnAPage
    const sessions = new Map((await sessionsIn(allRooms)).map(each => [each.id, each.name]))
    return <AuditPage lines={lines.slice(0, linesOnAPage)} rest={rest} of={{ session, by }} sessions={sessions} />
  })
}

/** Everybody who has an account, for those who look after the installation. */
export function peopleRoutes(desk: Desk, here: PeopleHere): void {
  const { people, now, streams, allRooms } = here
  const { accounts } = people
  const page = desk.page('/people', async (at, told) => {
    const sessions = await sessionsIn(allRooms)
    return (
      <PeoplePage
        accounts={await accounts.all()}
        identities={await accounts.identities()}
        signOn={people.provider && { host: people.provider.host, answerAt: answerAt(at.c) }}
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
      await newLink(c, here, 'invitation', { label: name, role: as })
      telling(c, 'access.audit-invitation', { name, role: as })
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
      await newLink(c, here, 'recovery', { account: account.id, label: account.name })
      telling(c, 'access.audit-recovery', { name: account.name })
      return undefined
    },
    { isShownAgain: true },
  )
  /** The last administrator stays: nobody else could let one in. */
  const isLast = async (account: Account) =>
    account.isAdministrator && administratorsAmong(await accounts.all()).length < 2

  page.answers('/people/close', z.object({ account: id }), async ({ c, form, now: moment }) => {
    const account = await known(form.account)
    if (!account) return say('access.no-such-person')
    if (await isLast(account)) return say('access.last-administrator')
    await accounts.amend(account.id, { closed: moment })
    await accounts.dropIdentities({ account: account.id })
    for (const kind of ['session', 'recovery'] as const)
      await accounts.endTickets({ kind, account: account.id }, moment)
    await streams.recheck()
    telling(c, 'access.audit-closed', { name: account.name })
    return undefined
  })
  page.answers('/people/administrator', z.object({ account: id, is: z.enum(['yes', 'no']) }), async ({ c, form }) => {
    const account = await known(form.account)
    if (!account) return say('access.no-such-person')
    if (form.is === 'no' && (await isLast(account))) return say('access.last-administrator')
    await accounts.amend(account.id, { isAdministrator: form.is === 'yes' })
    await streams.recheck()
    telling(c, `access.audit-administrator-${form.is}`, { name: account.name })
    return undefined
  })
  page.answers('/people/roles', z.object({ account: id, session: id, role }), async ({ c, form, now: at }) => {
    const account = await known(form.account)
    if (!account || !(await allRooms.get(form.session))) return say('access.no-such-person')
    await accounts.give({ account: account.id, session: form.session, role: form.role, at, by: byOf(c) })
    telling(c, 'access.audit-given', { name: account.name, role: form.role, session: form.session })
    return undefined
  })
  strangerRoutes(page, here, known)
}
