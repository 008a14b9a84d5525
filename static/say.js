// What every part of the floor page says to the server, and how the answer is told.

import { answerOf } from './answer.js'
import { say } from './words.js'

/** @param {string} id */
export const $ = id => /** @type {HTMLElement} */ (document.getElementById(id))
const floor = $('floor')
export const path = `/sessions/${floor.dataset.session}`
export const meeting = floor.dataset.meeting ?? ''

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

/** @type {Promise<unknown>} */
let queue = Promise.resolve()

/**
 * One after the other, and the same attempt again until there is an answer.
 * @param {string} where @param {Record<string, string>} fields @param {(answer: Answer) => void} [done]
 * @param {number} [since] when it began, by performance.now(): what lies between that and the first sending goes with it
 */
export function send(where, fields, done, since) {
  const body = new URLSearchParams({ meeting, ...fields, attempt: crypto.randomUUID() })
  queue = queue.then(() => {
    if (since !== undefined) body.set('elapsed', String(Math.max(0, Math.round(performance.now() - since))))
    return post(where, body, done)
  })
  return queue
}

/** @param {number} tries */
const pause = tries => new Promise(again => setTimeout(again, Math.min(5_000, 300 * 2 ** tries)))

/** @param {string} where @param {URLSearchParams} body @param {((answer: Answer) => void) | undefined} done */
async function post(where, body, done) {
  for (let tries = 0; ; tries++) {
    const heard = await fetch(`${path}/${where}`, { method: 'POST', body, headers: { Accept: 'application/json' } })
      .then(response => answerOf(response))
      .catch(() => undefined)
    if (heard && !heard.again) {
      const { answer } = heard
      tell(answer.word || (answer.saved ? '' : say('connection.not-understood')))
      if (done) done(answer)
      if (document.documentElement.dataset.live !== 'yes') refresh()
      return
    }
    const again = { tries: tries + 1 }
    tell(heard ? say('connection.not-saved-yet', { ...again, word: heard.answer.word }) : say('connection.lost', again))
    await pause(tries)
  }
}

/** Without a live stream the panels are fetched once. */
export function refresh() {
  const htmx = /** @type {{ ajax?: (verb: string, url: string, context: object) => void } | undefined} */ (
    /** @type {any} */ (window).htmx
  )
  htmx?.ajax?.('GET', `${path}/panels?meeting=${meeting}`, { swap: 'none', source: '#stream', target: '#stream' })
}
