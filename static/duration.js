// A length in digits, and what is left of it.

const nearAt = 30

/** @param {number} seconds */
export const digits = seconds => {
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  const rest = String(seconds % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes % 60).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}

/** As on the server; the words stand on the page, by their key. @param {number} seconds @param {number | undefined} limit */
export function clockState(seconds, limit) {
  const left = (limit ?? 0) - seconds
  const state = limit === undefined ? 'free' : left <= 0 ? 'over' : left <= nearAt ? 'near' : 'running'
  const key = state === 'over' && left === 0 ? 'clock.up' : `clock.${state}`
  return { state, key, values: { left: digits(Math.abs(left)), limit: digits(limit ?? 0) } }
}

/**
 * The server's time, by this computer's steady clock and never by its wall clock: as the last heartbeat has it, before
 * the first as the page was drawn. @param {string | undefined} drawn
 */
export const serverClock = drawn => {
  const begun = Date.parse(drawn ?? '') - performance.now()
  return () => performance.now() + Number(document.documentElement.dataset.ahead ?? begun)
}

/**
 * Seconds that a part of the page says somebody has had the floor: since a moment of the server, or standing still.
 * Undefined where nobody has it. @param {DOMStringMap} part @param {number} now
 */
export const secondsOf = ({ since, seconds }, now) =>
  since ? Math.max(0, Math.floor((now - Date.parse(since)) / 1_000)) : seconds ? Number(seconds) : undefined
