import type { Context } from 'hono'
import { z } from 'zod'
import { DevicesPage, PairingPage } from '../../../views/access/devices.tsx'
import { say } from '../../../views/messages.ts'
import { screenNames } from '../../../views/screens/scene.ts'
import { blankTicket } from '../../domain/access/people.ts'
import type { Session } from '../../domain/session.ts'
import { later } from '../../domain/times.ts'
import type { Instant } from '../../domain/words.ts'
import { codeFrom, codeTyped, digestOf, inGroups, newToken } from '../../live/secrets.ts'
import type { Env } from '../dependencies.ts'
import type { Desk } from '../desk.tsx'
import { askedFrom, cookieOf } from '../guard.ts'
import { keepSecret } from './cookies.ts'
import { byOf, telling } from './links.ts'
import type { PeopleHere } from './people-here.ts'
import { networkOf, triesOf } from './tries.ts'

const minute = 60_000
const hour = 60 * minute
/** How long a code can be taken, and how long one is asked anew whether it was, seconds. */
const codeLasts = 10 * minute
const askedEvery = 3

/** A screen goes out at the end of the day on which the session ends; where that is over, in half a day. */
const endOf = ({ settings: { to } }: Session, now: Instant): Instant =>
  [later(`${to}T00:00:00.000Z`, 36 * hour), later(now, 12 * hour)].sort().at(-1) ?? now

/** Screens without a person: paired by a code that stands on them, read only, of one session, until it ends. */
export function deviceRoutes(desk: Desk, { people: { accounts }, now, streams }: PeopleHere): void {
  const asked = triesOf(60, codeLasts, now)
  const guessed = triesOf(10, codeLasts, now)

  /** The code that this browser shows, or a new one; undefined where one address asks for ever more. */
  const codeOn = async (c: Context<Env>): Promise<string | undefined> => {
    const token = cookieOf(c, 'screen')
    const moment = now()
    const there = token === undefined ? undefined : codeFrom(token)
    if (there !== undefined && (await accounts.ticket('pairing', digestOf(there), moment))) return there
    const address = networkOf(askedFrom(c))
    if (asked.isOver(address)) return undefined
    asked.failed(address)
    const fresh = newToken()
    const code = codeFrom(fresh)
    const pairing = { ...blankTicket, digest: digestOf(code), label: digestOf(fresh), made: moment, seen: moment }
    await accounts.makeTicket({ ...pairing, kind: 'pairing', expires: later(moment, codeLasts) })
    keepSecret(c, 'screen', fresh, 14)
    return code
  }

  desk.page('/screen', async ({ c }) => {
    const device = c.get('viewer')?.device
    if (device) return c.redirect(`/sessions/${encodeURIComponent(device.session)}/screens/${device.role}`, 303)
    const code = await codeOn(c)
    c.header('Refresh', String(askedEvery))
    return <PairingPage code={code === undefined ? undefined : inGroups(code)} />
  })

  const path = '/sessions/:session/devices'
  const page = desk.sessionPage(path, async ({ session, now: moment }, told) => (
    <DevicesPage
      session={session}
      devices={await accounts.tickets({ kind: 'screen', session: session.id }, moment)}
      told={told}
    />
  ))
  page.answers(
    `${path}/pair`,
    z.object({ code: z.string().max(50), screen: z.enum(screenNames) }),
    async ({ c, session, form: { code, screen }, now: moment }) => {
      // By person, where there is one: behind one address stands a whole room, which one clumsy hand must not stop.
      const person = c.get('viewer')?.account?.id
      const who = person === undefined ? [networkOf(askedFrom(c))] : [person]
      if (guessed.isOver(...who)) return say('access.too-many-codes')
      const pairing = await accounts.useTicket('pairing', digestOf(codeTyped(code)), moment)
      if (!pairing) {
        guessed.failed(...who)
        return say('access.no-such-screen')
      }
      const device = { digest: pairing.label, session: session.id, role: screen, made: moment, seen: moment }
      const expires = endOf(session, moment)
      await accounts.makeTicket({ ...blankTicket, ...device, kind: 'screen', by: byOf(c), expires })
      telling(c, 'access.audit-paired', { screen })
      return undefined
    },
  )
  page.answers(`${path}/release`, z.object({ digest: z.string().max(100) }), async ({ c, session, form, now: at }) => {
    await accounts.endTickets({ kind: 'screen', session: session.id, digest: form.digest }, at)
    await streams.recheck()
    telling(c, 'access.audit-released')
    return undefined
  })
}
