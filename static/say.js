// What every part of the floor page says to the server, and how the answer is told.

import { answerOf } from './answer.js'
import { askServer } from './ask-server.js'
import { drop, keep, left } from './outbox.js'
import { say } from './words.js'

/** @param {string} id */
export const $ = id => /** @type {HTMLElement} */ (document.getElementById(id))
const floor = $('floor')
export const path = `/sessions/${floor.dataset.session}`
export const meeting = floor.dataset.meeting ?? ''
/** Where all that changes on this page is drawn at once. */
export const panels = `${path}/panels?meeting=${meeting}&spoke=${floor.dataset.spoke}&log=${floor.dataset.log}&words=${document.documentElement.lang}`

/** @typedef {import('./answer.js').Answer} Answer */

/** @param {string} words */
export const tell = words => {
  $('answer').textContent = words
}

/** @param {string} tag @param {string} className @param {string} text */
export const make = (tag, className, text) => {
  const element = document.createElement(tag)
  element.className = className
  element.textContent = text
  return element
}

/** First what a page before this one could not send any more. @type {Promise<unknown>} */
let queue = left().then(async all => {
  for (const { where, fields, at } of all) {
    unanswered++
    const body = new URLSearchParams(fields)
    body.set('away', 'yes')
    await post(where, body, undefined, performance.now() - (Date.now() - at))
  }
})

/** When a sending failed last, by performance.now(). */
let lastAway = Number.NEGATIVE_INFINITY

/** What was pressed and has no answer yet: its word is not taken away by what is typed next. */
let unanswered = 0

/** An answer is read before the next thing is typed. */
export const quiet = () => {
  if (unanswered === 0) tell('')
}

/**
 * One after the other, and the same attempt again until there is an answer. What lies between the key and each sending
 * goes with it: what is pressed happened when it was pressed, however long the server was away.
 * @param {string} where @param {Readonly<Record<string, string>>} fields @param {(answer: Answer) => void} [done]
 * @param {number} [since] when it began, by performance.now()
 */
export function send(where, fields, done, since = performance.now()) {
  const body = new URLSearchParams({ meeting, ...fields, attempt: crypto.randomUUID() })
  unanswered++
  void keep(body.get('attempt') ?? '', { where, fields: [...body], at: Date.now() - (performance.now() - since) })
  queue = queue.then(() => {
    // What waited behind something that could not be sent was pressed while the server was away, too.
    if (lastAway > since) body.set('away', 'yes')
    return post(where, body, done, since)
  })
  return queue
}

/** @param {number} tries */
const pause = tries => new Promise(again => setTimeout(again, Math.min(5_000, 300 * 2 ** tries)))

/** @param {string} where @param {URLSearchParams} body @param {((answer: Answer) => void) | undefined} done @param {number} since */
async function post(where, body, done, since) {
  for (let tries = 0; ; tries++) {
    body.set('elapsed', String(Math.max(0, Math.round(performance.now() - since))))
    const heard = await askServer(`${path}/${where}`, { method: 'POST', body, headers: { Accept: 'application/json' } })
      .then(response => answerOf(response))
      .catch(() => undefined)
    if (heard && !heard.again) {
      const { answer } = heard
      unanswered--
      void drop(body.get('attempt') ?? '')
      tell(answer.word || (answer.saved ? '' : say('connection.not-understood')))
      if (done) done(answer)
      if (document.documentElement.dataset.live !== 'yes') refresh()
      return
    }
    const again = { tries: tries + 1 }
    body.set('away', 'yes')
    lastAway = performance.now()
    tell(heard ? say('connection.not-saved-yet', { ...again, word: heard.answer.word }) : say('connection.lost', again))
    await pause(tries)
  }
}

/** Up to which change this page shows the session: as it was drawn, then as the last frame of the stream said. */
let shown = Number(floor.dataset.position)
document.addEventListener('htmx:sse:after:message', event => {
  const { id } = /** @type {CustomEvent} */ (event).detail.message
  if (id) shown = Number(id)
})
// Panels that were fetched may come behind a frame that is newer: they would bring back what is gone meanwhile. Asked when
// they are put in, not when their head is there: a frame may come before the rest of them.
document.addEventListener('htmx:before:swap', event => {
  const { response } = /** @type {CustomEvent} */ (event).detail.ctx
  const at = /** @type {Headers | undefined} */ (response?.headers)?.get('rostrum-position') ?? null
  if (at !== null && Number(at) < shown) event.preventDefault()
})

/** Without a live stream the panels are fetched once. */
export function refresh() {
  const htmx = /** @type {{ ajax?: (verb: string, url: string, context: object) => void } | undefined} */ (
    /** @type {any} */ (window).htmx
  )
  htmx?.ajax?.('GET', panels, { swap: 'none', source: '#stream', target: '#stream' })
}
