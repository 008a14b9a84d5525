// Says in words whether the page is live, restarts a silent stream, retries a first connection that failed.

import { admitted, refuse } from './refused.js'
import { say } from './words.js'

{
  const limit = 12_000
  const steady = () => performance.now()
  let heard = { at: steady(), wall: Date.now() }
  const listened = () => {
    heard = { at: steady(), wall: Date.now() }
  }
  /** @type {{ reader?: { cancel(): void } } | undefined} */
  let connection
  /** @type {string | undefined} */
  let since
  /** Of the meeting where the page names its zone, by the server's time where it is known. */
  const clock = () => {
    const { ahead } = document.documentElement.dataset
    const timeZone = /** @type {HTMLElement | null} */ (document.querySelector('[data-zone]'))?.dataset.zone
    return new Date(ahead ? steady() + Number(ahead) : Date.now()).toLocaleTimeString('en-GB', { timeZone })
  }
  /** @param {boolean} ok */
  const mark = ok => {
    const place = document.getElementById('live')
    if (ok) since = undefined
    else since ??= clock()
    document.documentElement.dataset.live = ok ? 'yes' : 'no'
    if (place) {
      const words = since ? say('connection.not-live-since', { time: since }) : say('connection.live')
      if (place.textContent !== words) place.textContent = words
      place.classList.toggle('lost', !ok)
    }
  }
  // A state of several megabytes takes its time over a slow line: what brings bytes is not silent.
  /** @param {{ reader?: ReadableStreamDefaultReader }} opened */
  const countBytes = opened => {
    let { reader } = opened
    Object.defineProperty(opened, 'reader', {
      get: () => reader,
      /** @param {ReadableStreamDefaultReader | undefined} next */
      set: next => {
        reader = next
        const read = next?.read.bind(next)
        if (next && read)
          next.read = async () => {
            const part = await read()
            if (!part.done) listened()
            return part
          }
      },
    })
  }
  document.addEventListener('htmx:sse:after:connection', event => {
    const { detail } = /** @type {CustomEvent} */ (event)
    if (detail.connection !== connection) countBytes(detail.connection)
    connection = detail.connection
    listened()
    mark(true)
  })
  document.addEventListener('htmx:sse:after:message', () => {
    listened()
    mark(true)
    admitted()
  })
  // The server's time holds. A wrong clock of this computer is said, and used for nothing.
  const wrongBy = 5_000
  /** @param {string} at */
  const compare = at => {
    const off = Date.now() - Date.parse(at)
    if (!Number.isNaN(off)) document.documentElement.dataset.ahead = String(Date.parse(at) - steady())
    const place = document.getElementById('offset')
    if (!place || Number.isNaN(off)) return
    const minutes = Math.round(Math.abs(off) / 60_000)
    const size =
      minutes > 2_880
        ? say('connection.days', { count: Math.round(minutes / 1_440) })
        : minutes > 120
          ? say('connection.hours', { count: Math.round(minutes / 60) })
          : minutes > 0
            ? say('connection.minutes', { count: minutes })
            : say('connection.seconds', { count: Math.round(Math.abs(off) / 1_000) })
    const words =
      Math.abs(off) > wrongBy ? say(off > 0 ? 'connection.clock-fast' : 'connection.clock-slow', { size }) : ''
    if (place.textContent !== words) place.textContent = words
  }
  document.addEventListener(
    'ping',
    event => compare(String(/** @type {CustomEvent} */ (event).detail?.data ?? '')),
    true,
  )
  document.addEventListener('htmx:sse:error', event => {
    const { status, connection } = /** @type {CustomEvent} */ (event).detail
    mark(false)
    refuse(status, connection, since ?? '')
  })
  // A stream that ended without a fault says so only by asking anew.
  document.addEventListener('htmx:sse:before:connection', event => {
    if (/** @type {CustomEvent} */ (event).detail.connection.attempt > 0) mark(false)
  })
  document.addEventListener('htmx:sse:close', () => mark(false))
  setInterval(() => {
    // By both clocks: the steady one may stand still while the computer sleeps.
    if (Math.max(steady() - heard.at, Date.now() - heard.wall) < limit) return
    mark(false)
    listened()
    connection?.reader?.cancel()
    if (!connection) location.reload()
  }, 1_000)
}
