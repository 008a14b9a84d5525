// A length in digits, and what is left of it in words.

const nearAt = 30

/** @param {number} seconds */
export const digits = seconds => {
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
