// The clock of who has the floor: it counts by the server's time, as the screens do, and never asks this computer for it.

import { clockState, digits, secondsOf, serverClock } from './duration.js'
import { $ } from './say.js'
import { say } from './words.js'

const clock = serverClock($('floor').dataset.now)
setInterval(() => {
  // Whether anybody speaks still is not known to a page that is told nothing more.
  if (document.documentElement.dataset.refused) return
  const { dataset } = $('now')
  const whole = secondsOf(dataset, clock())
  if (whole === undefined) return
  const limit = dataset.limit ? Number(dataset.limit) : undefined
  const { state, key, values } = clockState(whole, limit)
  const words = say(key, values)
  const shown = digits(whole)
  if ($('now-clock').textContent !== shown) $('now-clock').textContent = shown
  const left = $('now-left')
  if (left.textContent !== words) left.textContent = words
  if (left.dataset.state !== state) left.dataset.state = state
}, 250)
