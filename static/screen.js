// A screen's clocks: both count by the server's time, never by this computer's.

import './live.js'
import { clockState, digits, secondsOf, serverClock } from './duration.js'
import { say } from './words.js'

/** @param {string} id */
const part = id => /** @type {HTMLElement} */ (document.getElementById(id))
const head = part('head')
const clock = serverClock(head.dataset.now)
const hour = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: head.dataset.zone ?? 'UTC' })

/** @param {string} id @param {string} words */
const put = (id, words) => {
  const place = part(id)
  if (place.textContent !== words) place.textContent = words
}

/** The shapes that the floor page has before the same words. @type {Record<string, string>} */
const signs = { near: '▲ ', over: '■ ' }

const tick = () => {
  const now = clock()
  put('hour', hour.format(now))
  const timer = document.getElementById('timer')
  if (!timer) return
  const { limit, paused } = timer.dataset
  const spoken = secondsOf(timer.dataset, now)
  const counts = spoken !== undefined
  const whole = spoken ?? 0
  const { state, key, values } = clockState(whole, limit ? Number(limit) : undefined)
  put('digits', counts ? digits(whole) : '')
  put('left', counts ? (paused ? `❚❚ ${paused}` : `${signs[state] ?? ''}${say(key, values)}`) : '')
  part('count').dataset.state = counts ? (paused ? 'paused' : state) : ''
  part('filled').setAttribute('width', limit && counts ? String(Math.min(100, (100 * whole) / Number(limit))) : '0')
}
tick()
setInterval(tick, 200)
