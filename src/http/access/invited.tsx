import type { Context } from 'hono'
import { z } from 'zod'
import { InvitedPage, NoSuchLink } from '../../../views/access/invited.tsx'
import { noted } from '../../../views/access/words.ts'
import { say } from '../../../views/messages.ts'
import type { Account, Ticket } from '../../domain/access/people.ts'
import { type Role, roles } from '../../domain/access/roles.ts'
import type { Instant } from '../../domain/words.ts'
import { digestOf } from '../../live/secrets.ts'
import type { Env } from '../dependencies.ts'
import type { Desk } from '../desk.tsx'
import type { Wrong } from '../faults.ts'
import { blank } from '../fields.ts'
import { officerName } from '../guard.ts'
import { accountMade, admit, keepWay, wayKept } from './admitting.ts'
import { optionsToMake } from './passkeys.ts'
import type { PeopleHere } from './people-here.ts'
import { NewWayTyped, signInField } from './sign-in.tsx'
import { vouchedFor } from './vouching.ts'

const secret = z.string().max(200)
const Joined = z.object({
  ticket: secret,
  name: blank(officerName.optional()),
  signIn: blank(signInField.optional()),
  ...NewWayTyped,
})

/** By a link: an invitation makes an account, or adds a role to one; a recovery gives an account a new way to sign in. */
export function invitedRoutes(desk: Desk, here: PeopleHere): void {
  const { people, now, allRooms, streams } = here
  const { accounts } = people

  const ticketIn = async (token: string): Promise<Ticket | undefined> => {
    const digest = digestOf(token)
    return (await accounts.ticket('invitation', digest, now())) ?? (await accounts.ticket('recovery', digest, now()))
  }
  const gone = (c: Context<Env>) => c.html(<NoSuchLink />, 410)

  const page = desk.page('/invited', async ({ c, now: moment }, told) => {
    const typed = told.typed['ticket']
    const token = c.req.query('ticket') ?? (typeof typed === 'string' ? typed : '')
    const ticket = await ticketIn(token)
    if (!ticket) return gone(c)
    const { body } = (ticket.session && (await allRooms.get(ticket.session))?.session.settings) || {}
    const account = ticket.kind === 'recovery' ? await accounts.get(ticket.account) : undefined
    const handle = account?.id ?? ticket.digest.slice(0, 32)
    return (
      <InvitedPage
        token={token}
        kind={ticket.kind === 'recovery' ? 'recovery' : 'invitation'}
        name={account?.name ?? ticket.label}
        role={ticket.role}
        body={body?.shortName ?? body?.name ?? ''}
        me={c.get('viewer')?.account?.name}
        toMake={await optionsToMake(c, accounts, moment, handle, account?.name)}
        host={people.provider?.host}
        vouched={people.provider && (await vouchedFor(c, accounts, moment))}
        isJoined={here.isJoined}
        told={told}
      />
    )
  })

  /** Whoever was invited to a session goes on where they are needed there. */
  const leads = new WeakMap<Context, string>()
  const to = ({ c }: { readonly c: Context<Env> }) => leads.get(c) ?? '/'
  /** What was invited to is given once: of two who press at the same moment one is told that it is gone. */
  const invited = async (c: Context<Env>, account: Account, token: string): Promise<Wrong | undefined> => {
    const ticket = await accounts.useTicket('invitation', digestOf(token), now())
    if (!ticket) return say('access.link-used')
    if (ticket.role === 'administrator') await accounts.amend(account.id, { isAdministrator: true })
    const role = roles.find((each): each is Role => each === ticket.role)
    if (ticket.session && role) {
      await accounts.give({ account: account.id, session: ticket.session, role, at: now(), by: ticket.by })
      leads.set(c, `/sessions/${ticket.session}/${role === 'drafter' ? 'report' : 'floor'}`)
    }
    return undefined
  }

  page.answers(
    '/invited',
    Joined,
    async ({ c, form, now: moment }) => {
      const ticket = await ticketIn(form.ticket)
      if (!ticket) return say('access.link-used')
      if (ticket.kind === 'recovery') return recovered(c, here, form, moment)
      if (form.name === undefined || form.signIn === undefined) return say('access.name-missing')
      const typed = { ...form, name: form.name, signIn: form.signIn, isAdministrator: false }
      const made = await accountMade(c, people, typed, moment)
      if ('wrong' in made) return made.wrong
      const wrong = await invited(c, made, form.ticket)
      if (wrong !== undefined) {
        await accounts.amend(made.id, { closed: moment })
        await accounts.dropIdentities({ account: made.id })
        return wrong
      }
      await admit(c, people, made, moment, noted('access.audit-invited'))
      return undefined
    },
    { to },
  )

  page.answers(
    '/invited/accept',
    z.object({ ticket: secret }),
    async ({ c, form }) => {
      const account = c.get('viewer')?.account
      if (!account) return say('access.signed-out')
      const wrong = await invited(c, account, form.ticket)
      await streams.recheck()
      return wrong
    },
    { to },
  )
}

/** Whoever had the old ways in may be why this was needed: none of them opens anything any more. */
async function recovered(
  c: Context<Env>,
  { people, streams }: PeopleHere,
  form: z.output<typeof Joined>,
  moment: Instant,
): Promise<Wrong | undefined> {
  const { accounts } = people
  const digest = digestOf(form.ticket)
  const ticket = await accounts.ticket('recovery', digest, moment)
  const account = ticket && (await accounts.get(ticket.account))
  if (account?.closed !== '') return say('access.link-used')
  const way = await wayKept(c, people, form, account, moment)
  if ('wrong' in way) return way.wrong
  if (!(await accounts.useTicket('recovery', digest, moment))) return say('access.link-used')
  await accounts.dropPasskeys(account.id)
  await accounts.dropIdentities({ account: account.id })
  await accounts.amend(account.id, { password: way.password })
  const wrong = await keepWay(c, people, way)
  await accounts.endTickets({ kind: 'session', account: account.id }, moment)
  if (wrong === undefined) await admit(c, people, account, moment, noted('access.audit-recovered'))
  await streams.recheck()
  return wrong
}
