// The clock of who has the floor: it counts on from what the server said, and never asks this computer for the time.

import { clockState, digits } from './duration.js'
import { $ } from './say.js'

let shown = ''
let base = 0
setInterval(() => {
  const now = $('now')
  const seconds = now.dataset.seconds ?? ''
  if (seconds === '') return
  const key = `${now.dataset.running} ${seconds}`
  if (key !== shown) {
    shown = key
    base = performance.now() - Number(seconds) * 1_000
  }
  const whole = Math.floor((performance.now() - base) / 1_000)
  $('now-clock').textContent = digits(whole)
  const limit = now.dataset.limit ? Number(now.dataset.limit) : undefined
  const { state, words } = clockState(whole, limit)
  const left = $('now-left')
  if (left.textContent !== words) left.textContent = words
  if (left.dataset.state !== state) left.dataset.state = state
}, 250)
