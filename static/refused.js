// A page whose stream is refused, and would be in a second again: it says why in words, gives a way on, and asks seldom. A
// screen, at which nobody sits, is asked for anew as a whole.

import { say } from './words.js'

/** @typedef {{ config: { reconnectDelay: number, reconnectMaxDelay: number }, delayCanceller?: (() => void) | null }} Connection */

/** Signed out; the role taken away; the meeting closed, or of a session in which one has no role any more. */
const refusals = new Set([401, 403, 404])
/** Milliseconds. Whoever comes back to the window is not kept waiting for it. */
const seldom = 30_000

const part = (/** @type {string} */ id) => document.getElementById(id)

/** @returns {boolean} */
const isTypedBeside = () =>
  [.../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('input, textarea'))].some(
    ({ id, type, value, defaultValue }) =>
      id !== 'speaker' && !['hidden', 'checkbox', 'radio'].includes(type) && value !== defaultValue,
  )

/** The page as it stands there now; of the meeting that it showed, not of another that happens to be in view. */
function askedAnew() {
  const page = new URL(location.href)
  const stream = part('stream')?.getAttribute('hx-sse:connect') ?? ''
  const meeting = new URL(stream, page).searchParams.get('meeting')
  if (meeting) page.searchParams.set('meeting', meeting)
  location.replace(page)
}

/** @param {string} words @param {string} href @param {string} to */
function tell(words, href, to) {
  const link = document.createElement('a')
  link.href = href
  link.textContent = to
  link.addEventListener('click', () => {
    const line = /** @type {HTMLInputElement | null} */ (part('speaker'))
    // What is typed here stays.
    link.target = line?.value || isTypedBeside() ? '_blank' : ''
  })
  const notice = part('refused') ?? document.createElement('p')
  notice.id = 'refused'
  notice.className = 'notice'
  notice.setAttribute('role', 'alert')
  notice.replaceChildren(words, ' ', link)
  document.body.append(notice)
}

/** @type {{ connection: Connection, before: Connection['config'], status: number } | undefined} */
let refusal

/** @param {number | undefined} status @param {Connection} connection @param {string} since */
export function refuse(status, connection, since) {
  if (!status || !refusals.has(status) || refusal?.status === status) return
  if (document.body.classList.contains('screen')) return askedAnew()
  refusal = { connection, before: refusal?.before ?? { ...connection.config }, status }
  Object.assign(connection.config, { reconnectDelay: seldom, reconnectMaxDelay: seldom })
  document.documentElement.dataset.refused = 'yes'
  // Who else is there is known no longer.
  for (const id of ['here', 'screens']) part(id)?.replaceChildren()
  const here = encodeURIComponent(`${location.pathname}${location.search}`)
  if (status === 401)
    tell(say('connection.signed-out', { time: since }), `/sign-in?back=${here}`, say('connection.sign-in'))
  else tell(say('connection.not-yours', { time: since }), '/', say('connection.start-page'))
}

/** The stream is answered again, perhaps to somebody else, with other rights: the page is drawn for whoever it is. */
export function admitted() {
  if (!refusal) return
  Object.assign(refusal.connection.config, refusal.before)
  refusal = undefined
  delete document.documentElement.dataset.refused
  part('refused')?.remove()
  if (!isTypedBeside()) location.reload()
}

const ask = () => {
  if (!document.hidden) refusal?.connection.delayCanceller?.()
}
addEventListener('focus', ask)
document.addEventListener('visibilitychange', ask)
