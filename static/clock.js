// The clock of who has the floor: it counts on from what the server said, and never asks this computer for the time.

import { $ } from './say.js'

const nearAt = 30

/** @param {number} seconds */
const digits = seconds => {
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  const rest = String(seconds % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes % 60).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}

/** The same words as on the server. @param {number} seconds @param {number | undefined} limit */
export function clockState(seconds, limit) {
  if (limit === undefined) return { state: 'free', words: 'no limit' }
  const left = limit - seconds
  if (left <= 0) return { state: 'over', words: left === 0 ? 'time is up' : `over by ${digits(-left)}` }
  if (left <= nearAt) return { state: 'near', words: `${digits(left)} left` }
  return { state: 'running', words: `${digits(left)} left of ${digits(limit)}` }
}

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
