import type { Context, Hono } from 'hono'
import { say, word } from '../../views/messages.ts'
import { troubleInWords } from '../../views/trouble.ts'
import type { NotSaved, Trouble } from '../live/storage.ts'
import type { Dependencies, Env } from './dependencies.ts'
import { faultPage } from './framing.tsx'

/**
 * `/healthz` says that the process answers: who starts it anew on anything else would end what can still be read while
 * the disk is full. `/readyz` says whether what is said is kept.
 */
export function healthRoutes(app: Hono<Env>, { rooms }: Dependencies): void {
  app.get('/healthz', c => c.text('ok'))
  app.get('/readyz', c => {
    const { trouble } = rooms.storage
    return trouble ? c.text(troubleInWords(trouble), 503) : c.text('ok')
  })
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
