import type { Context, Hono, MiddlewareHandler } from 'hono'
import { say, word } from '../../views/messages.ts'
import { troubleInWords } from '../../views/trouble.ts'
import type { NotSaved, Storage, Trouble } from '../live/storage.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { isFromHere } from './door.ts'
import { faultPage } from './framing.tsx'
import { isOurName } from './guard.ts'

type InWords = (trouble: Trouble) => string

const alive = (c: Context<Env>) => c.text('ok')
const ready = (c: Context<Env>, { trouble }: Storage, inWords: InWords) =>
  trouble ? c.text(inWords(trouble), 503) : c.text('ok')

/** A page that points a name of its own to this computer is told no path of it. */
const withoutPath: InWords = ({ kind }) => say(`storage.${kind}`)

/**
 * Before the guards: who watches over this computer asks it by whatever name, without TLS and past the proxy of the
 * house. Whoever comes from elsewhere, or through a proxy, asks as everybody does.
 */
export const healthToThisComputer =
  ({ rooms: { storage } }: Dependencies): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (!['GET', 'HEAD'].includes(c.req.method) || !isFromHere(c.env?.incoming)) return next()
    if (c.req.path === '/healthz') return alive(c)
    if (c.req.path === '/readyz') return ready(c, storage, isOurName(c) ? troubleInWords : withoutPath)
    return next()
  }

/**
 * `/healthz` says that the process answers: who starts it anew on anything else would end what can still be read while
 * the disk is full. `/readyz` says whether what is said is kept.
 */
export function healthRoutes(app: Hono<Env>, { rooms }: Dependencies): void {
  app.get('/healthz', alive)
  app.get('/readyz', c => ready(c, rooms.storage, troubleInWords))
}

/** The page’s own script sends it again by itself; a person goes back to what was typed. */
export function notSaved(c: Context<Env>, { trouble, cause }: NotSaved) {
  console.error(`${c.req.method} ${c.req.path} was not saved (${trouble.kind}, ${trouble.path})`, cause ?? '')
  const told = troubleInWords(trouble)
  c.header('Retry-After', '2')
  return c.req.header('accept')?.includes('application/json')
    ? c.json({ saved: false, word: told }, 503)
    : c.html(faultPage(c, { title: word('faults.not-saved'), text: word('faults.go-back', { word: told }) }), 503)
}

/** What is not in memory cannot be read while the server that has it is away; the page may be asked for again. */
export function notRead(c: Context<Env>, trouble: Trouble) {
  console.error(`${c.req.method} ${c.req.path} could not be read (${trouble.kind}, ${trouble.path})`)
  c.header('Retry-After', '2')
  return c.html(faultPage(c, { title: word('faults.not-shown'), text: say('storage.not-read') }), 503)
}
