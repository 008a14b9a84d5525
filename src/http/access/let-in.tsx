import { randomUUID } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { FaultPage } from '../../../views/fault.tsx'
import { say } from '../../../views/messages.ts'
import type { Right } from '../../domain/access/roles.ts'
import type { SessionId } from '../../domain/words.ts'
import type { Audit } from '../../live/audit.ts'
import type { Env } from '../dependencies.ts'
import { faultPage } from '../framing.tsx'
import { askedFrom, cookieOf } from '../guard.ts'
import { isForScript } from '../reply.tsx'
import type { People } from './access.ts'
import { type Needs, needsOf } from './routes.ts'
import type { StandingStreams } from './standing-streams.ts'
import { triesOf } from './tries.ts'
import { type Brought, knows, seesClosed, type Viewer, viewerMay, viewerOf } from './viewer.ts'

interface Standing {
  readonly people: People
  readonly now: () => string
  readonly streams: StandingStreams
  readonly audit: Audit
}

/** The route that will answer, as it was declared: `POST /sessions/:session/floor`; empty where none will. */
export const routeOf = (c: Context): string => {
  const found = matchedRoutes(c).find(each => each.method !== 'ALL')
  return found ? `${found.method} ${found.path}` : ''
}

/** Of which session an address is, decoded as the routes decode it. */
const sessionIn = (route: string, path: string): SessionId | undefined => {
  if (!/^\w+ \/sessions\/:session\//.test(route)) return undefined
  const part = /^\/sessions\/([^/]+)\//.exec(path)?.[1]
  if (part === undefined || !part.includes('%')) return part
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** A public screen that was published is for everybody; a paired screen shows what it was paired for. */
function needsHere(route: string, path: string, { device }: Viewer): Needs | undefined {
  const needs = needsOf(route)
  if (needs !== 'watch') return needs
  const screen = /\/screens\/([^/]+)/.exec(path)?.[1]
  return screen === 'public' ? 'watch-public' : device && device.role !== screen ? 'read' : 'watch'
}

const isSafe = (method: string): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method)

/** Nothing comes past this: each request is asked who sends it, and the one function decides. */
export function letIn({ people: { accounts }, now, streams, audit }: Standing): MiddlewareHandler<Env> {
  const keepNote = notesIn({ audit, now })
  return async (c, next) => {
    const route = routeOf(c)
    const session = sessionIn(route, c.req.path)
    const brought: Brought = { session: cookieOf(c, 'session'), screen: cookieOf(c, 'screen') }
    const viewer = await viewerOf(accounts, brought, now())
    const needs = needsHere(route, c.req.path, viewer)
    c.set('viewer', viewer)
    const may = (asked: Viewer): boolean =>
      needs === 'anybody' || (needs !== undefined && needs !== 'this-computer' && viewerMay(asked, needs, session))
    if (!may(viewer)) {
      c.res = await refused(c, viewer, session)
      keepNote(c, route, session, needs)
      return
    }
    const { outgoing } = c.env ?? {}
    if (outgoing && route.endsWith('/stream')) {
      const seesNow = session !== undefined && seesClosed(viewer, session)
      const who = [brought.session, brought.screen, needs, session, seesNow].join(' ')
      streams.keep(who, 'stream' in outgoing ? outgoing.stream : outgoing, async () => {
        const then = await viewerOf(accounts, brought, now())
        return may(then) && (session === undefined || seesClosed(then, session) === seesNow)
      })
    }
    await next()
    keepNote(c, route, session, needs)
  }
}

/** Nobody is asked who they are; who is somebody finds nothing, or is told that it is not theirs to do. */
async function refused(c: Context<Env>, viewer: Viewer, session: SessionId | undefined): Promise<Response> {
  // A stream is no page: whoever is led from it to one takes that for the stream, and is told nothing.
  const isPage =
    isSafe(c.req.method) && !routeOf(c).endsWith('/stream') && (c.req.header('accept')?.includes('text/html') ?? true)
  if (!viewer.account) {
    const { pathname, search } = new URL(c.req.url)
    // A screen that was let go shows a code again, and waits for somebody to take it.
    if (isPage && (viewer.device || cookieOf(c, 'screen') !== undefined)) return c.redirect('/screen', 303)
    if (isPage) return c.redirect(`/sign-in?back=${encodeURIComponent(`${pathname}${search}`)}`, 303)
    const sentence = say('access.signed-out')
    return isForScript(c)
      ? c.json({ saved: false, word: sentence }, 401)
      : c.html(<FaultPage title={say('access.sign-in')} text={sentence} signIn />, 401)
  }
  if (session === undefined ? routeOf(c) === '' : !knows(viewer, session)) return c.notFound()
  const sentence = say('access.not-yours')
  return isForScript(c)
    ? c.json({ saved: false, word: sentence }, 403)
    : c.html(faultPage(c, { title: say('access.not-yours-title'), text: sentence }), 403)
}

const ofNote: ReadonlySet<Needs | undefined> = new Set<Right>(['take-away', 'take-record', 'audit'])

/** How many refusals of nobody are written down a minute, for one address: a flood does not fill the disk. */
const ofNobody = 30

/** A line for each request that may change something, is refused, or takes something away; never what was sent. */
function notesIn({ audit, now }: Pick<Standing, 'now' | 'audit'>) {
  const flood = triesOf(ofNobody, 60_000, now)
  let count = 0
  return (c: Context<Env>, route: string, session: SessionId | undefined, needs: Needs | undefined) => {
    const { status } = c.res
    const isRefused = status === 401 || status === 403
    const viewer = c.get('viewer')
    const told = c.get('told')
    const by = told?.by ?? viewer?.account?.name ?? ''
    const isNoted = !isSafe(c.req.method) || (isRefused && by !== '') || ofNote.has(needs) || told !== undefined
    if (!isNoted) return
    const address = askedFrom(c)
    if (by === '') {
      if (flood.isOver(address)) return
      flood.failed(address)
    }
    const what = route === '' ? `${c.req.method} (no such route)` : route
    const line = {
      // Those of one moment stay in their order.
      id: `${String(++count).padStart(9, '0')} ${randomUUID()}`,
      at: now(),
      by,
      address,
      session: session ?? '',
      what,
      status,
      detail: told?.detail ?? '',
    }
    audit.note(line)
  }
}
